import type { Acl } from "../../../contract/calendar";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import type { CalendarReader, CalendarRole } from "../../shared/calendar";
import { callAs } from "../person";

/** Who else may see or change a person's primary calendar, one by one. */
export function readersOf(workspace: Workspace, person: Person): readonly CalendarReader[] {
  const { items = [] } = callAs(workspace, person, {
    method: "calendar.acl.list",
    params: { calendarId: "primary" },
  }) as Acl;
  return items.flatMap(({ role, scope }) => {
    const address = scope?.value ?? "";
    if (scope?.type !== "user" || role === "none" || address === person.address) return [];
    const name = workspace.directory.find(address)?.name ?? address;
    return [{ address, name, role: role as CalendarRole }];
  });
}

/** Shares a person's calendar with somebody, who then has it on their own page, or ends that. */
export function shareCalendar(
  workspace: Workspace,
  person: Person,
  address: string,
  role: CalendarRole | "none",
): void {
  callAs(workspace, person, {
    method: "calendar.acl.insert",
    params: { calendarId: "primary", sendNotifications: false },
    body: { role, scope: { type: "user", value: address } },
  });
  const reader = workspace.directory.find(address);
  if (reader?.kind !== "person" || role === "none") return;
  callAs(workspace, reader, {
    method: "calendar.calendarList.insert",
    params: {},
    body: { id: person.address },
  });
}
