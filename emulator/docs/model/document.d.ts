import type {
  DocumentStyle,
  InlineObjectProperties,
  ListProperties,
  NamedStyle,
} from "../../../contract/docs";
import { type Block, type SectionBreak } from "./block";
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
}
export declare const FIRST_SECTION: SectionBreak;
export declare function emptyTab(id: string, title: string, iconEmoji?: string): TabState;
/** What `documents.create` makes: one tab, one empty line. */
export declare function emptyDocument(): DocumentState;
/** The index just past a segment's last newline. */
export declare function segmentEnd({ blocks }: Segment): number;
/** All tabs in reading order, parents before their children. */
export declare function allTabs(tabs: readonly TabState[]): Generator<TabState>;
/** The tree with one tab changed; the same tree when there is no such tab. */
export declare function changeTab(
  tabs: readonly TabState[],
  id: string,
  change: (tab: TabState) => TabState,
): readonly TabState[];
