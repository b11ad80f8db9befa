import { firstName } from "../../agenda/names";
import type { View } from "../../cards/view";
import { docUrl, SHARED_WITH_ME } from "../../memory/tags";
import { type Context, shownZone } from "../../request/context";
import { nextOf } from "../../schedule/occurrence";
import { saidMoment } from "../../schedule/said-times";
import { namesDoc } from "../../series/description";
import { organizerOf, othersOf } from "../../series/kind";
import type { SeriesNow } from "../../series/now";
import { words } from "../../text/words";

/**
 * What a guest is told of the doc that the event's hint names while nothing can be read of it. Every guest can write the
 * hint, so it is led to only where our sentence in the organizer's own text names the same doc, and whose it is is left open
 * until the doc itself says so.
 */
export function beforeGrant(docId: string, opened: SeriesNow, context: Context): View {
  const { series: event, meetings } = opened;
  const say = words().messages.before;
  const organizer = firstName(organizerOf(event));
  const next = nextOf(opened.occurrences, context.nowMs);
  const zone = shownZone(context, opened.zone);
  const head = {
    card: "message" as const,
    title: othersOf(event).length > 1 ? say.several(organizer) : say.title(organizer),
    ...(next === undefined
      ? {}
      : { subtitle: saidMoment(next.startMs, zone, context.locale, context.nowMs) }),
  };
  // A meeting that was moved before the set-up may not have its text.
  const texts = [event, ...meetings].filter((one) => one.guestsCanModify !== true);
  const named = namesDoc(
    texts.map(({ description }) => description),
    docId,
  );
  return named
    ? {
        ...head,
        paragraphs: [say.what(organizer), say.once(organizer), say.phone],
        primary: { label: words().pair.openDoc, press: { open: docUrl(docId) } },
      }
    : {
        ...head,
        paragraphs: [say.unsure(organizer), say.inDrive(organizer), say.ask(organizer)],
        primary: { label: say.sharedWithMe, press: { open: SHARED_WITH_ME } },
      };
}
