import type { Document } from "../../../contract/docs";
import type { Item, Part } from "../model";
import type { Edit } from "../requests/lines";
import { removeLines } from "../requests/remove";
import { bodyOf, paragraphAt, plainText } from "../text/body";

/** Takes out the part headings we put in, where nothing but our own lines came to stand under them. */
export function removeHeadings(
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
