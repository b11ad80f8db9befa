import type { Workspace } from "./workspace";
import type { DirectoryEntry } from "./world";

export const ALEX = "alex@example.com";
export const DANA = "dana@example.com";
export const SAM = "sam@example.com";
export const MIA = "mia@example.com";
export const NOOR = "noor@example.com";
export const JO = "jo@partner.example.com";
/** A group: Alex, Dana, Sam and Mia. */
export const TEAM = "team@example.com";
export const ROOM = "c_lisbon@resource.calendar.google.com";

/** Alex manages Dana, Sam and Mia. Jo works for a partner, so outside the company; nobody at nowhere@ has an account. */
const people: readonly DirectoryEntry[] = [
  person(ALEX, "Alex Morgan", "10000000000000000001", ["alex.morgan@example.com"]),
  person(DANA, "Dana Reyes", "10000000000000000002", ["d.reyes@example.com"]),
  person(SAM, "Sam Okoro", "10000000000000000003"),
  person(MIA, "Mia Lund", "10000000000000000004"),
  person(NOOR, "Noor Haddad", "10000000000000000005"),
  person(JO, "Jo Brandt", "10000000000000000006"),
  {
    kind: "group",
    address: TEAM,
    name: "Product team",
    members: [ALEX, DANA, SAM, MIA],
    permissionId: "10000000000000000007",
  },
  {
    kind: "resource",
    address: ROOM,
    name: "Lisbon (4)",
    permissionId: "10000000000000000008",
  },
];

function person(
  address: string,
  name: string,
  permissionId: string,
  aliases: readonly string[] = [],
): DirectoryEntry {
  return { kind: "person", address, name, aliases, locale: "en-GB", timeZone: "Europe/London", permissionId };
}

export function seedPeople(workspace: Workspace): void {
  for (const entry of people) workspace.directory.add(entry);
}
