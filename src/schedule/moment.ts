import { Temporal } from "temporal-polyfill/implementation";

/** A calendar date without a zone, "2026-11-27". */
export type IsoDate = string;

/** A start or an end as Calendar writes it: a date alone for all-day events. */
export interface EventTime {
  readonly date?: string;
  readonly dateTime?: string;
  readonly timeZone?: string;
}

/** A time of day on a wall clock. */
export interface WallTime {
  readonly hour: number;
  readonly minute: number;
}

/** The instant an event's start or end names, in milliseconds; undefined for an all-day one. */
export function instantOf(time: EventTime | undefined): number | undefined {
  if (time?.dateTime === undefined) return undefined;
  const text = time.dateTime;
  if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return Date.parse(text);
  // Without an offset Google reads the time in the zone beside it.
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zoneOf(time.timeZone)).epochMilliseconds;
}

/** The zone if it is one, else UTC: a zone's name comes from others and may be none. */
export function zoneOf(name: string | undefined): string {
  if (name === undefined || name === "") return "UTC";
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return "UTC";
  }
}

function zoned(ms: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
}

export function dayOf(ms: number, zone: string): IsoDate {
  return zoned(ms, zone).toPlainDate().toString();
}

export function timeOf(ms: number, zone: string): WallTime {
  const { hour, minute } = zoned(ms, zone);
  return { hour, minute };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: IsoDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from one date to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** A wall time on a day as Calendar wants it, with its zone. A time that the clocks skip is moved to after the gap. */
export function wall(
  date: IsoDate,
  time: WallTime,
  zone: string,
): { readonly ms: number; readonly event: { readonly dateTime: string; readonly timeZone: string } } {
  const at = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  });
  const dateTime = at.toString({ timeZoneName: "never", smallestUnit: "second" });
  return { ms: at.epochMilliseconds, event: { dateTime, timeZone: zone } };
}
