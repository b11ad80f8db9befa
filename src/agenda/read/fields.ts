const STYLE =
  "textStyle(bold,italic,underline,strikethrough,smallCaps,baselineOffset,link,foregroundColor,backgroundColor)";
const SUGGESTED = "suggestedDeletionIds,suggestedInsertionIds";

const PARAGRAPH = `paragraph(elements(startIndex,endIndex,textRun(content,${STYLE},${SUGGESTED}),person(personProperties,${STYLE},${SUGGESTED}),dateElement(dateElementProperties,${STYLE},${SUGGESTED}),richLink(richLinkProperties,${STYLE},${SUGGESTED}),inlineObjectElement(inlineObjectId,${SUGGESTED}),footnoteReference(footnoteId,${SUGGESTED}),equation,horizontalRule,pageBreak),paragraphStyle(namedStyleType,headingId,direction),bullet(listId,nestingLevel),positionedObjectIds)`;

const content = (depth: number): string =>
  `content(startIndex,endIndex,${PARAGRAPH}${depth === 0 ? "" : `,table(tableRows(tableCells(${content(depth - 1)})))`})`;

const TAB = `tabProperties(tabId,title),documentTab(body(${content(2)}),lists,namedRanges,footnotes)`;

/** Docs nests tabs three deep at most. */
const tabs = (depth: number): string => (depth === 0 ? TAB : `${TAB},childTabs(${tabs(depth - 1)})`);

/**
 * The `fields` of a `documents.get` with `includeTabsContent` and SUGGESTIONS_INLINE that reading and planning need.
 * Left out is what Docs sends with every document and every paragraph and nobody reads: named styles, document and
 * section styles, spacing, fonts, suggested style changes, headers and footers.
 */
export const AGENDA_FIELDS = `documentId,revisionId,title,tabs(${tabs(2)})`;
