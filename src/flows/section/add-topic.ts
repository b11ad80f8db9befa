import { TOPIC_LIMIT, tooLong } from "../../agenda/requests/words-in";
import { addTopics, checkedRecord } from "../../doc/change";
import type { FlowAnswer } from "../../panel/next";
import { type Context, input, param } from "../../request/context";
import { words } from "../../text/words";

/** "Add": each line typed is one topic of the next section, under one's own name or the next steps. */
export function addTopic(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const date = param(context, "date");
  const text = input(context, "topic");
  if (text === undefined) return { toast: words().topic.empty };
  const long = tooLong(text);
  if (long !== undefined) return { toast: words().topic.tooLong(long.line, long.letters, TOPIC_LIMIT) };
  const record = checkedRecord(docId, context, true);
  const owner = input(context, "where") === "actions" ? "actions" : record.mine;
  return { ...addTopics(record, { date, owner, text }, words().toasts.topicAdded, context), how: "back" };
}
