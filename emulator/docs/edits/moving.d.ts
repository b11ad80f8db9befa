import type { Draft } from "../model/draft";
import type { Stretch } from "./edit";
/** Moves the whole lines of a stretch to the start of the line at `to`, as dragging or cut and paste does. */
export declare function moveParagraphs(
  draft: Draft,
  edit: Stretch & {
    readonly to: number;
  },
): void;
