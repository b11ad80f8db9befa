import { dayOf, type IsoDate, timeOf, weekdayOf } from "../moment";
import type { Stretch } from "./stretch";

/** When a person is usually to be had, in minutes from midnight of their own clock. */
export interface WorkingHours {
  readonly from: number;
  readonly to: number;
  readonly lunch: { readonly from: number; readonly to: number };
  /** 1 for Monday to 7 for Sunday. */
  readonly weekdays: readonly number[];
}

export const USUAL_HOURS: WorkingHours = {
  from: 9 * 60,
  to: 17 * 60,
  lunch: { from: 12 * 60, to: 13 * 60 },
  weekdays: [1, 2, 3, 4, 5],
};

const HOUR_MS = 3_600_000;
/** Longer than this is a day off, a trip or focus time, and says nothing about when meetings are held. */
const LONGEST_MEETING_MS = 4 * HOUR_MS;
/** Fewer days than these tell no habit. */
const ENOUGH_DAYS = 5;
/** A day whose meetings lie further apart than this shows where it begins and ends. */
const TELLING_SPAN = 4 * 60;
/** Of the telling days this part may begin earlier or end later than what is usual. */
const UNUSUAL = 0.2;

/**
 * Working hours as a person's past meetings show them: from the first usual meeting to the last usual one, on the
 * weekdays that have meetings. A calendar that shows too little gets the usual hours, wider where its meetings are.
 * Lunch is the emptiest hour around noon, if meetings leave one.
 */
export function habitsOf(meetings: readonly Stretch[], zone: string): WorkingHours {
  const days = new Map<IsoDate, { first: number; last: number }>();
  const around = new Map<number, number>();
  for (const { fromMs, toMs } of meetings) {
    if (toMs - fromMs > LONGEST_MEETING_MS) continue;
    const date = dayOf(fromMs, zone);
    const { hour, minute } = timeOf(fromMs, zone);
    const begin = hour * 60 + minute;
    const end = begin + (toMs - fromMs) / 60_000;
    const known = days.get(date);
    days.set(date, {
      first: Math.min(begin, known?.first ?? begin),
      last: Math.max(end, known?.last ?? end),
    });
    for (let slot = Math.floor(begin / 30); slot * 30 < end; slot++)
      around.set(slot, (around.get(slot) ?? 0) + 1);
  }
  return { ...spanOf([...days.values()]), lunch: lunchOf(around), weekdays: weekdaysOf([...days.keys()]) };
}

function spanOf(days: ReadonlyArray<{ first: number; last: number }>): { from: number; to: number } {
  const telling = days.filter(({ first, last }) => last - first >= TELLING_SPAN);
  const firsts = (telling.length < ENOUGH_DAYS ? days : telling).map(({ first }) => first);
  const lasts = (telling.length < ENOUGH_DAYS ? days : telling).map(({ last }) => last);
  const usual = { from: quantile(firsts, UNUSUAL), to: quantile(lasts, 1 - UNUSUAL) };
  if (telling.length >= ENOUGH_DAYS) return { from: usual.from, to: Math.min(usual.to, 24 * 60) };
  if (days.length < ENOUGH_DAYS) return { from: USUAL_HOURS.from, to: USUAL_HOURS.to };
  return {
    from: Math.min(usual.from, USUAL_HOURS.from),
    to: Math.min(Math.max(usual.to, USUAL_HOURS.to), 24 * 60),
  };
}

/** The hour between half past eleven and two with the fewest meetings, noon if several are as good. */
function lunchOf(around: ReadonlyMap<number, number>): WorkingHours["lunch"] {
  const taken = (from: number): number => (around.get(from / 30) ?? 0) + (around.get(from / 30 + 1) ?? 0);
  const hours = [12 * 60, 12 * 60 + 30, 11 * 60 + 30, 13 * 60];
  const best = hours.reduce((found, from) => (taken(from) < taken(found) ? from : found));
  return { from: best, to: best + 60 };
}

/** The weekdays that have more than a fifth of the meeting days of the fullest one; Monday to Friday if too few do. */
function weekdaysOf(dates: readonly IsoDate[]): readonly number[] {
  if (dates.length < 2 * ENOUGH_DAYS) return USUAL_HOURS.weekdays;
  const counts = new Map<number, number>();
  for (const date of dates) counts.set(weekdayOf(date), (counts.get(weekdayOf(date)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const worked = [1, 2, 3, 4, 5, 6, 7].filter((day) => (counts.get(day) ?? 0) > UNUSUAL * most);
  return worked.length < 3 ? USUAL_HOURS.weekdays : worked;
}

/** The value below which a part of the values lies. */
function quantile(values: readonly number[], part: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  const at = part < 0.5 ? Math.floor(part * ordered.length) : Math.ceil(part * ordered.length) - 1;
  return ordered[Math.min(Math.max(at, 0), ordered.length - 1)] ?? 0;
}
