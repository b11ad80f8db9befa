import type { Event, Events } from "../../contract/calendar";
import { AddOnError, isCode, statusOf } from "./error";
import { isAsAsked } from "./events/as-asked";
import { withDetails } from "./events/details";
import { takenAway } from "./events/taken-away";
import { once, retry } from "./retry";
import { calendarService } from "./services";

const FACTS =
  "id,etag,status,eventType,summary,start,end,visibility,transparency,guestsCanInviteOthers,guestsCanModify,guestsCanSeeOtherGuests,extendedProperties,organizer,creator";
/** What is read of one event: all that set-up compares or keeps. Guests are read whole, because a list of guests is written whole. */
const WHOLE = `${FACTS},attendees,attendeesOmitted,attachments(fileId,fileUrl,title),description,location,recurrence,recurringEventId,reminders(useDefault,overrides(method,minutes))`;
const PEOPLE = "attendees(email,displayName,self,resource,organizer,responseStatus)";
const FILES = "attachments(fileId,fileUrl,title)";
const OCCURRENCE = `timeZone,items(${FACTS},${PEOPLE},attendeesOmitted,${FILES},recurringEventId,originalStartTime)`;
/** A series' meetings tell what is linked in their description too: a doc that is kept already. */
const MEETING = `timeZone,items(${FACTS},${PEOPLE},${FILES},description,recurringEventId,originalStartTime)`;
const TIME = "id,status,eventType,transparency,start,end,recurringEventId,originalStartTime";
const MY_ANSWER = "self,responseStatus";
const GUEST_LIST = "organizer(self,email),attendeesOmitted,guestsCanSeeOtherGuests,extendedProperties";
const TIMES = `items(${TIME},attendees(${MY_ANSWER}))`;
const TIMES_WITH_GUESTS = `items(${TIME},${GUEST_LIST},attendees(${MY_ANSWER},email,resource))`;

/** One event as it stands, its recurrence and time zones included. A cancelled one counts as gone. */
export function readEvent(calendarId: string, eventId: string): Event {
  const event = readCancelledToo(calendarId, eventId);
  if (event.status === "cancelled") throw new AddOnError("EVENT_GONE");
  withDetails([event]);
  return event;
}

/** The same of a meeting that may have been cancelled: what then is sure to be there identifies it, and its version. */
export function readCancelledToo(calendarId: string, eventId: string): Event {
  return retry("event", () =>
    calendarService().Events.get(calendarId, eventId, { fields: `${WHOLE},originalStartTime` }),
  );
}

/** The meetings of a series whose time meets the given window, cancelled ones too, in order of time, at most 100. */
export function readOccurrences(calendarId: string, seriesId: string, fromMs: number, toMs: number): Events {
  return meetingsOf(calendarId, seriesId, fromMs, toMs, MEETING);
}

/** The meetings of a series in a window as they were planned, the cancelled ones among them, in order of time. */
export function readPlanned(calendarId: string, seriesId: string, fromMs: number, toMs: number): Events {
  return meetingsOf(calendarId, seriesId, fromMs, toMs, OCCURRENCE);
}

function meetingsOf(
  calendarId: string,
  seriesId: string,
  fromMs: number,
  toMs: number,
  fields: string,
): Events {
  const found = retry("event", () =>
    calendarService().Events.instances(calendarId, seriesId, {
      timeMin: new Date(fromMs).toISOString(),
      timeMax: new Date(toMs).toISOString(),
      showDeleted: true,
      maxResults: 100,
      fields,
    }),
  );
  withDetails(found.items ?? []);
  return found;
}

/**
 * What people can put into each meeting of a series, notes with an answer too, and when it is and was planned; the first
 * 250 of them: some five years. With `fromMs` those from then on, the cancelled ones among them.
 */
export function readWords(calendarId: string, seriesId: string, fromMs?: number): readonly Event[] {
  const { items = [] } = retry("event", () =>
    calendarService().Events.instances(calendarId, seriesId, {
      maxResults: 250,
      ...(fromMs === undefined ? {} : { timeMin: new Date(fromMs).toISOString(), showDeleted: true }),
      fields: `items(id,status,summary,description,location,start,end,originalStartTime,attendees(email,self,responseStatus,comment),${FILES})`,
    }),
  );
  return items;
}

/** Everything on one's own calendar in the window, series unfolded, in order of time; cancelled meetings too. */
export function readDays(fromMs: number, toMs: number): Events {
  const days = ownCalendar(fromMs, toMs, 2500, OCCURRENCE);
  withDetails(days.items ?? []);
  return days;
}

/**
 * When one's own calendar is taken in the window, series unfolded, in order of time, cancelled meetings too: times and
 * kinds, no words; other people only with `guests`.
 */
export function readTimes(fromMs: number, toMs: number, guests = false): readonly Event[] {
  return ownCalendar(fromMs, toMs, 2500, guests ? TIMES_WITH_GUESTS : TIMES).items ?? [];
}

/** The same of another calendar: who made each event, and who is invited, tells whose time it takes. */
export function readTimesIn(calendarId: string, fromMs: number, toMs: number): readonly Event[] {
  const theirs = `items(${TIME},creator(email),attendees(email,${MY_ANSWER}))`;
  return ownCalendar(fromMs, toMs, 2500, theirs, calendarId).items ?? [];
}

function ownCalendar(
  fromMs: number,
  toMs: number,
  maxResults: number,
  fields: string,
  calendarId = "primary",
): Events {
  return retry("event", () =>
    calendarService().Events.list(calendarId, {
      timeMin: new Date(fromMs).toISOString(),
      timeMax: new Date(toMs).toISOString(),
      singleEvents: true,
      showDeleted: true,
      orderBy: "startTime",
      maxResults,
      fields,
    }),
  );
}

/** The events and series of a calendar, not unfolded, that carry a tag and do not all lie in the past. */
export function readTagged(
  calendarId: string,
  tag: string,
  whose: "privateExtendedProperty" | "sharedExtendedProperty",
  fromMs: number,
): readonly Event[] {
  const { items = [] } = retry("event", () =>
    calendarService().Events.list(calendarId, {
      [whose]: tag,
      timeMin: new Date(fromMs).toISOString(),
      maxResults: 50,
      fields: `items(${WHOLE})`,
    }),
  );
  withDetails(items);
  return items;
}

/** Whether guests are told of a change by mail. */
export type Telling = "all" | "none";

/**
 * Changes only the named fields, and only of the version that `etag` names: EVENT_CHANGED if somebody was faster. Sent
 * twice, that may have been the first of the two, whose answer was lost: an event that stands as asked is taken for its
 * own. A null or an empty list takes something away; whether an advanced service sends those is nobody's word, so what
 * came of it is looked at, and what is still there goes in a second way.
 */
export function changeEvent(
  calendarId: string,
  eventId: string,
  change: object,
  telling: Telling,
  etag?: string,
): Event {
  const options = { sendUpdates: telling, fields: WHOLE };
  let sent = 0;
  const patch = () => {
    sent += 1;
    return calendarService().Events.patch(change, calendarId, eventId, options, versioned(etag));
  };
  let changed: Event;
  try {
    changed = etag === undefined ? once("event", patch) : retry("event", patch);
  } catch (error) {
    if (sent < 2 || !isCode(error, "EVENT_CHANGED")) throw error;
    changed = readCancelledToo(calendarId, eventId);
    if (!isAsAsked(change, changed)) throw error;
  }
  return takenAway(calendarId, change, changed);
}

/**
 * Notes on one's own copy of an event that somebody else organizes; false where Calendar takes none there (reported
 * once): what is remembered and noted on the doc has to do then.
 */
export function noteOnOwnCopy(calendarId: string, eventId: string, extendedProperties: object): boolean {
  try {
    changeEvent(calendarId, eventId, { extendedProperties }, "none");
    return true;
  } catch (error) {
    if (isCode(error, "NOT_ORGANIZER")) return false;
    throw error;
  }
}

function versioned(etag: string | undefined): Record<string, string> {
  return etag === undefined ? {} : { "If-Match": etag };
}

/** Makes an event under an id of our choosing. A repeat finds what the first press made: `made` is then false. */
export function makeEvent(
  calendarId: string,
  event: Event & { id: string },
): { event: Event; made: boolean } {
  try {
    const made = calendarService().Events.insert(event, calendarId, { sendUpdates: "all", fields: WHOLE });
    return { event: made, made: true };
  } catch (error) {
    if (statusOf(error) !== 409) return { event: once("event", () => fail(error)), made: false };
  }
  const found = retry("event", () => calendarService().Events.get(calendarId, event.id, { fields: WHOLE }));
  return { event: found, made: false };
}

/**
 * Takes an event away and tells its guests, as long as it is the version that `etag` names: EVENT_CHANGED if somebody
 * was faster, EVENT_GONE if it is away already.
 */
export function removeEvent(calendarId: string, eventId: string, etag: string | undefined): void {
  const options = { sendUpdates: "all" };
  once("event", () => calendarService().Events.remove(calendarId, eventId, options, versioned(etag)));
}

function fail(error: unknown): never {
  throw error;
}
