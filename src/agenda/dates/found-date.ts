import { isDay } from "../day";
import type { Token } from "./token";

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

/** A whole date from one token to another. */
export function found(
  tokens: readonly Token[],
  first: number,
  last: number,
  readings: readonly DateReading[],
  rank: number,
): Match {
  return foundAt(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0, readings, rank);
}

/** A whole date between two offsets. */
export function foundAt(start: number, end: number, readings: readonly DateReading[], rank: number): Match {
  return { date: { readings, start, end, precision: "day" }, rank };
}

/** A year-less 29 February is a day; its year is found later. */
export function couldBeDay(year: number | undefined, month: number, day: number): boolean {
  return isDay(year ?? 2024, month, day);
}
