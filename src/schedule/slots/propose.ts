import { addDays, dayOf, daysBetween, type IsoDate, timeOf, wall, weekdayOf } from "../moment";
import { freeForAll, type Side, startsIn, worksTogether } from "./free";
import type { Stretch } from "./stretch";

/** The meeting that needs another time. */
export interface Wanted {
  readonly startMs: number;
  readonly lengthMs: number;
  readonly nowMs: number;
  /** The zone in whose weeks and half hours is thought: the viewer's. */
  readonly zone: string;
}

export interface Proposal extends Stretch {
  readonly week: "same" | "next";
}

export interface Proposals {
  /** In order of time; the same week's, and the next week's only as far as the same week has too few. */
  readonly times: readonly Proposal[];
  /** Why there are none. */
  readonly none?: "no-common-hours" | "all-taken";
}

const MOST_PROPOSALS = 5;
/** Nothing is proposed that begins sooner: the other has to hear of it. */
const NOTICE_MS = 60 * 60_000;
const MOST_A_DAY = 2;
/** Two proposals of one day lie so far apart that they are a choice. */
const APART_MS = 90 * 60_000;

/**
 * Up to five times that are free for all in the week of the meeting, then in the one after. Spread over the days, each
 * near the time of day the two are used to. The meeting's own time is no proposal.
 */
export function proposals(sides: readonly Side[], wanted: Wanted): Proposals {
  const { startMs, lengthMs, nowMs, zone } = wanted;
  const monday = mondayOf(dayOf(Math.max(startMs, nowMs), zone));
  const week = (nth: number): Stretch => ({
    fromMs: Math.max(nowMs + NOTICE_MS, midnight(addDays(monday, nth * 7), zone)),
    toMs: midnight(addDays(monday, nth * 7 + 7), zone),
  });
  const found = (nth: number, most: number): readonly number[] =>
    chosen(
      startsIn(freeForAll(sides, week(nth)), lengthMs, zone).filter((start) => start !== startMs),
      wanted,
      most,
    );
  const same = found(0, MOST_PROPOSALS);
  const next = found(1, MOST_PROPOSALS - same.length);
  const times = [
    ...same.map((fromMs): Proposal => ({ fromMs, toMs: fromMs + lengthMs, week: "same" })),
    ...next.map((fromMs): Proposal => ({ fromMs, toMs: fromMs + lengthMs, week: "next" })),
  ];
  if (times.length > 0) return { times };
  const together = [week(0), week(1)].some((range) => worksTogether(sides, range, lengthMs));
  return { times, none: together ? "all-taken" : "no-common-hours" };
}

/** One of each day first, then a second of each: of a day what is nearest to the usual time, of days the nearest. */
function chosen(starts: readonly number[], wanted: Wanted, most: number): readonly number[] {
  const { startMs, lengthMs, zone } = wanted;
  const usual = minutesOf(startMs, zone);
  const ownDay = dayOf(startMs, zone);
  const days = new Map<IsoDate, { start: number; off: number }[]>();
  for (const start of starts) {
    const date = dayOf(start, zone);
    const off = Math.abs(minutesOf(start, zone) - usual);
    days.set(date, [...(days.get(date) ?? []), { start, off }]);
  }
  const away = (date: IsoDate): number => Math.abs(daysBetween(ownDay, date));
  const nearest = [...days.keys()].sort((a, b) => away(a) - away(b) || (a < b ? -1 : 1));
  for (const date of nearest) days.get(date)?.sort((a, b) => a.off - b.off || a.start - b.start);
  const picked: number[] = [];
  const apart = Math.max(APART_MS, lengthMs);
  for (let round = 0; round < MOST_A_DAY; round++)
    for (const date of nearest) {
      const free = days
        .get(date)
        ?.find(({ start }) => picked.every((other) => Math.abs(other - start) >= apart));
      if (free !== undefined && picked.length < most) picked.push(free.start);
    }
  return picked.sort((a, b) => a - b);
}

function minutesOf(ms: number, zone: string): number {
  const { hour, minute } = timeOf(ms, zone);
  return hour * 60 + minute;
}

function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

function midnight(date: IsoDate, zone: string): number {
  return wall(date, { hour: 0, minute: 0 }, zone).ms;
}
