import type { Event } from "../../contract/calendar";
import { callNames } from "../agenda/names";
import { readWords } from "../google/calendar";
import { type PairRecord, pairOf } from "../memory/pair-record";
import { instantOf } from "../schedule/moment";
import { words } from "../text/words";
import { withoutOurSentence } from "./description";

/**
 * Whether an event that a set-up made says anything that the set-up did not write: another title, a place, a word above
 * our sentence, our sentence edited, or a guest's note with the answer. Removing it would throw that away.
 */
export function somebodyWroteIn(made: Event, record: PairRecord): boolean {
  const { direct, manager } = callNames(pairOf(record));
  const theirs = [
    made.location ?? "",
    withoutOurSentence(made.description, record),
    ...(made.attendees ?? []).map(({ comment = "" }) => comment),
  ].some((text) => text.trim() !== "");
  return theirs || made.summary !== words().event.title(direct, manager);
}

/**
 * Whether one meeting of a series says something else than the series or the others, was moved or has other guests: a series that ends
 * takes that along. Of all its meetings, or of those from `fromMs` on.
 */
export function handInOneMeeting(
  series: Event,
  calendarId: string,
  fromMs?: number,
): "typed" | "changed" | undefined {
  if ((series.recurrence ?? []).length === 0) return undefined;
  const meetings = readWords(calendarId, series.id ?? "", fromMs);
  // Where one meeting alone is left, or all were changed alike, the series tells what they were to say.
  const all = [series, ...meetings];
  if (new Set(all.map(wordsOf)).size > 1) return "typed";
  const guests = new Set(all.map(guestsOf));
  return guests.size > 1 ||
    meetings.some(({ start, originalStartTime = start }) => instantOf(originalStartTime) !== instantOf(start))
    ? "changed"
    : undefined;
}

/**
 * Whether one of these guests wrote a note with an answer, to the series or to one meeting of it: it goes with the guest.
 */
export function guestsWrote(
  event: Event,
  calendarId: string,
  guests: readonly { readonly email: string }[],
): boolean {
  const theirs = guests.map(({ email }) => email.toLowerCase());
  const wrote = ({ attendees = [] }: Event) =>
    attendees.some(
      ({ email = "", comment = "" }) => theirs.includes(email.toLowerCase()) && comment.trim() !== "",
    );
  return (
    wrote(event) || ((event.recurrence ?? []).length > 0 && readWords(calendarId, event.id ?? "").some(wrote))
  );
}

function guestsOf({ attendees = [] }: Event): string {
  return attendees
    .flatMap(({ email = "", self }) => (self === true ? [] : [email.toLowerCase()]))
    .sort()
    .join();
}

function wordsOf({ summary = "", description = "", location = "", attendees = [] }: Event): string {
  const notes = attendees.flatMap(({ email = "", comment = "" }) => (comment === "" ? [] : [email, comment]));
  return JSON.stringify([summary, description, location, notes]);
}
