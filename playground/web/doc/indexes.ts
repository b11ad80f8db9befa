import type { Node, ResolvedPos } from "prosemirror-model";

/** The body of a document begins after its first section break, at index 1 (Docs API, "Structure of a document"). */
const FIRST_INDEX = 1;

/** How much of Google's index space a block takes: its units and one for its newline. */
export function indexSize(block: Node): number {
  return block.type.name === "opaque" ? Number(block.attrs.size) : block.content.size + 1;
}

/** Google's index of the nth block's start; with n the number of blocks, the end of the body. */
export function blockIndex(doc: Node, n: number): number {
  let index = FIRST_INDEX;
  for (let i = 0; i < n; i++) index += indexSize(doc.child(i));
  return index;
}

/** Google's index of a position inside a line, or between two blocks. */
export function indexOf(doc: Node, position: number): number {
  const at: ResolvedPos = doc.resolve(position);
  const start = blockIndex(doc, at.index(0));
  return at.depth === 0 ? start : start + at.parentOffset;
}
