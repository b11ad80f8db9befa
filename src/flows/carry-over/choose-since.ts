import { FIRST_SETTINGS } from "../../agenda/style";
import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import { alone } from "../../google/lock";
import { keepPanel, keptPanel } from "../../memory/kept-panel";
import { type Context, param } from "../../request/context";
import { noteSettings } from "../settings/note-settings";
import { chosenSince } from "./ask-since";
import { showOpenItems } from "./show-open-items";

/** "Show the list" of what is open from the chosen day on, which is noted on the doc and holds for both of the two. */
export function chooseSince(context: Context): Answer {
  const docId = param(context, "docId");
  return alone(() => {
    const record = checkedRecord(docId, context, true);
    const openFrom = chosenSince(context);
    if (openFrom !== undefined) noteSettings(record, { ...(record.settings ?? FIRST_SETTINGS), openFrom });
    const state = keptPanel(docId);
    // What it lists was read under another choice.
    if (state !== undefined)
      keepPanel({ ...state, version: "", content: { ...state.content, ticksRead: false } });
    return { ...showOpenItems(context), how: "update" };
  });
}
