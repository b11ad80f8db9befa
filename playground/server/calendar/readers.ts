import type { Acl, AclRule } from "../../../contract/calendar";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import type { CalendarRole, CalendarSharing } from "../../shared/calendar";
import { callAs } from "../person";

/** Who else may see or change a person's primary calendar: the company, and people one by one. */
export function sharingOf(workspace: Workspace, person: Person): CalendarSharing {
  const { items = [] } = callAs(workspace, person, {
    method: "calendar.acl.list",
    params: { calendarId: "primary" },
  }) as Acl;
  const domain = domainOf(person);
  const company = items.find(({ scope }) => scope?.type === "domain" && scope.value === domain);
  return {
    company: { domain, role: roleIn(company) },
    people: items.flatMap((rule) => {
      const address = rule.scope?.value ?? "";
      const role = roleIn(rule);
      if (rule.scope?.type !== "user" || role === "none" || address === person.address) return [];
      return [{ address, name: workspace.directory.find(address)?.name ?? address, role }];
    }),
  };
}

/** Shares a person's calendar with somebody, who then has it on their own page, or ends that; "" is the whole company. */
export function shareCalendar(
  workspace: Workspace,
  person: Person,
  address: string,
  role: CalendarRole | "none",
): void {
  const scope =
    address === "" ? { type: "domain", value: domainOf(person) } : { type: "user", value: address };
  callAs(workspace, person, {
    method: "calendar.acl.insert",
    params: { calendarId: "primary", sendNotifications: false },
    body: { role, scope },
  });
  const reader = workspace.directory.find(address);
  if (reader?.kind !== "person" || role === "none") return;
  callAs(workspace, reader, {
    method: "calendar.calendarList.insert",
    params: {},
    body: { id: person.address },
  });
}

function roleIn(rule: AclRule | undefined): CalendarRole | "none" {
  return (rule?.role as CalendarRole | undefined) ?? "none";
}

function domainOf({ address }: Person): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
