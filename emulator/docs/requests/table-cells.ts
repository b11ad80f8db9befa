import { refuse } from "../errors";
import { type Block, type Cell, cell } from "../model/block";
import {
  cellStart,
  emptyCell,
  mapCells,
  putTable,
  type Rectangle,
  rectangleOf,
  spanOf,
  tableWith,
  withSpan,
} from "../model/table-place";
import type { RequestHandlers } from "./request";

/** Cells merged into one and taken apart again. A covered cell stays as an empty cell of its own. */
export const tableCellRequests: RequestHandlers = {
  mergeTableCells(draft, body) {
    const { placed, area } = rectangleOf(draft, body.tableRange);
    const { rows } = placed.table;
    mapCells(rows, (each, r, c) => {
      if (crosses(each, r, c, area)) refuse("The table range is not rectangular.");
      return each;
    });
    const gathered: Block[] = [];
    const emptied: { at: number; removed: number }[] = [];
    const cells = mapCells(rows, (each, r, c) => {
      if (!inside(r, c, area)) return each;
      if (r === area.top && c === area.left) return each;
      if (each.length > 2) {
        gathered.push(...each.blocks);
        emptied.push({ at: cellStart(placed, r, c) + 1, removed: each.length - 2 });
      }
      return emptyCell(each.style);
    });
    const head = rows[area.top]?.cells[area.left];
    if (head === undefined) return undefined;
    const blocks = head.length === 2 && gathered.length > 0 ? gathered : [...head.blocks, ...gathered];
    const merged = cell(blocks, {
      ...head.style,
      rowSpan: area.bottom - area.top,
      columnSpan: area.right - area.left,
    });
    const result = mapCells(cells, (each, r, c) => (r === area.top && c === area.left ? merged : each));
    putTable(draft, placed, tableWith(placed, result));
    for (const cut of emptied.reverse()) draft.record(placed, { ...cut, inserted: 0 });
    const start = cellStart(placed, area.top, area.left);
    draft.record(placed, { at: start + head.length - 1, removed: 0, inserted: merged.length - head.length });
    return undefined;
  },

  unmergeTableCells(draft, body) {
    const { placed, area } = rectangleOf(draft, body.tableRange);
    const rows = mapCells(placed.table.rows, (each, r, c) =>
      inside(r, c, area) ? withSpan(each, { rows: 1, columns: 1 }) : each,
    );
    putTable(draft, placed, tableWith(placed, rows));
    return undefined;
  },
};

function inside(r: number, c: number, area: Rectangle): boolean {
  return r >= area.top && r < area.bottom && c >= area.left && c < area.right;
}

/** Whether a merged cell lies partly in the area. */
function crosses(each: Cell, r: number, c: number, area: Rectangle): boolean {
  const { rows, columns } = spanOf(each);
  if (rows === 1 && columns === 1) return false;
  const bottom = r + rows;
  const right = c + columns;
  const meets = r < area.bottom && bottom > area.top && c < area.right && right > area.left;
  const within = r >= area.top && bottom <= area.bottom && c >= area.left && right <= area.right;
  return meets && !within;
}
