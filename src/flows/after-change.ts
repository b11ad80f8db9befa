import type { View } from "../cards/view";
import { addDays, dayOf } from "../schedule/moment";
import type { Context } from "./context";
import { lastPanel } from "./open-panel";
import type { PairRecord } from "./pair-record";
import { pairView } from "./pair-view";
import { contentOf } from "./panel-content";
import { keepPanel, type PanelState } from "./panel-state";
import { readDoc } from "./reading";

/** The panel after a change to its doc: only the doc is read again, the meeting and the rights are as they were a moment ago. */
export function panelAfterChange(record: PairRecord, context: Context): View {
  const { state } = lastPanel(record.docId, context);
  const { section } = state.content;
  const before = section ?? state.next?.date ?? addDays(dayOf(context.nowMs, record.zone), 1);
  const { agenda } = readDoc(record, context);
  const content = contentOf(agenda, section, before);
  const known = new Set(state.content.open.map(({ key }) => key));
  // A box that was seen ticked a moment ago is not listed as open again just because nobody looked for ticks now.
  const open = state.content.ticksRead ? content.open.filter(({ key }) => known.has(key)) : content.open;
  const shown: PanelState = {
    ...state,
    version: "",
    readMs: context.nowMs,
    content: { ...content, open, ticksRead: state.content.ticksRead },
  };
  keepPanel(shown);
  return pairView({ record, state: shown }, context);
}
