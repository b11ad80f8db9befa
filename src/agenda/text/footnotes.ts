import type { Footnote } from "../../../contract/docs";
import type { Note } from "../model";
import type { Line } from "./lines";

/** The footnotes that a line refers to, as notes that stand where their number stands. */
export function footnotesOf(line: Line, footnotes: Readonly<Record<string, Footnote>>): Note[] {
  const notes: Note[] = [];
  if (line.unadorned) return notes;
  for (const piece of line.pieces) {
    if (piece.footnote === undefined) continue;
    const text = (footnotes[piece.footnote]?.content ?? [])
      .flatMap(({ paragraph }) => paragraph?.elements ?? [])
      .map(({ textRun }) => textRun?.content ?? "")
      .join("")
      .replace(/\s+/g, " ")
      .trim();
    if (text !== "") notes.push({ text, span: { tabId: line.tabId, start: piece.start, end: piece.end } });
  }
  return notes;
}
