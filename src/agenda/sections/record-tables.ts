import type { Owner } from "../model";
import { fold } from "../text/fold";
import type { Line } from "../text/lines";
import type { LabelReader } from "./labels/labels";
import { vocabulary } from "./labels/vocabulary";
import { isWordForDone, isWordForOpen } from "./state/worded";

/** What a cell's line is in a table that keeps a topic in each row, and whose and how far it is in other columns. */
export interface RecordLine {
  /** The row's topic; what stands beside it, before or behind; or the table's head. */
  readonly role: "topic" | "before" | "behind" | "head";
  readonly owner: Owner;
  /** The words of the cell that names the owner. */
  readonly named: string;
  readonly done: boolean;
}

/** Numbers, days and spans of time are no topics. */
const COUNTED = /^(?:\P{L}*|\W*\d+\s*(?:m|min|mins|minutes|h|hrs?|hours?|std|uhr|am|pm)\.?)$/u;

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
  const [first = [], ...body] = rows;
  const head = Array.from(first, (words) => words ?? "");
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
  const isOwner = (words: string) => ownerIn(words, labels) !== undefined;
  const owner = head.findIndex(
    (words, column) =>
      all(column, isOwner) ||
      (vocabulary.whoColumn.has(fold(words)) && (columns[column] ?? []).some(isOwner)),
  );
  const state = head.findIndex((_, column) => column !== owner && all(column, isState));
  const isTopic = (column: number) =>
    column !== owner && column !== state && !all(column, (words) => COUNTED.test(words));
  const named = head.findIndex((words, column) => isTopic(column) && vocabulary.topicColumn.has(fold(words)));
  const topic = named >= 0 ? named : head.findIndex((_, column) => isTopic(column));
  const steps =
    labels(head[topic] ?? "")?.owner === "actions" ||
    head.some((words) => vocabulary.dueColumn.has(fold(words)));
  if ((owner < 0 && state < 0) || topic < 0) return;
  for (const line of lines) {
    const { row = 0, column = 0 } = line.cell ?? {};
    const who = rows[row]?.[owner] ?? "";
    records.set(line, {
      role: row === 0 ? "head" : column === topic ? "topic" : column < topic ? "before" : "behind",
      owner: steps ? "actions" : (ownerIn(who, labels) ?? "unknown"),
      named: who,
      done: isWordForDone(rows[row]?.[state] ?? ""),
    });
  }
}

function ownerIn(words: string, labels: LabelReader): Owner | undefined {
  const label = labels(words);
  // "DR", "D.": initials alone are a label of that person's, but no name elsewhere.
  const initials =
    /^(?:\p{L}\.?\s?){1,3}$/u.test(words) && label?.owner !== "unknown" && label?.owner !== "actions";
  return label?.named === true || initials ? label?.owner : undefined;
}

function isState(words: string): boolean {
  return isWordForDone(words) || isWordForOpen(words);
}
