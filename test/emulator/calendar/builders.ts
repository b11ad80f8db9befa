import type { Event, Events } from "../../../contract/calendar";
import type { Caller } from "../../../emulator/api/call";
import { ApiError } from "../../../emulator/api/error";
import { allDay as ofWholeDays, single } from "../../../emulator/calendar/compose";
import type { JsonObject } from "../../../emulator/json";
import { workspaceWithPeople } from "../../../emulator/office";
import type { Workspace } from "../../../emulator/workspace";

export { ALEX, DANA, JO, MIA, ROOM, SAM, TEAM } from "../../../emulator/people";

export const NOBODY = "guest@elsewhere.example.com";

const SCOPE = "https://www.googleapis.com/auth/";

/** Somebody's call through an application with the named Calendar scopes; all of Calendar when none is named. */
export function through(person: string, ...scopes: string[]): Caller {
  return {
    person,
    app: "one-on-one",
    scopes: (scopes.length === 0 ? ["calendar"] : scopes).map((scope) => SCOPE + scope),
  };
}

export interface Office {
  readonly workspace: Workspace;
  /** Inserts as the API does: through an application, mail to nobody unless asked for. */
  insert(person: string, body: Event, params?: JsonObject): Event;
  get(person: string, eventId: string, params?: JsonObject): Event;
  patch(person: string, eventId: string, body: object, params?: JsonObject, ifMatch?: string): Event;
  update(person: string, eventId: string, body: object, params?: JsonObject): Event;
  remove(person: string, eventId: string, params?: JsonObject): void;
  list(person: string, params?: JsonObject): Events;
  instances(person: string, eventId: string, params?: JsonObject): Event[];
  respond(person: string, eventId: string, responseStatus: string, params?: JsonObject): Event;
  call(caller: Caller | string, method: string, params: JsonObject, body?: object): JsonObject;
  /** "kind to" of each mail sent since the last look. */
  mail(): string[];
}

/** The people of the default world with empty calendars, Monday 16 November 2026. */
export function office(start?: string): Office {
  const workspace = workspaceWithPeople(start === undefined ? {} : { start });
  let read = 0;
  const call = (caller: Caller | string, method: string, params: JsonObject, body?: object): JsonObject =>
    workspace.call(typeof caller === "string" ? through(caller) : caller, {
      method: `calendar.${method}`,
      params,
      ...(body === undefined ? {} : { body: body as JsonObject }),
    }).body ?? {};
  const on = (params: JsonObject = {}): JsonObject => ({ calendarId: "primary", ...params });
  const one = (eventId: string, params?: JsonObject): JsonObject => ({ ...on(params), eventId });
  const self: Office = {
    workspace,
    insert: (person, body, params) => call(person, "events.insert", on(params), body) as Event,
    get: (person, eventId, params) => call(person, "events.get", one(eventId, params)) as Event,
    patch: (person, eventId, body, params, ifMatch) =>
      (workspace.call(through(person), {
        method: "calendar.events.patch",
        params: one(eventId, params),
        body: body as JsonObject,
        ...(ifMatch === undefined ? {} : { ifMatch }),
      }).body ?? {}) as Event,
    update: (person, eventId, body, params) =>
      call(person, "events.update", one(eventId, params), body) as Event,
    remove: (person, eventId, params) => void call(person, "events.delete", one(eventId, params)),
    list: (person, params) => call(person, "events.list", on(params)) as Events,
    instances: (person, eventId, params) =>
      (call(person, "events.instances", one(eventId, params)) as Events).items ?? [],
    respond: (person, eventId, responseStatus, params) => {
      const attendees = (self.get(person, eventId).attendees ?? []).map((attendee) =>
        attendee.self === true ? { ...attendee, responseStatus } : attendee,
      );
      return self.patch(person, eventId, { attendees }, params);
    },
    call,
    mail: () => {
      const all = workspace.outbox.all();
      const fresh = all.slice(read).map((mail) => `${mail.kind.replace("calendar.", "")} ${mail.to}`);
      read = all.length;
      return fresh;
    },
  };
  return self;
}

/** A timed event of an hour, times as wall time: `timed("1:1", "2026-11-19T10:00", "Europe/Berlin")`. */
export function timed(summary: string, at: string, zone = "Europe/London", more: Event = {}): Event {
  return single(summary, { at, minutes: 60, zone, more });
}

export function weekly(summary: string, at: string, zone = "Europe/London", more: Event = {}): Event {
  return timed(summary, at, zone, { recurrence: ["RRULE:FREQ=WEEKLY"], ...more });
}

export function allDay(summary: string, date: string, days = 1, more: Event = {}): Event {
  return ofWholeDays(summary, { date, days, more });
}

export function guests(...addresses: string[]): { attendees: { email: string }[] } {
  return { attendees: addresses.map((email) => ({ email })) };
}

/** The refusal of what must be refused, as "403 forbiddenForNonOrganizer". */
export function refusal(act: () => unknown): string {
  const error = refused(act);
  return `${error.code} ${error.reason}`;
}

export function refused(act: () => unknown): ApiError {
  try {
    act();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

export function starts(events: readonly Event[]): string[] {
  return events.map((event) => event.start?.dateTime ?? event.start?.date ?? "");
}
