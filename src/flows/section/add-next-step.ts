import { TOPIC_LIMIT, tooLong } from "../../agenda/requests/words-in";
import { addTopics, checkedRecord } from "../../doc/change";
import type { FlowAnswer } from "../../panel/next";
import { type Context, input, param } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { words } from "../../text/words";

/** "Add": one line under the section's next steps, "Send the guide · Alex · by Tue 1 Dec". */
export function addNextStep(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const date = param(context, "date");
  const what = input(context, "what")?.replace(/\s+/g, " ");
  if (what === undefined) return { toast: words().step.empty };
  const by = context.dates.by;
  const said = by === undefined ? undefined : words().dates.dayWithWeekday(dayOf(by, "UTC"));
  const text = words().step.line(what, input(context, "whose"), said);
  const long = tooLong(text);
  if (long !== undefined) return { toast: words().step.tooLong(long.letters, TOPIC_LIMIT) };
  const record = checkedRecord(docId, context, true);
  const { stepAdded } = words().toasts;
  return { ...addTopics(record, { date, owner: "actions", text }, stepAdded, context), how: "back" };
}
