import { dayOf, type EventTime, type IsoDate, instantOf } from "./moment";

/** What of a calendar event is looked at here. */
interface Meeting {
  readonly id?: string;
  readonly status?: string;
  readonly start?: EventTime;
  readonly end?: EventTime;
  readonly originalStartTime?: EventTime;
  readonly attendees?: ReadonlyArray<{ readonly resource?: boolean; readonly responseStatus?: string }>;
}

/** One meeting of a series. Times in milliseconds, dates in the series' zone. */
export interface Occurrence {
  readonly eventId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly date: IsoDate;
  /** The day it was planned for, before anybody moved it. */
  readonly plannedDate: IsoDate;
  /** One of the two said no: once it is over, it was not held. */
  readonly declined?: true;
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
    const declined = event.attendees?.some(
      ({ resource, responseStatus }) => resource !== true && responseStatus === "declined",
    );
    found.push({
      eventId: event.id ?? "",
      startMs,
      endMs,
      date,
      plannedDate,
      ...(declined === true ? { declined } : {}),
    });
  }
  return found.sort((a, b) => a.startMs - b.startMs);
}

/** When a meeting was to begin before anybody moved it; undefined for one that lasts all day. */
export function plannedMs({ start, originalStartTime = start }: Meeting): number | undefined {
  return instantOf(originalStartTime);
}

/** The meeting that goes on now, and those to come. */
export function comingOf(occurrences: readonly Occurrence[], nowMs: number): Occurrence[] {
  return occurrences.filter((one) => one.endMs > nowMs);
}

/** The meeting that goes on now, else the next. */
export function nextOf(occurrences: readonly Occurrence[], nowMs: number): Occurrence | undefined {
  return occurrences.find((one) => one.endMs > nowMs);
}

/** The last meeting that was held. */
export function lastOf(occurrences: readonly Occurrence[], nowMs: number): Occurrence | undefined {
  return occurrences.filter((one) => one.endMs <= nowMs && one.declined !== true).pop();
}
