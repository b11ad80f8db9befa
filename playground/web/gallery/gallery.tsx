import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ShownCard } from "../../shared/shown-card";
import { Card } from "../panel/card";
import { CardHostContext } from "../panel/card-host";
import { PanelMenu } from "../panel/menu";
import { GALLERY } from "./cards";

declare global {
  interface Window {
    /** Cards to draw instead, by whoever opens the page: `npm run cards` and the tests. */
    readonly shownCards?: readonly ShownCard[];
  }
}

/** Every widget at the side panel's width, with nothing behind the buttons. */
export function Gallery(): JSX.Element {
  return (
    <main class="gallery">
      <h1>Every widget the side panel draws</h1>
      <div class="gallery-cards">
        {(window.shownCards ?? GALLERY.map((card) => ({ card }))).map((shown, at) => (
          <GalleryCard key={`${at}`} {...shown} />
        ))}
      </div>
    </main>
  );
}

function GalleryCard({ card, head, toast }: ShownCard): JSX.Element {
  const [values, setValues] = useState<Readonly<Record<string, readonly string[]>>>({});
  const set = (name: string, chosen: readonly string[]) =>
    setValues((before) => ({ ...before, [name]: chosen }));
  const host = { busy: false, running: "", values, set, press() {}, changed: set, suggest: async () => [] };
  return (
    <section class="side" aria-label={card.header?.title}>
      {head !== undefined && (
        <header class="side-head">
          <h1>
            <span class="side-mark" aria-hidden="true">
              1:1
            </span>
            {head.name}
          </h1>
          <PanelMenu
            view={{ card, universal: head.universal }}
            onCardAction={() => {}}
            onUniversal={() => {}}
            onPermissions={() => {}}
            onReload={() => {}}
          />
        </header>
      )}
      <CardHostContext.Provider value={host}>
        <div class="side-card">
          <Card card={card} />
        </div>
      </CardHostContext.Provider>
      {toast !== undefined && (
        <div class="side-live" role="status">
          <div class="side-toast">{toast}</div>
        </div>
      )}
    </section>
  );
}
