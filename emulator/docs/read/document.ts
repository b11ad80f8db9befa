import type { Document, DocumentTab, List, NamedRanges, Tab } from "../../../contract/docs";
import type { DocumentState, Segment, TabContent, TabState } from "../model/document";
import { allTabs } from "../model/document";
import { paragraphsIn } from "../model/walk";
import { type AuthorShown, anchorsJson, threadJson } from "./comments";
import type { View } from "./paragraph";
import { readBlocks } from "./segment";

export type SuggestionsViewMode = NonNullable<Document["suggestionsViewMode"]>;

export interface Reading {
  readonly documentId: string;
  readonly title: string;
  readonly withTabs: boolean;
  readonly suggestionsViewMode: SuggestionsViewMode;
  readonly revisionId?: string;
  /** Whether each assumption about what is shown holds. */
  readonly tickStrikes: boolean;
  readonly headingAddresses: boolean;
  /** Set when comments are shown. */
  readonly commentsBy?: AuthorShown;
}

/** A document as `documents.get` answers it. */
export function readDocument(state: DocumentState, reading: Reading): Document {
  const single = [...allTabs(state.tabs)].length === 1;
  const common: Document = {
    documentId: reading.documentId,
    title: reading.title,
    ...(reading.revisionId === undefined ? {} : { revisionId: reading.revisionId }),
    suggestionsViewMode: reading.suggestionsViewMode,
  };
  if (reading.withTabs) {
    const { commentsBy } = reading;
    if (commentsBy !== undefined) {
      common.commentsViewMode = "COMMENTS_VIEW_MODE_INCLUDED";
      common.comments = (state.threads ?? []).map((thread) => threadJson(thread, commentsBy));
    }
    return { ...common, tabs: state.tabs.map((tab, index) => readTab(tab, index, 0, undefined, reading)) };
  }
  const first = state.tabs[0];
  if (first === undefined) return common;
  return { ...common, ...readContent(first, reading, single) };
}

export function tabProperties(tab: TabState, index: number, nestingLevel: number, parentTabId?: string) {
  return {
    tabId: tab.id,
    title: tab.title,
    ...(parentTabId === undefined ? {} : { parentTabId }),
    ...(tab.iconEmoji === undefined ? {} : { iconEmoji: tab.iconEmoji }),
    index,
    ...(nestingLevel === 0 ? {} : { nestingLevel }),
  };
}

function readTab(
  tab: TabState,
  index: number,
  level: number,
  parent: string | undefined,
  reading: Reading,
): Tab {
  return {
    tabProperties: tabProperties(tab, index, level, parent),
    documentTab: readContent(tab, reading, false),
    ...(tab.children.length === 0
      ? {}
      : { childTabs: tab.children.map((child, i) => readTab(child, i, level + 1, tab.id, reading)) }),
  };
}

function readContent(tab: TabState, reading: Reading, legacyLinks: boolean): DocumentTab {
  const { content } = tab;
  const view: View = {
    documentId: reading.documentId,
    legacyLinks,
    tickStrikes: reading.tickStrikes,
    headingAddresses: reading.headingAddresses,
    footnoteNumber: footnoteNumbers(content),
  };
  const segments = (kind: Segment["kind"]) =>
    Object.entries(content.segments).filter(([, segment]) => segment.kind === kind);
  const read = (segment: Segment) => readBlocks(segment.blocks, 0, view);
  const body = content.segments[""];
  return {
    body: { content: body === undefined ? [] : read(body) },
    ...group("headers", segments("header"), (id, s) => ({ headerId: id, content: read(s) })),
    ...group("footers", segments("footer"), (id, s) => ({ footerId: id, content: read(s) })),
    ...group("footnotes", segments("footnote"), (id, s) => ({ footnoteId: id, content: read(s) })),
    documentStyle: content.documentStyle,
    namedStyles: { styles: [...content.namedStyles] },
    ...group("lists", usedLists(content), (_id, list) => list),
    ...(reading.commentsBy === undefined ? {} : { commentAnchors: anchorsJson(tab) }),
    ...namedRanges(tab, reading.withTabs),
    ...group("inlineObjects", usedObjects(content), (_id, object) => object),
  };
}

function group<K extends string, V, R>(
  name: K,
  entries: readonly (readonly [string, V])[],
  read: (id: string, value: V) => R,
): { [key in K]?: Record<string, R> } {
  if (entries.length === 0) return {};
  const values = Object.fromEntries(entries.map(([id, value]) => [id, read(id, value)]));
  return { [name]: values } as { [key in K]?: Record<string, R> };
}

function usedLists(content: TabContent): [string, List][] {
  const used = new Set<string>();
  for (const segment of Object.values(content.segments)) {
    for (const { paragraph } of paragraphsIn(segment.blocks, 0, 0, Number.POSITIVE_INFINITY)) {
      if (paragraph.bullet !== undefined) used.add(paragraph.bullet.listId);
    }
  }
  return Object.entries(content.lists)
    .filter(([id]) => used.has(id))
    .map(([id, list]) => [id, { listProperties: list.properties }]);
}

function usedObjects(content: TabContent) {
  if (Object.keys(content.inlineObjects).length === 0) return [];
  const used = new Set<string>();
  for (const segment of Object.values(content.segments)) {
    for (const { paragraph } of paragraphsIn(segment.blocks, 0, 0, Number.POSITIVE_INFINITY)) {
      for (const inline of paragraph.inlines) if (inline.kind === "image") used.add(inline.objectId);
    }
  }
  return Object.entries(content.inlineObjects)
    .filter(([id]) => used.has(id))
    .map(([objectId, inlineObjectProperties]) => [objectId, { objectId, inlineObjectProperties }] as const);
}

function namedRanges(tab: TabState, withTabs: boolean): { namedRanges?: Record<string, NamedRanges> } {
  if (tab.content.namedRanges.length === 0) return {};
  const byName: Record<string, NamedRanges & { namedRanges: NonNullable<NamedRanges["namedRanges"]> }> = {};
  for (const range of tab.content.namedRanges) {
    const entry = byName[range.name] ?? { name: range.name, namedRanges: [] };
    byName[range.name] = entry;
    entry.namedRanges.push({
      namedRangeId: range.id,
      name: range.name,
      ranges: range.spans.map(({ start, end }) => ({
        startIndex: start,
        endIndex: end,
        ...(range.segmentId === "" ? {} : { segmentId: range.segmentId }),
        ...(withTabs ? { tabId: tab.id } : {}),
      })),
    });
  }
  return { namedRanges: byName };
}

/** Footnotes are numbered in the order of their references. */
function footnoteNumbers(content: TabContent): (footnoteId: string) => string {
  const numbers = new Map<string, string>();
  const body = content.segments[""];
  const hasNotes = Object.values(content.segments).some((segment) => segment.kind === "footnote");
  if (body !== undefined && hasNotes) {
    for (const { paragraph } of paragraphsIn(body.blocks, 0, 0, Number.POSITIVE_INFINITY)) {
      for (const inline of paragraph.inlines) {
        if (inline.kind === "footnote") numbers.set(inline.footnoteId, String(numbers.size + 1));
      }
    }
  }
  return (id) => numbers.get(id) ?? "";
}
