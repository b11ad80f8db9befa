import { change, checkedRecord } from "../../doc/change";
import { dropPanel } from "../../memory/kept-panel";
import { dropLastChange, lastChange } from "../../memory/last-change";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";
import { showOpenItems } from "../carry-over/show-open-items";

/** "Undo last change": takes back what the panel wrote last, as long as it stands as it was written. */
export function undoLast(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const receipt = lastChange(docId);
  if (receipt === undefined) return { toast: words().toasts.nothingToUndo };
  const record = checkedRecord(docId, context, true);
  change(record, { what: "undo", receipt }, context);
  dropLastChange(docId);
  if (context.params.list === "yes") {
    // What was struck is open again: the list is read anew.
    dropPanel(docId);
    return { ...showOpenItems(context), how: "update", toast: words().toasts.undone };
  }
  return { panel: docId, how: "root", toast: words().toasts.undone };
}
