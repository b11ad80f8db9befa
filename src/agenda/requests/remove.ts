import type { Document, Request } from "../../../contract/docs";
import type { Item, Span } from "../model";
import { bodyOf, lineAt, positionOf, startOf } from "../text/body";
import type { Edit } from "./lines";

/**
 * Takes out whole lines of our own, from the first one's start to the last one's end. Where no line follows that they
 * can be taken out with, an empty box of the last one stays: joining it with the line above could cost that line its
 * looks (undocumented).
 */
export function removeLines(document: Document, span: Span): Edit {
  const { tabId, start, end } = span;
  const content = bodyOf(document, tabId);
  const position = positionOf(content, start);
  const next = content[positionOf(content, end)];
  const ownLine = content[position]?.paragraph !== undefined && next !== undefined && startOf(next) === end;
  const range = {
    tabId,
    startIndex: start,
    endIndex: ownLine && next.paragraph !== undefined ? end : end - 1,
  };
  return {
    at: start,
    requests: range.endIndex > range.startIndex ? [{ deleteContentRange: { range } }] : [],
  };
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

/**
 * Words of ours become others. What both have at their ends stays; the new letters go in behind the first of the others,
 * taking its look, before those are taken out: a comment on the old words then hangs on the new ones.
 */
export function reworded({ tabId, start, end }: Span, standing: string, text: string): Request[] {
  const length = end - start;
  const most = standing.length === length ? Math.min(length - 1, text.length) : 0;
  let above = 0;
  while (above < most && standing[above] === text[above]) above += 1;
  let below = 0;
  while (above + below < most && standing[length - 1 - below] === text[text.length - 1 - below]) below += 1;
  const at = start + above;
  const inside = Math.min(at + 1, end);
  const words = text.slice(above, text.length - below);
  return [
    ...(words === "" ? [] : [{ insertText: { location: { tabId, index: inside }, text: words } }]),
    ...removeWords({ tabId, start: inside + words.length, end: end - below + words.length }).requests,
    ...removeWords({ tabId, start: at, end: inside }).requests,
  ];
}

/** The words between two indexes of one paragraph; undefined when something that is no text stands among them. */
export function wordsAt(document: Document, span: Span): string | undefined {
  const elements = lineAt(document, span)?.paragraph.elements ?? [];
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
