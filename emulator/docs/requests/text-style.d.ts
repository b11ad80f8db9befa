import type { TextStyle } from "../../../contract/docs";
import { type Draft, type Place } from "../model/draft";
import type { RequestHandlers } from "./request";
/** Styles [start, end): what `updateTextStyle` does once its range and mask are known. */
export declare function styleText(
  draft: Draft,
  place: Place & {
    readonly start: number;
    readonly end: number;
  },
  values: TextStyle,
  mask: readonly string[],
): void;
export declare const textStyleRequests: RequestHandlers;
