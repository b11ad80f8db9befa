import type { Answer } from "../../cards/answer";
import { knownRecord } from "../../doc/change";
import { passQuestion, themeIn } from "../../panel/question";
import { type Context, input, param } from "../../request/context";
import { knownFacts } from "./facts";
import { ownView } from "./own-view";

/** "Another": the next question of the chosen theme. */
export function nextQuestion(context: Context): Answer {
  const docId = param(context, "docId");
  const record = knownRecord(docId, context);
  const theme = themeIn(input(context, "theme"));
  const pick = passQuestion(record, context.nowMs, theme);
  return { show: ownView(record, knownFacts(record, context), context, { pick, theme }), how: "update" };
}
