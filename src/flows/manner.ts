import type { Manner } from "../agenda/plan/headings";
import { minutesFor } from "../agenda/plan/minutes";
import { wordsFor } from "../agenda/wording";
import { type PairRecord, pairOf } from "./pair-record";
import { settings } from "./settings";

/** How this pair's doc is written: its names, its language, and how the two share the time. */
export function mannerOf(record: PairRecord, locale: string): Manner {
  const minutes = minutesFor(settings().split, record.minutes);
  return { pair: pairOf(record), words: wordsFor(locale), ...(minutes === undefined ? {} : { minutes }) };
}
