import { ask, everyHour, noMoreEveryHour } from "../../google/consent";
import { rememberHourly } from "../../memory/hourly/on";
import type { EntryName } from "../../names";
import { words } from "../../text/words";

/** The function that main.ts offers to the hourly trigger. */
const HOURLY: EntryName = "onHour";

/** One trigger for this person, on their word; where Google does not allow one, the same work is done at each opening. */
export function switchOn(): { readonly hourly: "on" | "refused"; readonly toast: string } {
  ask(["triggers"]);
  if (!everyHour(HOURLY)) return { hourly: "refused", toast: words().toasts.hourlyOff };
  rememberHourly(true);
  return { hourly: "on", toast: words().toasts.hourlyOn };
}

export function switchOff(): void {
  noMoreEveryHour(HOURLY);
  rememberHourly(false);
}
