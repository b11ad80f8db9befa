import type { Answer } from "../../cards/answer";
import type { Context } from "../../request/context";
import { resultCarried } from "../set-up/result";

import { switchOn } from "./switch-hourly";

/** "Turn on", on the card that offered it: the card then says that it is on, or why not. */
export function turnOnHourly(context: Context): Answer {
  const { hourly, toast } = switchOn();
  const card = resultCarried(context);
  if (card === undefined) return { toast };
  // Who can open the doc was read when the card was made, and not now.
  const { alone: _, ...rest } = card;
  return { show: { ...rest, hourly }, how: "update", toast };
}
