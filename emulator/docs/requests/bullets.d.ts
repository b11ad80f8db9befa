import { type Paragraph } from "../model/block";
import { type Draft, type Place } from "../model/draft";
import type { RequestHandlers } from "./request";

type Stretch = Place & {
  readonly start: number;
  readonly end: number;
};
/** Makes list items of all paragraphs in the stretch; returns the list they are in. */
export declare function createBullets(draft: Draft, at: Stretch, preset: string): string;
/** Takes paragraphs out of their lists, keeping the look of their nesting by indents. */
export declare function deleteBullets(draft: Draft, at: Stretch): void;
export declare function inChecklist(draft: Draft, place: Place, paragraph: Paragraph): boolean;
export declare const bulletRequests: RequestHandlers;
