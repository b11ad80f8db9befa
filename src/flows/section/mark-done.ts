import type { Answer } from "../../cards/answer";
import { change, checkedRecord } from "../../doc/change";
import { dropLastChange, lastChange } from "../../memory/last-change";
import { panelAfterChange } from "../../panel/after-change";
import { type Context, param } from "../../request/context";
import { words } from "../../text/cards.en";
import { panelOf } from "../open/open-panel";

/** "Done" on an open item: strikes the line through in the doc, because this person pressed it. */
export function markDone(context: Context): Answer {
  const docId = param(context, "docId");
  const record = checkedRecord(docId, context, false);
  const outcome = change(record, { what: "done", key: param(context, "key") }, context);
  const toast = outcome.did === "nothing" ? words.toasts.doneAlready : words.toasts.done;
  return { show: panelAfterChange(record, context), how: "update", toast };
}

/** "Undo last change": takes back what the panel wrote last, as long as it stands as it was written. */
export function undoLast(context: Context): Answer {
  const docId = param(context, "docId");
  const receipt = lastChange(docId);
  if (receipt === undefined) return { toast: words.toasts.nothingToUndo };
  const record = checkedRecord(docId, context, true);
  change(record, { what: "undo", receipt }, context);
  dropLastChange(docId);
  return { show: panelOf(docId, context), how: "root", toast: words.toasts.undone };
}
