import type { Draft, Place } from "../model/draft";
import type { InlineObject } from "../model/inline";
import type { Chip, Picture } from "./edit";
/** A chip as it is kept, with an id of its own. */
export declare function chipObject(draft: Draft, chip: Chip): InlineObject;
export declare function insertChip(draft: Draft, place: Place, at: number, chip: Chip): void;
export declare function insertImage(
  draft: Draft,
  place: Place,
  edit: Picture & {
    readonly at: number;
  },
): void;
