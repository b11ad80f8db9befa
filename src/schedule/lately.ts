import { uncut } from "./halves";
import { addDays, dayOf, type EventTime, type IsoDate, instantOf } from "./moment";

/** What of a calendar event is looked at here. */
interface Planned {
  readonly status?: string;
  readonly eventType?: string;
  readonly recurringEventId?: string;
  readonly start?: EventTime;
  readonly end?: EventTime;
  readonly originalStartTime?: EventTime;
  readonly attendees?: ReadonlyArray<{
    readonly self?: boolean;
    readonly resource?: boolean;
    readonly responseStatus?: string;
  }>;
}

/** What became of a meeting that was planned; `unknown` where neither calendar nor doc nor anybody tells. */
export type HowItWent = "met" | "moved" | "missed" | "leave" | "unknown";

export interface PastMeeting {
  /** The day it was planned for. */
  readonly planned: IsoDate;
  /** The day it took place, where it was moved to another. */
  readonly date: IsoDate;
  readonly how: HowItWent;
}

export interface Evidence {
  readonly seriesId: string;
  readonly zone: string;
  readonly nowMs: number;
  /** Days whose section shows that the two talked. */
  readonly talked: readonly IsoDate[];
  /** What this person answered: whether the two met that day. */
  readonly told: Readonly<Record<IsoDate, boolean>>;
}

/**
 * The meetings of a series among one's own events that were to have ended by now, newest first. A cancelled one is leave
 * where one was out of office, else missed. One that both said yes to, or whose section shows that they talked, was held; one
 * that was moved and then held counts as moved. Of any other nobody knows, until this person tells.
 */
export function pastMeetings(events: readonly Planned[], evidence: Evidence): readonly PastMeeting[] {
  const leaves = events.filter(
    ({ eventType, status }) => eventType === "outOfOffice" && status !== "cancelled",
  );
  const found = new Map<IsoDate, PastMeeting>();
  for (const event of events) {
    if (uncut(event.recurringEventId) !== uncut(evidence.seriesId)) continue;
    const plannedMs = instantOf(event.originalStartTime) ?? instantOf(event.start);
    const startMs = instantOf(event.start) ?? plannedMs;
    if (plannedMs === undefined || startMs === undefined) continue;
    const endMs = instantOf(event.end) ?? startMs;
    if (Math.max(plannedMs, endMs) > evidence.nowMs) continue;
    const planned = dayOf(plannedMs, evidence.zone);
    const date = event.status === "cancelled" ? planned : dayOf(startMs, evidence.zone);
    const away = leaves.some((leave) =>
      covers(leave, event.status === "cancelled" ? plannedMs : startMs, evidence.zone),
    );
    found.set(planned, { planned, date, how: howItWent(event, planned, date, away, evidence) });
  }
  return [...found.values()].sort((a, b) => (a.planned < b.planned ? 1 : -1));
}

/** How many of the latest meetings were missed one after another; one's leave is no sign of anything. */
export function missedInARow(past: readonly PastMeeting[]): number {
  const counted = past.filter(({ how }) => how !== "leave");
  const held = counted.findIndex(({ how }) => how !== "missed");
  return held < 0 ? counted.length : held;
}

function howItWent(
  { status, attendees = [] }: Planned,
  planned: IsoDate,
  date: IsoDate,
  away: boolean,
  { talked, told }: Evidence,
): HowItWent {
  const answer = told[planned];
  if (answer === false) return away ? "leave" : "missed";
  const held = date === planned ? "met" : "moved";
  if (answer === true) return held;
  if (status === "cancelled") return away ? "leave" : "missed";
  const people = attendees.filter(({ resource }) => resource !== true);
  const declined = people.some(({ responseStatus }) => responseStatus === "declined");
  if (away && !talked.includes(date)) return "leave";
  if (talked.includes(date) && !declined) return held;
  const accepted = people.length > 0 && people.every(({ responseStatus }) => responseStatus === "accepted");
  return accepted ? held : "unknown";
}

function covers({ start, end }: Planned, ms: number, zone: string): boolean {
  const from = instantOf(start);
  const to = instantOf(end);
  if (from !== undefined && to !== undefined) return from <= ms && ms < to;
  // A whole day's end is the day after.
  const day = dayOf(ms, zone);
  return start?.date !== undefined && start.date <= day && day < (end?.date ?? addDays(start.date, 1));
}

/** The same with what this person told of one of them. */
export function withAnswer(
  past: readonly PastMeeting[],
  planned: IsoDate,
  met: boolean,
): readonly PastMeeting[] {
  return past.map((one) => {
    if (one.planned !== planned) return one;
    return { ...one, how: !met ? "missed" : one.date === one.planned ? "met" : "moved" };
  });
}
