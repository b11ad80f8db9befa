import type { IsoDate } from "../agenda/model";
import { cache, cached, cachedAll } from "../google/memory";
import type { PanelContent } from "./panel-content";

/** What is wrong with an event or a doc that was set up, each with its own words and, for the owner, a "Repair". */
export type Flaw = "visibility" | "invite" | "modify" | "hint" | "recurrence" | "guest" | "others";

/** Somebody besides the two who can open the doc. */
export interface Stranger {
  readonly permissionId: string;
  readonly kind: "person" | "company" | "anyone";
  readonly who: string;
}

/** All that a pair's panel shows, as it was last read. */
export interface PanelState {
  readonly docId: string;
  /** Drive's version of the doc that `content` was read from; empty when it must be read again. */
  readonly version: string;
  readonly readMs: number;
  /** When Drive last confirmed whose doc it is and where. */
  readonly checkedMs: number;
  readonly next?: { readonly date: IsoDate; readonly startMs: number; readonly endMs: number };
  /** The last day a meeting has used. */
  readonly used?: IsoDate;
  readonly hasEvent: boolean;
  readonly flaws: readonly Flaw[];
  readonly strangers: readonly Stranger[];
  /** Whether the other can open the doc; undefined when this person may not know. */
  readonly shared?: boolean;
  readonly content: PanelContent;
}

const key = (docId: string) => `panel.${docId}`;

export function keptPanel(docId: string): PanelState | undefined {
  return panelIn(cached(key(docId)));
}

/** What is kept of several docs, looked up at once, by doc. */
export function keptPanels(docIds: readonly string[]): ReadonlyMap<string, PanelState> {
  const kept = cachedAll(docIds.map(key));
  const found = new Map<string, PanelState>();
  for (const docId of docIds) {
    const panel = panelIn(kept.get(key(docId)));
    if (panel !== undefined) found.set(docId, panel);
  }
  return found;
}

function panelIn(kept: unknown): PanelState | undefined {
  return typeof kept === "object" && kept !== null && "content" in kept ? (kept as PanelState) : undefined;
}

export function keepPanel(state: PanelState): void {
  cache(key(state.docId), state);
}
