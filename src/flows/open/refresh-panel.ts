import { dropPanel } from "../../memory/kept-panel";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

/** "Refresh": nothing that was kept of the panel is believed. */
export function refreshPanel(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  dropPanel(docId);
  return { panel: docId, how: "root", toast: words().toasts.refreshed };
}
