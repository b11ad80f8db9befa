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
    guestRights: {
      modify: event.guestsCanModify === true,
      invite: event.guestsCanInviteOthers !== false,
      seeOthers: event.guestsCanSeeOtherGuests !== false,
    },
    description: event.description ?? "",
    location: event.location ?? "",
    organizer,
    // A cancelled occurrence says nothing of its organizer.
    ...mayOf({ ...series, ...event }, calendar, organizer),
    repeats: repetitionWords(recurrence),
    recurrence,
    attachments: (event.attachments ?? []).map(({ title, fileUrl, mimeType }) => ({
      title: title ?? "File",
      url: fileUrl ?? "",
      mimeType: mimeType ?? "",
    })),
    reminders: (event.reminders?.overrides ?? []).map(({ method, minutes }) => ({
      byMail: method === "email",
      minutes: minutes ?? 0,
    })),
  };
}

/** What its reader may do with an event of a calendar that is theirs or that they may change for somebody. */
function mayOf(
  event: Event,
  calendar: ShownCalendar,
  organizer: string,
): Pick<ShownEvent, "canEdit" | "canInvite" | "canRemove"> {
  const { own } = calendar;
  const decides = event.organizer?.self === true || organizer === "";
  const changes = own && (decides || event.guestsCanModify === true);
  const plain = event.eventType === undefined || event.eventType === "default";
  return {
    canEdit: changes,
    canInvite: calendar.id === "primary" && plain && (changes || event.guestsCanInviteOthers !== false),
    canRemove: calendar.id === "primary" || changes,
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
    note: attendee.comment ?? "",
  };
}
