import type { TabsCriteria } from "../../../contract/docs";
import { refuse } from "../errors";
import { deleteRange } from "../model/delete";
import { allTabs, type NamedRangeState, type TabState } from "../model/document";
import { type Draft, rangeOf } from "../model/draft";
import { insertInlines, insertionIndex, stripped, styleBefore } from "../model/insert";
import type { RequestHandlers } from "./request";

/** The tabs a request with tabsCriteria touches: all, when none are named. */
export function tabsOf(draft: Draft, criteria: TabsCriteria | undefined): TabState[] {
  const ids = criteria?.tabIds ?? [];
  if (ids.length === 0) return [...allTabs(draft.state.tabs)];
  return ids.map((id) => draft.tab(id));
}

export const namedRangeRequests: RequestHandlers = {
  createNamedRange(draft, body) {
    const name = body.name ?? "";
    if (name.length < 1 || name.length > 256) {
      refuse("The name of a named range must be at least 1 character and no more than 256 characters.");
    }
    const { tabId, segmentId, start, end } = rangeOf(draft, body.range);
    const id = draft.world.newId("kix.", 12);
    const range: NamedRangeState = { id, name, segmentId, spans: [{ start, end }] };
    draft.changeContent(tabId, (content) => ({ ...content, namedRanges: [...content.namedRanges, range] }));
    return { createNamedRange: { namedRangeId: id } };
  },

  deleteNamedRange(draft, body) {
    const { name, namedRangeId } = body;
    if (!name && !namedRangeId) refuse("ID or name for named range must be set");
    if (name && namedRangeId) refuse("Only one of ID or name for named range can be set");
    let found = false;
    for (const tab of tabsOf(draft, body.tabsCriteria)) {
      const left = tab.content.namedRanges.filter((range) =>
        namedRangeId ? range.id !== namedRangeId : range.name !== name,
      );
      if (left.length === tab.content.namedRanges.length) continue;
      found = true;
      draft.changeContent(tab.id, (content) => ({ ...content, namedRanges: left }));
    }
    if (!found && namedRangeId) refuse(`No named range found with ID: ${namedRangeId}`);
    return undefined;
  },

  replaceNamedRangeContent(draft, body) {
    const { namedRangeId, namedRangeName } = body;
    if (!namedRangeId && !namedRangeName) refuse("ID or name for named range must be set");
    const text = stripped(body.text ?? "");
    let found = false;
    for (const tab of tabsOf(draft, body.tabsCriteria)) {
      const ids = tab.content.namedRanges
        .filter((range) => (namedRangeId ? range.id === namedRangeId : range.name === namedRangeName))
        .map((range) => range.id);
      for (const id of ids) {
        found = true;
        replaceContent(draft, tab.id, id, text);
      }
    }
    if (!found && namedRangeId) refuse(`No named range found with ID: ${namedRangeId}`);
    return undefined;
  },
};

function replaceContent(draft: Draft, tabId: string, id: string, text: string): void {
  const find = () => draft.tab(tabId).content.namedRanges.find((range) => range.id === id);
  const range = find();
  if (range === undefined) return;
  const place = { tabId, segmentId: range.segmentId };
  const [first, ...others] = range.spans;
  for (const span of others.reverse()) deleteRange(draft, place, span.start, span.end);
  if (first === undefined) return;
  if (text === "") {
    deleteRange(draft, place, first.start, first.end);
    return;
  }
  const start = insertionIndex(draft, place, first.start);
  // Put in after the first position and cut before it, so that the range never stands empty.
  const style = styleBefore(draft, place, Math.min(first.start + 1, draft.end(place) - 1));
  insertInlines(draft, place, start, [{ kind: "text", text, style }]);
  if (first.end > first.start) {
    deleteRange(draft, place, start + text.length, start + text.length + (first.end - first.start));
  }
  draft.changeContent(tabId, (content) => {
    const rest = content.namedRanges.filter((each) => each.id !== id);
    const now: NamedRangeState = { ...range, spans: [{ start, end: start + text.length }] };
    return { ...content, namedRanges: [...rest, now] };
  });
}
