import { minutesFor } from "../agenda/plan/minutes";
import type { DocStyle } from "../agenda/requests/headings";
import { wordsFor } from "../agenda/wording";
import { type PairRecord, pairOf } from "../memory/pair-record";
import { settings } from "../memory/settings";

/** How this pair's doc is written: its names, its language, and how the two share the time. */
export function styleOf(record: PairRecord, locale: string): DocStyle {
  const minutes = minutesFor(settings().split, record.minutes);
  return { pair: pairOf(record), words: wordsFor(locale), ...(minutes === undefined ? {} : { minutes }) };
}
