import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import { uncache } from "../../google/memory";
import { keptPanel } from "../../memory/kept-panel";
import { recordOf } from "../../memory/pair-record";
import { type LoadedPanel, loadPanel, type PanelHint } from "../../panel/load";
import { pairView } from "../../panel/view";
import { type Context, param } from "../../request/context";
import { words } from "../../text/cards.en";

export function panelOf(docId: string, context: Context, hint: PanelHint = {}): View {
  return pairView(loadPanel(docId, context, hint), context);
}

/** Shows a pair's panel over whatever card is there. */
export function openPanel(context: Context): Answer {
  return { show: panelOf(param(context, "docId"), context), how: "root" };
}

export function refreshPanel(context: Context): Answer {
  const docId = param(context, "docId");
  uncache(`panel.${docId}`);
  return { show: panelOf(docId, context), how: "root", toast: words.toasts.refreshed };
}

/** The panel as it was last read, for a press on it; read anew when the cache forgot. */
export function lastPanel(docId: string, context: Context): LoadedPanel {
  const state = keptPanel(docId);
  const record = recordOf(docId);
  return state === undefined || record === undefined ? loadPanel(docId, context) : { record, state };
}
