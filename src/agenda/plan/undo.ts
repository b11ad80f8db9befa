import type { Document, Request } from "../../../contract/docs";
import { leadsTo, lineage } from "../lineage";
import type { Agenda, Item, Part, Section, Span } from "../model";
import { arrowNote, NOTE_GAP, sinceNote } from "../notes";
import type { Plan, PlanRefusal, Receipt } from "../plan";
import type { DocStyle } from "../requests/headings";
import { sectionRange } from "../requests/headings";
import { type Edit, inOrder } from "../requests/lines";
import { isAlone, removeLines, removeWords, wordsAt } from "../requests/remove";
import { markOf } from "../requests/words-in";
import { bodyOf, endOf, paragraphAt, plainText, positionOf, startOf } from "../text/body";
import { allWords } from "../wording";
import { itemOf, personsRanges, strike, TICK } from "./done";
import { isUntouched, redateRequests } from "./redate";
import { relink } from "./relink";
import { partOf, sectionOf } from "./target";
import { rangesNamed } from "./token";

/**
 * Takes back what a receipt names, while it all still stands as it was written; text comes out only if it is the
 * add-on's own, to the letter. Anything else is `changed-since`, and nothing is touched. Taken back already, or nothing
 * written in the first place: an empty plan where that can be told, else `changed-since`. A set-up is undone by putting
 * the document in the trash (see `isAsMade`): its receipt here is a misuse.
 */
export function planUndo(
  agenda: Agenda,
  document: Document,
  receipt: Receipt,
  manner: DocStyle,
): Plan | PlanRefusal {
  const requests = undoRequests(agenda, document, receipt, manner);
  return requests === undefined ? { refused: "changed-since" } : { requests, insertsOnly: false, receipt };
}

function undoRequests(
  agenda: Agenda,
  document: Document,
  receipt: Receipt,
  manner: DocStyle,
): readonly Request[] | undefined {
  switch (receipt.what) {
    case "document":
      throw new Error("A set-up is undone by putting its document in the trash.");
    case "relink":
      return [];
    case "section":
      return undoSection(agenda, document, receipt, manner);
    case "topic":
      return undoTopic(agenda, document, receipt);
    case "carry-over":
      return undoCarryOver(agenda, document, receipt);
    case "done":
      return undoDone(agenda, document, receipt);
  }
}

type ReceiptOf<What extends Receipt["what"]> = Extract<Receipt, { readonly what: What }>;

function undoSection(
  agenda: Agenda,
  document: Document,
  { date, lines, redatedFrom }: ReceiptOf<"section">,
  manner: DocStyle,
): readonly Request[] | undefined {
  if (lines.length === 0 && redatedFrom === undefined) return [];
  const section = sectionOf(agenda, date);
  if (section === undefined || !isUntouched(section, document, manner.pair)) return undefined;
  const others = { ...agenda, sections: agenda.sections.filter((other) => other !== section) };
  if (redatedFrom !== undefined) {
    const edits: Edit[] = [
      { at: section.headingSpan.start, requests: redateRequests(section, redatedFrom, document, manner) },
    ];
    if (lines.length > 0) {
      const year = agenda.years.find(({ span }) => span.end === section.headingSpan.start);
      if (year === undefined || wordsAt(document, year.span) !== `${lines[0]}\n`) return undefined;
      edits.push(removeLines(document, year.span));
    }
    return inOrder(edits);
  }
  const span = spanOfLines(document, section, lines);
  if (span === undefined) return undefined;
  const hints = rangesNamed(document, span.tabId, sectionRange(date));
  return [
    ...relink(others),
    ...hints.map((namedRangeId) => ({ deleteNamedRange: { namedRangeId } })),
    ...removeLines(document, span).requests,
  ];
}

/** Where a section's lines stand, all as written. The empty line that was put in to end the tab is left there. */
function spanOfLines(document: Document, section: Section, lines: readonly string[]): Span | undefined {
  const { tabId, start } = section.headingSpan;
  const content = bodyOf(document, tabId);
  const written = lines.slice(0, 2).indexOf(section.heading);
  const from = positionOf(content, start) - written;
  const standing = content.slice(from, from + lines.length);
  const same = lines.every((line, at) => {
    const paragraph = standing[at]?.paragraph;
    return paragraph !== undefined && plainText(paragraph) === line;
  });
  if (written < 0 || !same) return undefined;
  const first = standing[0];
  const last = standing[standing.length - 1];
  return first && last && { tabId, start: startOf(first), end: endOf(last) };
}

function undoTopic(
  agenda: Agenda,
  document: Document,
  receipt: ReceiptOf<"topic">,
): readonly Request[] | undefined {
  if (receipt.text === "") return [];
  const section = sectionOf(agenda, receipt.date);
  if (section === undefined) return undefined;
  const wanted = partOf(section, receipt.owner);
  // A line of ours below a bold one made a heading of that: then it stands in another part of the same owner.
  const found = section.parts
    .filter((part) => wanted === undefined || part === wanted || part.owner === receipt.owner)
    .flatMap((part) =>
      part.items
        .filter((item, at) => isOwnTopic(document, part.items, item, at, receipt))
        .map((item) => ({ part, item })),
    );
  const [own, other] = found;
  // Of two alike nobody knows which is ours.
  if (own === undefined || other !== undefined) return undefined;
  const { part, item } = own;
  const { tabId, start } = item.span;
  // A box that held a person's blanks holds them again.
  if (receipt.into === "blank")
    return removeWords({ tabId, start, end: start + receipt.text.length }).requests;
  const edits = [removeLines(document, item.span)];
  if (receipt.heading !== undefined)
    edits.push(...removeHeadings(document, [part], [receipt.heading], new Set([item])));
  return inOrder(edits);
}

function isOwnTopic(
  document: Document,
  siblings: readonly Item[],
  item: Item,
  index: number,
  { text, into, under = 0 }: ReceiptOf<"topic">,
): boolean {
  const paragraph = paragraphAt(bodyOf(document, item.span.tabId), item.span.start)?.paragraph;
  const words = paragraph && plainText(paragraph);
  return (
    (isListItem(item) || (into === "blank" && item.shape === "number")) &&
    item.since === undefined &&
    item.notes.length === under &&
    isAlone({ ...item, notes: [] }, index, siblings, new Set()) &&
    (into === "blank" ? words?.trimEnd() : words) === text
  );
}

function undoCarryOver(
  agenda: Agenda,
  document: Document,
  receipt: ReceiptOf<"carry-over">,
): readonly Request[] | undefined {
  if (receipt.pieces.length === 0) return [];
  const target = sectionOf(agenda, receipt.to);
  if (target === undefined) return undefined;
  const byKey = new Map(lineage(agenda).map((standing) => [standing.item.key, standing]));
  const edits: Edit[] = [];
  const copies = new Set<Item>();
  for (const { key, copy, arrow } of receipt.pieces) {
    const original = byKey.get(key);
    if (original === undefined) return undefined;
    if (arrow) {
      const note = original.item.carriedTo;
      if (note === undefined || !leadsTo(original, target)) return undefined;
      if (
        !isNote(
          document,
          note.span,
          allWords.map((words) => arrowNote(target.date, original.section.date, words)),
        )
      )
        return undefined;
      edits.push(removeWords(note.span));
    }
    if (copy === undefined) continue;
    const { successor } = original;
    const since = successor?.item.since;
    if (successor?.section !== target || since === undefined || markOf(successor.item.text) !== copy)
      return undefined;
    if (
      !isNote(
        document,
        since.span,
        allWords.map((words) => sinceNote(since.date, target.date, words)),
      )
    )
      return undefined;
    copies.add(successor.item);
  }
  for (const { items } of target.parts) {
    for (const [index, item] of items.entries()) {
      if (!copies.has(item)) continue;
      if (!isListItem(item) || !isAlone(item, index, items, copies)) return undefined;
      edits.push(removeLines(document, item.span));
    }
  }
  edits.push(...removeHeadings(document, target.parts, receipt.headings, copies));
  return inOrder(edits);
}

/** We write boxes, and bullets where people keep those; a number only where one waited empty. */
function isListItem({ shape }: Item): boolean {
  return shape === "checkbox" || shape === "bullet";
}

/** Whether what stands there is our note to the letter. */
function isNote(document: Document, span: Span, notes: readonly string[]): boolean {
  const words = wordsAt(document, span);
  return notes.some((note) => words === NOTE_GAP + note);
}

/** Takes out the part headings we put in, where nothing but our own lines came to stand under them. */
function removeHeadings(
  document: Document,
  parts: readonly Part[],
  headings: readonly string[],
  ours: ReadonlySet<Item>,
): Edit[] {
  return parts.flatMap((part) => {
    const { tabId, start } = part.span;
    const line = paragraphAt(bodyOf(document, tabId), start);
    const alone =
      part.items.every((item) => ours.has(item)) && part.notes.length === 0 && part.blanks.length === 0;
    if (line === undefined || !alone || !headings.includes(part.heading)) return [];
    if (plainText(line.paragraph) !== part.heading) return [];
    return [removeLines(document, { tabId, start, end: line.end })];
  });
}

function undoDone(
  agenda: Agenda,
  document: Document,
  { key, struckBefore, ticked }: ReceiptOf<"done">,
): readonly Request[] | undefined {
  const item = itemOf(agenda, key);
  if (item === undefined) return undefined;
  if (ticked === true) {
    const { tabId, start } = item.span;
    const tick = { tabId, start, end: start + TICK.length };
    return wordsAt(document, tick) === TICK ? removeWords(tick).requests : [];
  }
  if (item.evidence !== "struck") return [];
  const paragraph = paragraphAt(bodyOf(document, item.span.tabId), item.span.start);
  if (paragraph === undefined) throw new Error("The reading names an item that the document lacks.");
  const { start } = paragraph;
  const before = struckBefore.map(([from, to]) => [start + from, start + to] as const);
  return [...strike(item, personsRanges(paragraph, item), false), ...strike(item, before, true)];
}
