import type { ParagraphStyle } from "../../../contract/docs";
import { type Draft, type Place } from "../model/draft";
import type { RequestHandlers } from "./request";
export declare const PARAGRAPH_FIELDS: readonly [
  "namedStyleType",
  "alignment",
  "avoidWidowAndOrphan",
  "borderBetween",
  "borderBottom",
  "borderLeft",
  "borderRight",
  "borderTop",
  "direction",
  "indentEnd",
  "indentFirstLine",
  "indentStart",
  "keepLinesTogether",
  "keepWithNext",
  "lineSpacing",
  "pageBreakBefore",
  "shading",
  "spaceAbove",
  "spaceBelow",
  "spacingMode",
];
/** Styles every paragraph that shares a position with [start, end). */
export declare function styleParagraphs(
  draft: Draft,
  place: Place & {
    readonly start: number;
    readonly end: number;
  },
  values: ParagraphStyle,
  mask: readonly string[],
): void;
export declare const paragraphStyleRequests: RequestHandlers;
