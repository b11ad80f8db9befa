import type { Document, StructuralElement } from "../../../contract/docs";
import type { Pair, Section, Span } from "../model";
import { isBare } from "../requests/as-written";
import { CHOSEN_PART } from "../requests/headings";
import { bodyOf, endOf, lineAt, plainText, positionOf, startOf, tabOf } from "../text/body";
import { allWords, asEverCalled, dateHeading, isFirstMeetingLine, partHeadings } from "../wording";

/** Whether a section of ours has its heading's line as we wrote it, and not a letter more. */
export function hasOurHeading(section: Section, document: Document): boolean {
  return section.ours && saysItsDay(section, document);
}

/** Whether the heading's line says the day in our wording, and nothing else. */
export function saysItsDay(section: Section, document: Document): boolean {
  const line = lineAt(document, section.headingSpan);
  return (
    line !== undefined &&
    plainText(line.paragraph) === section.heading &&
    allWords.some((words) => dateHeading(section.date, words) === section.heading)
  );
}

/**
 * Whether the section is as the add-on made it: its date in our wording, part headings, empty boxes, and not a letter
 * more, nor anything that is no text.
 */
export function isUntouched(section: Section, document: Document, pair: Pair): boolean {
  return (
    hasOurHeading(section, document) &&
    saysNothing(section, document, pair, elementsWithin(section, document))
  );
}

/**
 * Whether nothing stands below the heading but part headings, empty boxes and a first meeting's words, and nothing hangs on
 * its lines: a look or link of a person's, a proposal. Lines that are on their way out do not count.
 */
export function isWordless(
  section: Section,
  document: Document,
  pair: Pair,
  leaving: readonly Span[] = [],
): boolean {
  const left = elementsWithin(section, document).filter((element) => {
    const at = startOf(element);
    return !leaving.some(({ start, end }) => start <= at && at < end);
  });
  return (
    saysNothing(section, document, pair, left) &&
    left.every(({ paragraph }) => paragraph !== undefined && isBare(paragraph))
  );
}

function saysNothing(
  { parts, span }: Section,
  document: Document,
  pair: Pair,
  lines: readonly StructuralElement[],
): boolean {
  if (parts.some(({ items, notes }) => items.length > 0 || notes.length > 0)) return false;
  return lines.slice(1).every((line) => isOurLine(line, span.tabId, document, pair));
}

function isOurLine(line: StructuralElement, tabId: string, document: Document, pair: Pair): boolean {
  const text = line.paragraph && plainText(line.paragraph);
  if (text === undefined) return false;
  return text === "" || isPartHeading(text, startOf(line), tabId, document, pair) || isFirstMeetingLine(text);
}

/**
 * Whether the line there is a part's heading that the add-on put in, whatever the minutes: in its own wording, or in words
 * that the two chose, where the range lies over it that was laid then.
 */
export function isPartHeading(
  text: string,
  at: number,
  tabId: string,
  document: Document,
  pair: Pair,
): boolean {
  const called = asEverCalled(pair);
  const possible = isChosenPart(at, text.length, tabId, document) ? called : called.slice(0, 1);
  return possible.some((one) =>
    allWords.some((words) =>
      [undefined, { direct: 1, manager: 1 }].some((minutes) =>
        partHeadings(one, words, minutes).some((heading) => timeless(heading) === timeless(text)),
      ),
    ),
  );
}

const timeless = (heading: string): string => heading.replace(/ · .*/, (time) => time.replace(/\d+/g, "#"));

function isChosenPart(at: number, length: number, tabId: string, document: Document): boolean {
  const { namedRanges = [] } = tabOf(document, tabId).namedRanges?.[CHOSEN_PART] ?? {};
  return namedRanges
    .flatMap(({ ranges = [] }) => ranges)
    .some(({ startIndex = 0, endIndex = 0 }) => startIndex === at && endIndex === at + length);
}

/** What stands in the body from the section's heading to its end. */
function elementsWithin(section: Section, document: Document): readonly StructuralElement[] {
  const { tabId, start, end } = section.span;
  const content = bodyOf(document, tabId);
  const from = positionOf(content, start);
  let to = from;
  while (to < content.length) {
    const element = content[to];
    if (element === undefined || startOf(element) >= end || endOf(element) > end) break;
    to += 1;
  }
  return content.slice(from, to);
}
