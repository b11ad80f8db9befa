import type { DocumentState, TabState } from "./document";

/** A copied document: the same content; named ranges are not copied with text, a whole file's are (files.copy keeps them). */
export function copyOf(state: DocumentState): DocumentState {
  const fresh = (tab: TabState): TabState => ({ ...tab, children: tab.children.map(fresh) });
  return { tabs: state.tabs.map(fresh) };
}
