import type { Event } from "../../contract/calendar";
import type { Flaw, Others } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import { tagsOf } from "../memory/tags";
import { closing } from "./change";
import { isMine, organizerOf, thirdGuests } from "./kind";
import type { SeriesNow } from "./now";

/** Who is invited besides the two, for the doc's owner to know: whoever organizes the event can change that. */
export function othersIn(event: Event, { owner, other }: PairRecord): Others | undefined {
  const people = owner ? thirdGuests(event, other) : [];
  if (people.length === 0) return undefined;
  return { eventId: event.id ?? "", people, ...(isMine(event) ? {} : { by: organizerOf(event) }) };
}

/**
 * How an event differs from what was set up: a saved edit page may write old fields back, and people change things.
 * Only for one's own event; of another cadence nothing is said, that is the pair's choice. Of the meetings, where
 * they are at hand, one can differ from its series.
 */
export function flawsOf(
  opened: Pick<SeriesNow, "series" | "recurring"> & Partial<Pick<SeriesNow, "meetings">>,
  record: PairRecord,
): readonly Flaw[] {
  const { series: event, meetings = [] } = opened;
  const tags = tagsOf(event);
  // Whoever organizes it and gave the doc to the other is still the one who can mend the event.
  if (!isMine(event) || (!record.owner && tags.docId !== record.docId)) return [];
  const flaws: Flaw[] = [];
  if (!opened.recurring) flaws.push("recurrence");
  const missing = new Set([event, ...meetings].flatMap((one) => Object.keys(closing(one))));
  if (missing.has("visibility")) flaws.push("visibility");
  if (missing.has("guestsCanInviteOthers")) flaws.push("invite");
  if (missing.has("guestsCanModify")) flaws.push("modify");
  // A meeting that was changed by itself may be without what its series bears.
  const bears = (one: Event) => tagsOf(one).docId === record.docId && tagsOf(one).hint === record.docId;
  if (![event, ...meetings].some(bears)) flaws.push("hint");
  const wanted = record.other.address.toLowerCase();
  if (!(event.attendees ?? []).some((one) => one.email?.toLowerCase() === wanted)) flaws.push("guest");
  return flaws;
}
