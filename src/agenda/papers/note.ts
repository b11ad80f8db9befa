import type { Document, Request } from "../../../contract/docs";
import { NOTE_GAP, NOTE_GREY, NOTE_POINTS } from "../notes";
import { type NewLine, writeLines } from "../requests/lines";
import { insertable } from "../requests/words-in";
import { bodyOf, tabsOf } from "../text/body";

/** Lines for oneself, with the day they were written. */
export interface OwnNote {
  /** The day in words, "Fri 27 Nov 2026". */
  readonly day: string;
  readonly lines: readonly string[];
}

/** As typed and whole, marks and all: each line of its own, empty ones left out. Of no line anything is cut. */
export function noteLines(typed: string): readonly string[] {
  return insertable(typed.replace(/[\r\v\f\u2028\u2029]/g, "\n"))
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
}

/** What the paragraphs of a note say, without their newlines. */
export function wordsOfNote({ day, lines }: OwnNote): readonly string[] {
  return lines.map((line, at) => (at === 0 ? `${day}${NOTE_GAP}${line}` : line));
}

const dayLook = {
  fontSize: { magnitude: NOTE_POINTS, unit: "PT" },
  foregroundColor: { color: { rgbColor: NOTE_GREY } },
} as const;

/** Puts a note above everything else in the doc's first tab, which need not be read for it. */
export function planNote(note: OwnNote): readonly Request[] {
  const lines = note.lines.map(
    (line, at): NewLine => ({
      named: "NORMAL_TEXT",
      pieces:
        at === 0 ? [{ text: `${note.day}${NOTE_GAP}`, style: dayLook }, { text: line }] : [{ text: line }],
    }),
  );
  return writeLines({ side: "before", at: 1 }, lines).requests;
}

/** The same at the end, plainly: for a doc that begins with something no line can be put before. */
export function planNoteAtEnd(note: OwnNote): readonly Request[] {
  return [{ insertText: { endOfSegmentLocation: {}, text: `\n${wordsOfNote(note).join("\n")}` } }];
}

/** Whether exactly this note, its day and its lines, stands in the doc. */
export function standsThere(document: Document, note: OwnNote): boolean {
  const [first] = tabsOf(document);
  const said = bodyOf(document, first?.tabId ?? "").flatMap(({ paragraph }) =>
    paragraph === undefined
      ? []
      : [
          (paragraph.elements ?? [])
            .map(({ textRun }) => textRun?.content ?? "")
            .join("")
            .replace(/\n$/, ""),
        ],
  );
  const words = wordsOfNote(note);
  const same = (from: number) => words.every((line, at) => said[from + at] === line);
  return said.some((_, from) => same(from));
}
