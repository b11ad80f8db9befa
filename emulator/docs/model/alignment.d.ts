import type { Step } from "./draft";

type Change = Pick<Step, "at" | "removed" | "inserted">;
/**
 * How an older text lies along a newer one, for one segment. A writer who still counts in the old text is brought to
 * the new one through this; as they write, their own changes enter both. What follows the last stretch is common.
 */
export declare class Alignment {
  private chunks;
  /** Takes in a change that somebody else made, counted in the newer text. */
  theirs(change: Change): void;
  /** Takes in what the writer has just done, counted in the newer text; `index` is where they meant it in the old one. */
  ours(change: Change, index?: number): void;
  /** Forgets what lies in [start, end) of the old text only: the writer deleted it too. */
  alsoDeleted(start: number, end: number): void;
  /** The place in the new text for an insertion that the writer meant for `index` of the old one. */
  insertion(index: number, tie: "after" | "before"): number;
  /** What [start, end) of the old text has become in the new one, without what others put in between. */
  pieces(
    start: number,
    end: number,
  ): {
    start: number;
    end: number;
  }[];
  /** Where the thing at `index` of the old text stands now; undefined when it is gone. */
  position(index: number): number | undefined;
  private remove;
  /** Puts a stretch in at `at` of the new text and, where both fit, at `index` of the old one. */
  private putAt;
  /** Makes `index` a border between stretches, counted without those of kind `except`. */
  private split;
}
