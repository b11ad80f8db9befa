import { words } from "../text/words";
import type { Cadence } from "./cadence";
import { dayOf, type IsoDate, timeOf, weekdayOf } from "./moment";

export const WEEKLY: Cadence = { every: "week", interval: 1, weekdays: [], ends: false };

/** "Every Friday at 10:00". */
export function saidSeries(cadence: Cadence, startMs: number, zone: string, locale: string): string {
  const often = words().cadence(cadence, weekdayOf(dayOf(startMs, zone)));
  return `${often} at ${saidTime(startMs, zone, locale)}`;
}

/** "Fridays, 10:00–10:30". */
export function saidWeekly(startMs: number, endMs: number, zone: string, locale: string): string {
  const weekday = words().dates.weekdayName(weekdayOf(dayOf(startMs, zone)));
  return `${weekday}s, ${saidTime(startMs, zone, locale)}–${saidTime(endMs, zone, locale)}`;
}

/** "Every two weeks on Tuesday, 11:00–11:45". */
export function saidSpan(
  cadence: Cadence,
  startMs: number,
  endMs: number,
  zone: string,
  locale: string,
): string {
  const often = words().cadence(cadence, weekdayOf(dayOf(startMs, zone)));
  return `${often}, ${saidTime(startMs, zone, locale)}–${saidTime(endMs, zone, locale)}`;
}

export function saidTime(ms: number, zone: string, locale: string): string {
  return words().dates.clockTime(timeOf(ms, zone), locale);
}

export function saidDay(date: IsoDate): string {
  return words().dates.dayWithWeekday(date);
}

/** "Fri 27 Nov, 10:00". */
export function saidMoment(ms: number, zone: string, locale: string): string {
  return `${words().dates.dayWithWeekday(dayOf(ms, zone))}, ${saidTime(ms, zone, locale)}`;
}

/** "Next on Fri 27 Nov, 10:00". */
export function saidNext(startMs: number, zone: string, locale: string): string {
  return `Next on ${saidMoment(startMs, zone, locale)}`;
}
