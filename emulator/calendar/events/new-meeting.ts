import type { Event } from "../../../contract/calendar";
import type { Access } from "../calendars/access";
import { addCopy } from "../guests/copies";
import { type Meeting, nextVersion, type Store } from "../state";
import type { Written } from "./draft";

/** What an inserted and an imported event do not have in common. */
export type Origin = Pick<
  Meeting,
  "iCalUID" | "eventType" | "organizer" | "organizerCalendar" | "privateCopy"
>;

/** A new event and the copy of it in the calendar that it was written to; nobody else has one yet. */
export function newMeeting(
  store: Store,
  { calendar, person }: Access,
  id: string,
  { sequence = 0 }: Event,
  { own, recurrence, ...fields }: Written,
  origin: Origin,
): Meeting {
  const version = nextVersion(store);
  const now = store.world.clock.now();
  const meeting: Meeting = {
    uid: `${calendar.id}/${id}`,
    ...origin,
    creator: person,
    created: now,
    updated: now,
    version,
    sequence,
    fields,
    ...(recurrence === undefined ? {} : { recurrence }),
    exceptions: {},
    copies: {},
    past: [],
  };
  store.state.meetings[meeting.uid] = meeting;
  addCopy(store, meeting, calendar.id, id, true).own = own;
  return meeting;
}
