import type { Paragraph } from "../model/block";
import { type DocumentState } from "../model/document";
import type { Surroundings } from "../model/draft";
/** The document as Drive exports it to text/markdown: one block per paragraph, list items on lines of their own. */
export declare function toMarkdown(state: DocumentState, world: Pick<Surroundings, "answer">): string;
/** 0 for what is no heading; the title is a heading of the first level. */
export declare function headingDepth(paragraph: Paragraph): number;
