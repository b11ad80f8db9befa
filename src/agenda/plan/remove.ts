import type { Document, Request } from "../../../contract/docs";
import type { Item, Span } from "../model";
import { bodyOf, paragraphAt, positionOf, startOf } from "./content";
import type { Edit } from "./lines";

/**
 * Takes out whole lines of our own, from the first one's start to the last one's end. Where nothing that a line may be
 * joined with follows, the last of them stays, empty and plain: joining it with the line above could cost that line
 * its looks.
 */
export function removeLines(document: Document, span: Span): Edit {
  const { tabId, start, end } = span;
  const content = bodyOf(document, tabId);
  const next = content[positionOf(content, end)];
  const inCell = content[positionOf(content, start)]?.paragraph === undefined;
  const joined = next?.paragraph !== undefined && startOf(next) === end && !inCell;
  const range = { tabId, startIndex: start, endIndex: joined ? end : end - 1 };
  const requests: Request[] = range.endIndex > range.startIndex ? [{ deleteContentRange: { range } }] : [];
  if (!joined) {
    const rest = { tabId, startIndex: start, endIndex: start + 1 };
    requests.push(
      { deleteParagraphBullets: { range: rest } },
      {
        updateParagraphStyle: {
          range: rest,
          paragraphStyle: { namedStyleType: "NORMAL_TEXT" },
          fields: "namedStyleType,indentStart,indentFirstLine",
        },
      },
    );
  }
  return { at: start, requests };
}

/** Takes words out of a line and leaves the line. */
export function removeWords(span: Span): Edit {
  const { tabId, start, end } = span;
  return {
    at: start,
    requests:
      end > start ? [{ deleteContentRange: { range: { tabId, startIndex: start, endIndex: end } } }] : [],
  };
}

/** The words between two indexes of one paragraph; undefined when something that is no text stands among them. */
export function wordsAt(document: Document, span: Span): string | undefined {
  const elements = paragraphAt(bodyOf(document, span.tabId), span.start)?.paragraph.elements ?? [];
  let words = "";
  for (const { startIndex = 0, endIndex = 0, textRun } of elements) {
    if (endIndex <= span.start || startIndex >= span.end) continue;
    if (textRun?.content === undefined) return undefined;
    words += textRun.content.slice(Math.max(0, span.start - startIndex), span.end - startIndex);
  }
  return words;
}

/** Nothing was added to a line of ours: no note under it, nothing nested but these, no tick, no arrow. */
export function isAlone(
  item: Item,
  index: number,
  siblings: readonly Item[],
  ours: ReadonlySet<Item>,
): boolean {
  return (
    item.done !== true &&
    item.notes.length === 0 &&
    item.carriedTo === undefined &&
    siblings.every((other) => other.parent !== index || ours.has(other))
  );
}
