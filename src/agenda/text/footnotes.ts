import type { DocumentTab } from "../../../contract/docs";
import type { Note } from "../model";
import type { Piece } from "./pieces";

/** A tab's footnotes by their ids. */
export type Footnotes = NonNullable<DocumentTab["footnotes"]>;

/** The footnotes that a line's pieces refer to, as notes that stand where their number stands. */
export function footnotesOf(tabId: string, pieces: readonly Piece[], footnotes: Footnotes): Note[] {
  const notes: Note[] = [];
  for (const piece of pieces) {
    if (piece.footnote === undefined) continue;
    const text = (footnotes[piece.footnote]?.content ?? [])
      .flatMap(({ paragraph }) => paragraph?.elements ?? [])
      .map(({ textRun }) => textRun?.content ?? "")
      .join("")
      .replace(/\s+/g, " ")
      .trim();
    if (text !== "") notes.push({ text, span: { tabId, start: piece.start, end: piece.end } });
  }
  return notes;
}
