import { TOPIC_LIMIT, tooLong } from "../../agenda/requests/words-in";
import { addTopics, checkedRecord } from "../../doc/change";
import { AddOnError } from "../../google/error";
import { keptPanel } from "../../memory/kept-panel";
import type { FlowAnswer } from "../../panel/next";
import { type Context, input, param } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { words } from "../../text/words";

/** "Ask in the doc": whoever may not move the meeting puts the times among their topics for it. */
export function proposeTimes(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const text = input(context, "request");
  if (text === undefined) return { toast: words().times.theirs.empty };
  const long = tooLong(text);
  if (long !== undefined) return { toast: words().topic.tooLong(long.line, long.letters, TOPIC_LIMIT) };
  const record = checkedRecord(docId, context, true);
  const date = keptPanel(docId)?.content.section ?? dayOf(Number(param(context, "startMs")), record.zone);
  if (Number.isNaN(Date.parse(date))) throw new AddOnError("EVENT_NOT_AS_SHOWN");
  const { proposed } = words().times.theirs;
  return { ...addTopics(record, { date, owner: record.mine, text }, proposed, context), how: "root" };
}
