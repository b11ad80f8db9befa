import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { recordOf } from "../../memory/pair-record";
import { type Context, param } from "../../request/context";
import { saidDay } from "../../schedule/said-times";
import { words } from "../../text/words";

/** "Add topics": the form. */
export function askTopic(context: Context): Answer {
  const docId = param(context, "docId");
  const date = param(context, "date");
  const record = recordOf(docId);
  return {
    show: {
      card: "topic",
      name: record === undefined ? "" : firstName(record.other),
      when: saidDay(date),
      add: { label: words().topic.add, press: { run: "addTopic", with: { docId, date } } },
    },
    how: "push",
  };
}
