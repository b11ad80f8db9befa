import { mondayOf } from "../../day";
import { type DateReading, found, type Match } from "../found-date";
import type { Token } from "../token";
import { skipMarks } from "./marks";
import { yearOf } from "./year-at";

/** "KW 45", "Week 45, 2026": the Monday of that ISO week. */
export function weekNumber(tokens: readonly Token[], at: number): Match | undefined {
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
