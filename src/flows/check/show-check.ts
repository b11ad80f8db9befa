import type { Answer } from "../../cards/answer";
import { keptCheck } from "../../memory/self-check";
import type { Context } from "../../request/context";
import { handView, progressView, startView } from "./check-view";
import { QUESTIONS } from "./runtime";

/** "Self-check": what it does before it is started, or where it stands. */
export function showCheck(_context: Context): Answer {
  const check = keptCheck();
  if (check === undefined) return { show: startView(), how: "push" };
  const asked = QUESTIONS.every(({ settles }) => settles.every((id) => check.answers[id] !== undefined));
  if (asked && check.hand !== undefined && check.docId !== undefined)
    return { show: handView(check.docId), how: "push" };
  return { show: progressView(check), how: "push" };
}
