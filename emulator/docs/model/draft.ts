import type { Location, Range } from "../../../contract/docs";
import { refuse } from "../errors";
import type { Block } from "./block";
import {
  allTabs,
  changeTab,
  type DocumentState,
  type Segment,
  segmentEnd,
  type TabContent,
  type TabState,
} from "./document";
import { mapNamedRanges } from "./named-range";
import type { Step } from "./step";
import type { Surroundings } from "./surroundings";
import { changeWithin, mapParagraphs, type Placed, paragraphAt, paragraphsIn } from "./walk";

/** Where a segment is. */
export interface Place {
  readonly tabId: string;
  readonly segmentId: string;
}

/**
 * A document being edited: holds the newest immutable state and the steps that led to it. Dropping the draft drops the
 * edit, which is what makes a batch atomic.
 */
export class Draft {
  state: DocumentState;
  readonly steps: Step[] = [];
  readonly world: Surroundings;
  /** Who edits. */
  readonly person: string;

  constructor(state: DocumentState, world: Surroundings, person: string) {
    this.state = state;
    this.world = world;
    this.person = person;
  }

  /** The named tab, or the first one when none is named. */
  tab(tabId: string | undefined): TabState {
    if (tabId === undefined || tabId === "") {
      const first = this.state.tabs[0];
      if (first === undefined) throw new Error("a document without tabs");
      return first;
    }
    for (const tab of allTabs(this.state.tabs)) if (tab.id === tabId) return tab;
    return refuse(`No tab found with ID: ${tabId}`);
  }

  changeContent(tabId: string, change: (content: TabContent) => TabContent): void {
    this.state = {
      ...this.state,
      tabs: changeTab(this.state.tabs, tabId, (tab) => ({ ...tab, content: change(tab.content) })),
    };
  }

  place(at: { readonly tabId?: string; readonly segmentId?: string }): Place {
    const tab = this.tab(at.tabId);
    const segmentId = at.segmentId ?? "";
    if (tab.content.segments[segmentId] === undefined) refuse(`Segment with ID ${segmentId} was not found.`);
    return { tabId: tab.id, segmentId };
  }

  segment(place: Place): Segment {
    const segment = this.tab(place.tabId).content.segments[place.segmentId];
    if (segment === undefined) return refuse(`Segment with ID ${place.segmentId} was not found.`);
    return segment;
  }

  end(place: Place): number {
    return segmentEnd(this.segment(place));
  }

  paragraphAt(place: Place, index: number): Placed | undefined {
    return paragraphAt(this.segment(place).blocks, 0, index);
  }

  paragraphsIn(place: Place, start: number, end: number): Placed[] {
    return [...paragraphsIn(this.segment(place).blocks, 0, start, end)];
  }

  setBlocks(place: Place, blocks: readonly Block[]): void {
    this.changeContent(place.tabId, (content) => {
      const segment = content.segments[place.segmentId];
      if (segment === undefined || segment.blocks === blocks) return content;
      return { ...content, segments: { ...content.segments, [place.segmentId]: { ...segment, blocks } } };
    });
  }

  changeWithin(
    place: Place,
    start: number,
    end: number,
    change: (siblings: readonly Block[], base: number) => readonly Block[],
  ): void {
    this.setBlocks(place, changeWithin(this.segment(place).blocks, 0, start, end, change));
  }

  /** Looks at the innermost list of siblings that holds [start, end) whole. */
  within(
    place: Place,
    start: number,
    end: number,
    look: (siblings: readonly Block[], base: number) => void,
  ): void {
    changeWithin(this.segment(place).blocks, 0, start, end, (siblings, base) => {
      look(siblings, base);
      return siblings;
    });
  }

  /** Changes paragraphs without changing their lengths. */
  mapParagraphs(place: Place, start: number, end: number, change: Parameters<typeof mapParagraphs>[4]): void {
    this.setBlocks(place, mapParagraphs(this.segment(place).blocks, 0, start, end, change));
  }

  /** Notes a change of length already made, and moves the named ranges along. */
  record(place: Place, change: { at: number; removed: number; inserted: number; structural?: true }): void {
    if (change.removed === 0 && change.inserted === 0) return;
    const step: Step = { tabId: place.tabId, segmentId: place.segmentId, ...change };
    this.steps.push(step);
    this.changeContent(place.tabId, (content) => {
      const namedRanges = mapNamedRanges(content.namedRanges, step, this.world);
      const moved = namedRanges === content.namedRanges ? content : { ...content, namedRanges };
      if (content.anchors === undefined) return moved;
      return { ...moved, anchors: mapNamedRanges(content.anchors, step, this.world) };
    });
  }
}

/** A Location's place and index; Google reads a missing index as 0. */
export function locationOf(draft: Draft, location: Location): Place & { readonly index: number } {
  return { ...draft.place(location), index: location.index ?? 0 };
}

/** A Range's place and bounds, checked as every request with a range is; an empty one only where `emptyTaken`. */
export function rangeOf(
  draft: Draft,
  range: Range | undefined,
  emptyTaken = false,
): Place & { readonly start: number; readonly end: number } {
  if (range === undefined) return refuse("The range must be set.");
  const { startIndex: start, endIndex: end } = range;
  if (start === undefined || end === undefined)
    return refuse("The range must have a start and an end index.");
  const place = draft.place(range);
  if (start < 0 || end < 0) refuse("Indices must be non-negative integers.");
  if (end < start) refuse("Invalid range: end index cannot be less than start index");
  const limit = draft.end(place);
  const endAllowed = draft.world.answer("docs.range-to-segment-end") === "allowed" ? limit : limit - 1;
  const beyond = start >= limit ? start : end > endAllowed ? end : undefined;
  if (beyond !== undefined) {
    refuse(`Index ${beyond} must be less than the end index of the referenced segment, ${limit}.`);
  }
  if (start === end && !emptyTaken) refuse("The range should not be empty.");
  return { ...place, start, end };
}
