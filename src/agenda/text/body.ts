import type {
  Bullet,
  Document,
  DocumentTab,
  Paragraph,
  StructuralElement,
  Tab,
  TextStyle,
} from "../../../contract/docs";
import type { Span } from "../model";
import { ListShapes } from "./lists";

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
  const tab = tabsOf(document).find((one) => one.tabId === tabId);
  if (tab === undefined) throw new Error(`The reading names the tab "${tabId}", which this document lacks.`);
  return tab.content;
}

/** A tab with what stands in it. */
export interface PlacedTab {
  readonly tabId: string;
  readonly title: string;
  readonly content: DocumentTab;
}

/** Every tab in the order Docs shows them, children after their parent; a doc in body form is one tab "". */
export function tabsOf(document: Document): PlacedTab[] {
  if (document.tabs === undefined) return [{ tabId: "", title: "", content: document }];
  const found: PlacedTab[] = [];
  const visit = (tabs: readonly Tab[]) => {
    for (const { tabProperties, documentTab, childTabs } of tabs) {
      const { tabId = "", title = "" } = tabProperties ?? {};
      found.push({ tabId, title, content: documentTab ?? {} });
      visit(childTabs ?? []);
    }
  };
  visit(document.tabs);
  return found;
}

export function bodyOf(document: Document, tabId: string): readonly StructuralElement[] {
  return tabOf(document, tabId).body?.content ?? [];
}

/** UTF-16 units in the bodies of all tabs. */
export function lengthOf(document: Document): number {
  return tabsOf(document).reduce((sum, { content: { body } }) => {
    const last = body?.content?.[body.content.length - 1];
    return sum + (last === undefined ? 0 : endOf(last));
  }, 0);
}

/** The paragraph in which a span of a tab begins. */
export function lineAt(document: Document, { tabId, start }: Span): PlacedParagraph | undefined {
  return paragraphAt(bodyOf(document, tabId), start);
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

export function isCheckbox(tab: DocumentTab, bullet: Bullet): boolean {
  return new ListShapes(tab.lists ?? {}).of(bullet).shape === "checkbox";
}

export function isHeading(paragraph: Paragraph): boolean {
  const named = paragraph.paragraphStyle?.namedStyleType ?? "NORMAL_TEXT";
  return named !== "NORMAL_TEXT" && named !== "NAMED_STYLE_TYPE_UNSPECIFIED";
}

/** The look of the newline that ends the paragraph. */
export function newlineStyle(paragraph: Paragraph): TextStyle {
  return paragraph.elements?.[paragraph.elements.length - 1]?.textRun?.textStyle ?? {};
}
