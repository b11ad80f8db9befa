import type { StructuralElement, Table as TableJson } from "../../../contract/docs";
import type { Block, Table } from "../model/block";
import { indexes, readParagraph, type View } from "./paragraph";

/** The structural elements of a body, a cell or another segment, with their indexes. */
export function readBlocks(blocks: readonly Block[], base: number, view: View): StructuralElement[] {
  const elements: StructuralElement[] = [];
  let at = base;
  for (const block of blocks) {
    elements.push(readBlock(block, at, view));
    at += block.length;
  }
  return elements;
}

function readBlock(block: Block, start: number, view: View): StructuralElement {
  const bounds = indexes(start, start + block.length);
  if (block.kind === "paragraph") return readParagraph(block, start, view);
  if (block.kind === "sectionBreak") return { ...bounds, sectionBreak: { sectionStyle: block.style } };
  if (block.kind === "table") return { ...bounds, table: readTable(block, start, view) };
  return { ...bounds, tableOfContents: { content: readBlocks(block.blocks, start + 1, view) } };
}

function readTable(table: Table, start: number, view: View): TableJson {
  let rowStart = start + 1;
  return {
    rows: table.rows.length,
    columns: table.columns.length,
    tableRows: table.rows.map((row, r) => {
      const from = rowStart;
      rowStart += row.length;
      let cellStart = from + 1;
      const pinned = r < (table.pinnedRows ?? 0);
      return {
        startIndex: from,
        endIndex: rowStart,
        tableCells: row.cells.map((cell) => {
          const at = cellStart;
          cellStart += cell.length;
          return {
            startIndex: at,
            endIndex: cellStart,
            content: readBlocks(cell.blocks, at + 1, view),
            tableCellStyle: cell.style,
          };
        }),
        tableRowStyle: pinned ? { ...row.style, tableHeader: true } : row.style,
      };
    }),
    tableStyle: { tableColumnProperties: [...table.columns] },
  };
}
