import type {
  ParagraphStyle,
  SectionStyle,
  TableCellStyle,
  TableColumnProperties,
  TableRowStyle,
  TextStyle,
} from "../../../contract/docs";
import { type Inline } from "./inline";
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
}
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
export declare function blocksLength(
  blocks: readonly {
    readonly length: number;
  }[],
): number;
/** A paragraph with other inlines (their last character a newline) and all else the same. */
export declare function withInlines(paragraph: Paragraph, inlines: readonly Inline[]): Paragraph;
export declare const NORMAL: ParagraphStyle;
export declare function emptyParagraph(style?: ParagraphStyle, textStyle?: TextStyle): Paragraph;
/** A cell begins with one position of its own, before its first paragraph. */
export declare function cell(blocks: readonly Block[], style: TableCellStyle): Cell;
export declare function row(cells: readonly Cell[], style: TableRowStyle): Row;
/** A table takes one position before its first row and one after its last. */
export declare function table(rows: readonly Row[], from: Omit<Table, "kind" | "length" | "rows">): Table;
export declare function tableOfContents(blocks: readonly Block[]): TableOfContents;
export declare function withoutBullet(paragraph: Paragraph): Paragraph;
export declare function withoutTick(paragraph: Paragraph): Paragraph;
export declare function withoutHeading(paragraph: Paragraph): Paragraph;
