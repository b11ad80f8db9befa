import { Fragment, type Node } from "prosemirror-model";
import type { Paragraph, ParagraphElement, StructuralElement, TableCell } from "../../../contract/docs";
import type { ShownDocument } from "../../shared/docs";
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

/** The editor's document for what the server shows: the first tab's body. */
export function docOf(shown: ShownDocument): Node {
  const tab = shown.document.tabs?.[0]?.documentTab;
  const content = tab?.body?.content ?? shown.document.body?.content ?? [];
  const lists = (tab?.lists ?? shown.document.lists ?? {}) as Lists;
  const ticked = new Set(shown.ticked);
  const blocks = content.flatMap((element, index) =>
    index === 0 && element.sectionBreak !== undefined ? [] : [blockOf(element, lists, ticked)],
  );
  return schema.node("doc", null, blocks.length === 0 ? [schema.node("line")] : blocks);
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
    const marks = marksOf(textRun.textStyle);
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
  const size = (element.endIndex ?? 0) - (element.startIndex ?? 0);
  const label =
    element.inlineObjectElement !== undefined
      ? "Picture"
      : element.pageBreak !== undefined
        ? "Page break"
        : element.footnoteReference !== undefined
          ? "Footnote"
          : "Element";
  return Array.from({ length: Math.max(1, size) }, () => chip("other", label, null, null, undefined));
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
