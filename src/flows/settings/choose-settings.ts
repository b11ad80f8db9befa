import type { Answer } from "../../cards/answer";
import { ask, everyHour, noMoreEveryHour } from "../../google/consent";
import { forget, recall, remember } from "../../google/memory";
import { keepSettings, settings } from "../../memory/settings";
import { type Context, input } from "../../request/context";
import { words } from "../../text/cards.en";
import { resultCarried } from "../set-up/result";

/** The function that main.ts offers to the hourly trigger. */
const HOURLY = "onHour";

export function showSettings(_context: Context): Answer {
  const { automatic, split, order } = settings();
  return {
    show: {
      card: "settings",
      automatic,
      hourly: recall("hourly") === true,
      order: order === "newest-first" ? "top" : "end",
      time: split === "direct-first" ? "two-thirds" : split === "half" ? "half" : "hidden",
      save: { label: words.settings.save, press: { run: "saveSettings" } },
    },
    how: "push",
  };
}

export function saveSettings(context: Context): Answer {
  const time = input(context, "time");
  keepSettings({
    automatic: input(context, "automatic") !== undefined,
    split: time === "half" ? "half" : time === "hidden" ? "none" : "direct-first",
    order: input(context, "order") === "top" ? "newest-first" : "oldest-first",
  });
  const wanted = input(context, "hourly") !== undefined;
  if (wanted && recall("hourly") !== true) return { toast: switchedOn().toast, how: "back" };
  // Whether or not it is remembered: a trigger outlives what was remembered of it.
  if (!wanted) turnOff();
  return { how: "back", toast: words.toasts.saved };
}

/** "Turn on", on the card that offered it: the card then says that it is on, or why not. */
export function turnOnHourly(context: Context): Answer {
  const { hourly, toast } = switchedOn();
  const card = resultCarried(context);
  return card === undefined ? { toast } : { show: { ...card, hourly }, how: "update", toast };
}

/** One trigger for this person, on their word; where Google does not allow one, the same work is done at each opening. */
function switchedOn(): { readonly hourly: "on" | "refused"; readonly toast: string } {
  ask(["triggers"]);
  if (!everyHour(HOURLY)) return { hourly: "refused", toast: words.toasts.hourlyOff };
  remember("hourly", true);
  return { hourly: "on", toast: words.toasts.hourlyOn };
}

function turnOff(): void {
  noMoreEveryHour(HOURLY);
  forget("hourly");
}
