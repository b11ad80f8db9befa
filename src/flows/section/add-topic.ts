import type { Answer } from "../../cards/answer";
import { change, checkedRecord } from "../../doc/change";
import { recordOf } from "../../memory/pair-record";
import { panelAfterChange } from "../../panel/after-change";
import { type Context, input, param } from "../../request/context";
import { saidDay } from "../../series/said-times";
import { words } from "../../text/cards.en";
import { shortDay } from "../../text/dates.en";
import { firstName } from "../set-up/request";

/** "Add a topic": the form. */
export function askTopic(context: Context): Answer {
  const docId = param(context, "docId");
  const date = param(context, "date");
  const record = recordOf(docId);
  return {
    show: {
      card: "topic",
      name: record === undefined ? "" : firstName(record.other),
      when: saidDay(date),
      add: { label: words.topic.add, press: { run: "addTopic", with: { docId, date } } },
    },
    how: "push",
  };
}

/** Puts one line into the next section, under one's own name or the next steps. */
export function addTopic(context: Context): Answer {
  const docId = param(context, "docId");
  const date = param(context, "date");
  const text = input(context, "topic");
  if (text === undefined) return { toast: words.topic.empty };
  const record = checkedRecord(docId, context, false);
  const owner = input(context, "where") === "actions" ? "actions" : record.mine;
  change(record, { what: "topic", date, owner, text }, context);
  return {
    how: "back",
    beneath: panelAfterChange(record, context),
    toast: words.toasts.topicAdded(shortDay(date)),
  };
}
