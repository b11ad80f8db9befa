import type { Draft, Place } from "./draft";
/** Deletes [start, end), joining what is left of the first and the last line. Refuses as `deleteContentRange` does. */
export declare function deleteRange(draft: Draft, place: Place, start: number, end: number): void;
/** A selection as the editor makes it: within what can be deleted, and without half characters. */
export declare function selection(
  draft: Draft,
  place: Place,
  from: number,
  to: number,
): {
  start: number;
  end: number;
};
/** Deletes a selection as the editor does: what would be refused for its structure stays. */
export declare function deleteSelection(draft: Draft, place: Place, from: number, to: number): void;
