import type {
  Bullet,
  Document,
  DocumentTab,
  Paragraph,
  StructuralElement,
  Tab,
  TextStyle,
} from "../../../contract/docs";

/** A paragraph with its place, narrowed from a structural element. */
export interface PlacedParagraph {
  readonly start: number;
  /** Past the newline. */
  readonly end: number;
  readonly paragraph: Paragraph;
}

/** What `documents.get` returned for one tab; a doc in body form is its own only tab. Throws for a tab it lacks. */
export function tabOf(document: Document, tabId: string): DocumentTab {
  if (document.tabs === undefined) return document;
  const tab = findTab(document.tabs, tabId);
  if (tab === undefined) throw new Error(`The reading names the tab "${tabId}", which this document lacks.`);
  return tab.documentTab ?? {};
}

function findTab(tabs: readonly Tab[], tabId: string): Tab | undefined {
  for (const tab of tabs) {
    if ((tab.tabProperties?.tabId ?? "") === tabId) return tab;
    const child = findTab(tab.childTabs ?? [], tabId);
    if (child !== undefined) return child;
  }
  return undefined;
}

export function bodyOf(document: Document, tabId: string): readonly StructuralElement[] {
  return tabOf(document, tabId).body?.content ?? [];
}

/** The paragraph that holds this index, in the body or in a table's cell. */
export function paragraphAt(
  content: readonly StructuralElement[],
  index: number,
): PlacedParagraph | undefined {
  const element = content[positionOf(content, index)];
  if (element === undefined || index >= endOf(element)) return undefined;
  if (element.paragraph !== undefined) return placed(element);
  for (const row of element.table?.tableRows ?? []) {
    for (const cell of row.tableCells ?? []) {
      const found = paragraphAt(cell.content ?? [], index);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The position of the last element that starts at or before the index, -1 when all start after it. */
export function positionOf(content: readonly StructuralElement[], index: number): number {
  let low = 0;
  let high = content.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = content[middle];
    if (element !== undefined && startOf(element) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function placed(element: StructuralElement): PlacedParagraph | undefined {
  return element.paragraph && { start: startOf(element), end: endOf(element), paragraph: element.paragraph };
}

/** Google leaves a zero out. */
export function startOf(element: StructuralElement): number {
  return element.startIndex ?? 0;
}

export function endOf(element: StructuralElement): number {
  return element.endIndex ?? 0;
}

/** The paragraph's text without its newline; undefined when something that is no text stands in it. */
export function plainText(paragraph: Paragraph): string | undefined {
  let text = "";
  for (const { textRun } of paragraph.elements ?? []) {
    if (textRun?.content === undefined) return undefined;
    text += textRun.content;
  }
  return text.replace(/\n$/, "");
}

/** A checklist's level has neither a symbol nor a counting glyph (seen); no field says so outright. */
export function isCheckbox(tab: DocumentTab, { listId = "", nestingLevel = 0 }: Bullet): boolean {
  const level = tab.lists?.[listId]?.listProperties?.nestingLevels?.[nestingLevel];
  const glyph = level?.glyphType ?? "GLYPH_TYPE_UNSPECIFIED";
  return level !== undefined && level.glyphSymbol === undefined && glyph === "GLYPH_TYPE_UNSPECIFIED";
}

export function isHeading(paragraph: Paragraph): boolean {
  const named = paragraph.paragraphStyle?.namedStyleType ?? "NORMAL_TEXT";
  return named !== "NORMAL_TEXT" && named !== "NAMED_STYLE_TYPE_UNSPECIFIED";
}

/** The look of the newline that ends the paragraph. */
export function newlineStyle(paragraph: Paragraph): TextStyle {
  return paragraph.elements?.[paragraph.elements.length - 1]?.textRun?.textStyle ?? {};
}
