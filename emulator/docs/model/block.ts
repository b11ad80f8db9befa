import type {
  ParagraphStyle,
  SectionStyle,
  TableCellStyle,
  TableColumnProperties,
  TableRowStyle,
  TextStyle,
} from "../../../contract/docs";
import { type Inline, joined, lengthOf } from "./inline";

/** Membership in a list. */
export interface BulletState {
  readonly listId: string;
  /** 0 for the outermost, at most 8. */
  readonly level: number;
  readonly style: TextStyle;
}

/** A line of the document. Its inlines always end in a newline character. `length` is kept, not counted anew. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly inlines: readonly Inline[];
  readonly length: number;
  /** Without headingId; namedStyleType always present. */
  readonly style: ParagraphStyle;
  readonly headingId?: string;
  readonly bullet?: BulletState;
  /** A checkbox that somebody ticked. No answer of the API ever shows it. */
  readonly ticked?: true;
  /** What somebody hung on the line without a word in it. No answer of the API ever shows it. */
  readonly hung?: readonly Hung[];
}

/** A box that is somebody's task, an emoji behind a line's words. */
export type Hung = "assignment" | "reaction";

export interface Cell {
  readonly length: number;
  readonly blocks: readonly Block[];
  readonly style: TableCellStyle;
}

export interface Row {
  readonly length: number;
  readonly cells: readonly Cell[];
  readonly style: TableRowStyle;
}

export interface Table {
  readonly kind: "table";
  readonly length: number;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumnProperties[];
  readonly pinnedRows?: number;
}

export interface SectionBreak {
  readonly kind: "sectionBreak";
  readonly length: 1;
  readonly style: SectionStyle;
}

export interface TableOfContents {
  readonly kind: "toc";
  readonly length: number;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table | SectionBreak | TableOfContents;

export function blocksLength(blocks: readonly { readonly length: number }[]): number {
  let length = 0;
  for (const block of blocks) length += block.length;
  return length;
}

/** A paragraph with other inlines (their last character a newline) and all else the same. */
export function withInlines(paragraph: Paragraph, inlines: readonly Inline[]): Paragraph {
  const runs = joined(inlines);
  return { ...paragraph, inlines: runs, length: lengthOf(runs) };
}

export const NORMAL: ParagraphStyle = { namedStyleType: "NORMAL_TEXT", direction: "LEFT_TO_RIGHT" };

export function emptyParagraph(style: ParagraphStyle = NORMAL, textStyle: TextStyle = {}): Paragraph {
  return {
    kind: "paragraph",
    inlines: [{ kind: "text", text: "\n", style: textStyle }],
    length: 1,
    style,
  };
}

/** A cell begins with one position of its own, before its first paragraph. */
export function cell(blocks: readonly Block[], style: TableCellStyle): Cell {
  return { length: 1 + blocksLength(blocks), blocks, style };
}

export function row(cells: readonly Cell[], style: TableRowStyle): Row {
  return { length: 1 + blocksLength(cells), cells, style };
}

/** A table takes one position before its first row and one after its last. */
export function table(rows: readonly Row[], from: Omit<Table, "kind" | "length" | "rows">): Table {
  return { ...from, kind: "table", rows, length: 2 + blocksLength(rows) };
}

export function tableOfContents(blocks: readonly Block[]): TableOfContents {
  return { kind: "toc", blocks, length: 2 + blocksLength(blocks) };
}

export function withoutBullet(paragraph: Paragraph): Paragraph {
  const { bullet: _bullet, ticked: _ticked, ...rest } = paragraph;
  return rest;
}

/** A line that was split off another one: what hung on that stays there. */
export function withoutHung(paragraph: Paragraph): Paragraph {
  const { hung: _hung, ...rest } = paragraph;
  return rest;
}

export function withoutTick(paragraph: Paragraph): Paragraph {
  const { ticked: _ticked, ...rest } = paragraph;
  return rest;
}

export function withoutHeading(paragraph: Paragraph): Paragraph {
  const { headingId: _headingId, ...rest } = paragraph;
  return rest;
}
