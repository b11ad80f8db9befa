import type { Owner } from "../model";
import { fold } from "../text/fold";
import type { Line } from "../text/lines";
import { isWordForDone } from "./done";
import type { LabelReader } from "./labels/labels";

/** What a cell's line is in a table that keeps a topic in each row, and whose and how far it is in other columns. */
export interface RecordLine {
  /** The row's topic; what stands beside it, before or behind; or the table's head. */
  readonly role: "topic" | "before" | "behind" | "head";
  readonly owner: Owner;
  /** The words of the cell that names the owner. */
  readonly named: string;
  readonly done: boolean;
}

const OPEN = new Set(
  fold(
    "open|to do|todo|in progress|ongoing|wip|doing|started|not started|pending|blocked|on hold|waiting|new|next|planned|no|offen|laufend|in arbeit|in bearbeitung|wartet|neu|nein|en cours|a faire|ouvert|bloque|en attente|non|abierto|en curso|pendiente|en progreso|bloqueado|em andamento|aberto|pendente|nao|aperto|in corso|in attesa|bezig|loopt|w toku|otwarte|pågår|öppen|i gang|igang|åpen|kesken|avoin|probiha|otevreno|v reseni|в работе|открыто|в процесі|відкрито|devam ediyor|acik|進行中|未着手|対応中|保留|进行中|未开始|進行中|진행 중|진행중|대기",
  ).split("|"),
);

/**
 * The lines of such tables: a head row that names nobody, and below it a column of names or one of states. Any other
 * table has none.
 */
export function recordsOf(lines: readonly Line[], labels: LabelReader): ReadonlyMap<Line, RecordLine> {
  const tables = new Map<number, Line[]>();
  for (const line of lines)
    if (line.cell !== undefined) {
      const table = tables.get(line.cell.table);
      if (table === undefined) tables.set(line.cell.table, [line]);
      else table.push(line);
    }
  const records = new Map<Line, RecordLine>();
  for (const table of tables.values()) readTable(table, labels, records);
  return records;
}

function readTable(lines: readonly Line[], labels: LabelReader, records: Map<Line, RecordLine>): void {
  const rows: string[][] = [];
  for (const { cell, text } of lines) {
    if (cell === undefined) continue;
    rows[cell.row] ??= [];
    const row = rows[cell.row] ?? [];
    row[cell.column] = `${row[cell.column] ?? ""} ${text}`.trim();
  }
  const [head = [], ...body] = rows;
  if (head.length < 2 || body.length === 0 || body.some((row) => row === undefined)) return;
  const isHead = (words: string) =>
    words !== "" && words.length <= 30 && ownerIn(words, labels) === undefined;
  if (!head.every(isHead)) return;
  const columns = head.map((_, column) =>
    body.map((row) => row[column] ?? "").filter((words) => words !== ""),
  );
  const all = (column: number, holds: (words: string) => boolean) => {
    const cells = columns[column] ?? [];
    return cells.length > 0 && cells.every(holds);
  };
  const owner = head.findIndex((_, column) => all(column, (words) => ownerIn(words, labels) !== undefined));
  const state = head.findIndex((_, column) => column !== owner && all(column, isState));
  const topic = head.findIndex(
    (_, column) => column !== owner && column !== state && !all(column, (words) => !/\p{L}/u.test(words)),
  );
  if ((owner < 0 && state < 0) || topic < 0) return;
  for (const line of lines) {
    const { row = 0, column = 0 } = line.cell ?? {};
    const named = rows[row]?.[owner] ?? "";
    records.set(line, {
      role: row === 0 ? "head" : column === topic ? "topic" : column < topic ? "before" : "behind",
      owner: ownerIn(named, labels) ?? "unknown",
      named,
      done: isWordForDone(rows[row]?.[state] ?? ""),
    });
  }
}

function ownerIn(words: string, labels: LabelReader): Owner | undefined {
  const label = labels(words);
  return label?.named === true ? label.owner : undefined;
}

function isState(words: string): boolean {
  return isWordForDone(words) || OPEN.has(fold(words));
}
