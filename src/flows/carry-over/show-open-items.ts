import { TOO_MANY_OPEN } from "../../agenda/since-when";
import type { Answer } from "../../cards/answer";
import { readDoc, withTicks } from "../../doc/read";
import { rememberTicksSeen } from "../../google/export";
import { keepPanel, type PanelState } from "../../memory/kept-panel";
import { contentOf } from "../../panel/content";
import { knownPanel, type LoadedPanel, loadPanel } from "../../panel/load";
import { earlier, heldDays } from "../../panel/meetings";
import { type Context, param } from "../../request/context";
import { askSince } from "./ask-since";
import { itemsView } from "./items-view";

/** How old the panel may be whose list is shown again instead of reading the doc. */
const RECENT_MS = 120_000;

/** "Carry over": the list in its groups, what most likely goes along ticked. */
export function showOpenItems(context: Context): Answer {
  const docId = param(context, "docId");
  const panel = recentPanel(docId, context);
  const { content } = panel.state;
  if (
    content.open.length > TOO_MANY_OPEN &&
    panel.record.settings?.openFrom === undefined &&
    context.params.rows === undefined
  )
    return askSince(context);
  return {
    show: itemsView(panel, context),
    how: context.params.rows === undefined ? "push" : "update",
  };
}

/**
 * The panel that was shown a moment ago when it knows the ticks; else its doc read again with two calls, since what is
 * proposed for carrying must not be what somebody ticked.
 */
function recentPanel(docId: string, context: Context): LoadedPanel {
  const known = knownPanel(docId, context);
  // That no meeting is to come is looked up again: where there is one by now, there is a way on.
  if (known?.state.next === undefined) return loadPanel(docId, context);
  const { record, state } = known;
  if (state.content.ticksRead && context.nowMs - state.readMs < RECENT_MS) return known;
  const { section } = state.content;
  const before = earlier(section, known.state.next.date) ?? known.state.next.date;
  const { agenda, ticksRead } = withTicks(readDoc(record, context), record, context);
  const held = heldDays(state.meetings, context);
  const read = contentOf(agenda, { section, before, held, ticksRead });
  const { follows } = state.content;
  const content = follows === undefined ? read : { ...read, follows };
  if (content.sawTick) rememberTicksSeen();
  const fresh: PanelState = { ...state, version: "", readMs: context.nowMs, content };
  keepPanel(fresh);
  return { ...known, state: fresh };
}
