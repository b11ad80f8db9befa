import type { Answer } from "../../../cards/answer";
import { change, checkedRecord } from "../../../doc/change";
import { dropPanel } from "../../../memory/kept-panel";
import { type Context, param } from "../../../request/context";
import { words } from "../../../text/words";
import { tasksView } from "./show-tasks";
import { readSteps } from "./steps-now";

/** "Done in the doc", on a step that is done in Google Tasks: strikes its line, as "Done" in the panel does. */
export function strikeTask(context: Context): Answer {
  const docId = param(context, "docId");
  const record = checkedRecord(docId, context, true);
  const outcome = change(record, { what: "done", key: param(context, "key") }, context);
  // The panel beneath lists what is open: it is read anew.
  dropPanel(docId);
  const { toasts, tasks } = words();
  return {
    show: tasksView(record, readSteps(record, context)),
    how: "update",
    toast: outcome.did === "written" ? tasks.struck : toasts.doneAlready,
  };
}
