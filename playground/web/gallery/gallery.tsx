import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { GoogleAppsCardV1Card } from "../../../contract/cards";
import { Card } from "../panel/card";
import { CardHostContext } from "../panel/card-host";
import { GALLERY } from "./cards";

declare global {
  interface Window {
    /** Cards to draw instead, by whoever opens the page: `npm run cards` and the tests. */
    readonly shownCards?: readonly GoogleAppsCardV1Card[];
  }
}

/** Every widget at the side panel's width, with nothing behind the buttons. */
export function Gallery(): JSX.Element {
  return (
    <main class="gallery">
      <h1>Every widget the side panel draws</h1>
      <div class="gallery-cards">
        {(window.shownCards ?? GALLERY).map((card) => (
          <GalleryCard key={card.header?.title} card={card} />
        ))}
      </div>
    </main>
  );
}

function GalleryCard({ card }: { card: GoogleAppsCardV1Card }): JSX.Element {
  const [values, setValues] = useState<Readonly<Record<string, readonly string[]>>>({});
  const set = (name: string, chosen: readonly string[]) =>
    setValues((before) => ({ ...before, [name]: chosen }));
  const host = { busy: false, running: "", values, set, press() {}, changed: set, suggest: async () => [] };
  return (
    <section class="side" aria-label={card.header?.title}>
      <CardHostContext.Provider value={host}>
        <div class="side-card">
          <Card card={card} />
        </div>
      </CardHostContext.Provider>
    </section>
  );
}
