import { Fragment, Mark, type Node } from "prosemirror-model";
import type {
  DocumentTab,
  Paragraph,
  ParagraphElement,
  StructuralElement,
  Tab,
  TableCell,
  TextRun,
} from "../../../contract/docs";
import type { Part, ShownDocument } from "../../shared/docs";
import { type Bullet, schema } from "./schema";
import { marksOf } from "./text-style";

/** Google writes a line break inside a paragraph as a vertical tab. */
const SOFT_BREAK = "\u000b";

type Lists = Readonly<
  Record<
    string,
    {
      readonly listProperties?: {
        readonly nestingLevels?: readonly { readonly glyphType?: string; readonly glyphSymbol?: string }[];
      };
    }
  >
>;

/** The editor's document for a part of what the server shows; an empty line where the part is no longer there. */
export function docOf(shown: ShownDocument, part: Part = firstPart(shown)): Node {
  const tab = tabOf(shown, part.tabId);
  const content = contentOf(tab, part.segmentId);
  const lists = (tab?.lists ?? {}) as Lists;
  const ticked = new Set(
    shown.ticked
      .filter(({ tabId, segmentId }) => tabId === part.tabId && segmentId === part.segmentId)
      .map(({ startIndex }) => startIndex),
  );
  const blocks = content.flatMap((element, index) =>
    index === 0 && element.sectionBreak !== undefined ? [] : [blockOf(element, lists, ticked)],
  );
  // A body begins after its first section break, at index 1 (Docs API, "Structure of a document").
  const first = part.segmentId === "" ? 1 : 0;
  return schema.node("doc", { first }, blocks.length === 0 ? [schema.node("line")] : blocks);
}

/** The tabs in the order of their list, those below others after them. */
export function tabsOf(shown: ShownDocument): readonly Tab[] {
  const below = (tabs: readonly Tab[]): readonly Tab[] =>
    tabs.flatMap((tab) => [tab, ...below(tab.childTabs ?? [])]);
  return below(shown.document.tabs ?? []);
}

export function tabOf(shown: ShownDocument, tabId: string): DocumentTab | undefined {
  return tabsOf(shown).find(({ tabProperties }) => tabProperties?.tabId === tabId)?.documentTab;
}

/** The body of the first tab. */
export function firstPart(shown: ShownDocument): Part {
  return { tabId: shown.document.tabs?.[0]?.tabProperties?.tabId ?? "", segmentId: "" };
}

function contentOf(tab: DocumentTab | undefined, segmentId: string): readonly StructuralElement[] {
  if (segmentId === "") return tab?.body?.content ?? [];
  const segment = tab?.headers?.[segmentId] ?? tab?.footers?.[segmentId] ?? tab?.footnotes?.[segmentId];
  return segment?.content ?? [];
}

function blockOf(element: StructuralElement, lists: Lists, ticked: ReadonlySet<number>): Node {
  const start = element.startIndex ?? 0;
  const { paragraph } = element;
  if (paragraph !== undefined) return lineOf(paragraph, lists, ticked.has(start));
  const size = (element.endIndex ?? start) - start;
  if (element.table !== undefined) {
    const rows = (element.table.tableRows ?? []).map((row) => (row.tableCells ?? []).map(cellText));
    return schema.node("opaque", { size, label: "Table", rows });
  }
  return schema.node("opaque", {
    size,
    label: element.tableOfContents !== undefined ? "Contents" : "Section break",
  });
}

function cellText(cell: TableCell): string {
  return (cell.content ?? [])
    .flatMap((element) => element.paragraph?.elements ?? [])
    .map((element) => element.textRun?.content ?? "")
    .join("")
    .trim();
}

function lineOf(paragraph: Paragraph, lists: Lists, ticked: boolean): Node {
  const style = paragraph.paragraphStyle ?? {};
  const inlines = (paragraph.elements ?? []).flatMap(inlinesOf);
  return schema.node(
    "line",
    {
      style: style.namedStyleType ?? "NORMAL_TEXT",
      bullet: bulletOf(paragraph, lists),
      level: paragraph.bullet?.nestingLevel ?? 0,
      ticked,
      headingId: style.headingId ?? null,
      alignment: style.alignment ?? null,
      rightToLeft: style.direction === "RIGHT_TO_LEFT",
    },
    Fragment.fromArray(withoutNewline(inlines)),
  );
}

/** A checklist's levels have neither a symbol nor a numbering: what `documents.get` shows of it (seen). */
function bulletOf(paragraph: Paragraph, lists: Lists): Bullet | null {
  const { bullet } = paragraph;
  if (bullet === undefined) return null;
  const level = lists[bullet.listId ?? ""]?.listProperties?.nestingLevels?.[bullet.nestingLevel ?? 0];
  if (level?.glyphSymbol !== undefined) return "bullet";
  return level?.glyphType !== undefined && level.glyphType !== "GLYPH_TYPE_UNSPECIFIED"
    ? "number"
    : "checkbox";
}

function inlinesOf(element: ParagraphElement): readonly Node[] {
  const { textRun, person, dateElement, richLink } = element;
  if (textRun !== undefined) {
    const marks = Mark.setFrom([...marksOf(textRun.textStyle), ...suggestionsOf(textRun)]);
    const parts = (textRun.content ?? "").split(SOFT_BREAK);
    return parts.flatMap((part, index) => [
      ...(index === 0 ? [] : [schema.node("softBreak", null, undefined, marks)]),
      ...(part === "" ? [] : [schema.text(part, marks)]),
    ]);
  }
  if (person !== undefined) {
    const { name, email } = person.personProperties ?? {};
    return [
      chip(
        "person",
        name ?? email ?? "Someone",
        `mailto:${email ?? ""}`,
        { kind: "person", email: email ?? "", ...(name === undefined ? {} : { name }) },
        person.textStyle,
      ),
    ];
  }
  if (dateElement !== undefined) {
    const { timestamp, displayText } = dateElement.dateElementProperties ?? {};
    return [
      chip(
        "date",
        displayText ?? timestamp ?? "A date",
        null,
        timestamp === undefined ? null : { kind: "date", timestamp },
        dateElement.textStyle,
      ),
    ];
  }
  if (richLink !== undefined) {
    const { title, uri } = richLink.richLinkProperties ?? {};
    return [
      chip(
        "file",
        title ?? uri ?? "A link",
        uri ?? null,
        uri === undefined ? null : { kind: "richLink", uri, ...(title === undefined ? {} : { title }) },
        richLink.textStyle,
      ),
    ];
  }
  const { footnoteReference } = element;
  if (footnoteReference !== undefined)
    return [chip("footnote", footnoteReference.footnoteNumber ?? "*", null, null, undefined)];
  const size = (element.endIndex ?? 0) - (element.startIndex ?? 0);
  const label =
    element.inlineObjectElement !== undefined
      ? "Picture"
      : element.pageBreak !== undefined
        ? "Page break"
        : "Element";
  return Array.from({ length: Math.max(1, size) }, () => chip("other", label, null, null, undefined));
}

function suggestionsOf({ suggestedInsertionIds = [], suggestedDeletionIds = [] }: TextRun): readonly Mark[] {
  return [
    ...suggestedInsertionIds.slice(0, 1).map((id) => schema.mark("inserted", { id })),
    ...suggestedDeletionIds.slice(0, 1).map((id) => schema.mark("deleted", { id })),
  ];
}

function chip(
  kind: string,
  label: string,
  href: string | null,
  data: unknown,
  style: Parameters<typeof marksOf>[0],
): Node {
  return schema.node(
    "chip",
    { kind, label, href, data },
    undefined,
    marksOf(style).filter((mark) => mark.type.name !== "link"),
  );
}

/** Google's paragraphs end in a newline; the editor's lines do not. */
function withoutNewline(inlines: readonly Node[]): readonly Node[] {
  const last = inlines.at(-1);
  if (last?.isText !== true || last.text?.endsWith("\n") !== true) return inlines;
  const text = last.text.slice(0, -1);
  return text === "" ? inlines.slice(0, -1) : [...inlines.slice(0, -1), schema.text(text, last.marks)];
}
