import type {
  DocumentStyle,
  InlineObjectProperties,
  ListProperties,
  NamedStyle,
} from "../../../contract/docs";
import { type Block, emptyParagraph, type SectionBreak } from "./block";
import { DEFAULT_DOCUMENT_STYLE, DEFAULT_NAMED_STYLES, DEFAULT_SECTION_STYLE } from "./defaults";
import { startsOf } from "./layout";
import type { ThreadState } from "./thread";

/** A body, header, footer or footnote: blocks with indexes of their own, from 0. */
export interface Segment {
  readonly kind: "body" | "header" | "footer" | "footnote";
  readonly blocks: readonly Block[];
}

export interface ListState {
  /** The preset it was made with; joining goes by it. Absent on lists from elsewhere. */
  readonly preset?: string;
  readonly properties: ListProperties;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface NamedRangeState {
  readonly id: string;
  readonly name: string;
  /** "" for the body. */
  readonly segmentId: string;
  readonly spans: readonly Span[];
}

/** The content of one tab. Values are never changed in place, so an old state stays whole. */
export interface TabContent {
  /** By segment id; the body is "". */
  readonly segments: Readonly<Record<string, Segment>>;
  readonly lists: Readonly<Record<string, ListState>>;
  readonly namedRanges: readonly NamedRangeState[];
  /** Where comments hang; they move as named ranges do. */
  readonly anchors?: readonly NamedRangeState[];
  readonly inlineObjects: Readonly<Record<string, InlineObjectProperties>>;
  readonly namedStyles: readonly NamedStyle[];
  readonly documentStyle: DocumentStyle;
}

export interface TabState {
  readonly id: string;
  readonly title: string;
  readonly iconEmoji?: string;
  readonly content: TabContent;
  readonly children: readonly TabState[];
}

/** A document as it is at one revision. */
export interface DocumentState {
  readonly tabs: readonly TabState[];
  /** Who made each suggestion, by its id. */
  readonly suggesters?: Readonly<Record<string, string>>;
  readonly threads?: readonly ThreadState[];
}

const FIRST_SECTION: SectionBreak = {
  kind: "sectionBreak",
  length: 1,
  style: DEFAULT_SECTION_STYLE,
};

export function emptyTab(id: string, title: string, iconEmoji?: string): TabState {
  return {
    id,
    title,
    ...(iconEmoji === undefined ? {} : { iconEmoji }),
    content: {
      segments: { "": { kind: "body", blocks: [FIRST_SECTION, emptyParagraph()] } },
      lists: {},
      namedRanges: [],
      inlineObjects: {},
      namedStyles: DEFAULT_NAMED_STYLES,
      documentStyle: DEFAULT_DOCUMENT_STYLE,
    },
    children: [],
  };
}

/** What `documents.create` makes: one tab, one empty line. */
export function emptyDocument(): DocumentState {
  return { tabs: [emptyTab("t.0", "Tab 1")] };
}

/** The index just past a segment's last newline. */
export function segmentEnd({ blocks }: Segment): number {
  return startsOf(blocks)[blocks.length] ?? 0;
}

/** All tabs in reading order, parents before their children. */
export function* allTabs(tabs: readonly TabState[]): Generator<TabState> {
  for (const tab of tabs) {
    yield tab;
    yield* allTabs(tab.children);
  }
}

/** The tree with one tab changed; the same tree when there is no such tab. */
export function changeTab(
  tabs: readonly TabState[],
  id: string,
  change: (tab: TabState) => TabState,
): readonly TabState[] {
  let changed = false;
  const result = tabs.map((tab) => {
    if (changed) return tab;
    if (tab.id === id) {
      changed = true;
      return change(tab);
    }
    const children = changeTab(tab.children, id, change);
    if (children === tab.children) return tab;
    changed = true;
    return { ...tab, children };
  });
  return changed ? result : tabs;
}
