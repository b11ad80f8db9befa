import type { Document, Request } from "../../../contract/docs";
import type { Agenda, IsoDate, Item, Section, Span } from "../model";
import type { Plan, PlanRefusal, Receipt, WrittenTopic } from "../plan";
import { areAsLeft, isNoteAsLeft } from "../requests/as-left";
import type { DocStyle } from "../requests/headings";
import { sectionRange } from "../requests/headings";
import { type Edit, inOrder } from "../requests/lines";
import { isAlone, removeLines, removeWords, wordsAt } from "../requests/remove";
import { bodyOf, endOf, lineAt, plainText, positionOf, startOf } from "../text/body";
import { paragraphOf } from "./carry/copies";
import { undoCarryOver } from "./carry/undo-carry-over";
import { undoConfidence } from "./confidence";
import { itemOf, personsRanges, strike, TICK } from "./done";
import { undoFirstMeeting } from "./first-meeting";
import { removeHeadings } from "./headings";
import { sectionWrittenFor } from "./moved/former-days";
import { redateEdits } from "./moved/redate";
import { relink } from "./relink";
import { partOf, sectionOf } from "./target";
import { rangesNamed } from "./token";
import { hasOurHeading, isWordless } from "./untouched-section";

/**
 * Takes back what a receipt names, while it all still stands as it was written; text comes out only if it is the
 * add-on's own, to the letter. Anything else is `changed-since`, and nothing is touched. Taken back already, or nothing
 * written in the first place: an empty plan where that can be told, else `changed-since`. A set-up is undone by putting
 * the document in the trash (see `marksAsMade`): its receipt here is a misuse.
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
    case "first-meeting":
      return undoFirstMeeting(agenda, document, receipt.date);
    case "topics":
      return undoTopics(agenda, document, receipt);
    case "carry-over":
      return undoCarryOver(agenda, document, receipt, manner);
    case "done":
      return undoDone(agenda, document, receipt);
    case "confidence":
      return undoConfidence(agenda, document, receipt, manner);
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
  if (section === undefined) return undefined;
  if (redatedFrom !== undefined) return undoRedate(agenda, document, section, { redatedFrom, lines }, manner);
  if (!hasOurHeading(section, document) || !isWordless(section, document, manner.pair)) return undefined;
  const others = { ...agenda, sections: agenda.sections.filter((other) => other !== section) };
  const span = spanOfLines(document, section, lines);
  if (span === undefined || !areAsLeft(agenda, document, span)) return undefined;
  const hints = rangesNamed(document, span.tabId, sectionRange(date));
  return [
    ...relink(others),
    ...hints.map((namedRangeId) => ({ deleteNamedRange: { namedRangeId } })),
    ...removeLines(document, span).requests,
  ];
}

/** Words that stand in the section stay; only its heading bears the old day again. */
function undoRedate(
  agenda: Agenda,
  document: Document,
  section: Section,
  { redatedFrom, lines }: { readonly redatedFrom: IsoDate; readonly lines: readonly string[] },
  manner: DocStyle,
): readonly Request[] | undefined {
  if (!hasOurHeading(section, document)) return undefined;
  const edits: Edit[] = [...redateEdits(agenda, document, section, redatedFrom, manner).edits];
  if (lines.length > 0) {
    const year = agenda.years.find(({ span }) => span.end === section.headingSpan.start);
    if (year === undefined || wordsAt(document, year.span) !== `${lines[0]}\n`) return undefined;
    if (!areAsLeft(agenda, document, year.span)) return undefined;
    edits.push(removeLines(document, year.span));
  }
  return inOrder(edits);
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

function undoTopics(
  agenda: Agenda,
  document: Document,
  receipt: ReceiptOf<"topics">,
): readonly Request[] | undefined {
  if (receipt.topics.length === 0) return [];
  const section = sectionWrittenFor(agenda, document, receipt.date);
  if (section === undefined) return undefined;
  const wanted = partOf(section, receipt.owner);
  // A line of ours below a bold one made a heading of that: then it stands in another part of the same owner.
  const parts = section.parts.filter(
    (part) => wanted === undefined || part === wanted || part.owner === receipt.owner,
  );
  const edits: Edit[] = [];
  const ours = new Set<Item>();
  for (const topic of receipt.topics) {
    const found = parts.flatMap(({ items }) =>
      items.filter((item, at) => isOwnTopic(agenda, document, items, item, at, topic)),
    );
    const [item, other] = found;
    // Of two alike nobody knows which is ours.
    if (item === undefined || other !== undefined) return undefined;
    ours.add(item);
    const { tabId, start } = item.span;
    // A box that held a person's blanks holds them again.
    edits.push(
      topic.into === "blank"
        ? removeWords({ tabId, start, end: start + topic.text.length })
        : removeLines(document, item.span),
    );
  }
  const headings = receipt.heading === undefined ? [] : [receipt.heading];
  const removed = removeHeadings(agenda, document, parts, headings, ours);
  return removed && inOrder([...edits, ...removed]);
}

function isOwnTopic(
  agenda: Agenda,
  document: Document,
  siblings: readonly Item[],
  item: Item,
  index: number,
  { text, into, under = 0 }: WrittenTopic,
): boolean {
  const paragraph = lineAt(document, item.span)?.paragraph;
  const words = paragraph && plainText(paragraph);
  return (
    (isListItem(item) || (into === "blank" && item.shape === "number")) &&
    item.since === undefined &&
    areAsLeft(agenda, document, item.span) &&
    item.notes.length === under &&
    isAlone({ ...item, notes: [] }, index, siblings, new Set()) &&
    (into === "blank" ? words?.trimEnd() : words) === text
  );
}

/** We write boxes, and bullets where people keep those; a number only where one waited empty. */
function isListItem({ shape }: Item): boolean {
  return shape === "checkbox" || shape === "bullet";
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
    if (wordsAt(document, tick) !== TICK) return [];
    return isNoteAsLeft(agenda, document, tick) ? removeWords(tick).requests : undefined;
  }
  if (item.evidence !== "struck") return [];
  const paragraph = paragraphOf(document, item);
  const { start } = paragraph;
  const before = struckBefore.map(([from, to]) => [start + from, start + to] as const);
  return [...strike(item, personsRanges(paragraph, item), false), ...strike(item, before, true)];
}
