import type { Event } from "../../../contract/calendar";
import { ApiError } from "../../../emulator/api/error";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import type { PanelPlace } from "../../shared/panel";
import { callAs } from "../person";

/** What a person sees of an event; whatever else changes in it is no news to them. */
const SEEN = [
  "status",
  "summary",
  "start",
  "end",
  "location",
  "description",
  "visibility",
  "recurrence",
  "recurringEventId",
  "guestsCanModify",
  "guestsCanInviteOthers",
  "guestsCanSeeOtherGuests",
] as const satisfies readonly (keyof Event)[];

/** What stands in the calendar of the event beside the panel, as text to compare; "" while no event is open or it is gone. */
export function seenOf(workspace: Workspace, person: Person, place: PanelPlace): string {
  if (place.host !== "CALENDAR" || place.calendarId === undefined || place.eventId === undefined) return "";
  const { calendarId, eventId } = place;
  try {
    const event = callAs(workspace, person, {
      method: "calendar.events.get",
      params: { calendarId, eventId },
    }) as Event;
    if (event.status === "cancelled") return "";
    const guests = (event.attendees ?? []).map(({ email, responseStatus }) => [email, responseStatus]);
    const files = (event.attachments ?? []).map(({ fileUrl }) => fileUrl);
    return JSON.stringify([...SEEN.map((name) => event[name] ?? null), guests, files]);
  } catch (error) {
    if (error instanceof ApiError) return "";
    throw error;
  }
}
