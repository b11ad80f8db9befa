import { persianDay } from "../../dates/persian";
import type { Order } from "../../dates/resolve";
import { dayNumber, daysOf, isDay, isoOf, mondayOf, weekdayOf } from "../../day";
import type { IsoDate } from "../../model";
import type { Candidate, Look } from "./chosen-headings";

/** A heading whose day is known. */
export interface DatedHeading {
  readonly at: number;
  readonly level: number;
  readonly look: Look;
  readonly date: IsoDate;
  readonly rest?: number;
  readonly label?: number;
}

/** Further from its neighbour, a date at either end of the doc is no meeting's. */
const FAR = 100;
/** A line with words before its date may head the next meeting, no later one. */
const SOON = 8;

/** The sure headings with those of the doubtful ones whose days fit between their neighbours' and are not far ahead. */
export function withFitting(
  sure: readonly DatedHeading[],
  doubtful: readonly Candidate[],
  order: Order,
  today: IsoDate,
): DatedHeading[] {
  const found = [...sure];
  const now = daysOf(today);
  for (const candidate of doubtful) {
    const next = found.findIndex(({ at }) => at > candidate.at);
    const place = next < 0 ? found.length : next;
    const [above, below] = [found[place - 1], found[place]].map((one) => one && daysOf(one.date));
    const [earlier, later] = order === "oldest-first" ? [above, below] : [below, above];
    const most = Math.min(
      later === undefined ? now + (candidate.before > 0 ? SOON : 0) : later - 1,
      now + SOON,
    );
    const least = earlier === undefined ? (later ?? now) - FAR : earlier + 1;
    const day = dayBetween(candidate, least, Math.min(most, (earlier ?? most) + FAR));
    if (day === undefined) continue;
    const { at, level, look, rest } = candidate;
    found.splice(place, 0, { at, level, look, date: isoOf(day), ...(rest === undefined ? {} : { rest }) });
  }
  return found;
}

/** The first reading that means a day from `least` to `most`. */
function dayBetween({ found, under }: Candidate, least: number, most: number): number | undefined {
  // A Persian year begins in the Gregorian one before that of its last months.
  const [from = 0, to = 0] = [isoOf(least), isoOf(most)].map((date) => +date.slice(0, 4));
  const years = [from, to, from - 1];
  for (const { year, month, day, week, persian } of found.readings)
    for (const candidate of year === undefined ? (under === undefined ? years : [under, ...years]) : [year]) {
      if (week === undefined && persian !== true && !isDay(candidate, month, day)) continue;
      const days =
        week !== undefined
          ? mondayOf(candidate, week)
          : persian === true
            ? persianDay(candidate - 621, month, day)
            : dayNumber(candidate, month, day);
      if (days < least || days > most) continue;
      if (found.weekdays === undefined || found.weekdays.includes(weekdayOf(days))) return days;
    }
  return undefined;
}
