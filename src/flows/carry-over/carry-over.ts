import type { IsoDate } from "../../agenda/model";
import type { NotCarried } from "../../agenda/plan";
import { pickedKeys } from "../../cards/pair/items-card";
import { addTo, checkedRecord } from "../../doc/change";
import { keptPanel } from "../../memory/kept-panel";
import { contentOf, withCarried } from "../../panel/content";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { calendarOf } from "../../series-moved/to-another-day";
import { words } from "../../text/words";

/**
 * "Carry over": brings what is ticked into the next section. Pressed again, on a list that is out of date, or by the
 * other at the same time: what is there already is not brought a second time.
 */
export function carryOver(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const keys = pickedKeys(context.inputs);
  if (keys.length === 0) return { toast: words().toasts.nothingTicked };
  const state = keptPanel(docId);
  const listed = state?.content;
  const record = checkedRecord(docId, context, true);
  const outcome = addTo(
    record,
    {
      what: "carry-over",
      to: param(context, "date"),
      keys,
      ...calendarOf(state, record, context),
    },
    context,
  );
  const to = outcome.day;
  const { notCarried = [] } = outcome.plan;
  // What was ticked is counted; what is nested under it goes along without a word.
  const went = keys.filter((key) => !notCarried.some((one) => one.key === key)).length;
  const missing = notCarried.filter(({ why }) => why !== "carried").map(({ key }) => key);
  return {
    panel: docId,
    content: withCarried(listed ?? contentOf(outcome.reading.agenda, { section: to, before: to }), {
      to,
      keys,
      missing,
    }),
    how: "root",
    undoable: went > 0 && outcome.did === "written",
    toast:
      went === 0 ? notCarriedToast(notCarried, to) : words().toasts.carried(went, words().dates.shortDay(to)),
  };
}

/** Why nothing went along: somebody was faster. */
function notCarriedToast(notCarried: readonly NotCarried[], to: IsoDate): string {
  const { dates, toasts } = words();
  if (notCarried.some(({ why }) => why === "carried")) return toasts.alreadyIn(dates.shortDay(to));
  return notCarried.some(({ why }) => why === "done") ? toasts.doneAlready : toasts.notThere;
}
