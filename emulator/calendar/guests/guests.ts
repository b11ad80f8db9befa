import type { EventAttendee } from "../../../contract/calendar";
import { mainAddress } from "../calendars/known-calendars";
import { invalid, required } from "../errors";
import type { Guest, Store } from "../state";

const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+$/;
const RESPONSES = ["needsAction", "declined", "tentative", "accepted"];

/** Whoever is meant by a guest's address, however it is written. */
export function identity(store: Store, guest: { email: string }): string {
  return mainAddress(store.world, guest.email);
}

export function findGuest(store: Store, guests: readonly Guest[], address: string): Guest | undefined {
  return guests.find((guest) => identity(store, guest) === address);
}

/** The calendar is invited: by its own address, or as a member of an invited group. */
export function isInvited(store: Store, guests: readonly Guest[], calendarId: string): boolean {
  return guests.some((guest) => {
    const address = identity(store, guest);
    return address === calendarId || membersOf(store, address).includes(calendarId);
  });
}

/** Everyone in a group, and in the groups in it; empty when the address is no group. */
export function membersOf(store: Store, address: string, seen: readonly string[] = []): string[] {
  const entry = store.world.directory.find(address);
  if (entry?.kind !== "group" || seen.includes(address)) return [];
  return entry.members.flatMap((member) => {
    const one = mainAddress(store.world, member);
    return [one, ...membersOf(store, one, [...seen, address])];
  });
}

/**
 * Reads attendees as the API takes them, one entry for each address. `before` are the guests so far: whether somebody
 * is a resource is settled when they are added. Throws 400 for a guest without a usable address.
 */
export function readGuests(
  store: Store,
  attendees: readonly EventAttendee[],
  before: readonly Guest[],
): Guest[] {
  const guests: Guest[] = [];
  for (const attendee of attendees) {
    if (attendee.email === undefined || attendee.email === "") throw required("Missing attendee email.");
    if (!ADDRESS.test(attendee.email.trim())) throw invalid("Invalid attendee email.");
    const guest = readGuest(store, { ...attendee, email: attendee.email.trim().toLowerCase() }, before);
    if (findGuest(store, guests, identity(store, guest)) === undefined) guests.push(guest);
  }
  if (store.world.assumptions.answer("calendar.group-guests") === "at-once") {
    for (const guest of [...guests])
      for (const member of membersOf(store, identity(store, guest)))
        if (findGuest(store, guests, member) === undefined)
          guests.push(findGuest(store, before, member) ?? readGuest(store, { email: member }, before));
  }
  return guests;
}

function readGuest(
  store: Store,
  attendee: EventAttendee & { email: string },
  before: readonly Guest[],
): Guest {
  const known = findGuest(store, before, mainAddress(store.world, attendee.email));
  const entry = store.world.directory.find(attendee.email);
  const resource = known?.resource ?? (attendee.resource === true || entry?.kind === "resource");
  const named =
    entry !== undefined &&
    (resource || store.world.assumptions.answer("calendar.guest-names") === "from-directory");
  const kept =
    store.world.assumptions.answer("calendar.guest-without-response") === "kept" ? known : undefined;
  const displayName = attendee.displayName ?? kept?.displayName ?? (named ? entry.name : undefined);
  const responseStatus = attendee.responseStatus ?? kept?.responseStatus ?? "needsAction";
  if (!RESPONSES.includes(responseStatus)) throw invalid("Invalid attendee response status.");
  return {
    email: attendee.email,
    ...(displayName ? { displayName } : {}),
    ...(attendee.optional === true ? { optional: true } : {}),
    ...(resource ? { resource: true } : {}),
    responseStatus,
    ...(attendee.comment ? { comment: attendee.comment } : {}),
    ...(attendee.additionalGuests ? { additionalGuests: attendee.additionalGuests } : {}),
  };
}

/** Who must be told apart: joined, left, stayed. */
export function guestChanges(
  store: Store,
  before: readonly Guest[],
  after: readonly Guest[],
): { readonly added: Guest[]; readonly removed: Guest[]; readonly kept: Guest[] } {
  const has = (guests: readonly Guest[], guest: Guest): boolean =>
    findGuest(store, guests, identity(store, guest)) !== undefined;
  return {
    added: after.filter((guest) => !has(before, guest)),
    removed: before.filter((guest) => !has(after, guest)),
    kept: after.filter((guest) => has(before, guest)),
  };
}

/** What guests say for themselves; the rest of an entry is the organizer's. */
export function responseOf(guest: Guest): Partial<Guest> {
  return {
    responseStatus: guest.responseStatus,
    ...(guest.comment === undefined ? {} : { comment: guest.comment }),
    ...(guest.additionalGuests === undefined ? {} : { additionalGuests: guest.additionalGuests }),
  };
}

export function withResponse(guest: Guest, response: Partial<Guest>): Guest {
  const { comment: _comment, additionalGuests: _additional, ...rest } = guest;
  return { ...rest, ...response };
}

export function sameGuest(a: Guest, b: Guest): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function canonical(guest: Guest): unknown[] {
  return [
    guest.email,
    guest.displayName ?? "",
    guest.optional === true,
    guest.resource === true,
    guest.responseStatus,
    guest.comment ?? "",
    guest.additionalGuests ?? 0,
  ];
}
