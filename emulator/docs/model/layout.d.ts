import type { Block } from "./block";
/**
 * Where each block starts, counted from the first, with the whole length as last entry. Counted once for a list of
 * blocks, which is never changed in place, so that a request costs one pass however often it looks something up.
 */
export declare function startsOf(blocks: readonly Block[]): Float64Array;
/** The block that holds `offset`: its place in the list and its start; undefined before the first and past the last. */
export declare function blockAt(
  blocks: readonly Block[],
  offset: number,
):
  | {
      i: number;
      start: number;
    }
  | undefined;
/** The list with blocks from `from` up to `to` replaced. */
export declare function replaced(
  blocks: readonly Block[],
  from: number,
  to: number,
  replacement: readonly Block[],
): readonly Block[];
