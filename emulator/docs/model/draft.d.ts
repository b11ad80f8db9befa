import type { Location, Range } from "../../../contract/docs";
import type { Block } from "./block";
import { type DocumentState, type Segment, type TabContent, type TabState } from "./document";
import { mapParagraphs, type Placed } from "./walk";
/** One change of length: `removed` positions from `at` went, `inserted` came. History, merge and named ranges live on these. */
export interface Step {
  readonly tabId: string;
  readonly segmentId: string;
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
  /** What came is a table or a break: named ranges around it fall apart. */
  readonly structural?: true;
}
/** What an edit may ask of the workspace. */
export interface Surroundings {
  /** A fresh id of Google's looks. */
  newId(prefix: string, length: number): string;
  answer(assumption: string): string;
  readonly now: number;
}
/** Where a segment is. */
export interface Place {
  readonly tabId: string;
  readonly segmentId: string;
}
/**
 * A document being edited: holds the newest immutable state and the steps that led to it. Dropping the draft drops the
 * edit, which is what makes a batch atomic.
 */
export declare class Draft {
  state: DocumentState;
  readonly steps: Step[];
  readonly world: Surroundings;
  /** Who edits. */
  readonly person: string;
  constructor(state: DocumentState, world: Surroundings, person: string);
  /** The named tab, or the first one when none is named. */
  tab(tabId: string | undefined): TabState;
  changeContent(tabId: string, change: (content: TabContent) => TabContent): void;
  place(at: { readonly tabId?: string; readonly segmentId?: string }): Place;
  segment(place: Place): Segment;
  end(place: Place): number;
  paragraphAt(place: Place, index: number): Placed | undefined;
  paragraphsIn(place: Place, start: number, end: number): Placed[];
  setBlocks(place: Place, blocks: readonly Block[]): void;
  changeWithin(
    place: Place,
    start: number,
    end: number,
    change: (siblings: readonly Block[], base: number) => readonly Block[],
  ): void;
  /** Looks at the innermost list of siblings that holds [start, end) whole. */
  within(
    place: Place,
    start: number,
    end: number,
    look: (siblings: readonly Block[], base: number) => void,
  ): void;
  /** Changes paragraphs without changing their lengths. */
  mapParagraphs(place: Place, start: number, end: number, change: Parameters<typeof mapParagraphs>[4]): void;
  /** Notes a change of length already made, and moves the named ranges along. */
  record(
    place: Place,
    change: {
      at: number;
      removed: number;
      inserted: number;
      structural?: true;
    },
  ): void;
}
/** A Location's place and index; Google reads a missing index as 0. */
export declare function locationOf(
  draft: Draft,
  location: Location,
): Place & {
  readonly index: number;
};
/** A Range's place and bounds, checked as every request with a range is. */
export declare function rangeOf(
  draft: Draft,
  range: Range | undefined,
): Place & {
  readonly start: number;
  readonly end: number;
};
