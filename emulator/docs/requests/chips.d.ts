import type { Draft, Place } from "../model/draft";
import type { InlineObject } from "../model/inline";
import type { RequestHandlers } from "./request";
/** Puts one thing of length 1 among the words, in the look of what stands before it. */
export declare function insertObject(
  draft: Draft,
  at: Place & {
    readonly index: number;
  },
  object: InlineObject,
): void;
export declare const chipRequests: RequestHandlers;
