import type { Location, TableCellLocation, TableCellStyle, TableRange } from "../../../contract/docs";
import { type Cell, type Row, type Table } from "./block";
import { type Draft, type Place } from "./draft";
/** A table where it stands. */
export interface PlacedTable extends Place {
  readonly table: Table;
  /** The index of its own first position. */
  readonly start: number;
}
/** The table that starts at exactly this location. */
export declare function tableAt(draft: Draft, location: Location | undefined): PlacedTable;
export interface PlacedCell extends PlacedTable {
  readonly r: number;
  readonly c: number;
  readonly cell: Cell;
}
export declare function cellAt(draft: Draft, location: TableCellLocation | undefined): PlacedCell;
/** Rows and columns of a table range, ends exclusive. */
export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
export declare function rectangleOf(
  draft: Draft,
  range: TableRange | undefined,
): {
  readonly placed: PlacedTable;
  readonly area: Rectangle;
};
/** Puts a changed table in the place of the old one; undefined takes it away. Lengths are for the caller to record. */
export declare function putTable(draft: Draft, placed: PlacedTable, changed: Table | undefined): void;
export declare function tableWith(placed: PlacedTable, rows: readonly Row[], rest?: Partial<Table>): Table;
/** Where a row, or a cell of it, starts. */
export declare function rowStart(placed: PlacedTable, r: number): number;
export declare function cellStart(placed: PlacedTable, r: number, c: number): number;
export declare const DEFAULT_CELL_STYLE: TableCellStyle;
export declare function emptyCell(style?: TableCellStyle): Cell;
export declare function emptyRow(cells: number): Row;
export declare function spanOf(each: Cell): {
  rows: number;
  columns: number;
};
export declare function withSpan(
  each: Cell,
  span: {
    rows?: number;
    columns?: number;
  },
): Cell;
/** The same rows with every cell changed. */
export declare function mapCells(
  rows: readonly Row[],
  change: (each: Cell, r: number, c: number) => Cell,
): Row[];
