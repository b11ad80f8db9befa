import { shortYears, type WrittenYear, yearWritten } from "../calendars";
import type { Token } from "../token";
import { monthAt } from "../words";

/** The year that a token writes in full, whatever its calendar. */
export function yearOf(token: Token | undefined): WrittenYear | undefined {
  return token?.kind === "number" ? yearWritten(token.text) : undefined;
}

/** "6 Nov '26", "6 Nov 26", "6 พ.ย. 69"; "6 Nov 10–11" is a time. */
export function shortYear(tokens: readonly Token[], at: number): WrittenYear | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || token.text.length !== 2) return undefined;
  if (+token.text < 15 || (+token.text > 45 && +token.text < 60)) return undefined;
  const next = tokens[at + 1];
  if (next !== undefined && /^[-–:.]$/.test(next.text) && tokens[at + 2]?.kind === "number") return undefined;
  // "26 Oct-30 Oct": the second day of a range.
  if (monthAt(tokens, at + 1) !== undefined && tokens[at - 1]?.kind === "mark") return undefined;
  return { year: shortYears(token.text)[0] ?? 2000 };
}
