import { fold } from "../text/fold";
import { dateAt } from "./forms/date-at";
import type { FoundDate } from "./found-date";
import type { Token } from "./token";
import { hasDigit, tokensOf } from "./tokens";
import { OFF_BEHIND, ROUND_A_DATE } from "./typed";
import { isMonth, vietnameseWeekday, weekdaysNamed } from "./words";

/**
 * The date that a line names, or undefined. Of several the most explicit, and among equals the first, is taken: in
 * "1-1 · 6 Nov" that is the sixth, in "3–7 November" the third.
 */
export function findDate(text: string): FoundDate | undefined {
  if (!hasDigit(text)) return undefined;
  const tokens = tokensOf(text);
  let best: FoundDate | undefined;
  let bestRank = 0;
  for (let index = 0; index < tokens.length; index++) {
    const match = dateAt(tokens, index);
    if (match === undefined || match.rank <= bestRank) continue;
    best = best !== undefined && isRange(text, best, match.date) ? begun(best, match.date) : match.date;
    bestRank = match.rank;
  }
  if (best === undefined) return undefined;
  const weekdays = weekdaysIn(tokens, best);
  return weekdays === undefined ? best : { ...best, weekdays };
}

/**
 * The day of the month in a line that says no more, as "Fri 6th" under the heading of a month; undefined when other
 * words or numbers stand beside it.
 */
export function findDayOfMonth(
  text: string,
): { readonly day: number; readonly weekdays?: readonly number[] } | undefined {
  let [day, weekdays]: [number | undefined, readonly number[] | undefined] = [undefined, undefined];
  for (const token of tokensOf(text)) {
    if (token.kind === "number") {
      if (day !== undefined || +token.text < 1 || +token.text > 31) return undefined;
      day = +token.text;
    } else if (token.kind === "word") {
      const named = weekdaysNamed(token.text);
      if (named !== undefined) weekdays = named;
      else if (!/^(st|nd|rd|th|the|den|der|le|el|il|d|e|er|日)$/.test(token.text)) return undefined;
    }
  }
  if (day === undefined) return undefined;
  return weekdays === undefined ? { day } : { day, weekdays };
}

/** "Nov 9 – Nov 13, 2026": the second date is the first one's end. */
function isRange(text: string, first: FoundDate, second: FoundDate): boolean {
  return /^\s*(?:[-–—~〜～]|to|bis|au|al|a|até|till|tot|t\/m|do|до|по|έως)\s*(?:\p{L}+[.,]?\s+)?$/iu.test(
    text.slice(first.end, second.start),
  );
}

/** The first day of a range whose year stands at its end. */
function begun(first: FoundDate, last: FoundDate): FoundDate {
  const [from, to] = [first.readings[0], last.readings[0]];
  if (from === undefined || to?.year === undefined || from.year !== undefined) return last;
  const year = from.month > to.month ? to.year - 1 : to.year;
  return { ...first, end: last.end, readings: first.readings.map((reading) => ({ ...reading, year })) };
}

/** The words of a line that are neither its date nor what people put round one, folded. */
export function wordsBeside(text: string, date: FoundDate): string[] {
  const behind = wordsIn(text.slice(date.end)).filter((word) => !OFF.has(word));
  return [...wordsIn(text.slice(0, date.start)), ...behind];
}

/** The words that are no part of a date's furniture, folded. */
export function wordsIn(text: string): string[] {
  return tokensOf(text)
    .filter(({ kind }) => kind === "word")
    .map((token) => token.text)
    .filter((word) => weekdaysNamed(word) === undefined && !isMonth(word) && !FURNITURE.has(word));
}

const OFF = new Set(fold(OFF_BEHIND).split(" "));

const FURNITURE = new Set(fold(ROUND_A_DATE).split(" "));

function weekdaysIn(tokens: readonly Token[], date: FoundDate): readonly number[] | undefined {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word" || (token.start >= date.start && token.end <= date.end)) continue;
    const counted = vietnameseWeekday(token.text, tokens[at + 1]?.text ?? "");
    const weekdays = counted === undefined ? weekdaysNamed(token.text) : [counted];
    if (weekdays !== undefined) return weekdays;
  }
  return undefined;
}
