import type { Event } from "../../contract/calendar";
import { knownMyself, seenMyself } from "../memory/me";
import { keepPeople } from "../memory/people-seen";
import { meOf, othersOf } from "./kind";

/** The people of these events, for suggestions and for names that are typed; and oneself, where an event tells. */
export function rememberPeople(events: readonly Event[]): void {
  const people = new Map<string, { name: string; address: string }>();
  for (const event of events) for (const one of othersOf(event)) people.set(one.address.toLowerCase(), one);
  if (knownMyself() === undefined) seenMyself(events.map(meOf).find((me) => me !== undefined));
  keepPeople([...people.values()]);
}
