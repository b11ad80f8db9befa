import type { Cell, Line } from "../text/lines";
import type { LabelReader } from "./labels/labels";
import type { PartList } from "./part-list";
import { GrowingPart } from "./parts";

/** Which part a table's cell belongs to: that of its column's head, else that of its row's. */
export class TableParts {
  private readonly heads = new Map<string, GrowingPart>();
  /** Tables whose first column says whose each row is. */
  private readonly rowHeaded: ReadonlySet<number>;
  private table: { readonly start: number; readonly around: GrowingPart } | undefined;

  constructor(
    private readonly parts: PartList,
    private readonly labels: LabelReader,
    lines: readonly Line[],
    /** The table whose row the whole section is, with its columns' labels. */
    private readonly row: { readonly table?: number; readonly columns?: ReadonlyMap<number, Line> },
  ) {
    this.rowHeaded = rowHeaded(lines, labels);
  }

  /** Goes to the part of the line's cell; behind a table things go on as before it. */
  place(line: Line): void {
    const { parts } = this;
    const { cell } = line;
    if (cell === undefined) {
      if (this.table !== undefined) parts.current = this.table.around;
      this.table = undefined;
      return;
    }
    if (this.table?.start !== cell.table)
      this.table = { start: cell.table, around: this.table?.around ?? parts.current };
    const known =
      this.heads.get(`${cell.table}/c${cell.column}`) ?? this.heads.get(`${cell.table}/r${cell.row}`);
    if (known !== undefined) {
      parts.current = this.rowPart(cell, known);
      return;
    }
    const head = cell.first ? this.row.columns?.get(cell.column) : undefined;
    const label = head && this.labels(head.text);
    if (head !== undefined && label !== undefined && cell.column > 0) {
      parts.open(new GrowingPart(label.owner, head.text.trim(), line, mannerOf(label.pronoun)));
      this.heads.set(`${cell.table}/c${cell.column}`, parts.current);
    } else if (cell.first) parts.current = this.table.around;
  }

  /**
   * The part just opened begins in this cell. It is the column's when it stands in the first row, or in the second one
   * below a row that names nobody, else the row's.
   */
  headedIn(cell: Cell | undefined, says: boolean): void {
    if (cell === undefined) return;
    const { table, row, column, columns } = cell;
    const rows = this.rowHeaded.has(table);
    const second =
      row === 1 && says && columns > 1 && [...Array(columns).keys()].every((at) => this.isNobodys(table, at));
    if (!rows && (row === 0 || second)) this.heads.set(`${table}/c${column}`, this.parts.current);
    else if (column === 0 && columns > 1) this.heads.set(`${table}/r${row}`, this.parts.current);
  }

  /** The column has no head yet, or one that says nothing; heads of the second row itself say something. */
  private isNobodys(table: number, column: number): boolean {
    const head = this.heads.get(`${table}/c${column}`);
    return head === undefined || isNobodys(head) || head.first.cell?.row === 1;
  }

  /**
   * In a table that heads its columns without a name ("Topic", "Notes") a row is a topic, its first cell the words
   * and the rest notes; in one that heads none, only a list's lines are topics. Rows that are sections are no such.
   */
  holdsNote({ cell, list }: Line): boolean {
    if (cell === undefined || this.row.table === cell.table) return false;
    const heads = this.headsOf(cell.table);
    if (heads.length === 0) return list === undefined;
    return cell.column > 0 && list === undefined && heads.every(isNobodys);
  }

  /** Where a row is a topic, all its cells go to the first column's part. */
  private rowPart(cell: Cell, known: GrowingPart): GrowingPart {
    if (cell.row === 0 || this.row.table === cell.table) return known;
    const heads = this.headsOf(cell.table);
    return heads.every(isNobodys) ? (heads[0] ?? known) : known;
  }

  private headsOf(table: number): GrowingPart[] {
    const found: GrowingPart[] = [];
    for (const [place, part] of this.heads) if (place.startsWith(`${table}/`)) found.push(part);
    return found;
  }
}

/** Tables of several rows, or of which the first is a date, whose first cells all are labels, and whose first row has none beside it. */
function rowHeaded(lines: readonly Line[], labels: LabelReader): ReadonlySet<number> {
  const tables = new Map<number, { heads: number; rows: number; beside: boolean; cut: boolean }>();
  for (const { cell, text } of lines) {
    if (cell === undefined || !cell.first || cell.columns < 2) continue;
    const table = tables.get(cell.table) ?? { heads: 0, rows: 0, beside: false, cut: cell.row > 0 };
    tables.set(cell.table, table);
    const said = labels(text.trim());
    const label = said !== undefined && (said.owner !== "unknown" || said.pronoun !== undefined);
    if (cell.column === 0) {
      table.rows += 1;
      if (label) table.heads += 1;
    } else if (cell.row === 0 && said !== undefined) table.beside = true;
  }
  return new Set(
    [...tables]
      .filter(([, { heads, rows, beside, cut }]) => !beside && (cut || rows > 1) && heads === rows)
      .map(([at]) => at),
  );
}

function isNobodys({ owner, manner }: GrowingPart): boolean {
  return owner === "unknown" && manner.pronoun === undefined;
}

function mannerOf(pronoun: "my" | "your" | undefined) {
  return pronoun === undefined ? {} : { pronoun };
}
