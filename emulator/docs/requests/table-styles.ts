import type { TableCellStyle } from "../../../contract/docs";
import { refuse } from "../errors";
import { type Cell, cell, type Row, row, table } from "../model/block";
import { applyMask, maskOf } from "../model/mask";
import { mapCells, putTable, type Rectangle, rectangleOf, tableAt, tableWith } from "../model/table-place";
import type { RequestHandlers } from "./request";

const CELL_FIELDS = [
  "backgroundColor",
  "borderBottom",
  "borderLeft",
  "borderRight",
  "borderTop",
  "contentAlignment",
  "paddingBottom",
  "paddingLeft",
  "paddingRight",
  "paddingTop",
] as const;

/** Which neighbour shares which border, in the order in which Google applies them. */
const SHARED = [
  { border: "borderRight", other: "borderLeft", r: 0, c: 1 },
  { border: "borderLeft", other: "borderRight", r: 0, c: -1 },
  { border: "borderBottom", other: "borderTop", r: 1, c: 0 },
  { border: "borderTop", other: "borderBottom", r: -1, c: 0 },
] as const;

export const tableStyleRequests: RequestHandlers = {
  updateTableCellStyle(draft, body) {
    const mask = maskOf(body.fields, CELL_FIELDS, ["rowSpan", "columnSpan"]);
    const values = body.tableCellStyle ?? {};
    const whole = body.tableRange === undefined ? tableAt(draft, body.tableStartLocation) : undefined;
    const { placed, area } =
      whole === undefined
        ? rectangleOf(draft, body.tableRange)
        : {
            placed: whole,
            area: { top: 0, left: 0, bottom: whole.table.rows.length, right: whole.table.columns.length },
          };
    const own = mask.filter((field) => !field.startsWith("border"));
    let rows = mapCells(placed.table.rows, (each, r, c) =>
      inside(r, c, area) ? cell(each.blocks, applyMask(each.style, values, own)) : each,
    );
    for (const shared of SHARED) {
      if (mask.includes(shared.border)) rows = withBorder(rows, area, values, shared);
    }
    putTable(draft, placed, tableWith(placed, rows));
    return undefined;
  },

  updateTableRowStyle(draft, body) {
    const mask = maskOf(body.fields, ["minRowHeight", "preventOverflow", "tableHeader"]);
    const placed = tableAt(draft, body.tableStartLocation);
    const indices = body.rowIndices ?? [];
    for (const index of indices) {
      if (index < 0 || index >= placed.table.rows.length) refuse(`Invalid row index: ${index}.`);
    }
    const rows = placed.table.rows.map((line, r) =>
      indices.length === 0 || indices.includes(r)
        ? row(line.cells, applyMask(line.style, body.tableRowStyle ?? {}, mask))
        : line,
    );
    putTable(draft, placed, tableWith(placed, rows));
    return undefined;
  },

  updateTableColumnProperties(draft, body) {
    const mask = maskOf(body.fields, ["width", "widthType"]);
    const placed = tableAt(draft, body.tableStartLocation);
    const values = body.tableColumnProperties ?? {};
    if (mask.includes("width") && (values.width?.magnitude ?? 0) < 5) {
      refuse("The width of a column must be at least 5 points.");
    }
    const indices = body.columnIndices ?? [];
    for (const index of indices) {
      if (index < 0 || index >= placed.table.columns.length) refuse(`Invalid column index: ${index}.`);
    }
    const columns = placed.table.columns.map((column, c) =>
      indices.length === 0 || indices.includes(c) ? applyMask(column, values, mask) : column,
    );
    putTable(draft, placed, tableWith(placed, placed.table.rows, { columns }));
    return undefined;
  },

  pinTableHeaderRows(draft, body) {
    const placed = tableAt(draft, body.tableStartLocation);
    const count = body.pinnedHeaderRowsCount ?? 0;
    if (count < 0 || count >= placed.table.rows.length) {
      refuse("The number of pinned header rows must be less than the number of rows of the table.");
    }
    const { columns } = placed.table;
    putTable(
      draft,
      placed,
      table(placed.table.rows, { columns, ...(count === 0 ? {} : { pinnedRows: count }) }),
    );
    return undefined;
  },
};

function inside(r: number, c: number, area: Rectangle): boolean {
  return r >= area.top && r < area.bottom && c >= area.left && c < area.right;
}

/** Sets one border of the area's cells, and the same line as their neighbours have it. */
function withBorder(
  rows: readonly Row[],
  area: Rectangle,
  values: TableCellStyle,
  shared: (typeof SHARED)[number],
): Row[] {
  const value = values[shared.border];
  return mapCells(rows, (each: Cell, r, c) => {
    let style = each.style;
    if (inside(r, c, area)) style = applyMask(style, values, [shared.border]);
    if (inside(r - shared.r, c - shared.c, area)) {
      style = applyMask(style, { [shared.other]: value }, [shared.other]);
    }
    return style === each.style ? each : cell(each.blocks, style);
  });
}
