import { dayOf, type EventTime, type IsoDate, instantOf } from "./moment";

/** What of a calendar event is looked at here. */
interface Meeting {
  readonly id?: string;
  readonly status?: string;
  readonly start?: EventTime;
  readonly end?: EventTime;
  readonly originalStartTime?: EventTime;
}

/** One meeting of a series. Times in milliseconds, dates in the series' zone. */
export interface Occurrence {
  readonly eventId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly date: IsoDate;
  /** The day it was planned for, before anybody moved it. */
  readonly plannedDate: IsoDate;
}

/** The meetings that take place, in order of time: no cancelled ones, none that last all day. */
export function occurrencesOf(events: readonly Meeting[], zone: string): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const event of events) {
    const startMs = instantOf(event.start);
    const endMs = instantOf(event.end);
    if (event.status === "cancelled" || startMs === undefined || endMs === undefined) continue;
    const date = dayOf(startMs, zone);
    const planned = instantOf(event.originalStartTime);
    const plannedDate = planned === undefined ? date : dayOf(planned, zone);
    found.push({ eventId: event.id ?? "", startMs, endMs, date, plannedDate });
  }
  return found.sort((a, b) => a.startMs - b.startMs);
}

/** The meeting that goes on now, else the next. */
export function nextOf(occurrences: readonly Occurrence[], nowMs: number): Occurrence | undefined {
  return occurrences.find((one) => one.endMs > nowMs);
}

/**
 * Up to which day sections count as used: the later of the day the last ended meeting was planned for and the day it
 * took place. A section dated after it belongs to the next meeting, whichever day that is moved to.
 */
export function usedUpTo(occurrences: readonly Occurrence[], nowMs: number): IsoDate | undefined {
  let day: IsoDate | undefined;
  for (const { endMs, date, plannedDate } of occurrences) {
    if (endMs > nowMs) break;
    for (const one of [date, plannedDate]) if (day === undefined || one > day) day = one;
  }
  return day;
}

/**
 * The section that the given next meeting uses: the one of its day, else the first that no ended meeting has used. With
 * no ended meeting known, the newest from today on.
 */
export function sectionFor(
  next: Occurrence,
  used: IsoDate | undefined,
  sectionDates: readonly IsoDate[],
  today: IsoDate,
): IsoDate | undefined {
  if (sectionDates.includes(next.date)) return next.date;
  const unused = sectionDates.filter((date) => (used === undefined ? date >= today : date > used)).sort();
  return unused[0];
}
