import type { TextStyle } from "../../../contract/docs";
import { Refused } from "../errors";
import { type Paragraph, withoutHeading } from "../model/block";
import { deleteRange } from "../model/delete";
import type { Draft, Place } from "../model/draft";
import { slice, textOf, withoutLink } from "../model/inline";
import { insertInlines, insertionIndex, isHeading, isPair, stripped, styleBefore } from "../model/insert";
import { deleteBullets } from "../requests/bullets";
import { nest } from "./lists";

/** Types text; each newline is a press of Enter. */
export function type(draft: Draft, place: Place, at: number, text: string): void {
  let index = insertionIndex(draft, place, at);
  for (const [i, line] of stripped(text).split("\n").entries()) {
    if (i > 0) index = pressEnter(draft, place, index);
    if (line === "") continue;
    insertInlines(draft, place, index, [
      { kind: "text", text: line, style: typingStyle(draft, place, index) },
    ]);
    index += line.length;
  }
}

/** Typing right after a link does not lengthen it; typing within it does. */
function typingStyle(draft: Draft, place: Place, index: number): TextStyle {
  const style = styleBefore(draft, place, index);
  if (style.link === undefined) return style;
  const found = draft.paragraphAt(place, index);
  if (found === undefined) return style;
  const offset = index - found.start;
  const after = slice(found.paragraph.inlines, offset, offset + 1)[0]?.style;
  return after?.link === undefined ? withoutLink(style) : style;
}

function pressEnter(draft: Draft, place: Place, index: number): number {
  const found = draft.paragraphAt(place, index);
  if (found === undefined) throw new Refused("There is no line here.");
  const { paragraph, start } = found;
  const stretch = { ...place, start, end: start + 1 };
  if (paragraph.bullet !== undefined && paragraph.length === 1) {
    if (paragraph.bullet.level > 0) nest(draft, stretch, -1);
    else deleteBullets(draft, stretch);
    return index;
  }
  const atEnd = index === start + paragraph.length - 1;
  const style = withoutLink(styleBefore(draft, place, index));
  const was = { tick: paragraph.ticked, headingId: paragraph.headingId, hung: paragraph.hung };
  insertInlines(draft, place, index, [{ kind: "text", text: "\n", style }]);
  const firstKeeps = index > start;
  draft.mapParagraphs(place, start, index + 2, (line, from) => {
    if (from !== start && from !== index + 1) return line;
    const keeps = (from === start) === firstKeeps;
    return owned(keeps ? line : startedBy(line, atEnd && isHeading(paragraph)), keeps ? was : {}, draft);
  });
  return index + 1;
}

/** A new line after Enter: never ticked; after a heading's end, normal text. */
function startedBy(line: Paragraph, afterHeading: boolean): Paragraph {
  if (!afterHeading) return line;
  return withoutHeading({ ...line, style: { namedStyleType: "NORMAL_TEXT", direction: "LEFT_TO_RIGHT" } });
}

/** In the editor the words keep their tick and heading id, whatever an API insertion would do. */
function owned(
  line: Paragraph,
  was: { tick?: true; headingId?: string; hung?: Paragraph["hung"] },
  draft: Draft,
): Paragraph {
  const { ticked: _ticked, headingId: _headingId, hung: _hung, ...rest } = line;
  const headingId = was.headingId ?? (isHeading(line) ? draft.world.newId("h.", 12) : undefined);
  return {
    ...rest,
    ...(headingId === undefined ? {} : { headingId }),
    ...(was.tick === undefined ? {} : { ticked: was.tick }),
    ...(was.hung === undefined ? {} : { hung: was.hung }),
  };
}

export function backspace(draft: Draft, place: Place, at: number): void {
  const found = draft.paragraphAt(place, at);
  if (found === undefined) throw new Refused("There is no line here.");
  const { paragraph, start } = found;
  if (at === start) {
    if (paragraph.bullet !== undefined) {
      deleteBullets(draft, { ...place, start, end: start + 1 });
      return;
    }
    if (draft.paragraphAt(place, at - 1) === undefined) return;
    deleteRange(draft, place, at - 1, at);
    return;
  }
  const text = textOf(paragraph.inlines);
  const offset = at - start;
  const width = offset > 1 && isPair(text.charCodeAt(offset - 2), text.charCodeAt(offset - 1)) ? 2 : 1;
  deleteRange(draft, place, at - width, at);
}
