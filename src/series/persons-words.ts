import type { Event } from "../../contract/calendar";
import { callNames } from "../agenda/names";
import { readWords } from "../google/calendar";
import { type PairRecord, pairOf } from "../memory/pair-record";
import { words } from "../text/words";
import { withoutOurSentence } from "./description";

/**
 * Whether an event that a set-up made says anything that the set-up did not write: another title, a place, a word above
 * our sentence, our sentence edited, or a guest's note with the answer. Removing it would throw that away.
 */
export function somebodyWroteIn(made: Event, calendarId: string, record: PairRecord): boolean {
  const { direct, manager } = callNames(pairOf(record));
  const theirs = [
    made.location ?? "",
    withoutOurSentence(made.description, record),
    ...(made.attendees ?? []).map(({ comment = "" }) => comment),
  ].some((text) => text.trim() !== "");
  return (
    theirs ||
    made.summary !== words().event.title(direct, manager) ||
    somebodyWroteInOneMeeting(made, calendarId)
  );
}

/** Whether one meeting of a series says something else than the others: a series that ends takes that along. */
export function somebodyWroteInOneMeeting(series: Event, calendarId: string): boolean {
  if ((series.recurrence ?? []).length === 0) return false;
  return new Set(readWords(calendarId, series.id ?? "").map(wordsOf)).size > 1;
}

function wordsOf({ summary = "", description = "", location = "", attendees = [] }: Event): string {
  const notes = attendees.flatMap(({ email = "", comment = "" }) => (comment === "" ? [] : [email, comment]));
  return JSON.stringify([summary, description, location, notes]);
}
