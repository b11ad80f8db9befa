import type { Answer } from "../../cards/answer";
import { keptCheck } from "../../memory/self-check";
import type { Context } from "../../request/context";
import { againView, handView, progressView, startView } from "./check-view";
import { QUESTIONS } from "./runtime";

/** "Self-check": what it does before it is started, or where it stands. */
export function showCheck(_context: Context): Answer {
  const check = keptCheck();
  if (check === undefined) return { show: startView(), how: "push" };
  const asked = QUESTIONS.every(({ settles }) => settles.every((id) => check.answers[id] !== undefined));
  const { again, docId, hand } = check;
  if (asked && hand !== undefined && docId !== undefined)
    return { show: again === undefined ? handView(docId) : againView(docId, again), how: "push" };
  return { show: progressView(check), how: "push" };
}
