import type { Pair, PartNames } from "./model";
import { minutesFor, type TimeSplit } from "./plan/minutes";
import type { DocStyle } from "./requests/headings";
import { wordsFor } from "./wording";

/** What changes a pair's doc: kept with the doc, the same for both of them. */
export interface DocSettings {
  readonly split: TimeSplit;
  /** Undefined: as the doc has it, which for a new one is oldest first. */
  readonly order?: "oldest-first" | "newest-first" | undefined;
  /** The next section is made, and follows its meeting, without a press. */
  readonly automatic: boolean;
  /** Of a doc that was kept before: what is open in earlier sections stays there. Undefined: all of it is taken along. */
  readonly openFrom?: string | undefined;
  /** The tag of the words that sections are written in; undefined: those of whoever presses. */
  readonly language?: string | undefined;
  /** What the two call the parts; undefined: as usual. */
  readonly parts?: PartNames | undefined;
}

/** What holds until somebody chooses. */
export const FIRST_SETTINGS: DocSettings = { split: "direct-first", automatic: true };

/** How a pair's doc is written: its names, its language, and how the two share a meeting of `length` minutes. */
export function docStyle(
  pair: Pair,
  settings: DocSettings | undefined,
  length: number,
  locale: string,
): DocStyle {
  const { split, language } = settings ?? FIRST_SETTINGS;
  const minutes = minutesFor(split, length);
  return {
    pair,
    words: wordsFor(language ?? locale),
    ...(minutes === undefined ? {} : { minutes }),
  };
}
