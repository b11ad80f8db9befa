import { calendarById } from "../calendars/known-calendars";
import type { Copy, Guest, Meeting, OwnException, Store } from "../state";
import { identity, isInvited, membersOf } from "./guests";

const ID_ALPHABET = "0123456789abcdefghijklmnopqrstuv";

export function newEventId(store: Store): string {
  return store.world.ids.next(26, ID_ALPHABET);
}

/** Puts a copy of the meeting on a calendar, under the meeting's own id unless that calendar has used it already. */
export function addCopy(
  store: Store,
  meeting: Meeting,
  calendarId: string,
  id: string,
  joined: boolean,
): Copy {
  const index = store.state.index[calendarId] ?? {};
  store.state.index[calendarId] = index;
  const free = index[id] === undefined ? id : newEventId(store);
  index[free] = meeting.uid;
  const copy: Copy = {
    id: free,
    own: {},
    joined,
    exceptions: {},
    updated: store.world.clock.now(),
    version: store.state.count,
  };
  meeting.copies[calendarId] = copy;
  return copy;
}

/** The calendars that an invitation reaches: guests with an account, rooms, and every member of an invited group. */
function invitedCalendars(store: Store, guests: readonly Guest[]): string[] {
  const addresses = guests.flatMap((guest) => {
    const address = identity(store, guest);
    const members = membersOf(store, address);
    return members.length > 0 ? members : [address];
  });
  return [...new Set(addresses)].filter((address) => calendarById(store, address) !== undefined);
}

/** The id under which the meeting's copies travel: the organizer's, or any. */
function travellingId(meeting: Meeting): string {
  const own = meeting.organizerCalendar === undefined ? undefined : meeting.copies[meeting.organizerCalendar];
  return own?.id ?? Object.values(meeting.copies)[0]?.id ?? meeting.uid;
}

/** Gives everyone invited to the event, or to one occurrence, a copy of it. */
export function spread(
  store: Store,
  meeting: Meeting,
  key: string | undefined,
  guests: readonly Guest[],
): void {
  const id = travellingId(meeting);
  for (const calendarId of invitedCalendars(store, guests)) {
    const copy = meeting.copies[calendarId] ?? addCopy(store, meeting, calendarId, id, key === undefined);
    if (key === undefined) {
      if (!copy.joined) copy.version = store.state.count;
      copy.joined = true;
    } else if (!isInvited(store, meeting.fields.guests, calendarId)) {
      const own = ownException(store, copy, key);
      own.joined = true;
    }
  }
}

/** A copy's own side of an occurrence, made when first needed. */
export function ownException(store: Store, copy: Copy, key: string): OwnException {
  const known = copy.exceptions[key];
  if (known !== undefined) return known;
  const made: OwnException = { own: {}, updated: store.world.clock.now(), version: store.state.count };
  copy.exceptions[key] = made;
  return made;
}
