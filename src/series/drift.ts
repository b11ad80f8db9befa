import type { Flaw } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import { tagsOf } from "../memory/tags";
import { isMine } from "./kind";
import type { SeriesNow } from "./now";

/**
 * How an event differs from what was set up: a saved edit page may write old fields back, and people change things.
 * Only for one's own event; of another cadence nothing is said, that is the pair's choice.
 */
export function flawsOf(opened: SeriesNow, record: PairRecord): readonly Flaw[] {
  const { series: event } = opened;
  const tags = tagsOf(event);
  // Whoever organizes it and gave the doc to the other is still the one who can mend the event.
  if (!isMine(event) || (!record.owner && tags.docId !== record.docId)) return [];
  const flaws: Flaw[] = [];
  if (!opened.recurring) flaws.push("recurrence");
  if (event.visibility !== "private") flaws.push("visibility");
  if (event.guestsCanInviteOthers !== false) flaws.push("invite");
  if (event.guestsCanModify === true) flaws.push("modify");
  if (tags.docId !== record.docId || tags.hint !== record.docId) flaws.push("hint");
  const wanted = record.other.address.toLowerCase();
  if (!(event.attendees ?? []).some((one) => one.email?.toLowerCase() === wanted)) flaws.push("guest");
  return flaws;
}
