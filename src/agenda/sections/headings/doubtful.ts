import { persianDay } from "../../dates/persian";
import type { Resolved } from "../../dates/resolve";
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
/** But for one with its year that stands out, after a leave; and for several in one look, which are an older log. */
const LEAVE = 400;
const YEARS = 1500;
/** A line with words before its date may head the next meeting, no later one. */
const SOON = 8;

/** The sure headings with those of the doubtful ones whose days fit between their neighbours' and are not far ahead. */
export function withFitting(
  sure: readonly DatedHeading[],
  doubtful: readonly Candidate[],
  { order, monthFirst }: Pick<Resolved, "order" | "monthFirst">,
  today: IsoDate,
): DatedHeading[] {
  const found = [...sure];
  const now = daysOf(today);
  const reach = reachOf(sure, doubtful);
  for (const candidate of fromGapOutward(sure, doubtful)) {
    const next = found.findIndex(({ at }) => at > candidate.at);
    const place = next < 0 ? found.length : next;
    const [above, below] = [found[place - 1], found[place]].map((one) => one && daysOf(one.date));
    const [earlier, later] = order === "oldest-first" ? [above, below] : [below, above];
    const far = reach(candidate);
    const most = Math.min(
      later === undefined ? now + (candidate.before > 0 ? SOON : 0) : later - 1,
      now + SOON,
    );
    const least = earlier === undefined ? (later ?? now) - far : earlier + 1;
    const day = dayBetween(candidate, least, Math.min(most, (earlier ?? most) + far), {
      latest: earlier === undefined,
      monthFirst,
    });
    if (day === undefined) continue;
    const { at, level, look, rest } = candidate;
    found.splice(place, 0, { at, level, look, date: isoOf(day), ...(rest === undefined ? {} : { rest }) });
  }
  return found;
}

/** Above the first sure heading the nearest to it comes first: each is held against the one that is known beside it. */
function fromGapOutward(sure: readonly DatedHeading[], doubtful: readonly Candidate[]): Candidate[] {
  const first = sure[0]?.at ?? 0;
  return [...doubtful.filter(({ at }) => at < first).reverse(), ...doubtful.filter(({ at }) => at >= first)];
}

/** How many days from its neighbour each may be: people change the look of a doc when they begin it anew after a while. */
function reachOf(
  sure: readonly DatedHeading[],
  doubtful: readonly Candidate[],
): (candidate: Candidate) => number {
  const [first, last] = [sure[0]?.at ?? 0, sure[sure.length - 1]?.at ?? 0];
  const keyOf = ({ at, look, level, beside, found }: Candidate) =>
    beside > 0 || found.precision !== "day" || (at > first && at < last)
      ? undefined
      : `${at < first ? "above" : "below"} ${look} ${level}`;
  const alike = new Map<string | undefined, number>();
  for (const one of doubtful) alike.set(keyOf(one), (alike.get(keyOf(one)) ?? 0) + 1);
  return (candidate) => {
    const key = keyOf(candidate);
    if (key === undefined) return FAR;
    if ((alike.get(key) ?? 0) > 1) return YEARS;
    const stands = candidate.look === "bold" || candidate.look === "styled";
    return stands && candidate.found.readings[0]?.year !== undefined ? LEAVE : FAR;
  };
}

/** The first reading that means a day from `least` to `most`, in the doc's order of digits; of several years the latest, or the first. */
function dayBetween(
  { found, under }: Candidate,
  least: number,
  most: number,
  { latest, monthFirst }: { readonly latest: boolean; readonly monthFirst: boolean },
): number | undefined {
  // A Persian year begins in the Gregorian one before that of its last months.
  const [from = 0, to = 0] = [isoOf(least), isoOf(most)].map((date) => +date.slice(0, 4));
  const years = [from - 1];
  for (let year = from; year <= to; year++) years.push(year);
  if (latest) years.reverse();
  const readings = monthFirst
    ? [...found.readings].sort((one, other) => +(other.order === "mdy") - +(one.order === "mdy"))
    : found.readings;
  for (const { year, month, day, week, persian } of readings)
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
