import type { FlowAnswer } from "../../panel/next";
import type { Context } from "../../request/context";
import { openDoc } from "./open-doc";
import { openEvent } from "./open-event";
import { openHome } from "./open-home";

/** The panel for wherever the person is: the open event, the open doc, or the home card. */
export function openHere(context: Context): FlowAnswer {
  const answer =
    context.calendar?.id !== undefined
      ? openEvent(context)
      : context.host === "DOCS" && context.docs !== undefined
        ? openDoc(context)
        : openHome(context);
  return { ...answer, how: "root" };
}
