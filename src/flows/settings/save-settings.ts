import type { Answer } from "../../cards/answer";
import { hourlyIsOn, keepSettings } from "../../memory/settings";
import { type Context, input } from "../../request/context";
import { words } from "../../text/words";

import { switchOff, switchOn } from "./switch-hourly";

export function saveSettings(context: Context): Answer {
  const time = input(context, "time");
  keepSettings({
    automatic: input(context, "automatic") !== undefined,
    split: time === "half" ? "half" : time === "hidden" ? "none" : "direct-first",
    order: input(context, "order") === "top" ? "newest-first" : "oldest-first",
  });
  const wanted = input(context, "hourly") !== undefined;
  if (wanted && !hourlyIsOn()) return { toast: switchOn().toast, how: "back" };
  // Whether or not it is remembered: a trigger outlives what was remembered of it.
  if (!wanted) switchOff();
  return { how: "back", toast: words().toasts.saved };
}
