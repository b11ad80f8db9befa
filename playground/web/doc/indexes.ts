import type { Node, ResolvedPos } from "prosemirror-model";

/** How much of Google's index space a block takes: its units and one for its newline. */
export function indexSize(block: Node): number {
  return block.type.name === "opaque" ? Number(block.attrs.size) : block.content.size + 1;
}

/** Google's index of the nth block's start; with n the number of blocks, the end of the body. */
export function blockIndex(doc: Node, n: number): number {
  let index = Number(doc.attrs.first);
  for (let i = 0; i < n; i++) index += indexSize(doc.child(i));
  return index;
}

/** Google's index of a position inside a line, or between two blocks. */
export function indexOf(doc: Node, position: number): number {
  const at: ResolvedPos = doc.resolve(position);
  const start = blockIndex(doc, at.index(0));
  return at.depth === 0 ? start : start + at.parentOffset;
}

/** The position at Google's index; the end where the document is shorter. */
export function positionAt(doc: Node, index: number): number {
  let [at, position] = [Number(doc.attrs.first), 0];
  for (const block of doc.content.content) {
    const size = indexSize(block);
    if (index < at + size) return block.isTextblock ? position + 1 + (index - at) : position;
    at += size;
    position += block.nodeSize;
  }
  return doc.content.size;
}
