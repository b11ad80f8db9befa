import { ask, everyHour, noMoreEveryHour } from "../../google/consent";
import { rememberHourly } from "../../memory/hourly/on";
import { allRecords } from "../../memory/pair-record";
import { settings } from "../../memory/settings";
import type { EntryName } from "../../names";
import { words } from "../../text/words";

/** The function that main.ts offers to the hourly trigger. */
const HOURLY: EntryName = "onHour";

/** One trigger for this person, on their word; where Google does not allow one, the same work is done at each opening. */
export function switchOn(): { readonly hourly: "on" | "refused"; readonly toast: string } {
  ask(["triggers"]);
  if (!everyHour(HOURLY)) return { hourly: "refused", toast: words().toasts.hourlyOff };
  rememberHourly(true);
  const { hourlyOn, hourlyIdle } = words().toasts;
  return { hourly: "on", toast: addsSections() ? hourlyOn : hourlyIdle };
}

/** Whether sections come by themselves in any doc of one's own; before there is one, in those to come. */
function addsSections(): boolean {
  const own = allRecords().filter(({ owner }) => owner);
  if (own.length === 0) return settings().automatic;
  return own.some((record) => (record.settings ?? settings()).automatic);
}

export function switchOff(): void {
  noMoreEveryHour(HOURLY);
  rememberHourly(false);
}
