import type { Document, Request } from "../../../contract/docs";
import type { IsoDate } from "../model";
import type { Plan } from "../plan";
import { type DocStyle, greyLine, headLines, sectionLines } from "../requests/headings";
import { type NewLine, writeLines } from "../requests/lines";
import { bodyOf, plainText, tabsOf } from "../text/body";
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
 * Whether the document still holds what `planDocument` wrote, to the letter, and nothing else but the words of a first
 * meeting: what undoing a set-up asks.
 */
export function isAsMade(document: Document, tabId: string, options: DocumentOptions): boolean {
  if (document.tabs !== undefined && document.tabs.length !== 1) return false;
  // A body begins with a section break, of which the mask that is read with leaves the indexes alone.
  const paragraphs = bodyOf(document, tabId).filter((element) => element.endIndex !== 1);
  const made = documentLines(options);
  const heading = made.findIndex(({ range }) => range !== undefined);
  const first = options.words.firstMeeting.map(greyLine);
  const withFirst = [...made.slice(0, heading + 1), ...first, ...made.slice(heading + 1)];
  return [made, withFirst].some((lines) => {
    const expected = [...lines.map(textOf), ""];
    return (
      paragraphs.length === expected.length &&
      paragraphs.every(
        ({ paragraph }, index) => paragraph !== undefined && plainText(paragraph) === expected[index],
      )
    );
  });
}

function documentLines(options: DocumentOptions): NewLine[] {
  return [...headLines(options), ...sectionLines(options.date, options, true)];
}

export function textOf(line: NewLine): string {
  return line.pieces.map((piece) => ("text" in piece ? piece.text : "")).join("");
}
