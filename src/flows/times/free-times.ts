import type { Event } from "../../../contract/calendar";
import { readTimes, readTimesIn } from "../../google/calendar";
import { granted } from "../../google/consent";
import { AddOnError } from "../../google/error";
import { readBusy } from "../../google/events/busy";
import { ifInReach } from "../../google/reach";
import { knownMyself } from "../../memory/me";
import { allRecords } from "../../memory/pair-record";
import type { Context } from "../../request/context";
import { addDays, dayOf, wall } from "../../schedule/moment";
import { busyFrom, busyIn, meetingsIn } from "../../schedule/slots/busy";
import { clockOf } from "../../schedule/slots/clock";
import type { Side } from "../../schedule/slots/free";
import { habitsOf } from "../../schedule/slots/habits";
import { merged, type Stretch } from "../../schedule/slots/stretch";
import { DAY_MS } from "../../schedule/zone";

/** Habits are learnt from four weeks back. */
const BACK_MS = 28 * DAY_MS;
/** The week of the meeting and the one after, whatever its weekday. */
const AHEAD_MS = 14 * DAY_MS;
/** What one question about other people's times may span: past some three months Calendar refuses it (recorded). */
const LONGEST_MS = 84 * DAY_MS;

/** Whether somebody's free times are known: told by Calendar, not shared with this person, or not allowed to be asked. */
export type Sharing = "told" | "not-shared" | "not-asked";

export interface Calendars {
  /** One's own entries, for whoever looks for more in them. */
  readonly entries: readonly Event[];
  /** What takes one's time in other calendars in which one has a 1:1. */
  readonly elsewhere: readonly Event[];
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * One's own calendar around a meeting: one call, and one more for each other calendar in which one has a 1:1. `guests`:
 * who meets in it too.
 */
export function ownCalendar(context: Context, aroundMs = context.nowMs, guests = false): Calendars {
  const fromMs = context.nowMs - BACK_MS;
  const toMs = Math.max(aroundMs, context.nowMs) + AHEAD_MS;
  const others = new Set(allRecords().map(({ calendarId }) => calendarId));
  others.delete("primary");
  const elsewhere = [...others].flatMap(
    (one) => ifInReach(() => readTimesIn(one, fromMs, toMs))?.filter(takesMyTime) ?? [],
  );
  return { entries: readTimes(fromMs, toMs, guests), elsewhere, fromMs, toMs };
}

/** In a calendar that others may write in, too: an event that one is invited to or, without one's name in it, made. */
function takesMyTime({ creator, attendees = [] }: Event): boolean {
  const me = knownMyself()?.address.toLowerCase();
  const mine = attendees.find(({ email }) => email?.toLowerCase() === me);
  return mine === undefined ? creator?.email?.toLowerCase() === me : mine.responseStatus !== "declined";
}

/** The reader, by their own clock and habits; the meeting to be moved takes no time. */
export function ownSide({ entries, elsewhere }: Calendars, context: Context, exceptId?: string): Side {
  const { zone, nowMs } = context;
  const all = [...entries, ...elsewhere];
  const past = meetingsIn(all, zone).filter(({ toMs }) => toMs <= nowMs);
  return { zone, hours: habitsOf(past, zone), busy: busyIn(all, zone, exceptId) };
}

/**
 * The others, as far as Calendar tells when they are busy: one call for all of them, none where that was not allowed.
 * Somebody whose calendar is not shared with this person is left out.
 */
export function otherSides(
  addresses: readonly string[],
  { fromMs, toMs }: Calendars,
  context: Context,
): { readonly sides: ReadonlyMap<string, Side>; readonly asked: boolean } {
  const sides = new Map<string, Side>();
  if (!granted("busy")) return { sides, asked: false };
  for (const [address, answer] of busyTimes(addresses, Math.max(fromMs, toMs - LONGEST_MS), toMs)) {
    const busy = busyFrom(answer);
    const past = busy.filter((one) => one.toMs <= context.nowMs);
    const zone = clockOf(past, context.zone);
    sides.set(address, { zone, hours: habitsOf(past, zone), busy });
  }
  return { sides, asked: true };
}

/** A refusal only means that nothing is known of the others: one's own free times are still worth showing. */
function busyTimes(addresses: readonly string[], fromMs: number, toMs: number): ReturnType<typeof readBusy> {
  try {
    return readBusy(addresses, fromMs, toMs);
  } catch (error) {
    if (error instanceof AddOnError && !PASSING.includes(error.code)) return new Map();
    throw error;
  }
}

/** What goes away by itself is said, not hidden behind a poorer answer. */
const PASSING: readonly string[] = ["GOOGLE_DOWN", "TOO_MANY_REQUESTS", "DAILY_LIMIT", "CALENDAR_LIMIT"];

/** Whole days, and all time from a day on, that are nobody's to propose. */
export function closedDays(days: readonly string[], zone: string, fromDay?: string): readonly Stretch[] {
  const midnight = (day: string): number => wall(day, { hour: 0, minute: 0 }, zone).ms;
  const closed = days.map((day) => ({ fromMs: midnight(day), toMs: midnight(addDays(day, 1)) }));
  if (fromDay !== undefined) closed.push({ fromMs: midnight(fromDay), toMs: Number.POSITIVE_INFINITY });
  return closed;
}

export function withoutTimes(side: Side, closed: readonly Stretch[]): Side {
  return { ...side, busy: merged([...side.busy, ...closed]) };
}

/** The day of the first meeting after this one, in the series' zone. */
export function followingDay(
  occurrences: ReadonlyArray<{ readonly eventId: string; readonly startMs: number }>,
  eventId: string,
  startMs: number,
  zone: string,
): string | undefined {
  const following = occurrences.find((one) => one.eventId !== eventId && one.startMs > startMs);
  return following === undefined ? undefined : dayOf(following.startMs, zone);
}
