import { hourlyIsOn } from "../../memory/hourly/on";
import { settingsForDocs } from "../../memory/settings";
import { settingsTags } from "../../memory/tags";

/** What this person has set for all, for the press on a set-up's card: it sets up what the card was drawn for. */
export function forNewDocs(): Readonly<Record<string, string>> {
  return { ...settingsTags(settingsForDocs()), hourly: hourlyIsOn() ? "on" : "off" };
}
