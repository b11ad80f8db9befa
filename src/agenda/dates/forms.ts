import { isDay, mondayOf } from "../day";
import {
  fromPersian,
  shortYears,
  type WrittenYear,
  yearOfEra,
  yearOfRepublic,
  yearWritten,
} from "./calendars";
import { isPersianDay } from "./persian";
import type { Token } from "./token";
import { monthAt, type NamedMonth } from "./words";

/** Which of its numbers a writer of digits put first; "words" when the month's name leaves no doubt. */
export type DigitOrder = "words" | "dmy" | "mdy" | "ymd";

/** One way to take what is written. A missing year or month is to be had from around it. */
export interface DateReading {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  readonly order: DigitOrder;
  /** Month and day are of the Persian calendar, in a year still to be found. */
  readonly persian?: true;
  /** Another language calls another month so; this one is less likely. */
  readonly second?: true;
  /** The ISO week whose Monday is meant, in a year still to be found; month and day then mean nothing. */
  readonly week?: number;
}

/** A date found in a line's words. */
export interface FoundDate {
  readonly readings: readonly DateReading[];
  /** 1 (Monday) to 7, when one is named beside it; several where languages disagree on the word. */
  readonly weekdays?: readonly number[];
  /** Two numbers with a dot at a line's beginning, words behind: "1.1 Updates" may be no date. */
  readonly numbered?: true;
  /** Offsets in the line's text. */
  readonly start: number;
  readonly end: number;
  /** "day" is a whole date, "month" one without a day ("November 2026"), "week" a week's number, "bare" as 3-4. */
  readonly precision: "day" | "month" | "week" | "bare";
}

/** A date that begins at a token. */
export interface Match {
  readonly date: FoundDate;
  /** The more explicit, the higher. */
  readonly rank: number;
}

/** The date that begins at a token, in whichever form it is written. */
export function dateAt(tokens: readonly Token[], at: number): Match | undefined {
  const token = tokens[at];
  if (token === undefined || isTime(tokens, at)) return undefined;
  if (token.kind === "number") {
    return (
      cjk(tokens, at) ??
      compact(token) ??
      yearFirst(tokens, at) ??
      dayThenMonth(tokens, at) ??
      digits(tokens, at)
    );
  }
  if (token.kind === "word")
    return ofEra(tokens, at) ?? monthThenDay(tokens, at) ?? weekNumber(tokens, at) ?? monthAlone(tokens, at);
  return undefined;
}

/** "令和8年11月20日", "R8.11.20", "民國115年11月20日". */
function ofEra(tokens: readonly Token[], at: number): Match | undefined {
  const number = tokens[at + 1];
  if (number?.kind !== "number" || number.text.length > 3) return undefined;
  if (number.spaced && (tokens[at]?.text.length ?? 0) < 2) return undefined;
  const year = yearOfEra(tokens[at]?.text ?? "", +number.text);
  if (year === undefined) return undefined;
  if (tokens[at + 2]?.text === "年") {
    const rest = cjkMonthDay(tokens, at + 3);
    return (
      rest && found(tokens, at, rest.last, [{ year, month: rest.month, day: rest.day, order: "words" }], 9)
    );
  }
  const [mark, month, other, day] = [tokens[at + 2], tokens[at + 3], tokens[at + 4], tokens[at + 5]];
  if (mark === undefined || !/^[-./]$/.test(mark.text) || other?.text !== mark.text) return undefined;
  if (month?.kind !== "number" || day?.kind !== "number" || !valid(year, +month.text, +day.text))
    return undefined;
  return found(tokens, at, at + 5, [{ year, month: +month.text, day: +day.text, order: "words" }], 9);
}

/** "10:30", "10 Uhr", "20 min" are no days. */
function isTime(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (previous?.text === ":" && !(tokens[at]?.spaced ?? false)) return tokens[at - 2]?.kind === "number";
  const next = tokens[at + 1];
  if (next?.text === ":" && tokens[at + 2]?.kind === "number" && !next.spaced && !tokens[at + 2]?.spaced)
    return true;
  return (
    next?.kind === "word" &&
    /^(min|mins|minutes|minuten|am|pm|uhr|h|hrs|hours|std|pts|points|x)$/.test(next.text)
  );
}

function cjk(tokens: readonly Token[], at: number): Match | undefined {
  const unit = tokens[at + 1]?.text;
  if (unit === "年" || unit === "년") {
    const { year } = yearOf(tokens[at]) ?? {};
    const rest = cjkMonthDay(tokens, at + 2);
    if (year === undefined || rest === undefined) return undefined;
    return found(tokens, at, rest.last, [{ year, month: rest.month, day: rest.day, order: "words" }], 9);
  }
  const rest = cjkMonthDay(tokens, at);
  return rest && found(tokens, at, rest.last, [{ month: rest.month, day: rest.day, order: "words" }], 7);
}

function cjkMonthDay(
  tokens: readonly Token[],
  at: number,
): { month: number; day: number; last: number } | undefined {
  const [month, monthUnit, day, dayUnit] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (month?.kind !== "number" || day?.kind !== "number") return undefined;
  if (monthUnit?.text !== "月" && monthUnit?.text !== "월") return undefined;
  if (dayUnit === undefined || !/^[日号號일]$/.test(dayUnit.text)) return undefined;
  return valid(undefined, +month.text, +day.text)
    ? { month: +month.text, day: +day.text, last: at + 3 }
    : undefined;
}

/** "20261106". */
function compact(token: Token): Match | undefined {
  if (!/^(19|20)\d{6}$/.test(token.text)) return undefined;
  const [year, month, day] = [+token.text.slice(0, 4), +token.text.slice(4, 6), +token.text.slice(6)];
  if (!valid(year, month, day)) return undefined;
  return foundAt(token.start, token.end, [{ year, month, day, order: "words" }], 8);
}

/** "2026-11-06", "2026. 11. 6.", "2026/11/06", "2026 Nov 6", "2026 m. lapkričio 6 d.", "2026. gada 6. novembris". */
function yearFirst(tokens: readonly Token[], at: number): Match | undefined {
  const year = yearOf(tokens[at]);
  if (year === undefined) return undefined;
  const second = skipMarks(tokens, at + 1, /^[-./,\u2010-\u2013]$|^(?:m|metu|gada|g)$/);
  const dayFirst = dayThenMonthAlone(tokens, second);
  if (dayFirst !== undefined && second > at + 1) {
    const readings = namedReadings(dayFirst.month, dayFirst.day, year);
    if (readings.length > 0) return found(tokens, at, dayFirst.last, readings, 9);
  }
  const named = monthAt(tokens, second);
  const third = skipMarks(tokens, (named?.last ?? second) + 1, /^[-./,\u2010-\u2013]$/);
  const [month, day] = [tokens[second], tokens[third]];
  if (day?.kind !== "number" || day.text.length > 2) return undefined;
  if (named !== undefined) {
    const readings = namedReadings(named, +day.text, year);
    return readings.length === 0 ? undefined : found(tokens, at, ordinalEnd(tokens, third), readings, 9);
  }
  if (month?.kind !== "number" || second === at + 1 || third === second + 1) return undefined;
  const reading = inCalendar(year, +month.text, +day.text);
  return reading && found(tokens, at, third, [reading], 9);
}

/** A date of numbers in its year's calendar. */
function inCalendar({ year, persian }: WrittenYear, month: number, day: number): DateReading | undefined {
  if (persian !== true) return valid(year, month, day) ? { year, month, day, order: "words" } : undefined;
  const date = fromPersian(year, month, day);
  return date && { ...date, order: "words" };
}

/**
 * What a month's name and a day may mean, the likeliest first: where two months share a name, it is the earlier one in
 * Croatia alone ("listopad", "srp", "lip").
 */
function namedReadings({ months, persian }: NamedMonth, day: number, year?: WrittenYear): DateReading[] {
  const likeliest = months.length === 1 ? months : [...months].reverse();
  return likeliest.flatMap((month, at): DateReading[] => {
    const second = at === 0 ? {} : { second: true as const };
    if (persian === true) {
      if (year === undefined)
        return isPersianDay(month, day) ? [{ month, day, order: "words", persian }] : [];
      const date = fromPersian(year.persian === true ? year.year : year.year - 621, month, day);
      return date === undefined ? [] : [{ ...date, order: "words" }];
    }
    if (!valid(year?.year, month, day)) return [];
    return [{ ...(year === undefined ? {} : { year: year.year }), month, day, order: "words", ...second }];
  });
}

/** "6 Nov 2026", "6th of November", "6. listopadu 2026", "Fri 6 de noviembre del 2026", "3–7 November". */
function dayThenMonth(tokens: readonly Token[], at: number): Match | undefined {
  const named = dayThenMonthAlone(tokens, at);
  return named && withYearAfter(tokens, at, named.last, named.month, named.day);
}

function dayThenMonthAlone(
  tokens: readonly Token[],
  at: number,
): { readonly month: NamedMonth; readonly day: number; readonly last: number } | undefined {
  const day = tokens[at];
  if (day?.kind !== "number" || day.text.length > 2) return undefined;
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

/** "tháng 11": Vietnamese months have numbers. */
function numberedMonth(tokens: readonly Token[], at: number): NamedMonth | undefined {
  const [word, number] = [tokens[at], tokens[at + 1]];
  if (word === undefined || !/^(?:thang|thg)$/.test(word.text) || number?.kind !== "number") return undefined;
  return +number.text >= 1 && +number.text <= 12 ? { months: [+number.text], last: at + 1 } : undefined;
}

/** "Nov 6, 2026", "November 6th", "Nov. 3 – 7". */
function monthThenDay(tokens: readonly Token[], at: number): Match | undefined {
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

/** "6/11/2026", "06.11.26", "6-11-26", "6/11", "6.11."; both orders are kept where both are days. */
function digits(tokens: readonly Token[], at: number): Match | undefined {
  const [a, mark, b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a === undefined || mark === undefined || b?.kind !== "number") return undefined;
  const republic = yearOfRepublic(a.text);
  if (!/^[-./\u2010\u2011\u2013]$/.test(mark.text) || (a.text.length > 2 && republic === undefined))
    return undefined;
  if (b.text.length > 2) return undefined;
  if (mark.spaced || (b.spaced && mark.text !== ".")) return undefined;
  const [second, c] = [tokens[at + 3], tokens[at + 4]];
  const yearThere = c?.kind === "number" && (!c.spaced || (mark.text === "." && c.text.length === 4));
  if (second?.text === mark.text && c !== undefined && yearThere && !isTime(tokens, at + 4)) {
    const readings =
      republic !== undefined ? republicReadings(republic, +b.text, +c.text) : tripleReadings(a, b, c);
    return readings.length === 0 ? undefined : found(tokens, at, at + 4, readings, 6);
  }
  if (republic !== undefined) return undefined;
  const readings = pairReadings(undefined, +a.text, +b.text);
  if (readings.length === 0) return undefined;
  const last = second?.text === "." && mark.text === "." ? at + 3 : at + 2;
  // "1/1" is how many call the meeting.
  const bare = (mark.text !== "/" && mark.text !== ".") || (a.text === "1" && b.text === "1");
  const match = found(tokens, at, last, readings, bare ? 1 : last === at + 3 ? 5 : 4);
  if (bare && mark.text !== ".") return { ...match, date: { ...match.date, precision: "bare" } };
  const numbered = mark.text === "." && at === 0 && tokens[last + 1]?.kind === "word" && +a.text <= 12;
  return numbered ? { ...match, date: { ...match.date, numbered } } : match;
}

function republicReadings(year: number, month: number, day: number): DateReading[] {
  return valid(year, month, day) ? [{ year, month, day, order: "words" }] : [];
}

function tripleReadings(a: Token, b: Token, c: Token): DateReading[] {
  const years = c.text.length === 2 ? shortYears(c.text) : [yearOf(c)?.year];
  const readings = years.flatMap((year) => (year === undefined ? [] : pairReadings(year, +a.text, +b.text)));
  if (a.text.length === 2 && c.text.length <= 2 && valid(2000 + +a.text, +b.text, +c.text))
    readings.push({ year: 2000 + +a.text, month: +b.text, day: +c.text, order: "ymd" });
  return readings;
}

function pairReadings(year: number | undefined, a: number, b: number): DateReading[] {
  const readings: DateReading[] = [];
  const withYear = year === undefined ? {} : { year };
  if (valid(year, b, a)) readings.push({ ...withYear, month: b, day: a, order: a === b ? "words" : "dmy" });
  if (a !== b && valid(year, a, b)) readings.push({ ...withYear, month: a, day: b, order: "mdy" });
  return readings;
}

/** "November 2026": a section may be a month's only meeting. */
function monthAlone(tokens: readonly Token[], at: number): Match | undefined {
  const month = monthAt(tokens, at);
  if (month === undefined) return undefined;
  const next = skipMarks(tokens, month.last + 1, /^([.,'’/-]|de|del)$/);
  const year = yearOf(tokens[next]);
  const readings = year === undefined ? [] : namedReadings(month, 1, year);
  if (readings.length === 0) return undefined;
  const match = found(tokens, at, next, readings, 3);
  return { ...match, date: { ...match.date, precision: "month" } };
}

/** "KW 45", "Week 45, 2026": the Monday of that ISO week. */
function weekNumber(tokens: readonly Token[], at: number): Match | undefined {
  if (
    !/^(week|wk|kw|cw|uke|uge|vecka|v|semaine|semana|settimana|tydzien|viikko|hafta)$/.test(
      tokens[at]?.text ?? "",
    )
  )
    return undefined;
  const first = skipMarks(tokens, at + 1, /^[.#]$/);
  const week = tokens[first];
  if (week?.kind !== "number" || +week.text < 1 || +week.text > 53) return undefined;
  const next = skipMarks(tokens, first + 1, /^[/,-]$/);
  const { year } = yearOf(tokens[next]) ?? {};
  if (year === undefined) {
    const match = found(tokens, at, first, [{ month: 1, day: 1, order: "words", week: +week.text }], 2);
    return { ...match, date: { ...match.date, precision: "bare" } };
  }
  const monday = new Date(mondayOf(year, +week.text) * 86_400_000);
  const reading: DateReading = {
    year: monday.getUTCFullYear(),
    month: monday.getUTCMonth() + 1,
    day: monday.getUTCDate(),
    order: "words",
  };
  const match = found(tokens, at, next, [reading], 2);
  return { ...match, date: { ...match.date, precision: "week" } };
}

/** Past "th", "º", ".", ":e" behind a day's number. */
function ordinalEnd(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  if (next === undefined || next.spaced) return at;
  if (/^(st|nd|rd|th|er|e|eme|º|ª|o|a|\.|°)$/.test(next.text)) return at + 1;
  if (next.text === ":" && /^(e|a|n)$/.test(tokens[at + 2]?.text ?? "")) return at + 2;
  return at;
}

/** The end of "–7" in "3–7 November", where a range's second day stands. */
function rangeEnd(tokens: readonly Token[], at: number): number | undefined {
  const [mark, day] = [tokens[at], tokens[at + 1]];
  if (mark === undefined || !/^[-–—/~〜～]$|^(to|bis|til|till|au|al|a|do|und|and|до|по|έως)$/.test(mark.text))
    return undefined;
  if (day?.kind !== "number" || +day.text < 1 || +day.text > 31 || day.text.length > 2) return undefined;
  return isTime(tokens, at + 1) ? undefined : at + 1;
}

function skipMarks(tokens: readonly Token[], at: number, marks: RegExp): number {
  let next = at;
  for (let left = 2; left > 0 && marks.test(tokens[next]?.text ?? ""); left--) next++;
  return next;
}

function yearOf(token: Token | undefined): WrittenYear | undefined {
  return token?.kind === "number" ? yearWritten(token.text) : undefined;
}

/** "6 Nov '26", "6 Nov 26", "6 พ.ย. 69"; "6 Nov 10–11" is a time. */
function shortYear(tokens: readonly Token[], at: number): WrittenYear | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || token.text.length !== 2) return undefined;
  if (+token.text < 15 || (+token.text > 45 && +token.text < 60)) return undefined;
  const next = tokens[at + 1];
  if (next !== undefined && /^[-–:.]$/.test(next.text) && tokens[at + 2]?.kind === "number") return undefined;
  // "26 Oct-30 Oct": the second day of a range.
  if (monthAt(tokens, at + 1) !== undefined && tokens[at - 1]?.kind === "mark") return undefined;
  return { year: shortYears(token.text)[0] ?? 2000 };
}

/** A year-less 29 February is a day; its year is found later. */
function valid(year: number | undefined, month: number, day: number): boolean {
  return isDay(year ?? 2024, month, day);
}

function found(
  tokens: readonly Token[],
  first: number,
  last: number,
  readings: readonly DateReading[],
  rank: number,
): Match {
  return foundAt(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0, readings, rank);
}

function foundAt(start: number, end: number, readings: readonly DateReading[], rank: number): Match {
  return { date: { readings, start, end, precision: "day" }, rank };
}
