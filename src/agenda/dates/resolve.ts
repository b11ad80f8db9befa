import { dayNumber, daysOf, isDay, isoOf, mondayOf, weekdayOf } from "../day";
import type { IsoDate } from "../model";
import type { DateReading, FoundDate } from "./found-date";
import { persianDay } from "./persian";

/** A date heading that waits for its year or the order of its digits. */
export interface Dated {
  readonly found: FoundDate;
  /** The year of the heading it stands under, when that is a year alone, or the tab's. */
  readonly under?: number;
}

/** What the doc's language tells of its dates. */
export interface DocHabits {
  /** Whether the day is written before the month; undefined where people do both. */
  readonly dayFirst: boolean | undefined;
  /** A month's name that means two is meant as the rarer language has it. */
  readonly otherMonths: boolean;
}

export type Order = "newest-first" | "oldest-first";

export interface Resolved {
  readonly dates: readonly IsoDate[];
  readonly order: Order;
  /** Whether the dates themselves told the order, or nothing did. */
  readonly orderKnown: boolean;
  /** The doc's digits say the month before the day, or, where it has none, its locale does. */
  readonly monthFirst: boolean;
}

/** What an odd step costs, in days: only the proportions matter. */
const COST = {
  /** Two headings of one day. */
  sameDay: 60,
  /** Against the doc's order. */
  backward: 150,
  /** The weekday written beside it is another one. */
  weekday: 400,
  /** Digits in another order than the doc's other dates. */
  otherOrder: 500,
  /** Not the year of the heading above it. */
  otherYear: 300,
  /** A month's name in the other language's meaning. */
  otherLanguage: 30,
  /** The newest meeting so far ahead of today is unlikely, each day. */
  soon: 14,
  late: 4,
  /** One that was typed without a year lies ahead though it is not the newest: what a log tells was held. */
  held: 100,
  /** More than this far ahead of today, a meeting is not planned. */
  horizon: 200,
  beyond: 4,
  /** All of the doc's digits the other way round than its locale. */
  foreign: 200,
};

/**
 * The days meant by headings in the order of a tab: each reading of each is weighed against its neighbours, so that
 * meetings follow one another closely, in one direction, with one order of digits. Linear in the number of headings.
 */
export function resolveDates(
  headings: readonly Dated[],
  today: IsoDate,
  { dayFirst, otherMonths }: DocHabits,
): Resolved {
  if (headings.length === 0)
    return { dates: [], order: "oldest-first", orderKnown: false, monthFirst: false };
  const now = daysOf(today);
  const years = yearRange(headings, +today.slice(0, 4));
  let best: { cost: number; days: number[]; order: Order; monthFirst: boolean } | undefined;

  const mixed = headings.some(({ found }) => found.readings.some(({ order }) => order !== "words"));
  for (const monthFirst of mixed ? [false, true] : [false]) {
    const options = headings.map((heading) => candidates(heading, years, now, monthFirst, otherMonths));
    for (const order of ["oldest-first", "newest-first"] as const) {
      const path = cheapest(options, order === "oldest-first" ? 1 : -1, now);
      const cost = path.cost + (dayFirst === undefined || dayFirst !== monthFirst ? 0 : COST.foreign);
      if (best === undefined || cost < best.cost) best = { days: path.days, cost, order, monthFirst };
    }
  }
  const dates = best?.days ?? [];
  let other = 0;
  for (let index = 1; index < dates.length; index++)
    other += Math.sign((dates[index] ?? 0) - (dates[index - 1] ?? 0));
  return {
    dates: dates.map(isoOf),
    order: best?.order ?? "oldest-first",
    orderKnown: other !== 0,
    monthFirst: mixed ? best?.monthFirst === true : dayFirst === false,
  };
}

interface Candidate {
  readonly days: number;
  readonly cost: number;
  /** Its year is a guess. */
  readonly yearless: boolean;
}

function candidates(
  { found, under }: Dated,
  years: readonly number[],
  now: number,
  monthFirst: boolean,
  otherMonths: boolean,
): Candidate[] {
  const other = otherMonths && found.readings.length > 1 ? true : undefined;
  const options: Candidate[] = [];
  for (const reading of found.readings) {
    const base = orderCost(reading, monthFirst) + (reading.second === other ? 0 : COST.otherLanguage);
    if (reading.year !== undefined) {
      const written = candidate(reading.year, reading, base, found.weekdays);
      options.push(written);
      if (isFar(written.days, now)) options.push(...slips(found, reading, base, years, now));
      continue;
    }
    for (const year of under === undefined ? years : [under - 1, under, under + 1]) {
      const counted = reading.week !== undefined || reading.persian === true;
      if (!counted && !isDay(year, reading.month, reading.day)) continue;
      const strange = under !== undefined && year !== under ? COST.otherYear : 0;
      options.push(candidate(year, reading, base + strange, found.weekdays));
    }
  }
  return options.length > 0 ? options : leapDay(found, under ?? years[0] ?? 2024);
}

/** 29 February where none of the likely years has one: the last leap year before. */
function leapDay({ readings, weekdays }: FoundDate, year: number): Candidate[] {
  const leap = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((back) => year - back)
    .find((candidate) => isDay(candidate, 2, 29));
  return readings.slice(0, 1).map((reading) => candidate(leap ?? year, reading, COST.otherYear, weekdays));
}

function candidate(
  year: number,
  { year: written, month, day, week, persian }: DateReading,
  cost: number,
  weekdays: readonly number[] | undefined,
): Candidate {
  const days =
    week !== undefined
      ? mondayOf(year, week)
      : persian === true
        ? persianDay(year - PERSIAN, month, day)
        : dayNumber(year, month, day);
  const yearless = written === undefined;
  const agrees = weekdays === undefined || weekdays.includes(weekdayOf(days));
  return { days, cost: cost + (agrees ? 0 : COST.weekday), yearless };
}

/** Nobody plans a 1:1 more than a year ahead. */
const FAR = 366;
/** A yearly series plans a year ahead, a leave may put that off: only beyond three years is a date that agrees with itself a slip. */
const VERY_FAR = 1_096;

function isFar(days: number, now: number): boolean {
  return days - now > FAR;
}

/**
 * Nobody meets years ahead: "27 Nov 2030" in the autumn of 2026 is a slip of the year. Where its weekday is not that far
 * day's, it is the meant one's.
 */
function slips(
  { weekdays }: FoundDate,
  reading: DateReading,
  base: number,
  years: readonly number[],
  now: number,
): Candidate[] {
  const { year: written = 0, month, day } = reading;
  const at = (year: number) => candidate(year, reading, base + COST.otherYear, weekdays);
  const agrees = ({ days }: Candidate) => weekdays?.includes(weekdayOf(days)) !== false;
  const meant = at(written);
  const anyDay = agrees(meant);
  if (anyDay && meant.days - now <= VERY_FAR) return [];
  return years
    .filter((year) => isDay(year, month, day))
    .map(at)
    .filter((one) => !isFar(one.days, now) && (anyDay || agrees(one)));
}

/** A Persian year begins in March of the Gregorian one that has this much more. */
const PERSIAN = 621;

function orderCost({ order }: DateReading, monthFirst: boolean): number {
  if (order === "words") return 0;
  if (order === "ymd") return COST.otherOrder / 2;
  return (order === "mdy") === monthFirst ? 0 : COST.otherOrder;
}

/** Years that a date without one may be of: around those that are written, and back from today's as far as it takes. */
function yearRange(headings: readonly Dated[], thisYear: number): number[] {
  let [first, last] = [thisYear, thisYear];
  let yearless = 0;
  for (const { found } of headings) {
    const year = found.readings[0]?.year;
    if (year === undefined) yearless++;
    else {
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  }
  first -= Math.min(12, 1 + Math.ceil(yearless / 12));
  const years: number[] = [];
  for (let year = last + 1; year >= first; year--) years.push(year);
  return years;
}

/** The cheapest way through the headings' candidates, by dynamic programming from one heading to the next. */
function cheapest(
  options: readonly (readonly Candidate[])[],
  direction: 1 | -1,
  now: number,
): { cost: number; days: number[] } {
  const from: number[][] = [];
  let previous: readonly Candidate[] = [];
  let costs: number[] = [];
  options.forEach((candidates, index) => {
    const back: number[] = [];
    const next = candidates.map(({ days, cost, yearless }) => {
      let [least, via] = [
        index === 0 ? newestCost(direction === -1, { days, yearless }, now) : Number.POSITIVE_INFINITY,
        0,
      ];
      for (let at = 0; at < previous.length; at++) {
        const total = (costs[at] ?? 0) + step((days - (previous[at]?.days ?? 0)) * direction);
        if (total < least) [least, via] = [total, at];
      }
      back.push(via);
      const newest = index === (direction === 1 ? options.length - 1 : 0);
      return least + cost + ahead(days, now) + (yearless && !newest && days > now + 1 ? COST.held : 0);
    });
    from.push(back);
    previous = candidates;
    costs = next;
  });
  costs = costs.map((cost, at) => cost + newestCost(direction === 1, previous[at], now));
  let at = costs.indexOf(Math.min(...costs));
  const cost = costs[at] ?? 0;
  const days: number[] = [];
  for (let index = options.length - 1; index >= 0; index--) {
    days.push(options[index]?.[at]?.days ?? 0);
    at = from[index]?.[at] ?? 0;
  }
  return { cost, days: days.reverse() };
}

function step(forward: number): number {
  if (forward > 0) return forward;
  return forward === 0 ? COST.sameDay : COST.backward - 3 * forward;
}

/** The newest heading stands near today; `newest` says whether this one is it. One that was typed without a year was hardly typed for weeks ahead. */
function newestCost(
  newest: boolean,
  heading: Pick<Candidate, "days" | "yearless"> | undefined,
  now: number,
): number {
  if (!newest || heading === undefined) return 0;
  const ahead = heading.days - now;
  return heading.yearless && ahead > COST.soon ? (ahead - COST.soon) * COST.late : Math.abs(ahead) / 2;
}

function ahead(days: number, now: number): number {
  return Math.max(0, days - now - COST.horizon) * COST.beyond;
}
