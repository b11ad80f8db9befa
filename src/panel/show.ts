import type { Event } from "../../contract/calendar";
import type { Answer } from "../cards/answer";
import type { View } from "../cards/view";
import { readDoc } from "../doc/read";
import { AboutDoc, isCode } from "../google/error";
import { keepPanel, type PanelContent, type PanelState } from "../memory/kept-panel";
import { type PairRecord, recordOf } from "../memory/pair-record";
import { tagsOf } from "../memory/tags";
import { forgetIfGone } from "../pair/sweep";
import type { Context } from "../request/context";
import { addDays, dayOf } from "../schedule/moment";
import { isMine } from "../series/kind";
import { contentOf } from "./content";
import { beforeGrant } from "./instead/before-grant";
import { knownPanel, type LoadedPanel, loadPanel } from "./load";
import { earlier, heldDays } from "./meetings";
import type { FlowAnswer, ThenPanel } from "./next";
import { pairView } from "./view";

/** What a flow answered with, its panel made where it asked for one. */
export function withPanel(answer: FlowAnswer, context: Context): Answer {
  if (!("panel" in answer)) return answer;
  const show = panelView(answer, context);
  const { how, toast } = answer;
  return {
    ...(how === "back" ? { how, beneath: show } : { how, show }),
    ...(toast === undefined ? {} : { toast }),
  };
}

function panelView(next: ThenPanel, context: Context): View {
  const letIn = recordOf(next.panel) !== undefined;
  const after = next.changed === true || next.content !== undefined ? afterChange(next, context) : undefined;
  try {
    const shown = after ?? loadPanel(next.panel, context, next.hint);
    const { toast, undoable = false } = next;
    return pairView(
      shown,
      context,
      toast === undefined || undoable === false ? undefined : { toast, undoable },
    );
  } catch (error) {
    forgetIfGone(next.panel, error);
    const opened = next.hint?.opened;
    if (!isCode(error, "DOC_NO_ACCESS")) throw error;
    // Who was let in before is told what is wrong instead.
    if (letIn || opened === undefined || !onlyHints(opened.series))
      throw new AboutDoc(error.code, next.panel, error);
    return beforeGrant(next.panel, opened, context);
  }
}

/** Somebody else's event, of whose doc no more is known than what its guests can write. */
function onlyHints(event: Event): boolean {
  return !isMine(event) && tagsOf(event).docId === undefined;
}

/** The panel as it stands after a write; undefined when what is remembered of it does not hold, and all is looked up anew. */
function afterChange({ panel, content }: ThenPanel, context: Context): LoadedPanel | undefined {
  const known = knownPanel(panel, context);
  if (known === undefined) return undefined;
  const { record, state } = known;
  const shown: PanelState = {
    ...state,
    // After a write nobody knows the doc's version yet: the next opening reads it.
    version: "",
    readMs: context.nowMs,
    content: content ?? reread(record, state, context),
  };
  keepPanel(shown);
  return { ...known, state: shown };
}

function reread(record: PairRecord, state: PanelState, context: Context): PanelContent {
  const { follows, open: listed, ticksRead } = state.content;
  const { agenda } = readDoc(record, context);
  // The change may have made the next meeting's section.
  const made = agenda.sections.some(({ date }) => date === state.next?.date) ? state.next?.date : undefined;
  const section = state.content.section ?? made;
  const before =
    earlier(section, follows ?? state.next?.date) ?? addDays(dayOf(context.nowMs, record.zone), 1);
  const held = heldDays(state.meetings, context);
  const content = contentOf(agenda, { section, before, held });
  const known = new Set(listed.map(({ key }) => key));
  // A box that was seen ticked a moment ago is not listed as open again just because nobody looked for ticks now.
  const open = ticksRead ? content.open.filter(({ key }) => known.has(key)) : content.open;
  return { ...content, ...(follows === undefined ? {} : { follows }), open, ticksRead };
}
