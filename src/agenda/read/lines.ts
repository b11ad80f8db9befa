import type {
  Bullet,
  Document,
  DocumentTab,
  Link,
  List,
  Paragraph,
  ParagraphElement,
  StructuralElement,
  Tab,
  Table,
} from "../../../contract/docs";

/** A stretch of a line with one look: a text run, a chip, or a thing that is no text. */
export interface Piece {
  /** What is shown there: a chip's words, "[image]" for a thing without words. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "text" | "person" | "date" | "file" | "image" | "footnote" | "other";
  readonly struck: boolean;
  readonly bold: boolean;
  readonly underlined: boolean;
  readonly link?: Link;
  /** Somebody suggested to take it out; it is there until that is accepted. */
  readonly deletion: boolean;
  /** A date chip's instant, RFC 3339, and the zone it is shown in when the chip has one. */
  readonly instant?: string;
  readonly zone?: string;
  /** A footnote's id. */
  readonly footnote?: string;
}

export type ListShape = "checkbox" | "bullet" | "number";

/** One paragraph, wherever it stands. */
export interface Line {
  readonly tabId: string;
  readonly start: number;
  /** Past the newline. */
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** The pieces' words in sequence, suggested deletions left out unless nothing else is there. */
  readonly text: string;
  /** 1 to 6 for a heading style, 0 for all else. */
  readonly heading: number;
  readonly title: boolean;
  readonly headingId?: string;
  readonly list?: { readonly shape: ListShape; readonly level: number };
  /** Where it stands in a table: `first` of its cell, and how many columns the table has. */
  readonly cell?: Cell;
  /** Words that somebody suggested to delete, when `text` leaves them out. */
  readonly deleted: string;
}

export interface Cell {
  /** The table's start index. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly first: boolean;
}

/** A tab flattened to its paragraphs, tables row by row; a table of contents is Google's own text and left out. */
export interface TabLines {
  readonly tabId: string;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly footnotes: DocumentTab["footnotes"];
}

/** Every tab of a doc in the order Docs shows them, children after their parent; a doc in body form is one tab "". */
export function linesOf(document: Document): TabLines[] {
  if (document.tabs === undefined) return [tabLines("", "", document)];
  const found: TabLines[] = [];
  const visit = (tabs: readonly Tab[]) => {
    for (const tab of tabs) {
      found.push(
        tabLines(tab.tabProperties?.tabId ?? "", tab.tabProperties?.title ?? "", tab.documentTab ?? {}),
      );
      visit(tab.childTabs ?? []);
    }
  };
  visit(document.tabs);
  return found;
}

function tabLines(tabId: string, title: string, content: DocumentTab): TabLines {
  const lines: Line[] = [];
  const shapes = new ListShapes(content.lists ?? {});
  collect(content.body?.content ?? [], { tabId, lines, shapes });
  return { tabId, title, lines, footnotes: content.footnotes };
}

interface Collecting {
  readonly tabId: string;
  readonly lines: Line[];
  readonly shapes: ListShapes;
}

function collect(elements: readonly StructuralElement[], into: Collecting, cell?: Omit<Cell, "first">): void {
  let first = true;
  for (const element of elements) {
    if (element.paragraph !== undefined) {
      into.lines.push(lineOf(element, element.paragraph, into, cell && { ...cell, first }));
      first = false;
    } else if (element.table !== undefined) {
      collectTable(element.startIndex ?? 0, element.table, into);
    }
  }
}

function collectTable(start: number, table: Table, into: Collecting): void {
  (table.tableRows ?? []).forEach((row, rowIndex) => {
    const cells = row.tableCells ?? [];
    cells.forEach((cell, column) => {
      collect(cell.content ?? [], into, { table: start, row: rowIndex, column, columns: cells.length });
    });
  });
}

function lineOf(element: StructuralElement, paragraph: Paragraph, into: Collecting, cell?: Cell): Line {
  const start = element.startIndex ?? 0;
  const pieces: Piece[] = [];
  let text = "";
  let deleted = "";
  for (const part of paragraph.elements ?? []) {
    const piece = pieceOf(part);
    if (piece === undefined) continue;
    pieces.push(piece);
    if (piece.deletion) deleted += piece.text;
    else text += piece.text;
  }
  if (deleted !== "" && text.trim() === "") {
    text = pieces.map((piece) => piece.text).join("");
    deleted = "";
  }
  const style = paragraph.paragraphStyle;
  const named = style?.namedStyleType ?? "NORMAL_TEXT";
  const line: Mutable<Line> = {
    tabId: into.tabId,
    start,
    end: element.endIndex ?? start,
    pieces,
    text,
    heading: named.startsWith("HEADING_") ? +named.slice(8) : 0,
    title: named === "TITLE" || named === "SUBTITLE",
    deleted: deleted.trim(),
  };
  if (style?.headingId !== undefined) line.headingId = style.headingId;
  if (paragraph.bullet !== undefined) line.list = into.shapes.of(paragraph.bullet);
  if (cell !== undefined) line.cell = cell;
  return line;
}

function pieceOf(element: ParagraphElement): Piece | undefined {
  const { textRun, person, dateElement, richLink, inlineObjectElement, footnoteReference, equation } =
    element;
  if (textRun !== undefined) {
    const content = textRun.content ?? "";
    const words = content.endsWith("\n") ? content.slice(0, -1) : content;
    const text = words.includes("\v") ? words.replace(/\v/g, " ") : words;
    return text === "" ? undefined : piece(element, "text", text, textRun);
  }
  if (person !== undefined) {
    const { name, email } = person.personProperties ?? {};
    return piece(element, "person", name ?? email ?? "", person);
  }
  if (dateElement !== undefined) {
    const { displayText, timestamp, timeZoneId } = dateElement.dateElementProperties ?? {};
    const shown = piece(element, "date", displayText ?? timestamp?.slice(0, 10) ?? "", dateElement);
    if (timestamp !== undefined) shown.instant = timestamp;
    if (timeZoneId !== undefined) shown.zone = timeZoneId;
    return shown;
  }
  if (richLink !== undefined) {
    const { title, uri } = richLink.richLinkProperties ?? {};
    return piece(element, "file", title ?? uri ?? "", richLink);
  }
  if (footnoteReference !== undefined) {
    const reference = piece(element, "footnote", "", footnoteReference);
    return footnoteReference.footnoteId === undefined
      ? reference
      : { ...reference, footnote: footnoteReference.footnoteId };
  }
  if (inlineObjectElement !== undefined) return piece(element, "image", "[image]", inlineObjectElement);
  if (equation !== undefined) return piece(element, "other", "[equation]", equation);
  return undefined;
}

interface Styled {
  readonly textStyle?: {
    readonly bold?: boolean;
    readonly strikethrough?: boolean;
    readonly underline?: boolean;
    readonly link?: Link;
  };
  readonly suggestedDeletionIds?: readonly string[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function piece(element: ParagraphElement, kind: Piece["kind"], text: string, source: Styled): Mutable<Piece> {
  const style = source.textStyle;
  const made: Mutable<Piece> = {
    text,
    start: element.startIndex ?? 0,
    end: element.endIndex ?? 0,
    kind,
    struck: style?.strikethrough === true,
    bold: style?.bold === true,
    underlined: style?.underline === true && style.link === undefined,
    deletion: (source.suggestedDeletionIds?.length ?? 0) > 0,
  };
  if (style?.link !== undefined) made.link = style.link;
  return made;
}

/**
 * Tells lists apart by what `documents.get` shows of them: a checklist's levels have neither symbol nor a counting
 * glyph, an ordinary bullet has a symbol, a numbered list counts. Imported lists can lack a symbol too, so a list
 * without any properties at all is taken for bullets.
 */
class ListShapes {
  private readonly known = new Map<string | undefined, { shape: ListShape; level: number }[]>();

  constructor(private readonly lists: { readonly [id: string]: List }) {}

  of(bullet: Bullet): { readonly shape: ListShape; readonly level: number } {
    const level = bullet.nestingLevel ?? 0;
    let levels = this.known.get(bullet.listId);
    if (levels === undefined) {
      levels = [];
      this.known.set(bullet.listId, levels);
    }
    levels[level] ??= { shape: this.judge(bullet.listId, level), level };
    return levels[level];
  }

  private judge(listId: string | undefined, level: number): ListShape {
    const levels = this.lists[listId ?? ""]?.listProperties?.nestingLevels;
    const properties = levels?.[level];
    if (properties === undefined) return "bullet";
    if (properties.glyphSymbol !== undefined)
      return /[☐☑□▢❏❑]/.test(properties.glyphSymbol) ? "checkbox" : "bullet";
    const glyph = properties.glyphType;
    if (glyph === "NONE") return "bullet";
    return glyph === undefined || glyph === "GLYPH_TYPE_UNSPECIFIED" ? "checkbox" : "number";
  }
}
