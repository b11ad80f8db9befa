import type { Event, EventAttendee } from "../../../contract/calendar";
import { base64Url } from "../../base64";
import type { Access } from "../calendars/access";
import { mainAddress, reaches } from "../calendars/known-calendars";
import { identity, isInvited } from "../guests/guests";
import { timestamp, writeMoment } from "../moment";
import { etagOf, type Guest, type Store } from "../state";
import { draftOf, visibleGuests } from "./draft";
import { isOrganizers, type Shape } from "./shape";

export interface ViewOptions {
  /** The zone times are told in; the calendar's when absent. */
  readonly timeZone?: string;
  readonly maxAttendees?: number;
  readonly withoutZones?: boolean;
}

/** An event as a reader of the calendar is given it. */
export function eventView(store: Store, entry: Access, shape: Shape, options: ViewOptions = {}): Event {
  if (shape.status === "cancelled" && isBare(shape)) return bareView(shape, options, entry);
  if (seesDetails(store, entry, shape)) return fullView(store, entry, shape, options);
  const busy = busyView(entry, shape, options);
  return store.world.assumptions.answer("calendar.busy-view") === "names the organizer"
    ? { ...busy, organizer: { ...shape.meeting.organizer } }
    : busy;
}

/** A cancelled occurrence, and an event a guest was taken off: only what identifies it is sure to be there. */
function isBare(shape: Shape): boolean {
  if (shape.key !== undefined && shape.meeting.fields.status !== "cancelled") return true;
  return !isOrganizers(shape.meeting, shape.calendarId) && shape.copy.removed !== true;
}

function bareView(shape: Shape, options: ViewOptions, entry: Access): Event {
  return {
    kind: "calendar#event",
    etag: etagOf(shape.version),
    id: shape.id,
    status: "cancelled",
    ...occurrenceOf(shape, options.timeZone ?? entry.calendar.timeZone),
  };
}

function occurrenceOf(
  shape: Shape,
  zone: string,
  withZone = true,
): Pick<Event, "recurringEventId" | "originalStartTime"> {
  return shape.key === undefined || shape.original === undefined
    ? {}
    : {
        recurringEventId: shape.copy.id,
        originalStartTime: writeMoment(shape.original, zone, withZone),
      };
}

/**
 * Whether the reader sees more than that the time is taken: writers always, others unless the event is private and
 * they are none of its guests.
 */
export function seesDetails(store: Store, entry: Access, shape: Shape): boolean {
  if (reaches(entry.role, "writer")) return true;
  if (entry.role === "freeBusyReader") return false;
  if (draftOf(store, shape).visibility !== "private") return true;
  return (
    isInvited(store, shape.fields.guests, entry.person) ||
    mainAddress(store.world, shape.meeting.organizer.email) === entry.person
  );
}

function busyView(entry: Access, shape: Shape, options: ViewOptions): Event {
  const zone = options.timeZone ?? entry.calendar.timeZone;
  const withZone = options.withoutZones !== true;
  return {
    kind: "calendar#event",
    etag: etagOf(shape.version),
    id: shape.id,
    status: shape.status,
    created: timestamp(shape.meeting.created),
    updated: timestamp(shape.updated),
    start: writeMoment(shape.fields.start, zone, withZone),
    end: writeMoment(shape.fields.end, zone, withZone),
    ...(shape.recurrence === undefined ? {} : { recurrence: [...shape.recurrence] }),
    ...occurrenceOf(shape, zone, withZone),
    ...(shape.fields.details.transparency === undefined
      ? {}
      : { transparency: shape.fields.details.transparency }),
    visibility: "private",
    iCalUID: shape.meeting.iCalUID,
    sequence: shape.sequence,
    eventType: shape.meeting.eventType,
  };
}

function fullView(store: Store, entry: Access, shape: Shape, options: ViewOptions): Event {
  const { meeting, calendarId } = shape;
  const zone = options.timeZone ?? entry.calendar.timeZone;
  const withZone = options.withoutZones !== true;
  const { attendees: _attendees, source, ...draft } = draftOf(store, shape);
  const self = (address: string): { self?: true } =>
    mainAddress(store.world, address) === calendarId ? { self: true } : {};
  return {
    kind: "calendar#event",
    etag: etagOf(shape.version),
    ...draft,
    id: shape.id,
    htmlLink: `https://www.google.com/calendar/event?eid=${base64Url(`${shape.id} ${calendarId}`)}`,
    created: timestamp(meeting.created),
    updated: timestamp(shape.updated),
    creator: { email: meeting.creator, ...self(meeting.creator) },
    organizer: { ...meeting.organizer, ...self(meeting.organizer.email) },
    start: writeMoment(shape.fields.start, zone, withZone),
    end: writeMoment(shape.fields.end, zone, withZone),
    ...occurrenceOf(shape, zone, withZone),
    ...(source !== undefined && meeting.creator === entry.person ? { source } : {}),
    ...(meeting.privateCopy === true ? { privateCopy: true } : {}),
    iCalUID: meeting.iCalUID,
    sequence: shape.sequence,
    eventType: meeting.eventType,
    ...attendeesView(store, shape, options),
  };
}

function attendeesView(
  store: Store,
  shape: Shape,
  options: ViewOptions,
): Pick<Event, "attendees" | "attendeesOmitted"> {
  const guests = visibleGuests(store, shape);
  const hidden = guests.length < shape.fields.guests.length;
  const tooMany = options.maxAttendees !== undefined && guests.length > options.maxAttendees;
  const shown = tooMany ? guests.filter((guest) => identity(store, guest) === shape.calendarId) : guests;
  return {
    ...(shown.length === 0 ? {} : { attendees: shown.map((guest) => attendeeView(store, shape, guest)) }),
    ...(hidden || tooMany ? { attendeesOmitted: true } : {}),
  };
}

function attendeeView(store: Store, shape: Shape, guest: Guest): EventAttendee {
  const address = identity(store, guest);
  return {
    ...guest,
    ...(address === mainAddress(store.world, shape.meeting.organizer.email) ? { organizer: true } : {}),
    ...(address === shape.calendarId ? { self: true } : {}),
  };
}
