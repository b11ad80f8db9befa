import type { Event } from "../../contract/calendar";
import { byHand } from "../api/call";
import { DAY_MS } from "../clock";
import type { JsonObject } from "../json";
import type { Workspace } from "../workspace";

/** What a calendar page asks for: times as wall time in `zone`. */
export interface When {
  /** "2026-11-19T10:00". */
  readonly at: string;
  /** Default 30. */
  readonly minutes?: number;
  /** Default Europe/London. */
  readonly zone?: string;
}

export interface Guests {
  readonly guests?: readonly string[];
  /** Anything else of the event resource. */
  readonly more?: Event;
}

export interface Repeats {
  /** Every so many weeks. Default 1. */
  readonly every?: number;
  /** "2027-03-04": the last day on which it may happen. */
  readonly until?: string;
  readonly times?: number;
}

/** An event that happens once. */
export function single(summary: string, options: When & Guests): Event {
  const { at, minutes = 30, zone = "Europe/London", guests = [], more = {} } = options;
  const start = Date.parse(`${at}:00Z`);
  const wall = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
  return {
    summary,
    start: { dateTime: wall(start), timeZone: zone },
    end: { dateTime: wall(start + minutes * 60_000), timeZone: zone },
    ...(guests.length === 0 ? {} : { attendees: guests.map((email) => ({ email })) }),
    ...more,
  };
}

/** An event on the same weekday every week, or every few weeks. */
export function weekly(summary: string, options: When & Guests & Repeats): Event {
  const { every = 1, until, times } = options;
  const rule = [
    "RRULE:FREQ=WEEKLY",
    ...(every === 1 ? [] : [`INTERVAL=${every}`]),
    ...(times === undefined ? [] : [`COUNT=${times}`]),
    ...(until === undefined ? [] : [`UNTIL=${until.replaceAll("-", "")}T235959Z`]),
  ].join(";");
  return { ...single(summary, options), recurrence: [rule] };
}

/** An event of whole days; `days` default 1. */
export function allDay(summary: string, options: Guests & { date: string; days?: number }): Event {
  const { date, days = 1, guests = [], more = {} } = options;
  const end = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
  return {
    summary,
    start: { date },
    end: { date: end },
    ...(guests.length === 0 ? {} : { attendees: guests.map((email) => ({ email })) }),
    ...more,
  };
}

export function focusTime(options: When): Event {
  return single("Focus time", {
    ...options,
    more: {
      eventType: "focusTime",
      focusTimeProperties: { autoDeclineMode: "declineNone", chatStatus: "doNotDisturb" },
    },
  });
}

export function outOfOffice(options: When): Event {
  return single("Out of office", {
    ...options,
    more: { eventType: "outOfOffice", outOfOfficeProperties: { autoDeclineMode: "declineNone" } },
  });
}

export function homeOffice(date: string): Event {
  return allDay("Home", {
    date,
    more: {
      eventType: "workingLocation",
      visibility: "public",
      transparency: "transparent",
      workingLocationProperties: { type: "homeOffice", homeOffice: {} },
    },
  });
}

/** Saves an event on a person's own calendar, as they would by hand: its organizer is listed among the guests. */
export function put(
  workspace: Pick<Workspace, "call">,
  person: string,
  event: Event,
  sendUpdates: "all" | "none" = "none",
): Event & { id: string } {
  const { body } = workspace.call(byHand(person), {
    method: "calendar.events.insert",
    params: { calendarId: "primary", sendUpdates, supportsAttachments: true },
    body: event as JsonObject,
  });
  const made = body as Event | undefined;
  if (made?.id === undefined) throw new Error("events.insert answered without an id.");
  return { ...made, id: made.id };
}
