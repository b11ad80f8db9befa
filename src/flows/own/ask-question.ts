import { addTopics, checkedRecord } from "../../doc/change";
import type { FlowAnswer } from "../../panel/next";
import { askedQuestion, textOf, themeIn } from "../../panel/question";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

/** "Add to my topics": the question becomes one of one's own topics for the next meeting, and the panel shows it there. */
export function askQuestion(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const date = param(context, "date");
  const record = checkedRecord(docId, context, true);
  const theme = themeIn(context.params.theme);
  const pick = theme === undefined ? undefined : { theme, at: Number(param(context, "at")) };
  const text = pick === undefined ? param(context, "topic") : textOf(record, pick);
  const { asked } = words().own.questions;
  const added = addTopics(record, { date, owner: record.mine, text }, asked, context);
  if (pick !== undefined) askedQuestion(record, context.nowMs, pick);
  return { ...added, how: "root" };
}
