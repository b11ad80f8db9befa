import { refuse } from "../errors";
import { type Cell, row, table } from "../model/block";
import type { Draft } from "../model/draft";
import { insertBlock } from "../model/insert";
import {
  cellAt,
  cellStart,
  emptyCell,
  emptyRow,
  mapCells,
  type PlacedTable,
  putTable,
  rowStart,
  spanOf,
  tableWith,
  withSpan,
} from "../model/table-place";
import type { RequestHandlers } from "./request";
import { insertionPoint } from "./text";

/** Rows and columns coming and going. */
export const tableRequests: RequestHandlers = {
  insertTable(draft, body) {
    const { rows = 0, columns = 0 } = body;
    if (rows < 1 || columns < 1) refuse("The number of rows and columns must be at least 1.");
    const at = insertionPoint(draft, body);
    if (draft.segment(at).kind === "footnote") refuse("Tables cannot be inserted inside a footnote.");
    const made = table(
      Array.from({ length: rows }, () => emptyRow(columns)),
      { columns: Array.from({ length: columns }, () => ({ widthType: "EVENLY_DISTRIBUTED" as const })) },
    );
    insertBlock(draft, at, at.index, made);
    return undefined;
  },

  insertTableRow(draft, body) {
    const placed = cellAt(draft, body.tableCellLocation);
    const at = body.insertBelow === true ? placed.r + spanOf(placed.cell).rows : placed.r;
    const widened = mapCells(placed.table.rows, (each, r) => {
      const { rows } = spanOf(each);
      return r < at && at < r + rows ? withSpan(each, { rows: rows + 1 }) : each;
    });
    const made = emptyRow(placed.table.columns.length);
    const start = rowStart(placed, at);
    putTable(draft, placed, tableWith(placed, [...widened.slice(0, at), made, ...widened.slice(at)]));
    draft.record(placed, { at: start, removed: 0, inserted: made.length });
    return undefined;
  },

  insertTableColumn(draft, body) {
    const placed = cellAt(draft, body.tableCellLocation);
    const at = body.insertRight === true ? placed.c + spanOf(placed.cell).columns : placed.c;
    const rows = placed.table.rows.map((line) => {
      const widened = line.cells.map((each, c) => {
        const { columns } = spanOf(each);
        return c < at && at < c + columns ? withSpan(each, { columns: columns + 1 }) : each;
      });
      const made = emptyCell(line.cells[Math.min(placed.c, line.cells.length - 1)]?.style);
      return row([...widened.slice(0, at), made, ...widened.slice(at)], line.style);
    });
    const starts = placed.table.rows.map((_, r) => cellStart(placed, r, at));
    const columns = [...placed.table.columns];
    columns.splice(at, 0, { widthType: "EVENLY_DISTRIBUTED" });
    putTable(draft, placed, tableWith(placed, rows, { columns }));
    for (const start of starts.reverse()) draft.record(placed, { at: start, removed: 0, inserted: 2 });
    return undefined;
  },

  deleteTableRow(draft, body) {
    const placed = cellAt(draft, body.tableCellLocation);
    const from = placed.r;
    const to = Math.min(placed.table.rows.length, from + spanOf(placed.cell).rows);
    if (to - from === placed.table.rows.length) return dropTable(draft, placed);
    const heirs = heirsOf(placed, (r, c, rows) =>
      r >= from && r < to && r + rows > to ? [to, c, r + rows - to] : undefined,
    );
    const rows = mapCells(placed.table.rows, (each, r, c) => {
      const heir = heirs.find((one) => one.r === r && one.c === c);
      if (heir !== undefined) return withSpan(each, { rows: heir.length, columns: heir.across });
      const span = spanOf(each);
      const lost = Math.max(0, Math.min(to, r + span.rows) - Math.max(from, r));
      return r < from && lost > 0 ? withSpan(each, { rows: span.rows - lost }) : each;
    });
    const start = rowStart(placed, from);
    const removed = rowStart(placed, to) - start;
    const pinned = placed.table.pinnedRows;
    const rest =
      pinned === undefined
        ? {}
        : { pinnedRows: Math.max(0, pinned - Math.max(0, Math.min(pinned, to) - from)) };
    putTable(draft, placed, tableWith(placed, [...rows.slice(0, from), ...rows.slice(to)], rest));
    draft.record(placed, { at: start, removed, inserted: 0 });
    return undefined;
  },

  deleteTableColumn(draft, body) {
    const placed = cellAt(draft, body.tableCellLocation);
    const from = placed.c;
    const to = Math.min(placed.table.columns.length, from + spanOf(placed.cell).columns);
    if (to - from === placed.table.columns.length) return dropTable(draft, placed);
    const cuts = placed.table.rows.map((_, r) => ({
      at: cellStart(placed, r, from),
      removed: cellStart(placed, r, to) - cellStart(placed, r, from),
    }));
    const rows = placed.table.rows.map((line) => {
      const cells = line.cells.map((each, c) => {
        const { columns } = spanOf(each);
        const lost = Math.max(0, Math.min(to, c + columns) - Math.max(from, c));
        return c < from && lost > 0 ? withSpan(each, { columns: columns - lost }) : each;
      });
      return row([...cells.slice(0, from), ...cells.slice(to)], line.style);
    });
    const columns = placed.table.columns.filter((_, c) => c < from || c >= to);
    putTable(draft, placed, tableWith(placed, rows, { columns }));
    for (const cut of cuts.reverse()) draft.record(placed, { ...cut, inserted: 0 });
    return undefined;
  },
};

interface Heir {
  readonly r: number;
  readonly c: number;
  readonly length: number;
  readonly across: number;
}

/** Cells that take over from a merged cell whose head goes while part of it stays. */
function heirsOf(
  placed: PlacedTable,
  heir: (r: number, c: number, rows: number) => [number, number, number] | undefined,
): Heir[] {
  const heirs: Heir[] = [];
  mapCells(placed.table.rows, (each: Cell, r, c) => {
    const found = heir(r, c, spanOf(each).rows);
    if (found !== undefined) {
      heirs.push({ r: found[0], c: found[1], length: found[2], across: spanOf(each).columns });
    }
    return each;
  });
  return heirs;
}

function dropTable(draft: Draft, placed: PlacedTable): undefined {
  putTable(draft, placed, undefined);
  draft.record(placed, { at: placed.start, removed: placed.table.length, inserted: 0 });
  return undefined;
}
