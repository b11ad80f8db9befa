import type {
  Document,
  DocumentTab,
  Paragraph,
  ParagraphElement,
  StructuralElement,
  Table,
} from "../../../contract/docs";
import type { Note } from "../model";
import { tabsOf } from "./body";
import { type Footnotes, footnotesOf } from "./footnotes";
import { type ListPlace, ListShapes } from "./lists";
import { isUnadorned, type Piece, piecesOf, plainText, wordsOf } from "./pieces";

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
  readonly list?: ListPlace;
  /** Where it stands in a table: `first` of its cell, and how many columns the table has. */
  readonly cell?: Cell;
  /** Words that somebody suggested to delete, when `text` leaves them out. */
  readonly deleted: string;
  /** Nothing but words without a look, a link or a suggestion, as most lines of a long doc are. */
  readonly unadorned: boolean;
  /** What the line's footnotes say, each where its number stands. */
  readonly footnotes: readonly Note[];
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
}

/** Every tab of a doc, in the order Docs shows them. */
export function linesOf(document: Document): TabLines[] {
  return tabsOf(document).map(({ tabId, title, content }) => tabLines(tabId, title, content));
}

function tabLines(tabId: string, title: string, content: DocumentTab): TabLines {
  const lines: Line[] = [];
  const shapes = new ListShapes(content.lists ?? {});
  collect(content.body?.content ?? [], { tabId, lines, shapes, footnotes: content.footnotes ?? {} });
  return { tabId, title, lines };
}

interface Collecting {
  readonly tabId: string;
  readonly lines: Line[];
  readonly shapes: ListShapes;
  readonly footnotes: Footnotes;
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
  const elements = paragraph.elements ?? [];
  const pieces = elements.every(isUnadorned) ? undefined : piecesOf(elements);
  const words = pieces === undefined ? { text: plainText(elements), deleted: "" } : wordsOf(pieces);
  const style = paragraph.paragraphStyle;
  const named = style?.namedStyleType ?? "NORMAL_TEXT";
  const line = new ParagraphLine(into, element, named, words, elements, pieces);
  if (style?.headingId !== undefined) line.headingId = style.headingId;
  if (paragraph.bullet !== undefined) line.list = into.shapes.of(paragraph.bullet);
  if (cell !== undefined) line.cell = cell;
  return line;
}

/** A line whose pieces are made when somebody asks for them: for most lines of a long doc nobody does. */
class ParagraphLine implements Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly deleted: string;
  readonly unadorned: boolean;
  readonly heading: number;
  readonly title: boolean;
  headingId?: string;
  list?: ListPlace;
  cell?: Cell;
  private readonly known: Footnotes;

  readonly tabId: string;

  constructor(
    { tabId, footnotes }: Collecting,
    { startIndex = 0, endIndex = startIndex }: StructuralElement,
    named: string,
    { text, deleted }: Pick<Line, "text" | "deleted">,
    private readonly elements: readonly ParagraphElement[],
    private made: readonly Piece[] | undefined,
  ) {
    this.tabId = tabId;
    this.known = footnotes;
    this.start = startIndex;
    this.end = endIndex;
    this.text = text;
    this.deleted = deleted;
    this.unadorned = made === undefined;
    this.heading = named.startsWith("HEADING_") ? +named.slice(8) : 0;
    this.title = named === "TITLE" || named === "SUBTITLE";
  }

  get pieces(): readonly Piece[] {
    this.made ??= piecesOf(this.elements);
    return this.made;
  }

  get footnotes(): readonly Note[] {
    return this.unadorned ? [] : footnotesOf(this.tabId, this.pieces, this.known);
  }
}
