import type { Location, TableCellLocation, TableCellStyle, TableRange } from "../../../contract/docs";
import { refuse } from "../errors";
import { type Cell, cell, emptyParagraph, NORMAL, type Row, row, type Table, table } from "./block";
import { type Draft, locationOf, type Place } from "./draft";

/** A table where it stands. */
export interface PlacedTable extends Place {
  readonly table: Table;
  /** The index of its own first position. */
  readonly start: number;
}

const NO_TABLE = "Invalid table start location. Must specify the start index of the table.";

/** The table that starts at exactly this location. */
export function tableAt(draft: Draft, location: Location | undefined): PlacedTable {
  if (location === undefined) return refuse(NO_TABLE);
  const { index, ...place } = locationOf(draft, location);
  let found: Table | undefined;
  draft.within(place, index, index + 1, (siblings, base) => {
    let at = base;
    for (const block of siblings) {
      if (at === index && block.kind === "table") found = block;
      at += block.length;
    }
  });
  return found === undefined ? refuse(NO_TABLE) : { ...place, table: found, start: index };
}

export interface PlacedCell extends PlacedTable {
  readonly r: number;
  readonly c: number;
  readonly cell: Cell;
}

export function cellAt(draft: Draft, location: TableCellLocation | undefined): PlacedCell {
  if (location === undefined) return refuse("The table cell location must be specified.");
  const placed = tableAt(draft, location.tableStartLocation);
  const { rowIndex: r = 0, columnIndex: c = 0 } = location;
  const found = placed.table.rows[r]?.cells[c];
  if (r >= placed.table.rows.length || r < 0) {
    return refuse(`Invalid row index: ${r}. The table has ${placed.table.rows.length} rows.`);
  }
  if (found === undefined) {
    return refuse(`Invalid column index: ${c}. The table has ${placed.table.columns.length} columns.`);
  }
  return { ...placed, r, c, cell: found };
}

/** Rows and columns of a table range, ends exclusive. */
export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rectangleOf(
  draft: Draft,
  range: TableRange | undefined,
): { readonly placed: PlacedTable; readonly area: Rectangle } {
  if (range === undefined) return refuse("The table range must be specified.");
  const placed = cellAt(draft, range.tableCellLocation);
  const { rowSpan = 0, columnSpan = 0 } = range;
  if (rowSpan < 1 || columnSpan < 1) refuse("The row span and column span must be at least 1.");
  const area = {
    top: placed.r,
    bottom: placed.r + rowSpan,
    left: placed.c,
    right: placed.c + columnSpan,
  };
  if (area.bottom > placed.table.rows.length || area.right > placed.table.columns.length) {
    refuse("The table range is out of the bounds of the table.");
  }
  return { placed, area };
}

/** Puts a changed table in the place of the old one; undefined takes it away. Lengths are for the caller to record. */
export function putTable(draft: Draft, placed: PlacedTable, changed: Table | undefined): void {
  draft.changeWithin(placed, placed.start, placed.start + 1, (siblings) => {
    const i = siblings.indexOf(placed.table);
    return [...siblings.slice(0, i), ...(changed === undefined ? [] : [changed]), ...siblings.slice(i + 1)];
  });
}

export function tableWith(placed: PlacedTable, rows: readonly Row[], rest: Partial<Table> = {}): Table {
  const { columns, pinnedRows } = { ...placed.table, ...rest };
  return table(rows, { columns, ...(pinnedRows === undefined ? {} : { pinnedRows }) });
}

/** Where a row, or a cell of it, starts. */
export function rowStart(placed: PlacedTable, r: number): number {
  let at = placed.start + 1;
  for (const each of placed.table.rows.slice(0, r)) at += each.length;
  return at;
}

export function cellStart(placed: PlacedTable, r: number, c: number): number {
  let at = rowStart(placed, r) + 1;
  for (const each of placed.table.rows[r]?.cells.slice(0, c) ?? []) at += each.length;
  return at;
}

const DEFAULT_CELL_STYLE: TableCellStyle = {
  rowSpan: 1,
  columnSpan: 1,
  backgroundColor: {},
  paddingLeft: { magnitude: 5, unit: "PT" },
  paddingRight: { magnitude: 5, unit: "PT" },
  paddingTop: { magnitude: 5, unit: "PT" },
  paddingBottom: { magnitude: 5, unit: "PT" },
  contentAlignment: "TOP",
};

export function emptyCell(style: TableCellStyle = DEFAULT_CELL_STYLE): Cell {
  const single = { ...style, rowSpan: 1, columnSpan: 1 };
  return cell([emptyParagraph({ ...NORMAL, alignment: "START", lineSpacing: 100 })], single);
}

export function emptyRow(cells: number): Row {
  return row(
    Array.from({ length: cells }, () => emptyCell()),
    { minRowHeight: { unit: "PT" } },
  );
}

export function spanOf(each: Cell): { rows: number; columns: number } {
  return { rows: each.style.rowSpan ?? 1, columns: each.style.columnSpan ?? 1 };
}

export function withSpan(each: Cell, span: { rows?: number; columns?: number }): Cell {
  const style = { ...each.style };
  if (span.rows !== undefined) style.rowSpan = span.rows;
  if (span.columns !== undefined) style.columnSpan = span.columns;
  return cell(each.blocks, style);
}

/** The same rows with every cell changed. */
export function mapCells(rows: readonly Row[], change: (each: Cell, r: number, c: number) => Cell): Row[] {
  return rows.map((line, r) =>
    row(
      line.cells.map((each, c) => change(each, r, c)),
      line.style,
    ),
  );
}
