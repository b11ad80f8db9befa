import { type Block, type Paragraph, type Table } from "./block";
/** A paragraph with the index at which it starts. */
export interface Placed {
  readonly paragraph: Paragraph;
  readonly start: number;
}
/** The paragraph whose bounds hold this index, however deep; undefined at a table's or a break's own positions. */
export declare function paragraphAt(
  blocks: readonly Block[],
  base: number,
  index: number,
): Placed | undefined;
export declare function replaceCellBlocks(
  block: Table,
  r: number,
  c: number,
  blocks: readonly Block[],
): Table;
/** Does `change` to the innermost list of siblings that holds [start, end) whole, and builds what is around it anew. */
export declare function changeWithin(
  blocks: readonly Block[],
  base: number,
  start: number,
  end: number,
  change: (siblings: readonly Block[], base: number) => readonly Block[],
): readonly Block[];
/** Every paragraph, however deep, that shares a position with [start, end), in order. */
export declare function paragraphsIn(
  blocks: readonly Block[],
  base: number,
  start: number,
  end: number,
): Generator<Placed>;
/** The same blocks with `change` done to each paragraph that shares a position with [start, end). */
export declare function mapParagraphs(
  blocks: readonly Block[],
  base: number,
  start: number,
  end: number,
  change: (paragraph: Paragraph, start: number) => Paragraph,
): readonly Block[];
