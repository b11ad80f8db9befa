import type { Event } from "../../../contract/calendar";
import { withheld } from "../consent";
import { AddOnError } from "../error";

/**
 * Events as their calendar's owner sees them. The permission to see when people are busy opens the same addresses, for
 * events whose people, title and tags are left out (source: the scopes of events.get and events.list in Google's
 * discovery document): such an event is no answer, neither about one's own calendar nor about somebody else's.
 */
export function withDetails(events: readonly Event[]): void {
  const bare = events.filter(
    ({ status, attendees }) => status !== "cancelled" && (attendees ?? []).length === 0,
  );
  if (bare.length === 0) return;
  if (withheld("events")) throw new AddOnError("PERMISSION_NEEDED");
  if (bare.some(({ organizer }) => organizer === undefined)) throw new AddOnError("NOT_YOUR_CALENDAR");
}
