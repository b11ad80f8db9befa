import type { View } from "../cards/view";
import { readDoc } from "../doc/read";
import { lastPanel } from "../flows/open/open-panel";
import { keepPanel, type PanelState } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import type { Context } from "../request/context";
import { addDays, dayOf } from "../schedule/moment";
import { contentOf } from "./content";
import { pairView } from "./view";

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
