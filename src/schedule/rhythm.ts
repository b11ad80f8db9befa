import { type Cadence, type DayOfMonth, provenCadence } from "./cadence";
import { addDays, daysBetween, type IsoDate, weekdayOf } from "./moment";

/** What was learnt of a series: how often it meets, and when next, where that is far off. */
export interface Rhythm {
  readonly cadence: Cadence;
  /** Cadence steps between the nearest two planned meetings when the rule was read; absent where only one was seen. */
  readonly gap?: number;
  readonly nextMs?: number;
  /** Starts of meetings to come that a look at the next days alone would not find. See `startsBehind`. */
  readonly aheadMs?: readonly number[];
}

/** When those to come begin, of meetings in order of time, before which so many milliseconds pass without one; three at most. */
export function startsBehind(
  gapMs: number,
  meetings: ReadonlyArray<{ readonly startMs: number }>,
  nowMs: number,
): readonly number[] {
  const coming = meetings.map(({ startMs }) => startMs).filter((startMs) => startMs > nowMs);
  return coming.filter((startMs, at) => startMs - (coming[at - 1] ?? nowMs) > gapMs).slice(0, 3);
}

/** The cadence without reading the rule: proved by the planned dates, or remembered and not contradicted by them. */
export function cadenceWithoutRule(
  planned: readonly IsoDate[],
  known: Rhythm | undefined,
): Cadence | undefined {
  const first = planned[0] ?? "1970-01-01";
  const proven = provenCadence(planned.map((date) => daysBetween(first, date)));
  if (proven !== undefined) return proven;
  return known !== undefined && keepsTo(known, planned) ? known.cadence : undefined;
}

/** Whether planned dates, in order, are as the remembered rule would have them. */
function keepsTo({ cadence, gap }: Rhythm, planned: readonly IsoDate[]): boolean {
  const seen = gapOf(cadence, planned);
  if (gap !== undefined && seen !== undefined && gap !== seen) return false;
  return planned.every((date) => suits(cadence, date)) && evenly(cadence, planned);
}

/** How many steps of the cadence lie between the nearest two; undefined where fewer than two are planned. */
export function gapOf({ every, interval }: Cadence, planned: readonly IsoDate[]): number | undefined {
  if (planned.length < 2 || every === "other") return undefined;
  const steps = planned.slice(1).map((date, at) => daysBetween(planned[at] ?? date, date));
  const unit = { day: 1, week: 7, month: 30.44, year: 365.25 }[every];
  return Math.round(Math.min(...steps) / (unit * interval));
}

function suits({ every, weekdays, on }: Cadence, date: IsoDate): boolean {
  if (every === "week") return weekdays.length === 0 || weekdays.includes(weekdayOf(date));
  return on === undefined || isOn(on, date);
}

function isOn(on: DayOfMonth, date: IsoDate): boolean {
  const day = Number(date.slice(8, 10));
  const length = daysBetween(
    `${date.slice(0, 7)}-01`,
    `${addDays(`${date.slice(0, 7)}-01`, 31).slice(0, 7)}-01`,
  );
  if ("date" in on) return on.date > 0 ? day === on.date : day === length + 1 + on.date;
  if (on.weekday === "working") return weekdayOf(date) <= 5;
  if (weekdayOf(date) !== on.weekday) return false;
  return on.nth > 0 ? Math.ceil(day / 7) === on.nth : Math.ceil((length - day + 1) / 7) === -on.nth;
}

/** Whole weeks between the meetings of a cadence of weeks on one day; of the others the day itself tells. */
function evenly({ every, interval, weekdays }: Cadence, planned: readonly IsoDate[]): boolean {
  if (every !== "week" || weekdays.length > 1) return true;
  const first = planned[0] ?? "1970-01-01";
  return planned.every((date) => daysBetween(first, date) % (7 * interval) === 0);
}
