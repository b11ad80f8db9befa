import type {
  Document,
  DocumentTab,
  Footnote,
  List,
  Paragraph,
  ParagraphElement,
  StructuralElement,
  Tab,
  TextStyle,
} from "../../contract/docs";

/**
 * Turns a small notation into what `documents.get` returns with `includeTabsContent`, so that a doc can be written
 * down the way it looks.
 *
 *     = Title            == Subtitle        # H1 … ###### H6, `## Fri 6 Nov {#h.six}` with a heading id
 *     * bullet           [] checkbox        1. number         two spaces before it nest it
 *     | anything         a plain paragraph word for word, white space and typed marks included
 *     other text         a plain paragraph; an empty line is an empty paragraph
 *     <tab Title>        <table>, <row>, <cell>, </table>
 *
 * Inside a line: **bold**, __underlined__, ~~struck~~, [[words->url]], {person:Name <address>},
 * {date:2026-11-06|words}, {file:title|url}, {image}, {footnote:words}, {rule}, {pagebreak}, {equation},
 * {+suggested+}, {-suggested for deletion-}, \\n for a soft line break.
 */
export function documentOf(notation: string, documentId = "doc-1"): Document {
  const tabs: Tab[] = [];
  let lines: string[] = [];
  let title = "";
  const close = () => {
    if (lines.length === 0 && tabs.length === 0 && title === "") return;
    const tabId = `t.${tabs.length}`;
    tabs.push({
      tabProperties: { tabId, title: title || `Tab ${tabs.length + 1}`, index: tabs.length },
      documentTab: new TabBuilder().build(lines),
    });
    lines = [];
  };
  for (const line of notation.replace(/\n$/, "").split("\n")) {
    const tab = /^<tab (.*)>$/.exec(line);
    if (tab === null) {
      lines.push(line);
      continue;
    }
    if (lines.length > 0 || title !== "") close();
    title = tab[1] ?? "";
  }
  close();
  return { documentId, revisionId: "rev-1", title: "1:1", suggestionsViewMode: "SUGGESTIONS_INLINE", tabs };
}

/** The same doc as `documents.get` gives it without `includeTabsContent`. */
export function bodyForm(document: Document): Document {
  const { tabs, ...rest } = document;
  return { ...rest, ...tabs?.[0]?.documentTab };
}

const NAMED = [
  "NORMAL_TEXT",
  "HEADING_1",
  "HEADING_2",
  "HEADING_3",
  "HEADING_4",
  "HEADING_5",
  "HEADING_6",
] as const;

type ListKind = "checkbox" | "bullet" | "number";

class TabBuilder {
  private index = 1;
  private readonly lists: Record<string, List> = {};
  private readonly footnotes: Record<string, Footnote> = {};
  private headings = 0;
  private lastList: { kind: ListKind; id: string } | undefined;

  build(lines: readonly string[]): DocumentTab {
    const rest = [...lines];
    const content = this.elements(rest, () => false);
    return {
      body: { content: [{ endIndex: 1, sectionBreak: { sectionStyle: {} } }, ...content] },
      lists: this.lists,
      footnotes: this.footnotes,
      inlineObjects: {},
    };
  }

  private elements(rest: string[], stop: (line: string) => boolean): StructuralElement[] {
    const content: StructuralElement[] = [];
    while (rest.length > 0 && !stop(rest[0] ?? "")) {
      const line = rest.shift() ?? "";
      content.push(line === "<table>" ? this.table(rest) : this.paragraph(line));
    }
    return content;
  }

  private table(rest: string[]): StructuralElement {
    const startIndex = this.index++;
    const edge = (line: string) => /^<(row|cell|\/table)>$/.test(line);
    const rows: { tableCells: { content: StructuralElement[]; startIndex: number; endIndex: number }[] }[] =
      [];
    for (let line = rest.shift(); line !== undefined && line !== "</table>"; line = rest.shift()) {
      if (line === "<row>") {
        rows.push({ tableCells: [] });
        this.index++;
        continue;
      }
      const start = this.index++;
      const content = this.elements(rest, edge);
      if (content.length === 0) content.push(this.paragraph(""));
      rows[rows.length - 1]?.tableCells.push({ content, startIndex: start, endIndex: this.index });
    }
    this.index++;
    const columns = Math.max(0, ...rows.map(({ tableCells }) => tableCells.length));
    return { startIndex, endIndex: this.index, table: { rows: rows.length, columns, tableRows: rows } };
  }

  private paragraph(line: string): StructuralElement {
    const startIndex = this.index;
    const paragraph: Paragraph = {
      paragraphStyle: { namedStyleType: "NORMAL_TEXT", direction: "LEFT_TO_RIGHT" },
    };
    let words = line;
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    const title = /^(={1,2}) (.*)$/.exec(line);
    const list = /^((?: {2})*)(\*|\[\]|1\.)(?: (.*))?$/.exec(line);
    if (heading !== null) {
      const id = /^(.*?)\s*\{#([\w.]+)\}$/.exec(heading[2] ?? "");
      words = id?.[1] ?? heading[2] ?? "";
      this.headings++;
      paragraph.paragraphStyle = {
        namedStyleType: NAMED[(heading[1] ?? "").length] ?? "NORMAL_TEXT",
        headingId: id?.[2] ?? `h.${this.headings}`,
        direction: "LEFT_TO_RIGHT",
      };
    } else if (title !== null) {
      words = title[2] ?? "";
      paragraph.paragraphStyle = { namedStyleType: title[1] === "=" ? "TITLE" : "SUBTITLE" };
    } else if (list !== null) {
      words = list[3] ?? "";
      const kind = list[2] === "*" ? "bullet" : list[2] === "[]" ? "checkbox" : "number";
      const nestingLevel = (list[1] ?? "").length / 2;
      paragraph.bullet = {
        listId: this.listOf(kind),
        ...(nestingLevel === 0 ? {} : { nestingLevel }),
        textStyle: {},
      };
    } else if (line.startsWith("| ")) words = line.slice(2);
    if (list === null) this.lastList = undefined;
    paragraph.elements = this.inline(words.replace(/\\n/g, "\v"));
    this.run(paragraph.elements, "\n", {});
    return { startIndex, endIndex: this.index, paragraph };
  }

  private listOf(kind: ListKind): string {
    if (this.lastList?.kind === kind) return this.lastList.id;
    const id = `kix.list${Object.keys(this.lists).length}`;
    const glyph =
      kind === "bullet"
        ? { glyphSymbol: "●" }
        : { glyphType: kind === "number" ? ("DECIMAL" as const) : ("GLYPH_TYPE_UNSPECIFIED" as const) };
    this.lists[id] = {
      listProperties: {
        nestingLevels: Array.from({ length: 9 }, () => ({
          bulletAlignment: "START",
          glyphFormat: "%0",
          ...glyph,
        })),
      },
    };
    this.lastList = { kind, id };
    return id;
  }

  private inline(words: string): ParagraphElement[] {
    const elements: ParagraphElement[] = [];
    const style: TextStyle = {};
    let suggested: { suggestedInsertionIds?: string[]; suggestedDeletionIds?: string[] } = {};
    const pattern = /\*\*|__|~~|\[\[(.*?)->(.*?)\]\]|\{\+|\+\}|\{-|-\}|\{(\w+)(?::([^}]*))?\}/g;
    let from = 0;
    for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
      this.run(elements, words.slice(from, match.index), style, suggested);
      from = match.index + match[0].length;
      if (match[0] === "**") style.bold = !style.bold;
      else if (match[0] === "__") style.underline = !style.underline;
      else if (match[0] === "~~") style.strikethrough = !style.strikethrough;
      else if (match[0] === "{+") suggested = { suggestedInsertionIds: ["suggest.1"] };
      else if (match[0] === "{-") suggested = { suggestedDeletionIds: ["suggest.1"] };
      else if (match[0] === "+}" || match[0] === "-}") suggested = {};
      else if (match[2] !== undefined)
        this.run(elements, match[1] ?? "", { ...style, underline: true, link: { url: match[2] } });
      else if (!this.chip(elements, match[3] ?? "", match[4] ?? "", style))
        this.run(elements, match[0], style);
    }
    this.run(elements, words.slice(from), style, suggested);
    return elements;
  }

  private run(into: ParagraphElement[], content: string, style: TextStyle, suggested: object = {}): void {
    if (content === "") return;
    const textStyle: TextStyle = Object.fromEntries(
      Object.entries(style).filter(([, value]) => value !== false),
    );
    const startIndex = this.index;
    this.index += content.length;
    into.push({ startIndex, endIndex: this.index, textRun: { content, textStyle, ...suggested } });
  }

  private chip(into: ParagraphElement[], kind: string, argument: string, style: TextStyle): boolean {
    const textStyle = { ...style };
    const [first = "", second = ""] = argument.split("|");
    const add = (element: ParagraphElement) => {
      into.push({ startIndex: this.index, endIndex: this.index + 1, ...element });
      this.index++;
      return true;
    };
    switch (kind) {
      case "person": {
        const person = /^(.*?)\s*<(.*)>$/.exec(argument);
        const personProperties =
          person === null ? { email: argument } : { name: person[1], email: person[2] };
        return add({
          person: { personId: `p${this.index}`, personProperties, textStyle } as ParagraphElement["person"],
        });
      }
      case "date":
        return add({
          dateElement: {
            dateId: `d${this.index}`,
            dateElementProperties: {
              timestamp: first.length === 10 ? `${first}T12:00:00Z` : first,
              displayText: second,
              locale: "en",
            },
            textStyle,
          },
        });
      case "file":
        return add({
          richLink: {
            richLinkId: `r${this.index}`,
            richLinkProperties: { title: first, uri: second },
            textStyle,
          },
        });
      case "image":
        return add({ inlineObjectElement: { inlineObjectId: `kix.image${this.index}`, textStyle } });
      case "rule":
        return add({ horizontalRule: { textStyle } });
      case "pagebreak":
        return add({ pageBreak: { textStyle } });
      case "equation":
        return add({ equation: {} });
      case "footnote": {
        const footnoteId = `kix.fn${Object.keys(this.footnotes).length}`;
        const content = [
          {
            startIndex: 0,
            endIndex: argument.length + 2,
            paragraph: {
              elements: [
                {
                  startIndex: 0,
                  endIndex: argument.length + 2,
                  textRun: { content: ` ${argument}\n`, textStyle: {} },
                },
              ],
            },
          },
        ];
        this.footnotes[footnoteId] = { footnoteId, content };
        return add({ footnoteReference: { footnoteId, footnoteNumber: "1", textStyle } });
      }
      default:
        return false;
    }
  }
}
