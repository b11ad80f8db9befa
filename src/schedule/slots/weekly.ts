import { addDays, dayOf, wall, weekdayOf } from "../moment";
import { DAY_MS, offsetAt } from "../zone";
import { freeForAll, type Side, startsIn } from "./free";
import { common, merged, type Stretch } from "./stretch";

/** A weekly meeting that is to be found a time for. */
export interface WeeklyWanted {
  readonly lengthMs: number;
  readonly nowMs: number;
  /** The zone in whose days and half hours is thought: the viewer's. */
  readonly zone: string;
  /** All on this weekday, 1 for Monday; else spread over the week. */
  readonly weekday?: number;
}

export interface WeeklyTimes {
  /** First meetings, the best first; empty where nothing fits. */
  readonly starts: readonly number[];
}

/** So many weeks a time should be free in; one that is taken in a later week may still be moved that once. */
const WEEKS = 3;
const MOST = 4;
/**
 * A first meeting for each of `others`, in the seven days from tomorrow on: free for both in as many of the next weeks as
 * can be, the days filled evenly, early ones first, no two at once. Undefined in `others` is somebody of whom nothing is
 * known. Each also gets a few more to choose from, as they stand when all others keep their first.
 */
export function weeklyTimes(
  me: Side,
  others: ReadonlyArray<Side | undefined>,
  wanted: WeeklyWanted,
): readonly WeeklyTimes[] {
  const { zone, nowMs, weekday } = wanted;
  const tomorrow = addDays(dayOf(nowMs, zone), 1);
  const begin = midnight(tomorrow, zone);
  const taken: Stretch[] = [];
  const perDay = new Map<string, number>();
  const there = (start: number): number => perDay.get(dayOf(start, zone)) ?? 0;
  const ranked = (other: Side | undefined): number[] => {
    const mine = { ...me, busy: merged([...me.busy, ...taken]) };
    const sides = other === undefined ? [mine] : [mine, other];
    const free = freeForAll(sides, { fromMs: begin, toMs: midnight(addDays(tomorrow, 7 * WEEKS), zone) });
    const first = common(free, [{ fromMs: begin, toMs: midnight(addDays(tomorrow, 7), zone) }]);
    const weeksFree = (start: number): number => {
      let count = 0;
      for (let week = 1; week < WEEKS; week++) {
        const again = weeksOn(start, week, zone);
        if (free.some(({ fromMs, toMs }) => fromMs <= again && again + wanted.lengthMs <= toMs)) count++;
      }
      return count;
    };
    return startsIn(first, wanted.lengthMs, zone)
      .filter((start) => weekday === undefined || weekdayOf(dayOf(start, zone)) === weekday)
      .map((start) => ({ start, free: weeksFree(start), there: there(start) }))
      .sort((a, b) => b.free - a.free || a.there - b.there || a.start - b.start)
      .map(({ start }) => start);
  };
  const firsts = others.map((other) => {
    const [start] = ranked(other);
    if (start === undefined) return undefined;
    perDay.set(dayOf(start, zone), there(start) + 1);
    for (let week = 0; week < WEEKS; week++) {
      const fromMs = weeksOn(start, week, zone);
      taken.push({ fromMs, toMs: fromMs + wanted.lengthMs });
    }
    return start;
  });
  return others.map((other, at) => {
    const first = firsts[at];
    return { starts: first === undefined ? [] : [first, ...apart(ranked(other), zone).slice(0, MOST - 1)] };
  });
}

/** One a day first, so that there is a choice. */
function apart(starts: readonly number[], zone: string): readonly number[] {
  const days = new Set<string>();
  const firsts: number[] = [];
  const others: number[] = [];
  for (const start of starts) {
    const day = dayOf(start, zone);
    (days.has(day) ? others : firsts).push(start);
    days.add(day);
  }
  return [...firsts, ...others];
}

/** The same time on the wall, weeks later; no meeting is at night, when clocks change. */
function weeksOn(start: number, weeks: number, zone: string): number {
  const later = start + 7 * weeks * DAY_MS;
  return later + offsetAt(start, zone) - offsetAt(later, zone);
}

function midnight(date: string, zone: string): number {
  return wall(date, { hour: 0, minute: 0 }, zone).ms;
}
