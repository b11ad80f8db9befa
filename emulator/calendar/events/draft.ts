import type { Event } from "../../../contract/calendar";
import { isSet, numberOf } from "../../api/values";
import type { JsonObject } from "../../json";
import { calendarById } from "../calendars/known-calendars";
import { invalid, required, timeRangeEmpty } from "../errors";
import { findGuest, readGuests } from "../guests/guests";
import { isAllDay, type Moment, readMoment, startsAt, writeMoment } from "../moment";
import type { Details, Guest, OwnFields, Status, Store } from "../state";
import { readAttachments } from "./fields/attachments";
import { readConference } from "./fields/conference";
import { checkProperties, readProperties } from "./fields/extended-properties";
import { readReminders } from "./fields/reminders";
import { isOrganizers, type Shape } from "./shape";

/** What a caller asked an event to be, read and checked. */
export interface Written {
  start: Moment;
  end: Moment;
  status: Status;
  details: Details;
  guests: Guest[];
  own: OwnFields;
  recurrence?: string[];
}

/** Which parts of a body the caller's parameters let in. */
export interface Support {
  readonly attachments: boolean;
  readonly conferences: boolean;
  readonly labels: boolean;
}

export function supportOf(params: JsonObject): Support {
  return {
    attachments: isSet(params, "supportsAttachments"),
    conferences: numberOf(params, "conferenceDataVersion") === 1,
    labels: numberOf(params, "eventLabelVersion") === 1,
  };
}

/** The writable part of an event as its calendar has it: what a patch is laid over. */
export function draftOf(store: Store, shape: Shape): Event {
  const { fields, own, calendarId, meeting } = shape;
  const { sharedProperties, ...details } = fields.details;
  const zoneOf = (moment: Moment): string => (isAllDay(moment) ? "UTC" : (moment.zone ?? "UTC"));
  const organizers = isOrganizers(meeting, calendarId) || meeting.organizerCalendar === undefined;
  const { visibility, transparency, ...rest } = details;
  const shown = organizers ? details : { ...rest, ...personalDetails(store, shape) };
  const guests = visibleGuests(store, shape);
  return {
    ...shown,
    status: shape.status,
    start: writeMoment(fields.start, zoneOf(fields.start)),
    end: writeMoment(fields.end, zoneOf(fields.end)),
    ...(shape.recurrence === undefined ? {} : { recurrence: [...shape.recurrence] }),
    ...(guests.length === 0 ? {} : { attendees: guests.map((guest) => ({ ...guest })) }),
    ...(own.colorId === undefined ? {} : { colorId: own.colorId }),
    ...(own.eventLabelId === undefined ? {} : { eventLabelId: own.eventLabelId }),
    reminders: own.reminders ?? { useDefault: true },
    ...(own.privateProperties === undefined && sharedProperties === undefined
      ? {}
      : {
          extendedProperties: {
            ...(own.privateProperties === undefined ? {} : { private: { ...own.privateProperties } }),
            ...(sharedProperties === undefined ? {} : { shared: { ...sharedProperties } }),
          },
        }),
  };
}

/** A guest's own visibility and transparency, or the organizer's as far as they travel. */
export function personalDetails(store: Store, shape: Shape): Pick<Details, "visibility" | "transparency"> {
  const travels = store.world.assumptions.answer("calendar.visibility-travels") === "yes";
  const { details } = shape.fields;
  const visibility = shape.own.visibility ?? (travels ? details.visibility : undefined);
  const transparency = shape.own.transparency ?? (travels ? details.transparency : undefined);
  return {
    ...(visibility === undefined || visibility === "default" ? {} : { visibility }),
    ...(transparency === undefined || transparency === "opaque" ? {} : { transparency }),
  };
}

/** The guests a copy may show: all, or only its own entry when guests cannot see each other. */
export function visibleGuests(store: Store, shape: Shape): Guest[] {
  const { meeting, calendarId, fields } = shape;
  const own = findGuest(store, fields.guests, calendarId);
  const isGuest = !isOrganizers(meeting, calendarId) && meeting.organizerCalendar !== undefined;
  if (!isGuest) return fields.guests;
  // A member of an invited group sees an entry of their own beside the group's.
  const self =
    own ??
    (calendarById(store, calendarId) === undefined
      ? undefined
      : { email: calendarId, responseStatus: "needsAction" });
  if (fields.details.guestsCanSeeOtherGuests === false) return self === undefined ? [] : [self];
  return own === undefined && self !== undefined && shape.status !== "cancelled"
    ? [...fields.guests, self]
    : fields.guests;
}

/** Lays a patch over a draft: objects merge, arrays are replaced, null removes. */
export function patched(draft: Event, patch: Event): Event {
  return merge(draft as JsonObject, patch as JsonObject) as Event;
}

function merge(target: JsonObject, patch: JsonObject): JsonObject {
  const result: JsonObject = { ...target };
  for (const [name, value] of Object.entries(patch)) {
    const before = result[name];
    if (value === null) delete result[name];
    else if (isObject(value)) result[name] = merge(isObject(before) ? before : {}, value);
    else result[name] = value;
  }
  return result;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A whole event as a caller wrote it: nulls, and what the parameters keep out, give way to what was there. */
export function withinSupport(body: Event, before: Event | undefined, support: Support): Event {
  const result: Event = patched({}, body);
  const keep = (name: "attachments" | "conferenceData" | "colorId" | "eventLabelId"): void => {
    delete result[name];
    const value = before?.[name];
    if (value !== undefined) Object.assign(result, { [name]: value });
  };
  if (!support.attachments) keep("attachments");
  if (!support.conferences) keep("conferenceData");
  keep(support.labels ? "colorId" : "eventLabelId");
  return result;
}

const STATUSES: readonly string[] = ["confirmed", "tentative", "cancelled"];
const VISIBILITIES = ["default", "public", "private", "confidential"];
const TRANSPARENCIES = ["opaque", "transparent"];

/** Reads and checks a whole draft. `before` is what the event was, for what a writer cannot set. */
export function readDraft(store: Store, draft: Event, before: Shape | undefined): Written {
  const start = readMoment(draft.start, "start");
  const end = readMoment(draft.end, "end");
  if (isAllDay(start) !== isAllDay(end))
    throw invalid("Start and end times must either both be date or both be dateTime.");
  if (
    startsAt(end, "UTC") < startsAt(start, "UTC") ||
    (isAllDay(start) && isAllDay(end) && start.date === end.date)
  )
    throw timeRangeEmpty();
  const { recurrence } = draft;
  if (recurrence !== undefined && recurrence.length > 0) {
    if (!isAllDay(start) && start.zone === undefined)
      throw required("Missing time zone definition for start time.");
    if (!isAllDay(end) && end.zone === undefined)
      throw required("Missing time zone definition for end time.");
    store.expansions.check({ start, recurrence });
  }
  const status = draft.status ?? "confirmed";
  if (!STATUSES.includes(status)) throw invalid("Invalid status value.", "status");
  const own = readOwn(draft);
  const details = readDetails(store, draft, before?.fields.details ?? {});
  checkProperties(own.privateProperties, details.sharedProperties);
  return {
    start,
    end,
    status: status as Status,
    details,
    guests: readGuests(store, draft.attendees ?? [], before?.fields.guests ?? []),
    own,
    ...(recurrence === undefined || recurrence.length === 0 ? {} : { recurrence }),
  };
}

function readOwn(draft: Event): OwnFields {
  const reminders = readReminders(draft.reminders);
  const privateProperties = readProperties(draft.extendedProperties?.private);
  return {
    ...(reminders === undefined ? {} : { reminders }),
    ...(draft.colorId ? { colorId: checkColor(draft.colorId) } : {}),
    ...(draft.eventLabelId ? { eventLabelId: draft.eventLabelId } : {}),
    ...(privateProperties === undefined ? {} : { privateProperties }),
  };
}

function checkColor(id: string): string {
  if (!/^([1-9]|1[01])$/.test(id)) throw invalid("Invalid color id value.", "colorId");
  return id;
}

/** Everything else, defaults left out and in one order, so that what is equal is equal to the letter. */
function readDetails(store: Store, draft: Event, before: Details): Details {
  const { visibility = "default", transparency = "opaque" } = draft;
  if (!VISIBILITIES.includes(visibility)) throw invalid("Invalid visibility value.", "visibility");
  if (!TRANSPARENCIES.includes(transparency)) throw invalid("Invalid transparency value.", "transparency");
  if (draft.source?.url !== undefined && !/^https?:\/\//.test(draft.source.url))
    throw invalid("Invalid source url value.", "source");
  const shared = readProperties(draft.extendedProperties?.shared);
  const details: Details = {};
  for (const name of ["summary", "description", "location"] as const)
    if (draft[name]) details[name] = draft[name];
  for (const name of ["endTimeUnspecified", "guestsCanModify", "anyoneCanAddSelf"] as const)
    if (draft[name] === true) details[name] = true;
  for (const name of ["guestsCanInviteOthers", "guestsCanSeeOtherGuests"] as const)
    if (draft[name] === false) details[name] = false;
  if (draft.attachments !== undefined && draft.attachments.length > 0)
    details.attachments = readAttachments(draft.attachments);
  if (draft.conferenceData !== undefined)
    Object.assign(details, readConference(store, draft.conferenceData, before));
  if (draft.focusTimeProperties !== undefined) details.focusTimeProperties = draft.focusTimeProperties;
  if (draft.outOfOfficeProperties !== undefined) details.outOfOfficeProperties = draft.outOfOfficeProperties;
  if (draft.workingLocationProperties !== undefined)
    details.workingLocationProperties = draft.workingLocationProperties;
  if (draft.birthdayProperties !== undefined) details.birthdayProperties = draft.birthdayProperties;
  if (draft.gadget !== undefined) details.gadget = draft.gadget;
  if (draft.source !== undefined) details.source = draft.source;
  if (transparency !== "opaque") details.transparency = transparency;
  if (visibility !== "default") details.visibility = visibility === "confidential" ? "private" : visibility;
  if (shared !== undefined) details.sharedProperties = shared;
  return details;
}
