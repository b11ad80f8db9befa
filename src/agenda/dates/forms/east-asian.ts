import { yearOfEra } from "../calendars";
import { couldBeDay, found, type Match } from "../found-date";
import type { Token } from "../token";
import { yearOf } from "./year-at";

/** "令和8年11月20日", "R8.11.20", "民國115年11月20日". */
export function ofEra(tokens: readonly Token[], at: number): Match | undefined {
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
  if (month?.kind !== "number" || day?.kind !== "number" || !couldBeDay(year, +month.text, +day.text))
    return undefined;
  return found(tokens, at, at + 5, [{ year, month: +month.text, day: +day.text, order: "words" }], 9);
}

export function cjk(tokens: readonly Token[], at: number): Match | undefined {
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
  return couldBeDay(undefined, +month.text, +day.text)
    ? { month: +month.text, day: +day.text, last: at + 3 }
    : undefined;
}
