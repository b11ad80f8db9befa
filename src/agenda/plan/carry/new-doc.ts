import type { Document, Request } from "../../../../contract/docs";
import { lineage } from "../../lineage";
import type { Agenda, IsoDate, Span } from "../../model";
import { type OpenRoot, openRoots } from "../../open-items";
import type { Plan } from "../../plan";
import { isNoteAsLeft } from "../../requests/as-left";
import { type DocStyle, headLines, linkedLine, sectionLines } from "../../requests/headings";
import { type Edit, inOrder, type NewLine, writeLines } from "../../requests/lines";
import { before } from "../../requests/place";
import { removeLines, removeWords } from "../../requests/remove";
import { bodyOf, lineAt, placed } from "../../text/body";
import { allWords } from "../../wording";
import { fillOf, markOfCopy } from "./copies";
import { isArrowTo, markPlace, uncolour } from "./trail";

/** Later than any meeting: what was put down for one that is still to come goes along too. */
const END: IsoDate = "9999-12-31";

/** All that is open and taken along, newest section first, topics for meetings to come among them. */
function openOf(agenda: Agenda): readonly OpenRoot[] {
  const { openFrom = "" } = agenda;
  return openRoots(lineage(agenda), END).filter(({ root }) => root.section.date >= openFrom);
}

export interface NewDocOptions extends DocStyle {
  /** Of the next meeting. */
  readonly date: IsoDate;
  /** Where the doc lies that was read. */
  readonly earlier: string;
}

/**
 * What a new, empty doc begins with in which two go on: the head with a link to the doc that was read, and the section
 * of the next meeting with all that is open there. Files are linked words: Docs may refuse a chip for one of which the
 * add-on knows nothing.
 */
export function newDocLines(agenda: Agenda, document: Document, options: NewDocOptions): readonly NewLine[] {
  const { date, earlier } = options;
  const writing = { ...options, agenda, document, to: date, fileChips: false, bullet: false };
  const { fill } = fillOf(writing, openOf(agenda));
  return [...headLines(options, earlier), ...sectionLines(date, options, true, fill)];
}

/**
 * What is open in a doc, as it reads there and in a copy alike: whose it is, its words and those of its details. What was
 * reworded or got a detail since reads otherwise.
 */
export function saidOpen(agenda: Agenda): readonly string[] {
  return openOf(agenda).map(said);
}

function said({ root, details }: OpenRoot): string {
  return `${root.owner} ${markOfCopy([root.item, ...details])}`;
}

/** What went along to another doc, as `saidOpen` gives it, and to which meeting's section there. */
export interface Leaving {
  readonly to: IsoDate;
  readonly went: readonly string[];
  readonly newDoc: NewDoc;
}

/**
 * In the doc that is left: where they go on, in its head, and an arrow to there behind all that went along, greyed. What
 * came since stays open.
 */
export function planLeave(
  agenda: Agenda,
  document: Document,
  style: DocStyle,
  { to, went, newDoc }: Leaving,
): Plan {
  const elsewhere = { ...agenda, documentId: newDoc.id };
  const marks = openOf(agenda).flatMap((open) =>
    open.root.item.carriedTo === undefined && went.includes(said(open))
      ? markPlace({ agenda: elsewhere, document, style }, open.root, { date: to }).edits
      : [],
  );
  const linked = linesTo(document, agenda.tabId, newDoc.id).length > 0;
  return planOf([...marks, ...(linked ? [] : headLink(agenda, document, style, newDoc))]);
}

/** Takes back what `planLeave` wrote, as far as it stands to the letter and nobody left anything on it. */
export function planReturn(agenda: Agenda, document: Document, { id }: NewDoc): Plan {
  const marks = lineage(agenda).flatMap((place): readonly Edit[] => {
    const { carriedTo } = place.item;
    if (carriedTo === undefined || !leadsToDoc(document, carriedTo.span, id)) return [];
    if (!isArrowTo(document, carriedTo.span, carriedTo.date, place.section.date)) return [];
    if (!isNoteAsLeft(agenda, document, carriedTo.span)) return [];
    return [removeWords(carriedTo.span), ...uncolour(document, place)];
  });
  return planOf([
    ...marks,
    ...linesTo(document, agenda.tabId, id)
      .filter((span) => isNoteAsLeft(agenda, document, span))
      .map((span) => removeLines(document, span)),
  ]);
}

/** The doc in which two go on. */
export interface NewDoc {
  readonly id: string;
  readonly url: string;
}

function planOf(edits: readonly Edit[]): Plan {
  const requests: Request[] = inOrder(edits);
  return { requests, insertsOnly: false, receipt: { what: "relink" } };
}

/** Above the line that leads to the latest meeting, else above everything; nowhere in a doc that begins with a table. */
function headLink(agenda: Agenda, document: Document, { words }: DocStyle, { url }: NewDoc): readonly Edit[] {
  const { tabId, latestLink } = agenda;
  const first = bodyOf(document, tabId).find(({ paragraph, table }) => (paragraph ?? table) !== undefined);
  const at = latestLink?.span.start ?? (first === undefined ? undefined : placed(first)?.start);
  return at === undefined ? [] : [writeLines(before(document, tabId, at), [linkedLine(words.laterDoc, url)])];
}

/** Lines of ours, to the letter, that lead to this doc. */
function linesTo(document: Document, tabId: string, docId: string): readonly Span[] {
  return bodyOf(document, tabId).flatMap((element): readonly Span[] => {
    const line = placed(element);
    const [only, ...more] = line?.paragraph.elements ?? [];
    const text = only?.textRun?.content?.replace(/\n$/, "");
    const link = only?.textRun?.textStyle?.link?.url;
    const newline = more.length === 0 || (more.length === 1 && more[0]?.textRun?.content === "\n");
    const ours = newline && allWords.some(({ laterDoc }) => laterDoc === text);
    if (line === undefined || !ours || link?.includes(docId) !== true) return [];
    return [{ tabId, start: line.start, end: line.end }];
  });
}

function leadsToDoc(document: Document, span: Span, docId: string): boolean {
  const { start, end } = span;
  const { elements = [] } = lineAt(document, span)?.paragraph ?? {};
  return elements.some(
    ({ startIndex = 0, endIndex = 0, textRun }) =>
      startIndex < end && endIndex > start && textRun?.textStyle?.link?.url?.includes(docId) === true,
  );
}
