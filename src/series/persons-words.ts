import type { Event } from "../../contract/calendar";
import { callNames } from "../agenda/names";
import { readWords } from "../google/calendar";
import { type PairRecord, pairOf } from "../memory/pair-record";
import { cadenceOf } from "../schedule/cadence";
import { instantOf } from "../schedule/moment";
import { plannedMs } from "../schedule/occurrence";
import { windowAround } from "../schedule/window";
import { DAY_MS } from "../schedule/zone";
import { words } from "../text/words";
import { attachedTo } from "./attached";
import { withoutOurSentence } from "./description";

/**
 * Whether an event that a set-up made says anything that the set-up did not write: another title, a place, a word above
 * our sentence, our sentence edited, a file, or a guest's note with the answer. Removing it would throw that away.
 */
export function somebodyWroteIn(made: Event, record: PairRecord): boolean {
  const { direct, manager } = callNames(pairOf(record));
  const theirs = [
    made.location ?? "",
    withoutOurSentence(made.description, record),
    ...(made.attendees ?? []).map(({ comment = "" }) => comment),
    ...attachedTo([made], record.docId).map(({ url }) => url),
  ].some((text) => text.trim() !== "");
  return theirs || made.summary !== words().event.title(direct, manager);
}

/**
 * Whether one meeting of a series says something else than the series or the others, has other files or guests, was moved
 * or lasts longer or less: a series that becomes one event, or none, takes that along.
 */
export function handInOneMeeting(series: Event, calendarId: string): Hand {
  if ((series.recurrence ?? []).length === 0) return undefined;
  return handIn(series, readWords(calendarId, series.id ?? ""), guestsOf);
}

/** How far ahead of its planned day a meeting may have been held and is still looked at. */
const MOVED_AHEAD_MS = 91 * DAY_MS;

/**
 * A series' meetings, cancelled ones too: those to come, and behind them as far as its last one, and one that was planned
 * for later, may have been held. One call.
 */
export function meetingsWithWords(series: Event, calendarId: string, nowMs: number): readonly Event[] {
  const { fromMs } = windowAround(nowMs, cadenceOf(series.recurrence ?? []));
  return readWords(calendarId, series.id ?? "", Math.min(fromMs, nowMs - MOVED_AHEAD_MS));
}

/**
 * What a series of these meetings loses that ends before `cutMs`: whether a meeting that was planned for later, held or
 * not, has something of its own, a guest's no too; and when those were planned that were cancelled and are to stay so when
 * the end is undone.
 */
export function lostBehind(
  series: Event,
  meetings: readonly Event[],
  cutMs: number,
): { readonly goes: boolean; readonly off: number[] } {
  const planned = (one: Event) => plannedMs(one) ?? cutMs;
  const behind = meetings.filter((one) => planned(one) >= cutMs);
  const takesPlace = behind.filter(({ status }) => status !== "cancelled");
  return {
    goes: handIn(series, takesPlace, whoComes) !== undefined,
    off: behind.filter((one) => !takesPlace.includes(one)).map(planned),
  };
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

type Hand = "typed" | "changed" | undefined;

function handIn(series: Event, meetings: readonly Event[], who: (one: Event) => string): Hand {
  // Where one meeting alone is left, or all were changed alike, the series tells what they were to say.
  const all = [series, ...meetings];
  if (new Set(all.map(wordsOf)).size > 1) return "typed";
  const guests = new Set(all.map(who));
  const isMoved = (one: Event) =>
    plannedMs(one) !== instantOf(one.start) || lengthOf(one) !== lengthOf(series);
  return guests.size > 1 || meetings.some(isMoved) ? "changed" : undefined;
}

function lengthOf({ start, end }: Event): number {
  return (instantOf(end) ?? 0) - (instantOf(start) ?? 0);
}

/** A yes that some guest gave to one meeting costs nothing to give again; a no would become a yes. */
function whoComes(event: Event): string {
  const away = (event.attendees ?? []).filter(({ responseStatus }) => responseStatus === "declined");
  return `${guestsOf(event)} ${guestsOf({ attendees: away })}`;
}

function guestsOf({ attendees = [] }: Event): string {
  return attendees
    .flatMap(({ email = "", self }) => (self === true ? [] : [email.toLowerCase()]))
    .sort()
    .join();
}

/** Neither color, reminder nor video call: nobody wrote them, and without the meeting they are worth nothing. */
function wordsOf(event: Event): string {
  const { summary = "", description = "", location = "", attendees = [] } = event;
  const notes = attendees.flatMap(({ email = "", comment = "" }) => (comment === "" ? [] : [email, comment]));
  return JSON.stringify([summary, description, location, notes, attachedTo([event])]);
}
