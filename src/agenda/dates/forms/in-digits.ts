import { shortYears, yearOfRepublic } from "../calendars";
import { couldBeDay, type DateReading, found, foundAt, type Match } from "../found-date";
import type { Token } from "../token";
import { isTime } from "./marks";
import { yearOf } from "./year-at";

/** "20261106". */
export function compact(token: Token): Match | undefined {
  if (!/^(19|20)\d{6}$/.test(token.text)) return undefined;
  const [year, month, day] = [+token.text.slice(0, 4), +token.text.slice(4, 6), +token.text.slice(6)];
  if (!couldBeDay(year, month, day)) return undefined;
  return foundAt(token.start, token.end, [{ year, month, day, order: "words" }], 8);
}

/** "6/11/2026", "06.11.26", "6-11-26", "6/11", "6.11."; both orders are kept where both are days. */
export function digits(tokens: readonly Token[], at: number): Match | undefined {
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
  return couldBeDay(year, month, day) ? [{ year, month, day, order: "words" }] : [];
}

function tripleReadings(a: Token, b: Token, c: Token): DateReading[] {
  const years = c.text.length === 2 ? shortYears(c.text) : [yearOf(c)?.year];
  const readings = years.flatMap((year) => (year === undefined ? [] : pairReadings(year, +a.text, +b.text)));
  if (a.text.length === 2 && c.text.length <= 2 && couldBeDay(2000 + +a.text, +b.text, +c.text))
    readings.push({ year: 2000 + +a.text, month: +b.text, day: +c.text, order: "ymd" });
  return readings;
}

function pairReadings(year: number | undefined, a: number, b: number): DateReading[] {
  const readings: DateReading[] = [];
  const withYear = year === undefined ? {} : { year };
  if (couldBeDay(year, b, a))
    readings.push({ ...withYear, month: b, day: a, order: a === b ? "words" : "dmy" });
  if (a !== b && couldBeDay(year, a, b)) readings.push({ ...withYear, month: a, day: b, order: "mdy" });
  return readings;
}
