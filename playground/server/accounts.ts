import type { Workspace } from "../../emulator/workspace";
import type { Person } from "../../emulator/world";
import type { NewPerson, PersonSettings } from "../shared/steering";
import { callAs } from "./person";
import { PageError } from "./refusal";

/** Language and time zone, as set in Google's account and Calendar's settings: the primary calendar's zone goes along. */
export function changeSettings(
  workspace: Workspace,
  person: Person,
  { locale, timeZone }: PersonSettings,
): void {
  checkZone(timeZone);
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

/** Gives somebody an account, with an empty calendar and Drive. */
export function addPerson(workspace: Workspace, { address, name, timeZone }: NewPerson): void {
  checkZone(timeZone);
  if (name.trim() === "") throw new PageError(400, "A person needs a name.");
  if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(address))
    throw new PageError(400, `“${address}” is not an email address.`);
  if (workspace.directory.find(address) !== undefined)
    throw new PageError(409, `“${address}” is somebody's already.`);
  const number = String(workspace.directory.all().length + 1).padStart(4, "0");
  workspace.directory.add({
    kind: "person",
    address: address.toLowerCase(),
    name: name.trim(),
    aliases: [],
    locale: "en-GB",
    timeZone,
    permissionId: `1000000000000000${number}`,
  });
}

function checkZone(timeZone: string): void {
  if (!Intl.supportedValuesOf("timeZone").includes(timeZone))
    throw new PageError(400, `There is no time zone “${timeZone}”.`);
}
