import { words } from "../text/words";
import type { Cadence } from "./cadence";
import { dayOf, type IsoDate, timeOf, weekdayOf } from "./moment";
import { DAY_MS } from "./zone";

export const WEEKLY: Cadence = { every: "week", interval: 1, weekdays: [], ends: false };

/** "Every Friday, 10:00". */
export function saidSeries(cadence: Cadence, startMs: number, shown: ShownIn, locale: string): string {
  const { zone } = shown;
  const often = words().cadence(cadence, weekdayOf(dayOf(startMs, zone)));
  return inZone(words().dates.dayAt(often, saidTime(startMs, zone, locale)), shown);
}

/** "Every Friday, 10:00–10:30". */
export function saidWeekly(startMs: number, endMs: number, shown: ShownIn, locale: string): string {
  return saidSpan(WEEKLY, startMs, endMs, shown, locale);
}

/** "Every two weeks on Tuesday, 11:00–11:45". */
export function saidSpan(
  cadence: Cadence,
  startMs: number,
  endMs: number,
  shown: ShownIn,
  locale: string,
): string {
  const { zone } = shown;
  const often = words().cadence(cadence, weekdayOf(dayOf(startMs, zone)));
  const [from, to] = [saidTime(startMs, zone, locale), saidTime(endMs, zone, locale)];
  return inZone(words().dates.oftenFromTo(often, from, to), shown);
}

function inZone(said: string, { named }: ShownIn): string {
  return named === undefined ? said : words().dates.inZone(said, named);
}

export function saidTime(ms: number, zone: string, locale: string): string {
  return words().dates.clockTime(timeOf(ms, zone), locale);
}

export function saidDay(date: IsoDate): string {
  return words().dates.dayWithWeekday(date);
}

/** How a time that comes back is said: in whose zone, and with its name where the day is another on the viewer's clock. */
export interface ShownIn {
  readonly zone: string;
  readonly named?: string;
}

/**
 * A series' times are said in the viewer's zone. Where its day is another one there ("every Friday" in Auckland is a
 * Thursday evening in London), they are said in its own, which is named.
 */
export function seriesShownIn(startMs: number, seriesZone: string, viewersZone: string): ShownIn {
  if (dayOf(startMs, seriesZone) === dayOf(startMs, viewersZone)) return { zone: viewersZone };
  return { zone: seriesZone, named: seriesZone.split("/").pop()?.replace(/_/g, " ") ?? seriesZone };
}

/** "Fri 27 Nov, 10:00"; "Fri 26 Nov 2027, 10:00" where it lies so far from `nowMs` that the year is a question. */
export function saidMoment(ms: number, zone: string, locale: string, nowMs = ms): string {
  return words().dates.dayAt(saidDayFar(ms, zone, nowMs), saidTime(ms, zone, locale));
}

/** The same without the time of day. */
export function saidDayFar(ms: number, zone: string, nowMs: number): string {
  const date = dayOf(ms, zone);
  const far = Math.abs(ms - nowMs) > HALF_A_YEAR_MS;
  return far ? words().dates.dayWithYear(date) : words().dates.dayWithWeekday(date);
}

const HALF_A_YEAR_MS = 180 * DAY_MS;

/** "Next on Fri 27 Nov, 10:00". */
export function saidNext(startMs: number, zone: string, locale: string): string {
  return words().dates.nextOn(saidMoment(startMs, zone, locale));
}
