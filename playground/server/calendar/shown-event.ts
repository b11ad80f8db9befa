import type { Event, EventAttendee } from "../../../contract/calendar";
import type { Workspace } from "../../../emulator/workspace";
import type { Person } from "../../../emulator/world";
import type { Guest, Response, ShownCalendar, ShownEvent } from "../../shared/calendar";
import { repetitionWords } from "./repetition";
import { shownTime } from "./wall-time";

/** What else is needed to show an event: who looks, at which calendar, and the event that a series repeats. */
export interface Eyes {
  readonly workspace: Workspace;
  readonly person: Person;
  readonly calendar: ShownCalendar;
  readonly series: Event | undefined;
}

export function shownEvent(event: Event, eyes: Eyes): ShownEvent {
  const { person, calendar, series } = eyes;
  const guests = (event.attendees ?? []).map((attendee) => shownGuest(attendee, eyes));
  const own = guests.find((guest) => guest.self);
  const organizer = event.organizer?.email ?? series?.organizer?.email ?? "";
  const recurrence = event.recurrence ?? series?.recurrence ?? [];
  const busyOnly = event.summary === undefined && event.visibility === "private" && !calendar.own;
  return {
    calendarId: calendar.id,
    id: event.id ?? "",
    ...(event.recurringEventId === undefined ? {} : { seriesId: event.recurringEventId }),
    title: event.summary ?? series?.summary ?? (busyOnly ? "Busy" : "(No title)"),
    start: shownTime(event.start ?? event.originalStartTime, person.timeZone),
    end: shownTime(event.end ?? event.originalStartTime, person.timeZone),
    allDay: (event.start ?? event.originalStartTime)?.date !== undefined,
    eventType: event.eventType ?? "default",
    status: (event.status ?? "confirmed") as ShownEvent["status"],
    isPrivate: event.visibility === "private",
    busyOnly,
    response: own?.response ?? "accepted",
    guests,
    guestsCanModify: event.guestsCanModify === true,
    guestsCanInviteOthers: event.guestsCanInviteOthers !== false,
    description: event.description ?? "",
    location: event.location ?? "",
    organizer,
    // Events of somebody else's calendar can be looked at here, not changed by hand.
    canEdit:
      calendar.id === "primary" &&
      (event.organizer?.self === true || event.guestsCanModify === true || organizer === ""),
    repeats: repetitionWords(recurrence),
    recurrence,
    attachments: (event.attachments ?? []).map(({ title, fileUrl }) => ({
      title: title ?? "File",
      url: fileUrl ?? "",
    })),
  };
}

function shownGuest(attendee: EventAttendee, { workspace, person }: Eyes): Guest {
  const address = attendee.email ?? "";
  const known = workspace.directory.find(address);
  return {
    address,
    name: known?.name ?? attendee.displayName ?? address,
    response: (attendee.responseStatus ?? "needsAction") as Response,
    organizer: attendee.organizer === true,
    // Google's own "self" is the calendar's owner, who need not be who looks.
    self: known?.address === person.address,
    optional: attendee.optional === true,
    resource: attendee.resource === true,
  };
}
