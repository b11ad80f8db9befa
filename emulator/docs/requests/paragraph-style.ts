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
  draft.mapParagraphs(place, place.start, place.end, (paragraph) => {
    const style: ParagraphStyle = applyMask(paragraph.style, values, mask);
    if (style.namedStyleType === undefined || style.namedStyleType === "NAMED_STYLE_TYPE_UNSPECIFIED") {
      style.namedStyleType = "NORMAL_TEXT";
    }
    style.direction ??= "LEFT_TO_RIGHT";
    const styled = { ...paragraph, style };
    return mask.includes("namedStyleType") ? newHeading(draft, cleared(draft, styled)) : styled;
  });
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

export const paragraphStyleRequests: RequestHandlers = {
  updateParagraphStyle(draft, body) {
    const values = body.paragraphStyle ?? {};
    const mask = maskOf(body.fields, PARAGRAPH_FIELDS, ["headingId", "tabStops"]);
    const range = rangeOf(draft, body.range);
    const kind = draft.segment(range).kind;
    if (values.pageBreakBefore === true && mask.includes("pageBreakBefore") && kind !== "body") {
      refuse("Cannot set page_break_before in a header, footer or footnote.");
    }
    styleParagraphs(draft, range, values, mask);
    return undefined;
  },
};
