import { fromPersian, type WrittenYear } from "../calendars";
import { couldBeDay, type DateReading, found, type Match } from "../found-date";
import { isPersianDay } from "../persian";
import type { Token } from "../token";
import { monthAt, type NamedMonth } from "../words";
import { isCount, isTime, ordinalEnd, rangeEnd, skipMarks } from "./marks";
import { shortYear, yearOf } from "./year-at";

/** "6 Nov 2026", "6th of November", "6. listopadu 2026", "Fri 6 de noviembre del 2026", "3–7 November". */
export function dayThenMonth(tokens: readonly Token[], at: number): Match | undefined {
  const named = dayThenMonthAlone(tokens, at);
  return named && withYearAfter(tokens, at, named.last, named.month, named.day);
}

/** "Nov 6, 2026", "November 6th", "Nov. 3 – 7". */
export function monthThenDay(tokens: readonly Token[], at: number): Match | undefined {
  const month = monthAt(tokens, at);
  if (month === undefined) return undefined;
  const second = skipMarks(tokens, month.last + 1, /^(\.|,|-|\/|the|\u2011)$/);
  const day = tokens[second];
  if (day?.kind !== "number" || day.text.length > 2 || isTime(tokens, second)) return undefined;
  // "mar. 29/07": a weekday before a date in digits.
  const [mark, number] = [tokens[second + 1], tokens[second + 2]];
  if (mark?.text === "/" && number?.kind === "number" && number.text.length < 4) return undefined;
  if (namedReadings(month, +day.text).length === 0) return undefined;
  const last = ordinalEnd(tokens, second);
  return withYearAfter(tokens, at, rangeEnd(tokens, last + 1) ?? last, month, +day.text);
}

/** "November 2026": a section may be a month's only meeting. */
export function monthAlone(tokens: readonly Token[], at: number): Match | undefined {
  const month = monthAt(tokens, at);
  if (month === undefined) return undefined;
  const next = skipMarks(tokens, month.last + 1, /^([.,'’/-]|de|del)$/);
  const year = yearOf(tokens[next]);
  const readings = year === undefined ? [] : namedReadings(month, 1, year);
  if (readings.length === 0) return undefined;
  const match = found(tokens, at, next, readings, 3);
  return { ...match, date: { ...match.date, precision: "month" } };
}

export function dayThenMonthAlone(
  tokens: readonly Token[],
  at: number,
): { readonly month: NamedMonth; readonly day: number; readonly last: number } | undefined {
  const day = tokens[at];
  if (day?.kind !== "number" || day.text.length > 2 || isCount(tokens, at)) return undefined;
  // In "22 tháng 10 - 26 tháng 10" the first ten is a month.
  if (NUMBERED.test(tokens[at - 1]?.text ?? "") && tokens[at - 2]?.kind === "number") return undefined;
  let next = ordinalEnd(tokens, at) + 1;
  const until = rangeEnd(tokens, next);
  if (until !== undefined && +(tokens[until]?.text ?? "") > +day.text) next = ordinalEnd(tokens, until) + 1;
  // "12 - Enero 16" is a range's end.
  if (/^[-–—]$/.test(tokens[next]?.text ?? "") && tokens[next]?.spaced === true) return undefined;
  next = skipMarks(tokens, next, /^(of|de|del|den|da|ng|a|-|\/|,|\.|\u2010|\u2011|')$/);
  const month = monthAt(tokens, next) ?? numberedMonth(tokens, next);
  if (month === undefined || namedReadings(month, +day.text).length === 0) return undefined;
  return { month, day: +day.text, last: month.last };
}

/**
 * What a month's name and a day may mean, the likeliest first: where two months share a name, it is the earlier one in
 * Croatia alone ("listopad", "srp", "lip").
 */
export function namedReadings(
  { months, persian }: NamedMonth,
  day: number,
  year?: WrittenYear,
): DateReading[] {
  const likeliest = months.length === 1 ? months : [...months].reverse();
  return likeliest.flatMap((month, at): DateReading[] => {
    const second = at === 0 ? {} : { second: true as const };
    if (persian === true) {
      if (year === undefined)
        return isPersianDay(month, day) ? [{ month, day, order: "words", persian }] : [];
      const date = fromPersian(year.persian === true ? year.year : year.year - 621, month, day);
      return date === undefined ? [] : [{ ...date, order: "words" }];
    }
    if (!couldBeDay(year?.year, month, day)) return [];
    return [{ ...(year === undefined ? {} : { year: year.year }), month, day, order: "words", ...second }];
  });
}

const NUMBERED = /^(?:thang|thg)$/;

/** "tháng 11": Vietnamese months have numbers. */
function numberedMonth(tokens: readonly Token[], at: number): NamedMonth | undefined {
  const [word, number] = [tokens[at], tokens[at + 1]];
  if (word === undefined || !NUMBERED.test(word.text) || number?.kind !== "number") return undefined;
  return +number.text >= 1 && +number.text <= 12 ? { months: [+number.text], last: at + 1 } : undefined;
}

function withYearAfter(
  tokens: readonly Token[],
  first: number,
  last: number,
  month: NamedMonth,
  day: number,
): Match | undefined {
  const at = skipMarks(tokens, last + 1, /^([.,\-/'’]|de|del|d|\u2011|г|nam|ng)$/);
  // A dash with a blank before it leads to a range's end: "26 Oct - 30 Oct".
  const until = at > last + 1 && tokens[last + 1]?.text === "-" && tokens[last + 1]?.spaced === true;
  const year = yearOf(tokens[at]) ?? (until ? undefined : shortYear(tokens, at));
  const readings = year === undefined || isTime(tokens, at) ? [] : namedReadings(month, day, year);
  if (readings.length > 0) return found(tokens, first, at, readings, 8);
  return found(tokens, first, last, namedReadings(month, day), 7);
}
