import { DAY_MS, instantAt, offsetAt } from "./zone";

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
  const [, date = "", hour = "0", minute = "0"] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(text) ?? [];
  return date === "" ? undefined : wall(date, { hour: +hour, minute: +minute }, zoneOf(time.timeZone)).ms;
}

/** The zone if it is one, else UTC: a zone's name comes from others and may be none. */
export function zoneOf(name: string | undefined): string {
  if (name === undefined || name === "") return "UTC";
  try {
    offsetAt(0, name);
    return name;
  } catch {
    return "UTC";
  }
}

export function dayOf(ms: number, zone: string): IsoDate {
  return isoOf(ms + offsetAt(ms, zone));
}

export function timeOf(ms: number, zone: string): WallTime {
  const shown = new Date(ms + offsetAt(ms, zone));
  return { hour: shown.getUTCHours(), minute: shown.getUTCMinutes() };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(utcOf(date)).getUTCDay() || 7;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return isoOf(utcOf(date) + days * DAY_MS);
}

/** Whole days from one date to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utcOf(to) - utcOf(from)) / DAY_MS);
}

/** A wall time on a day, with its zone. A time that the clocks skip is moved to after the gap; of two the first. */
export function wall(date: IsoDate, time: WallTime, zone: string): { readonly ms: number } {
  return { ms: instantAt(utcOf(date) + (time.hour * 60 + time.minute) * 60_000, zone) };
}

function utcOf(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function isoOf(utcMs: number): IsoDate {
  return new Date(utcMs).toISOString().slice(0, 10);
}
