import type { Document, StructuralElement } from "../../../contract/docs";
import type { Pair, Section, Span } from "../model";
import { isBare } from "../requests/as-written";
import { bodyOf, endOf, paragraphAt, plainText, positionOf, startOf } from "../text/body";
import { allWords, asEverCalled, dateHeading, isFirstMeetingLine, partHeadings } from "../wording";

/** Whether a section of ours has its heading's line as we wrote it, and not a letter more. */
export function hasOurHeading(section: Section, document: Document): boolean {
  return section.ours && saysItsDay(section, document);
}

/** Whether the heading's line says the day in our wording, and nothing else. */
export function saysItsDay(section: Section, document: Document): boolean {
  const { tabId, start } = section.headingSpan;
  const line = paragraphAt(bodyOf(document, tabId), start);
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
  return hasOurHeading(section, document) && saysNothing(section, pair, elementsWithin(section, document));
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
    saysNothing(section, pair, left) &&
    left.every(({ paragraph }) => paragraph !== undefined && isBare(paragraph))
  );
}

function saysNothing({ parts }: Section, pair: Pair, lines: readonly StructuralElement[]): boolean {
  if (parts.some(({ items, notes }) => items.length > 0 || notes.length > 0)) return false;
  const texts = lines.map(({ paragraph }) => paragraph && plainText(paragraph));
  return texts.slice(1).every((text) => text !== undefined && isOurLine(text, pair));
}

function isOurLine(text: string, pair: Pair): boolean {
  return text === "" || isPartHeading(text, pair) || isFirstMeetingLine(text);
}

/** In our wording or the names that the two chose, whatever the minutes. */
export function isPartHeading(text: string, pair: Pair): boolean {
  const bare = (heading: string) => heading.replace(/\d+/g, "#");
  return asEverCalled(pair).some((called) =>
    allWords.some((words) =>
      [undefined, { direct: 1, manager: 1 }].some((minutes) =>
        partHeadings(called, words, minutes).some((heading) => bare(heading) === bare(text)),
      ),
    ),
  );
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
