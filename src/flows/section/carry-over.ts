import { OPEN_GROUPS } from "../../agenda/open-items";
import { pickField } from "../../cards/items-card";
import { change, checkedRecord } from "../../doc/change";
import { keptPanel } from "../../memory/kept-panel";
import { contentOf, withCarried } from "../../panel/content";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

/** "Carry over": copies what is ticked into the next section. Pressed again, nothing is written a second time. */
export function carryOver(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const to = param(context, "date");
  const keys = OPEN_GROUPS.flatMap((group) => context.inputs[pickField(group)] ?? []);
  if (keys.length === 0) return { toast: words().toasts.nothingTicked };
  const listed = keptPanel(docId)?.content;
  const record = checkedRecord(docId, context, true);
  const outcome = change(record, { what: "carry-over", to, keys }, context);
  const { left = [] } = outcome.plan;
  // What was ticked is counted; what is nested under it goes along without a word.
  const copies = keys.filter((key) => !left.some((one) => one.key === key)).length;
  const gone = left.filter(({ why }) => why === "gone").map(({ key }) => key);
  return {
    panel: docId,
    content: withCarried(listed ?? contentOf(outcome.reading.agenda, to, to), keys, gone),
    how: "root",
    toast:
      outcome.did === "nothing"
        ? words().toasts.alreadyCarried
        : words().toasts.carried(copies, words().dates.shortDay(to)),
  };
}
