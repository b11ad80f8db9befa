import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import { granted } from "../../google/consent";
import { AddOnError } from "../../google/error";
import { keepWanted, takeWanted, type Wanted } from "../../memory/consent/wanted";
import { pairNow } from "../../pair/pair-now";
import type { FlowAnswer } from "../../panel/next";
import { toPanel } from "../../panel/to-panel";
import type { Context } from "../../request/context";
import { showOpenItems } from "../carry-over/show-open-items";
import { showTasks } from "../own/tasks/show-tasks";
import { findTime } from "../times/find-time";

/** What each permission that one feature wants alone is asked for. */
const GOES_ON: Readonly<Record<Wanted["permission"], (context: Context) => Answer>> = {
  ticks: showOpenItems,
  busy: findTime,
  tasks: showTasks,
};

function placeOf({ calendar, docs }: Context): string {
  return calendar?.id ?? docs?.id ?? "";
}

/** Google's page takes the card away, and what comes after it is an opening: noted is what that goes on with. */
export function noteWanted(permission: Wanted["permission"], docId: string, context: Context): void {
  keepWanted({ permission, docId, place: placeOf(context), ms: context.nowMs });
}

/** The feature, with its permission. Where Google runs the press itself again, no opening is to go on with it a second time. */
export function goOn(permission: Wanted["permission"], context: Context): Answer {
  takeWanted(placeOf(context), context.nowMs);
  return { ...GOES_ON[permission](context), how: "update" };
}

/** An opening that goes on, right after Google's page, with what was allowed there. */
export function afterConsent(open: (context: Context) => FlowAnswer): (context: Context) => FlowAnswer {
  return (context) => {
    const wanted = takeWanted(placeOf(context), context.nowMs);
    if (wanted === undefined || !granted(wanted.permission)) return open(context);
    const { docId } = wanted;
    // Meanwhile the event may have become others'.
    if (!isStillTheirs(docId, context)) return open(context);
    const { show, ...answer } = GOES_ON[wanted.permission]({ ...context, params: { docId } });
    return { ...answer, ...(show === undefined ? {} : { show: withWayBack(show, docId) }), how: "root" };
  };
}

function isStillTheirs(docId: string, context: Context): boolean {
  try {
    return pairNow(docId, context, context.calendar?.id).cancelled === undefined;
  } catch (error) {
    if (error instanceof AddOnError) return false;
    throw error;
  }
}

/** Beneath the card that an opening shows is none: the way to the panel stands where its permission was asked for. */
function withWayBack(show: View, docId: string): View {
  const back = toPanel(docId);
  if (show.card === "items") return { ...show, seeTicks: back };
  if (show.card === "times") return { ...show, see: back };
  return show.card === "tasks" ? { ...show, back } : show;
}
