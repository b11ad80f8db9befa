import type { Document, Request } from "../../../contract/docs";
import type { IsoDate } from "../model";
import type { Plan } from "../plan";
import { markOfWritten } from "../requests/as-written";
import { type DocStyle, greyLine, headLines, sectionLines } from "../requests/headings";
import { type NewLine, writeLines } from "../requests/lines";
import { tabsOf } from "../text/body";
import { docHead } from "../wording";
import { TOKEN } from "./token";

export interface DocumentOptions extends DocStyle {
  /** Of the first meeting. */
  readonly date: IsoDate;
}

/**
 * The head and the first section of a new, empty document: one empty paragraph, so that it need not be read before; it
 * stays as the last.
 * Its requests name no tab, which means the first: a new document has one, and nobody has read its id. The intro's last
 * line is linked by `planRelink` after the first read.
 */
export function planDocument(options: DocumentOptions): Plan {
  return planLines(documentLines(options));
}

/** The same for any lines that a new, empty document is to begin with. */
export function planLines(lines: readonly NewLine[]): Plan {
  const { requests } = writeLines({ side: "before", at: 1 }, lines);
  const token: Request = { createNamedRange: { name: TOKEN, range: { startIndex: 1, endIndex: 2 } } };
  return { requests: [...requests, token], insertsOnly: true, receipt: { what: "document" } };
}

/** A document that nobody wrote to: one empty paragraph in its one tab, and nothing around it that was read. */
export function isBlank(document: Document): boolean {
  const [tab, ...moreTabs] = tabsOf(document);
  const [paragraph, ...more] = (tab?.content.body?.content ?? []).flatMap((one) => one.paragraph ?? []);
  const { headers, footers, footnotes } = tab?.content ?? {};
  return (
    moreTabs.length === 0 &&
    more.length === 0 &&
    [headers, footers, footnotes].every((around) => Object.keys(around ?? {}).length === 0) &&
    (paragraph?.elements ?? []).every((one) => (one.textRun?.content ?? "x").trim() === "")
  );
}

/**
 * The marks of a document that still holds what `planDocument` wrote, to the letter, and nothing else but the words of a
 * first meeting: what undoing a set-up asks.
 */
export function marksAsMade(options: DocumentOptions): readonly string[] {
  const { title } = docHead(options.pair, options.words);
  const made = documentLines(options);
  const heading = made.findIndex(({ range }) => range !== undefined);
  const first = options.words.firstMeeting.map(greyLine);
  const withFirst = [...made.slice(0, heading + 1), ...first, ...made.slice(heading + 1)];
  return [made, withFirst].map((lines) => markOfWritten(title, lines));
}

/** The same also of one section alone, as the panel adds it to a doc whose set-up was cut off before it wrote. */
export function marksAsBegun(options: DocumentOptions): readonly string[] {
  const { title } = docHead(options.pair, options.words);
  return [...marksAsMade(options), markOfWritten(title, sectionLines(options.date, options, true))];
}

/** The same of a doc in which nothing was written yet. */
export function markOfNothing({ pair, words }: Pick<DocumentOptions, "pair" | "words">): string {
  return markOfWritten(docHead(pair, words).title, []);
}

function documentLines(options: DocumentOptions): NewLine[] {
  return [...headLines(options), ...sectionLines(options.date, options, true)];
}

export function textOf(line: NewLine): string {
  return line.pieces.map((piece) => ("text" in piece ? piece.text : "")).join("");
}
