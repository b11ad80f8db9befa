import type { Event, EventDateTime } from "../../contract/calendar";
import { byHand } from "../api/call";
import { DAY_MS } from "../clock";
import type { JsonObject } from "../json";
import type { Workspace } from "../workspace";
import { keyOf } from "./series/recurrence";

// What people do on Google Calendar's own pages, as the calls those pages make.

type Pages = Pick<Workspace, "call" | "assumptions">;
type Telling = "all" | "none";

function call(pages: Pages, person: string, method: string, params: JsonObject, body?: Event): Event {
  const reply = pages.call(byHand(person), {
    method: `calendar.events.${method}`,
    params: { calendarId: "primary", ...params },
    ...(body === undefined ? {} : { body: body as JsonObject }),
  });
  return (reply.body ?? {}) as Event;
}

/** Answers an invitation: to all of a series, or to the one occurrence whose id is given. */
export function respond(
  pages: Pages,
  person: string,
  eventId: string,
  responseStatus: "accepted" | "declined" | "tentative",
): Event {
  const event = call(pages, person, "get", { eventId });
  const attendees = (event.attendees ?? []).map((attendee) =>
    attendee.self === true ? { ...attendee, responseStatus } : attendee,
  );
  return call(pages, person, "patch", { eventId, sendUpdates: "all" }, { attendees });
}

/** Drags an event, or one occurrence, by so many minutes. */
export function drag(
  pages: Pages,
  person: string,
  eventId: string,
  minutes: number,
  sendUpdates: Telling = "all",
): Event {
  const { start = {}, end = {} } = call(pages, person, "get", { eventId });
  const later = (time: EventDateTime): EventDateTime => shifted(time, minutes * 60_000);
  return call(pages, person, "patch", { eventId, sendUpdates }, { start: later(start), end: later(end) });
}

function shifted(time: EventDateTime, ms: number): EventDateTime {
  if (time.date !== undefined)
    return { date: new Date(Date.parse(`${time.date}T00:00:00Z`) + ms).toISOString().slice(0, 10) };
  return { ...time, dateTime: new Date(Date.parse(time.dateTime ?? "") + ms).toISOString() };
}

/** Deletes an event, a series or one occurrence. */
export function discard(pages: Pages, person: string, eventId: string, sendUpdates: Telling = "all"): void {
  call(pages, person, "delete", { eventId, sendUpdates });
}

/**
 * "This and following events": the old series ends before the occurrence, and a new one with `changes` begins there.
 * Two calls, not one, so anything can come between. The new id is the old one with `_R` and the split's wall time (seen).
 */
export function changeFollowing(
  pages: Pages,
  person: string,
  occurrenceId: string,
  changes: Event,
  sendUpdates: Telling = "all",
): Event {
  const { occurrence, series, start } = splitAt(pages, person, occurrenceId);
  const seriesId = series.id ?? "";
  const rules = series.recurrence ?? [];
  const before = countBefore(pages, person, seriesId, start);
  call(pages, person, "patch", { eventId: seriesId, sendUpdates }, { recurrence: endedBefore(rules, start) });
  const keeps = pages.assumptions.answer("calendar.split-copies-properties") === "yes";
  const { extendedProperties, attachments } = series;
  const fresh: Event = {
    ...writable(series),
    start: { ...occurrence.start, ...zoneOf(series.start) },
    end: { ...occurrence.end, ...zoneOf(series.end) },
    recurrence: continued(rules, before),
    ...(keeps && extendedProperties !== undefined ? { extendedProperties } : {}),
    ...(attachments === undefined ? {} : { attachments }),
    ...changes,
    id: `${seriesId.replace(/_R\d+(T\d+)?$/, "")}_R${wallKey(start)}`,
  };
  return call(pages, person, "insert", { sendUpdates, supportsAttachments: true }, fresh);
}

/** Deletes an occurrence and all after it: the series ends before it. */
export function discardFollowing(
  pages: Pages,
  person: string,
  occurrenceId: string,
  sendUpdates: Telling = "all",
): Event {
  const { series, start } = splitAt(pages, person, occurrenceId);
  const recurrence = endedBefore(series.recurrence ?? [], start);
  return call(pages, person, "patch", { eventId: series.id ?? "", sendUpdates }, { recurrence });
}

/** Copies an event with the page's "Duplicate", to be saved as it is. */
export function duplicateEvent(pages: Pages, person: string, eventId: string): Event {
  const event = call(pages, person, "get", { eventId });
  const keeps = pages.assumptions.answer("calendar.duplicate-copies-properties") === "yes";
  const { extendedProperties, recurrence } = event;
  return call(
    pages,
    person,
    "insert",
    { sendUpdates: "none", supportsAttachments: true },
    {
      ...writable(event),
      start: event.start ?? {},
      end: event.end ?? {},
      ...(recurrence === undefined ? {} : { recurrence }),
      ...(event.attachments === undefined ? {} : { attachments: event.attachments }),
      ...(keeps && extendedProperties !== undefined ? { extendedProperties } : {}),
    },
  );
}

/** An event's edit page, open since now. */
export interface EditPage {
  /** Saves with these changes. What else the page writes back is an assumption. */
  save(changes: Event, sendUpdates?: Telling): Event;
}

export function openEditPage(pages: Pages, person: string, eventId: string): EditPage {
  const opened = call(pages, person, "get", { eventId });
  return {
    save(changes, sendUpdates = "none") {
      const writesAll = pages.assumptions.answer("calendar.edit-page-writes") === "all-fields";
      if (!writesAll) return call(pages, person, "patch", { eventId, sendUpdates }, changes);
      const nothing = { recurrence: [], description: "", location: "", visibility: "default" };
      const guests = {
        guestsCanInviteOthers: opened.guestsCanInviteOthers ?? true,
        guestsCanModify: opened.guestsCanModify ?? false,
        guestsCanSeeOtherGuests: opened.guestsCanSeeOtherGuests ?? true,
      };
      const { start = {}, end = {}, recurrence = [] } = opened;
      const body: Event = {
        ...nothing,
        ...guests,
        ...writable(opened),
        start,
        end,
        ...(opened.recurringEventId === undefined ? { recurrence } : {}),
        ...changes,
      };
      if (opened.recurringEventId !== undefined) delete body.recurrence;
      return call(pages, person, "patch", { eventId, sendUpdates }, body);
    },
  };
}

/** The fields that a page's form holds, times and rule aside. */
function writable(event: Event): Event {
  const kept: Event = {};
  for (const name of [
    "summary",
    "description",
    "location",
    "colorId",
    "visibility",
    "transparency",
    "guestsCanInviteOthers",
    "guestsCanModify",
    "guestsCanSeeOtherGuests",
    "reminders",
    "attendees",
  ] as const)
    if (event[name] !== undefined) Object.assign(kept, { [name]: event[name] });
  return kept;
}

function zoneOf(time: EventDateTime | undefined): EventDateTime {
  return time?.timeZone === undefined ? {} : { timeZone: time.timeZone };
}

interface Split {
  readonly occurrence: Event;
  readonly series: Event;
  /** When the series says the occurrence begins. */
  readonly start: EventDateTime;
}

function splitAt(pages: Pages, person: string, occurrenceId: string): Split {
  const occurrence = call(pages, person, "get", { eventId: occurrenceId });
  const { recurringEventId, originalStartTime } = occurrence;
  if (recurringEventId === undefined || originalStartTime === undefined)
    throw new Error(`${occurrenceId} is no occurrence of a series.`);
  return {
    occurrence,
    series: call(pages, person, "get", { eventId: recurringEventId }),
    start: originalStartTime,
  };
}

function instantOf(start: EventDateTime): number {
  return Date.parse(start.dateTime ?? `${start.date ?? ""}T00:00:00Z`);
}

function endedBefore(rules: readonly string[], start: EventDateTime): string[] {
  const until =
    start.date === undefined
      ? keyOf({ at: instantOf(start) - 1000 })
      : keyOf({ date: new Date(instantOf(start) - DAY_MS).toISOString().slice(0, 10) });
  return rules.map((rule) =>
    rule.startsWith("RRULE") ? `${rule.replace(/;?(COUNT|UNTIL)=[^;]*/g, "")};UNTIL=${until}` : rule,
  );
}

/** The rule of the new series: an UNTIL stays, a COUNT is what is left of it. */
function continued(rules: readonly string[], before: number): string[] {
  return rules.map((rule) =>
    rule.replace(/COUNT=(\d+)/, (_all, count: string) => `COUNT=${Math.max(1, Number(count) - before)}`),
  );
}

function countBefore(pages: Pages, person: string, eventId: string, start: EventDateTime): number {
  const reply = pages.call(byHand(person), {
    method: "calendar.events.instances",
    params: { calendarId: "primary", eventId, showDeleted: true, maxResults: 2500 },
  });
  const items = (reply.body?.items ?? []) as Event[];
  return items.filter((item) => instantOf(item.originalStartTime ?? {}) < instantOf(start)).length;
}

function wallKey(start: EventDateTime): string {
  return (start.dateTime?.slice(0, 19) ?? start.date ?? "").replace(/[-:]/g, "");
}
