import type { Workspace } from "../../emulator/workspace";
import type { Person } from "../../emulator/world";
import type { PersonSettings } from "../shared/steering";
import { callAs } from "./person";
import { PageError } from "./refusal";

/** Language and time zone, as set in Google's account and Calendar's settings: the primary calendar's zone goes along. */
export function changeSettings(
  workspace: Workspace,
  person: Person,
  { locale, timeZone }: PersonSettings,
): void {
  if (!Intl.supportedValuesOf("timeZone").includes(timeZone))
    throw new PageError(400, `There is no time zone “${timeZone}”.`);
  try {
    Intl.getCanonicalLocales(locale);
  } catch {
    throw new PageError(400, `There is no language “${locale}”.`);
  }
  workspace.directory.changeSettings(person.address, { locale, timeZone });
  callAs(workspace, person, {
    method: "calendar.calendars.patch",
    params: { calendarId: "primary" },
    body: { timeZone },
  });
}
