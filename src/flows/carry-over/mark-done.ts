import { change, checkedRecord } from "../../doc/change";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

/** "Done" on an open item: strikes the line through in the doc, because this person pressed it. */
export function markDone(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const record = checkedRecord(docId, context, true);
  const outcome = change(record, { what: "done", key: param(context, "key") }, context);
  const toast = outcome.did === "nothing" ? words().toasts.doneAlready : words().toasts.done;
  return { panel: docId, changed: true, how: "update", toast, undoable: outcome.did === "written" };
}
