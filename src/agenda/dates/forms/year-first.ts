import { fromPersian, type WrittenYear } from "../calendars";
import { couldBeDay, type DateReading, found, type Match } from "../found-date";
import type { Token } from "../token";
import { monthAt } from "../words";
import { ordinalEnd, skipMarks } from "./marks";
import { dayThenMonthAlone, namedReadings } from "./named-month";
import { yearOf } from "./year-at";

/** "2026-11-06", "2026. 11. 6.", "2026/11/06", "2026 Nov 6", "2026 m. lapkričio 6 d.", "2026. gada 6. novembris". */
export function yearFirst(tokens: readonly Token[], at: number): Match | undefined {
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
  if (persian !== true)
    return couldBeDay(year, month, day) ? { year, month, day, order: "words" } : undefined;
  const date = fromPersian(year, month, day);
  return date && { ...date, order: "words" };
}
