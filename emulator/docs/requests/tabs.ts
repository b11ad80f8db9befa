import type { TabProperties } from "../../../contract/docs";
import { refuse } from "../errors";
import { allTabs, changeTab, emptyTab, type TabState } from "../model/document";
import type { Draft } from "../model/draft";
import { maskOf } from "../model/mask";
import { tabProperties } from "../read/document";
import type { RequestHandlers } from "./request";

/** Root tabs, their children and grandchildren. */
const DEEPEST = 2;

interface Placed {
  readonly tab: TabState;
  readonly index: number;
  readonly level: number;
  readonly parent?: string;
}

function find(tabs: readonly TabState[], id: string, level = 0, parent?: string): Placed | undefined {
  for (const [index, tab] of tabs.entries()) {
    if (tab.id === id) return { tab, index, level, ...(parent === undefined ? {} : { parent }) };
    const found = find(tab.children, id, level + 1, tab.id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function placed(draft: Draft, id: string | undefined): Placed {
  const found = find(draft.state.tabs, id ?? "");
  return found ?? refuse(`No tab found with ID: ${id ?? ""}`);
}

/** Puts a tab among the children of `parent`, or among the root tabs. */
function put(draft: Draft, tab: TabState, parent: string | undefined, at: number | undefined): void {
  const level = parent ? placed(draft, parent).level + 1 : 0;
  if (level > DEEPEST) refuse("Tabs can be nested at most three levels deep.");
  const among = (siblings: readonly TabState[]): TabState[] => {
    const index = at ?? siblings.length;
    if (index < 0 || index > siblings.length) refuse(`The tab index ${index} is out of bounds.`);
    return [...siblings.slice(0, index), tab, ...siblings.slice(index)];
  };
  const { tabs } = draft.state;
  draft.state = {
    ...draft.state,
    tabs: parent
      ? changeTab(tabs, parent, (each) => ({ ...each, children: among(each.children) }))
      : among(tabs),
  };
}

function take(draft: Draft, id: string): void {
  const without = (tabs: readonly TabState[]): TabState[] =>
    tabs.filter((tab) => tab.id !== id).map((tab) => ({ ...tab, children: without(tab.children) }));
  draft.state = { ...draft.state, tabs: without(draft.state.tabs) };
}

function emojiOf(properties: TabProperties): string | undefined {
  const emoji = properties.iconEmoji;
  if (!emoji) return undefined;
  return /^\p{Extended_Pictographic}/u.test(emoji) ? emoji : refuse("The icon emoji is invalid.");
}

export const tabRequests: RequestHandlers = {
  addDocumentTab(draft, body) {
    const asked = body.tabProperties ?? {};
    const id = draft.world.newId("t.", 12);
    const titles = [...allTabs(draft.state.tabs)].map((tab) => tab.title);
    if (asked.title && titles.includes(asked.title)) refuse(`A tab with the title "${asked.title}" exists.`);
    const title = asked.title || `Tab ${titles.length + 1}`;
    put(draft, emptyTab(id, title, emojiOf(asked)), asked.parentTabId, asked.index);
    const made = placed(draft, id);
    return {
      addDocumentTab: { tabProperties: tabProperties(made.tab, made.index, made.level, made.parent) },
    };
  },

  deleteTab(draft, body) {
    const { tab, parent } = placed(draft, body.tabId);
    if (parent === undefined && draft.state.tabs.length === 1) {
      refuse("The last tab of a document cannot be deleted.");
    }
    take(draft, tab.id);
    return undefined;
  },

  updateDocumentTabProperties(draft, body) {
    const asked = body.tabProperties ?? {};
    const fields = ["title", "iconEmoji", "index", "parentTabId"];
    const mask = maskOf(body.fields, fields, ["tabId", "nestingLevel"]);
    const { tab, index, parent } = placed(draft, asked.tabId);
    let changed = tab;
    if (mask.includes("title")) changed = { ...changed, title: asked.title || "Untitled tab" };
    if (mask.includes("iconEmoji")) {
      const { iconEmoji: _old, ...rest } = changed;
      const emoji = emojiOf(asked);
      changed = { ...rest, ...(emoji === undefined ? {} : { iconEmoji: emoji }) };
    }
    const moves = mask.includes("index") || (mask.includes("parentTabId") && asked.parentTabId !== parent);
    if (!moves) {
      draft.state = { ...draft.state, tabs: changeTab(draft.state.tabs, tab.id, () => changed) };
      return undefined;
    }
    const under = mask.includes("parentTabId") ? asked.parentTabId : parent;
    if (under && find([tab], under) !== undefined) refuse("A tab cannot be moved under itself.");
    take(draft, tab.id);
    put(draft, changed, under, mask.includes("index") ? asked.index : under === parent ? index : undefined);
    return undefined;
  },
};
