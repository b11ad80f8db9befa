import type { Document } from "../../../contract/docs";
import type { Agenda, Item, Part } from "../model";
import { areAsLeft } from "../requests/as-left";
import type { Edit } from "../requests/lines";
import { removeLines } from "../requests/remove";
import { lineAt, plainText } from "../text/body";

/**
 * Takes out the part headings we put in, where nothing but our own lines came to stand under them; undefined where
 * somebody left something on one of those.
 */
export function removeHeadings(
  agenda: Agenda,
  document: Document,
  parts: readonly Part[],
  headings: readonly string[],
  ours: ReadonlySet<Item>,
): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const part of parts) {
    const { tabId, start } = part.span;
    const line = lineAt(document, part.span);
    const alone =
      part.items.every((item) => ours.has(item)) && part.notes.length === 0 && part.blanks.length === 0;
    if (line === undefined || !alone || !headings.includes(part.heading)) continue;
    if (plainText(line.paragraph) !== part.heading) continue;
    const span = { tabId, start, end: line.end };
    if (!areAsLeft(agenda, document, span)) return undefined;
    edits.push(removeLines(document, span));
  }
  return edits;
}
