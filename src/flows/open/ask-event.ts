import type { FlowAnswer } from "../../panel/next";
import type { Context } from "../../request/context";
import { kindOf, othersOf } from "../../series/kind";
import { pressedSeries } from "../../series/series-now";
import { askView } from "../set-up/ask";
import { chooseView } from "../set-up/choose-view";

/** "Set up" beside a series that might be a 1:1: the card with the facts, as on the event itself. */
export function askEvent(context: Context): FlowAnswer {
  const opened = pressedSeries(context);
  const { id = "" } = context.params;
  const kind = kindOf(opened, undefined, context.nowMs);
  if (kind.kind === "set-up" || kind.kind === "invited")
    return { panel: kind.docId, hint: { opened }, how: "root" };
  const [only, ...more] = kind.kind === "copied" ? othersOf(opened.series) : [];
  const other = "other" in kind ? kind.other : more.length === 0 ? only : undefined;
  const view =
    other !== undefined
      ? askView(opened, id, other, false, context)
      : chooseView(opened, id, kind.kind === "several" ? kind.people : [], kind.kind === "several");
  return { show: view, how: "push" };
}
