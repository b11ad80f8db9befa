import type { TextStyle } from "../../../contract/docs";
import { type Block, type Paragraph } from "./block";
import type { Draft, Place } from "./draft";
import { type Inline } from "./inline";
/** The text as the API takes it in: control and private-use characters stripped. */
export declare function stripped(text: string): string;
/** The place where an insertion lands, or Google's refusal; moved past a surrogate pair it would cut. */
export declare function insertionIndex(draft: Draft, place: Place, index: number): number;
export declare function isPair(before: number, after: number): boolean;
/** The style that text put in here takes: that of what stands just before it. */
export declare function styleBefore(draft: Draft, place: Place, index: number): TextStyle;
/**
 * Puts inlines, newlines among them, into the paragraph at `index`. Each newline makes a paragraph that copies the
 * paragraph's style and bullet. Returns the length put in.
 */
export declare function insertInlines(
  draft: Draft,
  place: Place,
  index: number,
  inlines: readonly Inline[],
): number;
export declare function isHeading(paragraph: Paragraph): boolean;
/** Headings carry an id of their own; nothing else does. */
export declare function newHeading(draft: Draft, paragraph: Paragraph): Paragraph;
/** Puts a block after a newline of its own, as tables and section breaks come in. Returns the length put in. */
export declare function insertBlock(draft: Draft, place: Place, index: number, block: Block): number;
