import type { Document, ParagraphElement, StructuralElement } from "../../../contract/docs";
import type { Span } from "../model";
import { NOTE_GAP } from "../notes";
import { isProposedOn, isSaid } from "../requests/as-written";
import { type Edit, type NewLine, writeLines } from "../requests/lines";
import { removeLines, reworded } from "../requests/remove";
import { type EntryLine, outcomeIn, type Stretch, wordsOfLine } from "./entry";

/** A month that stands in a paper. */
export interface StandingBlock {
  readonly body: readonly StructuralElement[];
  /** Nobody put a letter in or took one out since it was written. */
  readonly untouched: boolean;
}

/** An item that a line of a look back tells of, and the heading that it comes under. */
export interface Told {
  readonly item: string;
  readonly under: string;
}

/** Whether a line that is true no more may be taken out, a heading with nothing left under it too; asked of no other. */
export type MayGo = (line: Span, told?: Told) => boolean;

/** A paragraph of it: its words, where each of their letters stands, and under which heading. */
interface Para {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly places: readonly number[];
  readonly elements: readonly ParagraphElement[];
  readonly bullet: boolean;
  readonly under: string;
}

/**
 * Brings a month up to date line by line: of a line that stands, what became of it and nothing else is written anew, so that
 * whatever a person laid on it stays; a line that is missing comes after the one before it. A line that says what is true no
 * more is taken out only where it is as we wrote it, in a month that nobody wrote in, and `mayGo`, a heading with all that is
 * under it. `words` are what the month says then.
 */
export function broughtUpToDate(
  document: Document,
  tabId: string,
  { body, untouched }: StandingBlock,
  wanted: readonly EntryLine[],
  mayGo: MayGo,
): { readonly edits: readonly Edit[]; readonly words: string } {
  const paras = parasOf(body);
  const matched = matches(paras, wanted);
  const used = new Set(matched.values());
  const edits: Edit[] = [];
  const said = new Map(paras.map((para) => [para, [para.text]]));
  const added = new Map<Para, NewLine[]>();
  let anchor = untouched ? paras[0] : paras[paras.length - 1];
  let heading: NewLine | undefined;
  for (const line of wanted) {
    const para = matched.get(line);
    if (line.box === undefined) heading = para === undefined && line !== wanted[0] ? line : undefined;
    if (para !== undefined) {
      anchor = para;
      const anew = becameAnew(tabId, para, line);
      if (anew === undefined) continue;
      edits.push(anew);
      said.get(para)?.splice(0, 1, wordsOfLine(line));
    } else if (anchor !== undefined && line.box !== undefined) {
      // A heading is missing with what belongs under it; what a person called otherwise is no missing one.
      added.set(anchor, [...(added.get(anchor) ?? []), ...(heading === undefined ? [] : [heading]), line]);
      heading = undefined;
    }
  }
  for (const [para, lines] of added) {
    edits.push(writeLines({ tabId, side: "after", at: para.end - 1 }, lines));
    said.get(para)?.push(...lines.map(wordsOfLine));
  }
  // From below, so that what is under a heading is settled before it.
  for (const para of untouched ? paras.slice(1).reverse() : []) {
    const { start, end, text, under } = para;
    const line = { tabId, start, end };
    const gap = text.lastIndexOf(NOTE_GAP);
    const told = gap < 0 ? undefined : { item: text.slice(0, gap), under };
    const heads = told === undefined && [...said.keys()].some((one) => one !== para && one.under === text);
    if (heads || used.has(para) || added.has(para) || !isAsWritten(para) || !mayGo(line, told)) continue;
    edits.push(removeLines(document, line));
    said.delete(para);
  }
  return { edits, words: [...said.values()].flat().join("\n") };
}

function parasOf(body: readonly StructuralElement[]): Para[] {
  let under = "";
  return body.flatMap(({ startIndex: start = 0, endIndex: end = 0, paragraph }) => {
    if (paragraph === undefined) return [];
    const { elements = [], bullet, paragraphStyle } = paragraph;
    const letters: string[] = [];
    const places: number[] = [];
    for (const { textRun, startIndex = 0 } of elements) {
      if ((textRun?.suggestedInsertionIds ?? []).length > 0) continue;
      for (const [at, letter] of (textRun?.content ?? "").replace(/\n$/, "").split("").entries()) {
        letters.push(letter);
        places.push(startIndex + at);
      }
    }
    const text = letters.join("");
    if (paragraphStyle?.namedStyleType?.startsWith("HEADING") === true) under = text;
    return [{ start, end, text, places, elements, bullet: bullet !== undefined, under }];
  });
}

/** A line as it is to stand, its words, and the heading that they come under. */
interface Wanted {
  readonly line: NewLine;
  readonly words: string;
  readonly under: string;
}

/** What makes a paragraph a wanted line, the surest likeness first. */
const LIKENESSES: ReadonlyArray<(para: Para, wanted: Wanted) => boolean> = [
  (para, { words, under }) => para.text === words && para.under === under,
  (para, { line, under }) => para.under === under && outcomeStanding(para, line) !== undefined,
  (para, { words }) => para.text === words,
];

/** Which paragraph each wanted line is; none is two of them. */
function matches(paras: readonly Para[], lines: readonly NewLine[]): ReadonlyMap<NewLine, Para> {
  const found = new Map<NewLine, Para>();
  const free = new Set(paras);
  const wanted = underHeadings(lines);
  for (const alike of LIKENESSES)
    for (const one of wanted) {
      if (found.has(one.line)) continue;
      const para = paras.find((each) => free.has(each) && alike(each, one));
      if (para === undefined) continue;
      found.set(one.line, para);
      free.delete(para);
    }
  return found;
}

function underHeadings(lines: readonly NewLine[]): readonly Wanted[] {
  let under = "";
  return lines.map((line) => {
    const words = wordsOfLine(line);
    if (line.box === undefined) under = words;
    return { line, words, under };
  });
}

function outcomeStanding({ text, bullet }: Para, line: NewLine): Stretch | undefined {
  return bullet ? outcomeIn(text, line) : undefined;
}

/** What became of an item, written anew where it is another; undefined where it is the same, or a person's words are there. */
function becameAnew(tabId: string, para: Para, line: EntryLine): Edit | undefined {
  if (line.unsure === true) return undefined;
  const standing = outcomeStanding(para, line);
  const [, outcome] = line.pieces;
  if (standing === undefined || outcome === undefined || !("text" in outcome)) return undefined;
  const { from, to } = standing;
  const text = outcome.text.slice(NOTE_GAP.length);
  const at = para.places[from];
  if (at === undefined || text === para.text.slice(from, to)) return undefined;
  const end = at + to - from;
  if (!isOursBetween(para, at, end)) return undefined;
  return { at, requests: reworded({ tabId, start: at, end }, para.text.slice(from, to), text) };
}

/** Nothing that a person put there lies between two places of the doc. */
function isOursBetween({ elements }: Para, start: number, end: number): boolean {
  return elements.every(
    ({ startIndex = 0, endIndex = 0, textRun, ...other }) =>
      endIndex <= start ||
      startIndex >= end ||
      (textRun !== undefined && !isSaid(textRun.textStyle) && !isProposedOn([textRun, other])),
  );
}

/** A line with nothing on it that a person put there; the day at its end is a link of ours. */
function isAsWritten({ elements }: Para): boolean {
  return (
    !isProposedOn(elements) &&
    elements.every(({ textRun }, at) => {
      if (textRun === undefined) return false;
      const { link: _link, ...style } = textRun.textStyle ?? {};
      const last = at >= elements.length - 2;
      return !isSaid(last ? style : textRun.textStyle);
    })
  );
}
