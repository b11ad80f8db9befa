import type { Document } from "../../../contract/docs";
import type { Agenda, Span } from "../model";
import { bodyOf, endOf, lineAt, positionOf, startOf } from "../text/body";
import { isBare, isProposedOn, isSaid } from "./as-written";

/**
 * Whether lines of ours, which have words alone, stand as we left them: no look, link, chip or proposal of a person's on
 * them, and no comment as far as somebody looked (decisions/0129).
 */
export function areAsLeft(agenda: Agenda, document: Document, span: Span): boolean {
  const content = bodyOf(document, span.tabId);
  for (let at = positionOf(content, span.start); at < content.length; at += 1) {
    const element = content[at];
    if (element === undefined || startOf(element) >= span.end) break;
    const inside = endOf(element) > span.start;
    if (inside && (element.paragraph === undefined || !isBare(element.paragraph))) return false;
  }
  return hasNoComment(agenda, span);
}

/** The same of a note of ours within a line; the link on it is ours. */
export function isNoteAsLeft(agenda: Agenda, document: Document, note: Span): boolean {
  const { elements = [] } = lineAt(document, note)?.paragraph ?? {};
  return (
    hasNoComment(agenda, note) &&
    elements.every(({ startIndex = 0, endIndex = 0, textRun }) => {
      if (endIndex <= note.start || startIndex >= note.end) return true;
      const { link: _ours, ...look } = textRun?.textStyle ?? {};
      return textRun !== undefined && !isProposedOn(textRun) && !isSaid(look);
    })
  );
}

/** Whether the words of no open comment end there. */
export function hasNoComment(
  { comments = [] }: Pick<Agenda, "comments">,
  { tabId, start, end }: Span,
): boolean {
  return comments.every((one) => one.tabId !== tabId || one.end <= start || one.start >= end);
}
