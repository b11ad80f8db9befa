import { change, checkedRecord } from "../../doc/change";
import { dropPanel } from "../../memory/kept-panel";
import { dropLastChange, lastChange, lastChangeMs } from "../../memory/last-change";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { markOf } from "../../text/digest";
import { words } from "../../text/words";
import { showOpenItems } from "../carry-over/show-open-items";

/**
 * "Undo last change": takes back what the panel wrote last, as long as it stands as it was written. An "Undo" beside what
 * was just done takes back that and nothing that was done since.
 */
export function undoLast(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const receipt = lastChange(docId);
  if (receipt === undefined) return { toast: words().toasts.nothingToUndo };
  const { of, list } = context.params;
  if (of !== undefined && of !== markOf(receipt))
    return list === "yes"
      ? { ...showOpenItems(context), how: "update", toast: words().toasts.changedSince }
      : { panel: docId, how: "root", toast: words().toasts.changedSince };
  const record = checkedRecord(docId, context, true);
  change(record, { what: "undo", receipt, writtenMs: lastChangeMs(docId) }, context);
  dropLastChange(docId);
  if (list === "yes") {
    // What was struck is open again: the list is read anew.
    dropPanel(docId);
    return { ...showOpenItems(context), how: "update", toast: words().toasts.undone };
  }
  return { panel: docId, how: "root", toast: words().toasts.undone };
}
