import type { Document, Paragraph, StructuralElement } from "../../../contract/docs";
import type { Agenda, Part, Section, Span } from "../model";
import {
  bodyOf,
  endOf,
  isHeading,
  newlineStyle,
  type PlacedParagraph,
  paragraphAt,
  placed,
  positionOf,
  startOf,
} from "../text/body";
import type { Place } from "./lines";

/**
 * Past everything in the tab: before the empty line that ends it, where there is one. A doc of ours always has it, for
 * a paragraph that is split at its newline may lose its tick or its heading's id to the second half (undocumented).
 */
export function atEnd(document: Document, tabId: string): Place {
  const content = bodyOf(document, tabId);
  const element = content[content.length - 1];
  const last = element && placed(element);
  if (last === undefined) return { tabId, side: "before", at: 1 };
  return isEmptyLine(last) ? before(document, tabId, last.start) : after(tabId, last, true);
}

export function isEmptyLine({ start, end, paragraph }: PlacedParagraph): boolean {
  return end - start === 1 && paragraph.bullet === undefined && !isHeading(paragraph);
}

/**
 * Behind what holds this index, a paragraph or a whole table, among the section's own: before the next paragraph,
 * which then keeps its id, its tick and all its looks whatever Docs does with a paragraph that is split; behind a
 * paragraph's own words only where no other follows.
 */
function behind(document: Document, section: Section, index: number): Place {
  const { tabId, start } = section.headingSpan;
  const content = bodyOf(document, tabId);
  const around = among(content, start).siblings;
  const last = around[around.length - 1];
  // A section whose heading stands in a cell may go on below the table.
  const siblings = last !== undefined && index < endOf(last) ? around : content;
  let position = positionOf(siblings, index);
  const next = siblings[position + 1];
  if (next?.paragraph !== undefined) return before(document, tabId, startOf(next));
  while (siblings[position] !== undefined && siblings[position]?.paragraph === undefined) position -= 1;
  const element = siblings[position];
  const paragraph = element && placed(element);
  if (paragraph === undefined) throw new Error("The reading names a section that the document lacks.");
  return after(tabId, paragraph, siblings === content && next === undefined);
}

/**
 * A place before something in a table's cell, moved out of the table: above it where a paragraph is, for nothing can be
 * put at a table's start, else right below.
 */
export function outsideTable(document: Document, place: Place): Place {
  const { tabId = "", side, at } = place;
  const content = bodyOf(document, tabId);
  const position = positionOf(content, at);
  if (side !== "before" || content[position]?.table === undefined) return place;
  const above = content[position - 1];
  const paragraph = above && placed(above);
  if (paragraph !== undefined) return after(tabId, paragraph, false);
  const below = content[position + 1];
  return below === undefined ? atEnd(document, tabId) : before(document, tabId, startOf(below));
}

/** Right below the section's heading. */
export function belowHeading(document: Document, section: Section): Place {
  return behind(document, section, section.headingSpan.start);
}

/** Behind the last thing that somebody wrote in the part, or else below its heading. */
export function inPart(document: Document, agenda: Agenda, section: Section, part: Part): Place {
  const last = lastSpan([
    ...part.items.map(({ span }) => span),
    ...part.items.flatMap(({ notes }) => notes.map(({ span }) => span)),
    ...part.notes.map(({ span }) => span),
    ...part.blanks,
  ]);
  if (last !== undefined) return behind(document, section, last.end - 1);
  if (part.heading !== "") return behind(document, section, part.span.start);
  return inSection(document, agenda, section);
}

/** Behind the last paragraph or table of the section, but before empty lines that end the doc. */
export function inSection(document: Document, agenda: Agenda, section: Section): Place {
  const { tabId, start } = section.span;
  const year = agenda.years.find(({ span }) => span.tabId === tabId && span.start > start);
  const end = Math.min(section.span.end, year?.span.start ?? section.span.end);
  const { siblings, position } = among(bodyOf(document, tabId), section.headingSpan.start);
  let last = position;
  for (let at = position + 1; at < siblings.length; at += 1) {
    const element = siblings[at];
    const paragraph = element && placed(element);
    if (element === undefined || startOf(element) >= end) break;
    if (element.table !== undefined || (paragraph !== undefined && !isEmptyLine(paragraph))) last = at;
  }
  const element = siblings[last];
  return behind(document, section, element === undefined ? section.headingSpan.start : startOf(element));
}

/** The list of elements, the body's or a cell's, that holds the paragraph at this index, and its position there. */
function among(
  siblings: readonly StructuralElement[],
  index: number,
): { readonly siblings: readonly StructuralElement[]; readonly position: number } {
  const position = positionOf(siblings, index);
  for (const row of siblings[position]?.table?.tableRows ?? []) {
    for (const { content = [] } of row.tableCells ?? []) {
      const [first] = content;
      const last = content[content.length - 1];
      if (first === undefined || last === undefined || index < startOf(first) || index >= endOf(last))
        continue;
      return among(content, index);
    }
  }
  return { siblings, position };
}

function after(tabId: string, { end, paragraph }: PlacedParagraph, endsTab: boolean): Place {
  return {
    tabId,
    side: "after",
    at: end - 1,
    newline: newlineStyle(paragraph),
    ...runs(paragraph),
    endsTab,
  };
}

/** Before the paragraph that starts at this index. */
export function before(document: Document, tabId: string, at: number): Place {
  const next = paragraphAt(bodyOf(document, tabId), at);
  return { tabId, side: "before", at, ...(next === undefined ? {} : runs(next.paragraph)) };
}

function runs({ paragraphStyle: { direction } = {} }: Paragraph): Pick<Place, "direction"> {
  return direction === "RIGHT_TO_LEFT" ? { direction } : {};
}

function lastSpan(spans: readonly Span[]): Span | undefined {
  let last: Span | undefined;
  for (const span of spans) if (last === undefined || span.end > last.end) last = span;
  return last;
}
