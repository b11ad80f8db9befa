import type { Link, NamedStyle, TextStyle } from "../../../contract/docs";
export declare const TEXT_FIELDS: readonly [
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
];
export declare function textMask(fields: string | undefined, style: TextStyle): string[];
/** What unset fields of text in a paragraph of this named style come to. */
export declare function parentStyle(namedStyles: readonly NamedStyle[], type: string | undefined): TextStyle;
/**
 * The style after an update: listed fields set or reset, a value that says what the parent says turned into
 * inheritance, a new link coloured and underlined unless the update says otherwise.
 */
export declare function updatedTextStyle(
  base: TextStyle,
  values: TextStyle,
  mask: readonly string[],
  parent: TextStyle,
): TextStyle;
/** A link as it is kept: Google's own addresses of headings in this document stay plain addresses. */
export declare function storedLink(link: Link, tabId: string): Link;
