import type { Block } from "./block";

const known = new WeakMap<readonly Block[], Float64Array>();

/**
 * Where each block starts, counted from the first, with the whole length as last entry. Counted once for a list of
 * blocks, which is never changed in place, so that a request costs one pass however often it looks something up.
 */
export function startsOf(blocks: readonly Block[]): Float64Array {
  const found = known.get(blocks);
  if (found !== undefined) return found;
  const starts = new Float64Array(blocks.length + 1);
  let at = 0;
  for (let i = 0; i < blocks.length; i += 1) {
    at += blocks[i]?.length ?? 0;
    starts[i + 1] = at;
  }
  known.set(blocks, starts);
  return starts;
}

/** The block that holds `offset`: its place in the list and its start; undefined before the first and past the last. */
export function blockAt(blocks: readonly Block[], offset: number): { i: number; start: number } | undefined {
  const starts = startsOf(blocks);
  if (offset < 0 || offset >= (starts[blocks.length] ?? 0)) return undefined;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { i: low, start: starts[low] ?? 0 };
}

/** The list with blocks from `from` up to `to` replaced. */
export function replaced(
  blocks: readonly Block[],
  from: number,
  to: number,
  replacement: readonly Block[],
): readonly Block[] {
  const copy = blocks.slice();
  copy.splice(from, to - from, ...replacement);
  return copy;
}
