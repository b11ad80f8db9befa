import type { Answer } from "../../cards/answer";
import { change, checkedRecord } from "../../doc/change";
import { keepPanel } from "../../memory/kept-panel";
import { knownPanel } from "../../panel/load";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";
import { itemsView } from "./items-view";
import { showOpenItems } from "./show-open-items";

/** "Let it go": strikes what keeps coming back, as "Done" does, and the list goes on with what else is ticked in it. */
export function letGo(context: Context): Answer {
  const docId = param(context, "docId");
  const key = param(context, "key");
  const record = checkedRecord(docId, context, true);
  const outcome = change(record, { what: "done", key }, context);
  const state = knownPanel(docId, context)?.state;
  if (state === undefined) return showOpenItems(context);
  const gone = state.content.open.find((row) => row.key === key);
  const content = { ...state.content, open: state.content.open.filter((row) => row.key !== key) };
  // After a write nobody knows the doc's version yet: the next opening reads it.
  const fresh = { ...state, version: "", content };
  keepPanel(fresh);
  const said =
    outcome.did === "written" && gone !== undefined ? words().items.letGoDone(gone.text) : undefined;
  return {
    show: itemsView({ record, state: fresh, accessRead: false }, context, said),
    how: "update",
    toast: outcome.did === "written" ? words().toasts.done : words().toasts.doneAlready,
  };
}
