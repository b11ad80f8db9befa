import type { ParagraphStyle, TextStyle } from "../../../contract/docs";
import { refuse } from "../errors";
import { type Paragraph, withInlines } from "../model/block";
import { type Draft, type Place, rangeOf } from "../model/draft";
import { newHeading } from "../model/insert";
import { applyMask, maskOf } from "../model/mask";
import type { RequestHandlers } from "./request";

export const PARAGRAPH_FIELDS = [
  "namedStyleType",
  "alignment",
  "avoidWidowAndOrphan",
  "borderBetween",
  "borderBottom",
  "borderLeft",
  "borderRight",
  "borderTop",
  "direction",
  "indentEnd",
  "indentFirstLine",
  "indentStart",
  "keepLinesTogether",
  "keepWithNext",
  "lineSpacing",
  "pageBreakBefore",
  "shading",
  "spaceAbove",
  "spaceBelow",
  "spacingMode",
] as const;

/** Styles every paragraph that shares a position with [start, end). */
export function styleParagraphs(
  draft: Draft,
  place: Place & { readonly start: number; readonly end: number },
  values: ParagraphStyle,
  mask: readonly string[],
): void {
  const named = mask.includes("namedStyleType");
  draft.mapParagraphs(place, place.start, place.end, (paragraph) => {
    const base = named ? reset(draft, paragraph.style) : paragraph.style;
    const style: ParagraphStyle = applyMask(base, values, named ? heldBeside(draft, mask) : mask);
    if (style.namedStyleType === undefined || style.namedStyleType === "NAMED_STYLE_TYPE_UNSPECIFIED") {
      style.namedStyleType = "NORMAL_TEXT";
    }
    style.direction ??= "LEFT_TO_RIGHT";
    const styled = { ...paragraph, style };
    return named ? newHeading(draft, cleared(draft, styled)) : styled;
  });
}

/**
 * Setting a named style takes alignment, indents, spacing, shading and borders off the paragraph, also where the type
 * stays the same (seen). Which way the words run is no look; whether that goes, nobody says.
 */
function reset(draft: Draft, style: ParagraphStyle): ParagraphStyle {
  if (draft.world.answer("docs.named-style-resets") === "nothing") return style;
  if (draft.world.answer("docs.named-style-direction") === "reset") return {};
  const { direction } = style;
  return direction === undefined ? {} : { direction };
}

/** Whether other properties of the same request outlive the named style it sets. */
function heldBeside(draft: Draft, mask: readonly string[]): readonly string[] {
  if (draft.world.answer("docs.named-style-beside-others") === "others-hold") return mask;
  return mask.filter((field) => field === "namedStyleType");
}

/** Setting a named style takes earlier bold and italic off the words (seen); more, by assumption. */
function cleared(draft: Draft, paragraph: Paragraph): Paragraph {
  const all = draft.world.answer("docs.named-style-clears") === "all-but-links";
  const strip = (style: TextStyle): TextStyle => {
    if (all) {
      const { link, underline, foregroundColor } = style;
      return link === undefined ? {} : { link, underline, foregroundColor };
    }
    const { bold: _bold, italic: _italic, ...rest } = style;
    return rest;
  };
  return withInlines(
    paragraph,
    paragraph.inlines.map((inline) => ({ ...inline, style: strip(inline.style) })),
  );
}

function isInTable(draft: Draft, at: Place & { readonly start: number; readonly end: number }): boolean {
  let start = 0;
  for (const block of draft.segment(at).blocks) {
    const end = start + block.length;
    if (block.kind === "table" && start < at.end && end > at.start) return true;
    start = end;
  }
  return false;
}

export const paragraphStyleRequests: RequestHandlers = {
  updateParagraphStyle(draft, body) {
    const values = body.paragraphStyle ?? {};
    const mask = maskOf(body.fields, PARAGRAPH_FIELDS, ["headingId", "tabStops"]);
    const range = rangeOf(draft, body.range);
    const kind = draft.segment(range).kind;
    // Whatever its value (documented: table cells, headers, footers and footnotes).
    if (mask.includes("pageBreakBefore") && (kind !== "body" || isInTable(draft, range))) {
      refuse("Cannot set page_break_before in a table cell, header, footer or footnote.");
    }
    styleParagraphs(draft, range, values, mask);
    return undefined;
  },
};
