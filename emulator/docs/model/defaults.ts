import type {
  DocumentStyle,
  NamedStyle,
  OptionalColor,
  ParagraphStyle,
  SectionStyle,
  TextStyle,
} from "../../../contract/docs";

/** What Google answers for a new, untouched document (recorded shapes; sizes in points). */

const pt = (magnitude: number) =>
  magnitude === 0 ? ({ unit: "PT" } as const) : ({ magnitude, unit: "PT" } as const);
const grey = (share: number): OptionalColor => ({
  color: { rgbColor: { red: share, green: share, blue: share } },
});
const noBorder = { color: {}, width: pt(0), padding: pt(0), dashStyle: "SOLID" } as const;

const NORMAL_TEXT_STYLE: TextStyle = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  smallCaps: false,
  backgroundColor: {},
  foregroundColor: { color: { rgbColor: {} } },
  fontSize: pt(11),
  weightedFontFamily: { fontFamily: "Arial", weight: 400 },
  baselineOffset: "NONE",
};

const NORMAL_PARAGRAPH_STYLE: ParagraphStyle = {
  namedStyleType: "NORMAL_TEXT",
  alignment: "START",
  lineSpacing: 115,
  direction: "LEFT_TO_RIGHT",
  spacingMode: "COLLAPSE_LISTS",
  spaceAbove: pt(0),
  spaceBelow: pt(0),
  borderBetween: noBorder,
  borderTop: noBorder,
  borderBottom: noBorder,
  borderLeft: noBorder,
  borderRight: noBorder,
  indentFirstLine: pt(0),
  indentStart: pt(0),
  indentEnd: pt(0),
  keepLinesTogether: false,
  keepWithNext: false,
  avoidWidowAndOrphan: true,
  shading: { backgroundColor: {} },
  pageBreakBefore: false,
};

type Named = NonNullable<NamedStyle["namedStyleType"]>;

function named(type: Named, above: number, below: number, textStyle: TextStyle): NamedStyle {
  return {
    namedStyleType: type,
    textStyle,
    paragraphStyle: {
      namedStyleType: "NORMAL_TEXT",
      direction: "LEFT_TO_RIGHT",
      spaceAbove: pt(above),
      spaceBelow: pt(below),
      keepLinesTogether: true,
      keepWithNext: true,
      pageBreakBefore: false,
    },
  };
}

export const DEFAULT_NAMED_STYLES: readonly NamedStyle[] = [
  { namedStyleType: "NORMAL_TEXT", textStyle: NORMAL_TEXT_STYLE, paragraphStyle: NORMAL_PARAGRAPH_STYLE },
  named("HEADING_1", 20, 6, { fontSize: pt(20) }),
  named("HEADING_2", 18, 6, { bold: false, fontSize: pt(16) }),
  named("HEADING_3", 16, 4, { bold: false, foregroundColor: grey(0.2627451), fontSize: pt(14) }),
  named("HEADING_4", 14, 4, { foregroundColor: grey(0.4), fontSize: pt(12) }),
  named("HEADING_5", 12, 4, { foregroundColor: grey(0.4), fontSize: pt(11) }),
  named("HEADING_6", 12, 4, { italic: true, foregroundColor: grey(0.4), fontSize: pt(11) }),
  named("TITLE", 0, 3, { fontSize: pt(26) }),
  named("SUBTITLE", 0, 16, {
    italic: false,
    foregroundColor: grey(0.4),
    fontSize: pt(15),
    weightedFontFamily: { fontFamily: "Arial", weight: 400 },
  }),
];

export const DEFAULT_DOCUMENT_STYLE: DocumentStyle = {
  background: { color: {} },
  pageNumberStart: 1,
  marginTop: pt(72),
  marginBottom: pt(72),
  marginRight: pt(72),
  marginLeft: pt(72),
  pageSize: { height: pt(792), width: pt(612) },
  marginHeader: pt(36),
  marginFooter: pt(36),
  useCustomHeaderFooterMargins: true,
  documentFormat: { documentMode: "PAGES" },
};

export const DEFAULT_SECTION_STYLE: SectionStyle = {
  columnSeparatorStyle: "NONE",
  contentDirection: "LEFT_TO_RIGHT",
  sectionType: "CONTINUOUS",
};

/** The blue Google gives a new link. */
export const LINK_COLOR: OptionalColor = {
  color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } },
};
