import type { Answer } from "../../../cards/answer";
import { checkedRecord } from "../../../doc/change";
import { claimSentStep } from "../../../memory/own/tasks";
import { type Context, param } from "../../../request/context";
import { words } from "../../../text/words";
import { tasksView } from "./show-tasks";
import { readSteps } from "./steps-now";

/** "Keep the task": a step that somebody reworded is the task that it was before, and is not sent again. */
export function sameTask(context: Context): Answer {
  const docId = param(context, "docId");
  const record = checkedRecord(docId, context, false);
  const key = param(context, "key");
  const seen = readSteps(record, context);
  const taskId = param(context, "taskId");
  const isTheirs = seen.perhaps.get(key)?.id === taskId;
  if (isTheirs) claimSentStep(docId, { key, taskId });
  const sent = isTheirs ? [...seen.sent.filter((one) => one.taskId !== taskId), { key, taskId }] : seen.sent;
  const { noted, already } = words().tasks;
  return { show: tasksView(record, { ...seen, sent }), how: "update", toast: isTheirs ? noted : already };
}
