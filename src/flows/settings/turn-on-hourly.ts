import type { Answer } from "../../cards/answer";
import type { Context } from "../../request/context";
import { resultCarried } from "../set-up/result";

import { switchOn } from "./switch-hourly";

/** "Turn on", on the card that offered it: the card then says that it is on, or why not. */
export function turnOnHourly(context: Context): Answer {
  const { hourly, toast } = switchOn();
  const card = resultCarried(context);
  return card === undefined ? { toast } : { show: { ...card, hourly }, how: "update", toast };
}
