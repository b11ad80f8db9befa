import { change, checkedRecord } from "../../doc/change";
import { dropLastChange, lastChange } from "../../memory/last-change";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

/** "Undo last change": takes back what the panel wrote last, as long as it stands as it was written. */
export function undoLast(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const receipt = lastChange(docId);
  if (receipt === undefined) return { toast: words().toasts.nothingToUndo };
  const record = checkedRecord(docId, context, true);
  change(record, { what: "undo", receipt }, context);
  dropLastChange(docId);
  return { panel: docId, how: "root", toast: words().toasts.undone };
}
