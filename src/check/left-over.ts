import type { Event } from "../../contract/calendar";
import { TITLE } from "./calendar-probes";
import { type Asking, answerOf, type Place } from "./call";

/**
 * The events of a check that are still there, those of an earlier one that died and those made by hand for it as well:
 * one's own, with nobody invited, as the check makes them. Anybody may give an invitation that title.
 */
export function* leftOver({ year }: Place): Asking<readonly string[]> {
  const { items = [] } = yield* answerOf<{ items?: Event[] }>({
    method: "calendar.events.list",
    path: { calendarId: "primary" },
    query: { timeMin: `${year}-01-01T00:00:00Z`, timeMax: `${year}-12-31T00:00:00Z`, maxResults: 250 },
  });
  return items.flatMap(({ id, summary, recurringEventId, organizer, attendees = [] }) =>
    summary === TITLE &&
    id !== undefined &&
    recurringEventId === undefined &&
    organizer?.self === true &&
    attendees.length === 0
      ? [id]
      : [],
  );
}
