import type { Document, StructuralElement } from "../../../contract/docs";
import type { Pair, Section } from "../model";
import { bodyOf, endOf, paragraphAt, plainText, positionOf, startOf } from "../text/body";
import { allWords, asEverCalled, dateHeading, partHeadings } from "../wording";

/** Whether the heading's line says its day as we wrote it, and not a letter more. */
export function hasOurHeading(section: Section, document: Document): boolean {
  const { tabId, start } = section.headingSpan;
  const line = paragraphAt(bodyOf(document, tabId), start);
  return (
    section.ours &&
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
  if (!hasOurHeading(section, document)) return false;
  if (section.parts.some(({ items, notes }) => items.length > 0 || notes.length > 0)) return false;
  const texts = elementsWithin(section, document).map(({ paragraph }) => paragraph && plainText(paragraph));
  return texts.slice(1).every((text) => text === "" || (text !== undefined && isPartHeading(text, pair)));
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
