import type { Link, NamedStyle, TextStyle } from "../../../contract/docs";
import { refuse } from "../errors";
import { LINK_COLOR } from "./defaults";
import { equal } from "./equal";
import { applyMask, maskOf } from "./mask";

export const TEXT_FIELDS = [
  "backgroundColor",
  "baselineOffset",
  "bold",
  "fontSize",
  "foregroundColor",
  "italic",
  "link",
  "smallCaps",
  "strikethrough",
  "underline",
  "weightedFontFamily",
] as const;

export function textMask(fields: string | undefined, style: TextStyle): string[] {
  const mask = maskOf(fields, TEXT_FIELDS);
  const font = style.weightedFontFamily;
  if (mask.includes("weightedFontFamily") && font !== undefined && !font.fontFamily) {
    refuse("If weighted_font_family is set, font_family must also be set with a non-empty value.");
  }
  return mask;
}

/** What unset fields of text in a paragraph of this named style come to. */
export function parentStyle(namedStyles: readonly NamedStyle[], type: string | undefined): TextStyle {
  const styleOf = (name: string) =>
    namedStyles.find((style) => style.namedStyleType === name)?.textStyle ?? {};
  return { ...styleOf("NORMAL_TEXT"), ...styleOf(type ?? "NORMAL_TEXT") };
}

/**
 * The style after an update: listed fields set or reset, a value that says what the parent says turned into
 * inheritance, a new link coloured and underlined unless the update says otherwise.
 */
export function updatedTextStyle(
  base: TextStyle,
  values: TextStyle,
  mask: readonly string[],
  parent: TextStyle,
): TextStyle {
  const result: TextStyle = applyMask(base, withDefaults(values), mask);
  if (mask.includes("link")) {
    if (values.link !== undefined && Object.keys(values.link).length > 0) {
      if (!mask.includes("foregroundColor")) result.foregroundColor = LINK_COLOR;
      if (!mask.includes("underline")) result.underline = true;
    } else {
      delete result.link;
      if (base.link !== undefined) {
        if (!mask.includes("foregroundColor")) delete result.foregroundColor;
        if (!mask.includes("underline")) delete result.underline;
      }
    }
  }
  for (const field of TEXT_FIELDS) {
    if (field === "link" || !mask.includes(field) || result[field] === undefined) continue;
    if (result.link !== undefined && (field === "foregroundColor" || field === "underline")) continue;
    if (equal(result[field], parent[field])) delete result[field];
  }
  return result;
}

function withDefaults(values: TextStyle): TextStyle {
  const font = values.weightedFontFamily;
  if (font === undefined || font.weight !== undefined) return values;
  return { ...values, weightedFontFamily: { ...font, weight: 400 } };
}

/** A link as it is kept: Google's own addresses of headings in this document stay plain addresses. */
export function storedLink(link: Link, tabId: string): Link {
  if (link.headingId !== undefined) return { heading: { id: link.headingId, tabId } };
  if (link.bookmarkId !== undefined) return { bookmark: { id: link.bookmarkId, tabId } };
  return link;
}
