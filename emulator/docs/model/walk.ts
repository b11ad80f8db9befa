import { type Block, cell, type Paragraph, row, type Table, table, tableOfContents } from "./block";
import { blockAt, replaced, sameLayout } from "./layout";

/** A paragraph with the index at which it starts. */
export interface Placed {
  readonly paragraph: Paragraph;
  readonly start: number;
}

/** The paragraph whose bounds hold this index, however deep; undefined at a table's or a break's own positions. */
export function paragraphAt(blocks: readonly Block[], base: number, index: number): Placed | undefined {
  const found = blockAt(blocks, index - base);
  const block = found === undefined ? undefined : blocks[found.i];
  if (found === undefined || block === undefined || block.kind === "sectionBreak") return undefined;
  const at = base + found.start;
  if (block.kind === "paragraph") return { paragraph: block, start: at };
  if (block.kind === "toc") return paragraphAt(block.blocks, at + 1, index);
  const inner = cellAt(block, at, index, index + 1);
  return inner === undefined ? undefined : paragraphAt(inner.blocks, inner.start, index);
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly blocks: readonly Block[];
  /** Where the cell's content starts. */
  readonly start: number;
}

function cellAt(block: Table, tableStart: number, start: number, end: number): CellPlace | undefined {
  let at = tableStart + 1;
  for (const [r, each] of block.rows.entries()) {
    let cellStart = at + 1;
    for (const [c, inner] of each.cells.entries()) {
      const cellEnd = cellStart + inner.length;
      if (start > cellStart && start < cellEnd && end <= cellEnd) {
        return { row: r, column: c, blocks: inner.blocks, start: cellStart + 1 };
      }
      cellStart = cellEnd;
    }
    at += each.length;
  }
  return undefined;
}

function replaceCellBlocks(block: Table, r: number, c: number, blocks: readonly Block[]): Table {
  return table(
    block.rows.map((each, i) =>
      i === r
        ? row(
            each.cells.map((inner, j) => (j === c ? cell(blocks, inner.style) : inner)),
            each.style,
          )
        : each,
    ),
    { columns: block.columns, ...(block.pinnedRows === undefined ? {} : { pinnedRows: block.pinnedRows }) },
  );
}

/** Does `change` to the innermost list of siblings that holds [start, end) whole, and builds what is around it anew. */
export function changeWithin(
  blocks: readonly Block[],
  base: number,
  start: number,
  end: number,
  change: (siblings: readonly Block[], base: number) => readonly Block[],
): readonly Block[] {
  const found = blockAt(blocks, start - base);
  const block = found === undefined ? undefined : blocks[found.i];
  if (found === undefined || block === undefined) return change(blocks, base);
  const at = base + found.start;
  const swap = (replacement: Block) => replaced(blocks, found.i, found.i + 1, [replacement]);
  if (block.kind === "table") {
    const place = cellAt(block, at, start, end);
    if (place === undefined) return change(blocks, base);
    const inner = changeWithin(place.blocks, place.start, start, end, change);
    return swap(replaceCellBlocks(block, place.row, place.column, inner));
  }
  if (block.kind === "toc" && start > at && end < at + block.length) {
    return swap(tableOfContents(changeWithin(block.blocks, at + 1, start, end, change)));
  }
  return change(blocks, base);
}

/** Every paragraph, however deep, that shares a position with [start, end), in order. */
export function* paragraphsIn(
  blocks: readonly Block[],
  base: number,
  start: number,
  end: number,
): Generator<Placed> {
  const first = blockAt(blocks, Math.max(0, start - base)) ?? { i: blocks.length, start: 0 };
  let at = base + first.start;
  for (let i = first.i; i < blocks.length && at < end; i += 1) {
    const block = blocks[i];
    if (block === undefined) return;
    const next = at + block.length;
    if (next > start) {
      if (block.kind === "paragraph") yield { paragraph: block, start: at };
      else if (block.kind === "toc") yield* paragraphsIn(block.blocks, at + 1, start, end);
      else if (block.kind === "table") {
        let inner = at + 1;
        for (const each of block.rows) {
          let cellStart = inner + 1;
          for (const one of each.cells) {
            yield* paragraphsIn(one.blocks, cellStart + 1, start, end);
            cellStart += one.length;
          }
          inner += each.length;
        }
      }
    }
    at = next;
  }
}

/** The same blocks with `change` done to each paragraph that shares a position with [start, end). */
export function mapParagraphs(
  blocks: readonly Block[],
  base: number,
  start: number,
  end: number,
  change: (paragraph: Paragraph, start: number) => Paragraph,
): readonly Block[] {
  let copy: Block[] | undefined;
  let moved = false;
  const first = blockAt(blocks, Math.max(0, start - base)) ?? { i: blocks.length, start: 0 };
  let at = base + first.start;
  for (let i = first.i; i < blocks.length && at < end; i += 1) {
    const block = blocks[i];
    if (block === undefined) break;
    const next = at + block.length;
    if (next > start) {
      const changed = mapBlock(block, at, start, end, change);
      if (changed !== block) {
        copy ??= blocks.slice();
        copy[i] = changed;
        moved ||= changed.length !== block.length;
      }
    }
    at = next;
  }
  if (copy === undefined) return blocks;
  if (!moved) sameLayout(blocks, copy);
  return copy;
}

function mapBlock(
  block: Block,
  at: number,
  start: number,
  end: number,
  change: (paragraph: Paragraph, start: number) => Paragraph,
): Block {
  if (block.kind === "paragraph") return change(block, at);
  if (block.kind === "sectionBreak") return block;
  if (block.kind === "toc") return tableOfContents(mapParagraphs(block.blocks, at + 1, start, end, change));
  let inner = at + 1;
  const rows = block.rows.map((each) => {
    let cellStart = inner + 1;
    inner += each.length;
    const cells = each.cells.map((one) => {
      const blocks = mapParagraphs(one.blocks, cellStart + 1, start, end, change);
      cellStart += one.length;
      return blocks === one.blocks ? one : cell(blocks, one.style);
    });
    return row(cells, each.style);
  });
  return table(rows, {
    columns: block.columns,
    ...(block.pinnedRows === undefined ? {} : { pinnedRows: block.pinnedRows }),
  });
}
