import { entryOf } from "../../json";
import type { World } from "../../world";
import type { AclEntry, ListEntry, Store, StoredCalendar } from "../state";

export const ROLES = [
  "none",
  "freeBusyReader",
  "reader",
  "writerWithoutPrivateAccess",
  "writer",
  "owner",
] as const;
export type Role = (typeof ROLES)[number];

/** At least as strong. */
export function reaches(role: Role, need: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(need);
}

/** The main address of whoever an address or alias belongs to; in lower case when nobody has it. */
export function mainAddress(world: World, address: string): string {
  return world.directory.find(address)?.address.toLowerCase() ?? address.trim().toLowerCase();
}

/**
 * A calendar by id. A person's primary calendar and a room's calendar exist from the day their account does, so they
 * are made when first asked for.
 */
export function calendarById(store: Store, id: string): StoredCalendar | undefined {
  const known = entryOf(store.state.calendars, id);
  if (known !== undefined) return known.deleted === true ? undefined : known;
  const entry = store.world.directory.find(id);
  if (entry === undefined || entry.kind === "group") return undefined;
  const address = entry.address.toLowerCase();
  const existing = store.state.calendars[address];
  if (existing !== undefined) return existing;
  const made: StoredCalendar = {
    id: address,
    kind: entry.kind === "person" ? "primary" : "resource",
    owner: address,
    summary: entry.kind === "person" ? address : entry.name,
    timeZone: entry.kind === "person" ? entry.timeZone : "UTC",
    acl: firstRules(store, address),
    version: 1,
  };
  store.state.calendars[address] = made;
  return made;
}

function firstRules(store: Store, address: string): Record<string, AclEntry> {
  const rules: Record<string, AclEntry> = {
    [`user:${address}`]: { scopeType: "user", scopeValue: address, role: "owner", version: 1 },
  };
  const colleagues = { details: "reader", "free-busy": "freeBusyReader", nothing: undefined }[
    store.world.assumptions.answer("calendar.colleagues-see")
  ];
  if (colleagues !== undefined) {
    const domain = address.slice(address.lastIndexOf("@") + 1);
    rules[`domain:${domain}`] = { scopeType: "domain", scopeValue: domain, role: colleagues, version: 1 };
  }
  return rules;
}

/** What a person may do with a calendar: the strongest of the rules that name them. */
export function roleOn(store: Store, calendar: StoredCalendar, person: string): Role {
  if (calendar.owner === person) return "owner";
  const { directory } = store.world;
  let best: Role = "none";
  for (const rule of Object.values(calendar.acl)) {
    const role = ROLES.find((name) => name === rule.role) ?? "none";
    if (reaches(best, role)) continue;
    const value = rule.scopeValue ?? "";
    const group = rule.scopeType === "group" ? directory.find(value) : undefined;
    const named =
      rule.scopeType === "default" ||
      (rule.scopeType === "user" && mainAddress(store.world, value) === person) ||
      (rule.scopeType === "domain" && person.endsWith(`@${value}`)) ||
      (group?.kind === "group" &&
        group.members.some((member) => mainAddress(store.world, member) === person));
    if (named) best = role;
  }
  return best;
}

/** A person's own settings for a calendar of their list; their primary calendar is always on it. */
export function listEntry(store: Store, person: string, calendarId: string): ListEntry | undefined {
  const known = store.state.lists[person]?.[calendarId];
  if (known !== undefined) return known;
  return calendarId === person ? newListEntry(true) : undefined;
}

export function newListEntry(mine: boolean): ListEntry {
  return {
    colorId: mine ? "14" : "12",
    selected: true,
    defaultReminders: mine ? [{ method: "popup", minutes: 10 }] : [],
    notifications: mine
      ? ["eventCreation", "eventChange", "eventCancellation", "eventResponse"].map((type) => ({
          type,
          method: "email",
        }))
      : [],
    version: 1,
  };
}
