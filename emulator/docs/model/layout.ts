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

/** The list with blocks from `from` up to `to` replaced; where its blocks start is carried over, not counted again. */
export function replaced(
  blocks: readonly Block[],
  from: number,
  to: number,
  replacement: readonly Block[],
): readonly Block[] {
  const copy = blocks.slice(0, from).concat(replacement, blocks.slice(to));
  const before = known.get(blocks);
  if (before !== undefined) known.set(copy, shifted(before, from, to, replacement));
  return copy;
}

function shifted(
  before: Float64Array,
  from: number,
  to: number,
  replacement: readonly Block[],
): Float64Array {
  const starts = new Float64Array(before.length - (to - from) + replacement.length);
  starts.set(before.subarray(0, from + 1));
  let at = starts[from] ?? 0;
  for (const [i, block] of replacement.entries()) {
    at += block.length;
    starts[from + i + 1] = at;
  }
  const by = at - (before[to] ?? 0);
  const moved = replacement.length - (to - from);
  for (let i = to + 1; i < before.length; i += 1) starts[i + moved] = (before[i] ?? 0) + by;
  return starts;
}

/** Says that `changed` has blocks of the same lengths as `blocks`. */
export function sameLayout(blocks: readonly Block[], changed: readonly Block[]): void {
  const starts = known.get(blocks);
  if (starts !== undefined) known.set(changed, starts);
}
