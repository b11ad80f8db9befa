import type { TextStyle } from "../../../contract/docs";
import { refuse } from "../errors";
import { type Block, type Paragraph, withInlines, withoutHeading, withoutHung, withoutTick } from "./block";
import type { Draft, Place } from "./draft";
import { type Inline, slice, textOf, withoutLink } from "./inline";
import { blockAt, replaced } from "./layout";

const OUT_OF_BOUNDS =
  "The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.";

/** The text as the API takes it in: control and private-use characters stripped. */
export function stripped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters Google documents as stripped
  return text.replace(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, "");
}

/** The place where an insertion lands, or Google's refusal; moved past a surrogate pair it would cut. */
export function insertionIndex(draft: Draft, place: Place, index: number): number {
  const end = draft.end(place);
  if (index >= end) {
    refuse(`Index ${index} must be less than the end index of the referenced segment, ${end}.`);
  }
  const found = draft.paragraphAt(place, index);
  if (found === undefined) return refuse(OUT_OF_BOUNDS);
  const text = textOf(found.paragraph.inlines);
  const offset = index - found.start;
  return offset > 0 && isPair(text.charCodeAt(offset - 1), text.charCodeAt(offset)) ? index + 1 : index;
}

export function isPair(before: number, after: number): boolean {
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** The style that text put in here takes: that of what stands just before it. */
export function styleBefore(draft: Draft, place: Place, index: number): TextStyle {
  const found = draft.paragraphAt(place, index);
  if (found === undefined) return {};
  const { inlines } = found.paragraph;
  const offset = index - found.start;
  if (offset > 0) return slice(inlines, offset - 1, offset)[0]?.style ?? {};
  if (draft.world.answer("docs.style-at-line-start") === "line-before") {
    const before = found.start === 0 ? undefined : draft.paragraphAt(place, found.start - 1);
    if (before !== undefined) {
      return (
        slice(before.paragraph.inlines, before.paragraph.length - 1, before.paragraph.length)[0]?.style ?? {}
      );
    }
  }
  return withoutLink(inlines[0]?.style ?? {});
}

/**
 * Puts inlines, newlines among them, into the paragraph at `index`. Each newline makes a paragraph that copies the
 * paragraph's style and bullet. Returns the length put in.
 */
export function insertInlines(draft: Draft, place: Place, index: number, inlines: readonly Inline[]): number {
  let inserted = 0;
  draft.changeWithin(place, index, index + 1, (siblings, base) => {
    const { i, paragraph, start } = lineAt(siblings, base, index);
    const lines = spread(draft, paragraph, index - start, inlines);
    inserted = lines.reduce((sum, line) => sum + line.length, 0) - paragraph.length;
    return replaced(siblings, i, i + 1, lines);
  });
  draft.record(place, { at: index, removed: 0, inserted });
  return inserted;
}

/** The paragraph among these siblings that holds `index`. */
function lineAt(siblings: readonly Block[], base: number, index: number) {
  const found = blockAt(siblings, index - base);
  const paragraph = found === undefined ? undefined : siblings[found.i];
  if (found === undefined || paragraph?.kind !== "paragraph") return refuse(OUT_OF_BOUNDS);
  return { i: found.i, start: base + found.start, paragraph };
}

/** The lines that a paragraph becomes when `inlines` are put into it. */
function spread(draft: Draft, paragraph: Paragraph, offset: number, inlines: readonly Inline[]): Paragraph[] {
  const lines: Inline[][] = [slice(paragraph.inlines, 0, offset)];
  for (const inline of inlines) {
    const current = lines[lines.length - 1] ?? [];
    if (inline.kind !== "text") {
      current.push(inline);
      continue;
    }
    const pieces = inline.text.split("\n");
    for (const [i, piece] of pieces.entries()) {
      const line = lines[lines.length - 1] ?? [];
      if (piece !== "") line.push({ ...inline, text: piece });
      if (i < pieces.length - 1) {
        line.push({ ...inline, text: "\n", style: withoutLink(inline.style) });
        lines.push([]);
      }
    }
  }
  const last = lines[lines.length - 1] ?? [];
  last.push(...slice(paragraph.inlines, offset, Number.POSITIVE_INFINITY));
  if (lines.length === 1) return [withInlines(paragraph, last)];
  const keeper = keeperOf(draft, paragraph, offset, lines.length);
  return lines.map((line, i) => {
    const whole = withInlines(paragraph, line);
    if (i === keeper) return whole;
    const own = withoutHung(whole);
    const tickKept = draft.world.answer("docs.tick-when-split") === "copied";
    return newHeading(draft, withoutHeading(tickKept ? own : withoutTick(own)));
  });
}

/** Which of the lines a split paragraph becomes is still "the" paragraph: keeps its heading id and its tick. */
function keeperOf(draft: Draft, paragraph: Paragraph, offset: number, lines: number): number {
  if (draft.world.answer("docs.heading-id-when-split") === "stays-with-newline") return lines - 1;
  const hasWordsBefore = offset > 0;
  const hasWordsAfter = offset < paragraph.length - 1;
  return hasWordsBefore || !hasWordsAfter ? 0 : lines - 1;
}

export function isHeading(paragraph: Paragraph): boolean {
  const type = paragraph.style.namedStyleType;
  return type !== undefined && (type.startsWith("HEADING") || type === "TITLE" || type === "SUBTITLE");
}

/** Headings carry an id of their own; nothing else does. */
export function newHeading(draft: Draft, paragraph: Paragraph): Paragraph {
  if (!isHeading(paragraph)) return paragraph.headingId === undefined ? paragraph : withoutHeading(paragraph);
  if (paragraph.headingId !== undefined) return paragraph;
  return { ...paragraph, headingId: draft.world.newId("h.", 12) };
}

/** Puts a block after a newline of its own, as tables and section breaks come in. Returns the length put in. */
export function insertBlock(draft: Draft, place: Place, index: number, block: Block): number {
  const style = styleBefore(draft, place, index);
  draft.changeWithin(place, index, index + 1, (siblings, base) => {
    const { i, paragraph, start } = lineAt(siblings, base, index);
    const [before, after] = spread(draft, paragraph, index - start, [
      { kind: "text", text: "\n", style: withoutLink(style) },
    ]);
    if (before === undefined || after === undefined) throw new Error("a newline makes two lines");
    return replaced(siblings, i, i + 1, [before, block, after]);
  });
  const inserted = 1 + block.length;
  draft.record(place, { at: index, removed: 0, inserted, structural: true });
  return inserted;
}
