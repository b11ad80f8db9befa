import type { Match } from "../found-date";
import type { Token } from "../token";
import { cjk, ofEra } from "./east-asian";
import { compact, digits } from "./in-digits";
import { isTime } from "./marks";
import { dayThenMonth, monthAlone, monthThenDay } from "./named-month";
import { weekNumber } from "./week-number";
import { yearFirst } from "./year-first";

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
