import type { Pair } from "./model";
import { minutesFor, type TimeSplit } from "./plan/minutes";
import type { DocStyle } from "./requests/headings";
import { wordsFor } from "./wording";

/** How a pair's doc is written: its names, its language, and how the two share a meeting of `length` minutes. */
export function docStyle(pair: Pair, split: TimeSplit, length: number, locale: string): DocStyle {
  const minutes = minutesFor(split, length);
  return { pair, words: wordsFor(locale), ...(minutes === undefined ? {} : { minutes }) };
}
