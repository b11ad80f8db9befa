const STYLE =
  "textStyle(bold,italic,underline,strikethrough,smallCaps,baselineOffset,link,foregroundColor,backgroundColor,fontSize,weightedFontFamily)";
const SUGGESTED = "suggestedDeletionIds,suggestedInsertionIds,suggestedTextStyleChanges";

const PARAGRAPH = `paragraph(elements(startIndex,endIndex,textRun(content,${STYLE},${SUGGESTED}),person(personProperties,${STYLE},${SUGGESTED}),dateElement(dateElementProperties,${STYLE},${SUGGESTED}),richLink(richLinkProperties,${STYLE},${SUGGESTED}),inlineObjectElement(inlineObjectId,${SUGGESTED}),footnoteReference(footnoteId,${SUGGESTED}),equation,horizontalRule,pageBreak),paragraphStyle(namedStyleType,headingId,direction,alignment,shading),bullet(listId,nestingLevel),positionedObjectIds,suggestedParagraphStyleChanges,suggestedBulletChanges)`;

const content = (depth: number): string =>
  `content(startIndex,endIndex,${PARAGRAPH}${depth === 0 ? "" : `,table(tableRows(tableCells(${content(depth - 1)})))`})`;

/** Docs nests tabs three deep at most. */
function mask(lists: string): string {
  const tab = `tabProperties(tabId,title),documentTab(body(${content(2)}),${lists},namedRanges,footnotes)`;
  return `documentId,revisionId,title,tabs(${tab},childTabs(${tab},childTabs(${tab})))`;
}

// Lists are the bulk of a long checklist doc, nine levels each: of them only the glyphs are asked for. A wildcard over
// a map's keys is documented for Google's APIs in general (Docs API, "Improve performance", partial response).
const GLYPHS = "lists/*/listProperties/nestingLevels(glyphType,glyphSymbol)";

/**
 * The `fields` of a `documents.get` with `includeTabsContent` and SUGGESTIONS_INLINE that reading and planning need.
 * Left out is what Docs sends with every document and every paragraph and nobody reads: named styles, document and
 * section styles, spacing, headers and footers. Suggested looks are there only where somebody suggested one.
 */
export const AGENDA_FIELDS = mask(GLYPHS);

/** The same without a wildcard and much longer, should Docs refuse the other with 400. */
const AGENDA_FIELDS_PLAIN = mask("lists");

/** Both, for a reader that can do with either. */
export const AGENDA_MASK = { brief: AGENDA_FIELDS, plain: AGENDA_FIELDS_PLAIN } as const;
