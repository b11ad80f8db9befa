import type { PersonName } from "../agenda/model";
import { allRecords } from "../memory/pair-record";
import { peopleSeen } from "../memory/people-seen";

/** The people one has a 1:1 with, and those seen in one's calendar of late; each once. */
export function knownPeople(): readonly PersonName[] {
  const people = new Map<string, PersonName>();
  for (const one of [...allRecords().map(({ other }) => other), ...peopleSeen()])
    if (!people.has(one.address.toLowerCase())) people.set(one.address.toLowerCase(), one);
  return [...people.values()];
}
