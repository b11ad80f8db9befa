import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";

/** Shows a pair's panel over whatever card is there. */
export function openPanel(context: Context): FlowAnswer {
  return { panel: param(context, "docId"), how: "root" };
}
