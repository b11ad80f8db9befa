import type { CalendarList, CalendarListEntry } from "../../../contract/calendar";
import { type ApiReply, type Handler, ok, type Request } from "../../api/call";
import { isSet, numberOf, pathText, textOf } from "../../api/values";
import { forbidden, invalid, notFound, required } from "../errors";
import { readReminders } from "../events/fields/reminders";
import { etagOf, type ListEntry, nextVersion, type Store } from "../state";
import { page, queryOf, readSyncToken, syncFrom } from "../tokens";
import { access } from "./access";
import { CALENDAR_COLORS } from "./colors";
import { calendarById, listEntry, newListEntry, ROLES, type Role, reaches, roleOn } from "./known-calendars";

/** The calendars that a person has at the side of the page. */
export function calendarListMethods(store: Store): Record<string, Handler> {
  return {
    "calendar.calendarList.delete": (request) => deleteCalendarListEntry(store, request),
    "calendar.calendarList.get": (request) => getCalendarListEntry(store, request),
    "calendar.calendarList.insert": (request) => insertCalendarListEntry(store, request),
    "calendar.calendarList.list": (request) => listCalendarList(store, request),
    "calendar.calendarList.patch": (request) => patchCalendarListEntry(store, request),
    "calendar.calendarList.update": (request) => updateCalendarListEntry(store, request),
  };
}

/** calendarList.list: the caller's primary calendar and those they put on their list. */
function listCalendarList(store: Store, request: Request): ApiReply {
  const { params } = request;
  const person = request.caller.person.toLowerCase();
  const name = `calendarList ${person}`;
  const token = textOf(params, "syncToken");
  if (
    token !== undefined &&
    (params.minAccessRole !== undefined || params.showOwnOrganizationOnly !== undefined)
  )
    throw invalid("The sync token cannot be used together with a restriction.", "syncToken");
  const since =
    token === undefined
      ? undefined
      : readSyncToken(token, name, store.world.clock.now(), store.state.count).count;
  const least = ROLES.find((role) => role === textOf(params, "minAccessRole")) ?? "freeBusyReader";
  const entries = [...new Set([person, ...Object.keys(store.state.lists[person] ?? {})])]
    .flatMap((id) => entryView(store, person, id) ?? [])
    .filter(({ view, version }) => {
      if (since !== undefined) return version > since;
      if (view.deleted === true) return isSet(params, "showDeleted");
      if (view.hidden === true && !isSet(params, "showHidden")) return false;
      if (isSet(params, "showOwnOrganizationOnly") && !inCompany(store, view, person)) return false;
      return reaches((view.accessRole ?? "none") as Role, least);
    });
  const size = Math.min(numberOf(params, "maxResults") ?? 100, 250);
  const { items, nextPageToken, syncCount } = page(entries, params, queryOf(params), store.state.count, size);
  const reply: CalendarList = {
    kind: "calendar#calendarList",
    etag: etagOf(Math.max(1, ...entries.map((entry) => entry.version))),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    ...syncFrom(name, syncCount, store.world.clock.now()),
    items: items.map((entry) => entry.view),
  };
  return ok(reply, reply.etag);
}

function inCompany(store: Store, view: CalendarListEntry, person: string): boolean {
  return store.world.directory.sameDomain(view.dataOwner ?? view.id ?? "", person);
}

function getCalendarListEntry(store: Store, request: Request): ApiReply {
  const person = request.caller.person.toLowerCase();
  const found = entryView(store, person, idOf(request, person));
  if (found === undefined || found.view.deleted === true) throw notFound();
  const etag = etagOf(found.version);
  return request.ifNoneMatch === etag ? { status: 304, etag } : ok(found.view, etag);
}

/** calendarList.insert: a calendar that the caller may see comes onto their list. */
function insertCalendarListEntry(store: Store, request: Request): ApiReply {
  const body = request.body as CalendarListEntry;
  if (body.id === undefined || body.id === "") throw required("Missing calendar id.", "id");
  const { calendar, person } = access(store, "calendar.calendarList.insert", request, body.id);
  const entry = newListEntry(calendar.owner === person);
  return saved(store, request, person, calendar.id, entry, body);
}

function patchCalendarListEntry(store: Store, request: Request): ApiReply {
  const person = request.caller.person.toLowerCase();
  const id = idOf(request, person);
  const entry = listEntry(store, person, id);
  if (entry === undefined || entry.deleted === true) throw notFound();
  return saved(store, request, person, id, { ...entry }, request.body as CalendarListEntry);
}

function updateCalendarListEntry(store: Store, request: Request): ApiReply {
  const person = request.caller.person.toLowerCase();
  const id = idOf(request, person);
  const entry = listEntry(store, person, id);
  if (entry === undefined || entry.deleted === true) throw notFound();
  const { colorId, version } = entry;
  const blank: ListEntry = { colorId, version, selected: false, defaultReminders: [], notifications: [] };
  return saved(store, request, person, id, blank, request.body as CalendarListEntry);
}

/** calendarList.delete: off the list; the calendar itself stays. One's primary calendar cannot go. */
function deleteCalendarListEntry(store: Store, request: Request): ApiReply {
  const person = request.caller.person.toLowerCase();
  const id = idOf(request, person);
  const entry = listEntry(store, person, id);
  if (entry === undefined || entry.deleted === true) throw notFound();
  if (id === person) throw forbidden("The primary calendar cannot be removed from the calendar list.");
  keep(store, person, id, { ...entry, deleted: true });
  return ok();
}

function idOf(request: Request, person: string): string {
  const id = pathText(request.params, "calendarId");
  return id === "primary" ? person : id;
}

function saved(
  store: Store,
  request: Request,
  person: string,
  id: string,
  entry: ListEntry,
  body: CalendarListEntry,
): ApiReply {
  write(entry, body, isSet(request.params, "colorRgbFormat"));
  keep(store, person, id, entry);
  const view = entryView(store, person, id)?.view;
  if (view === undefined) throw notFound();
  return ok(view, view.etag);
}

function write(entry: ListEntry, body: CalendarListEntry, rgb: boolean): void {
  if (rgb) {
    for (const name of ["backgroundColor", "foregroundColor"] as const) {
      const color = body[name];
      if (color === undefined || color === null) continue;
      if (!/^#[0-9a-fA-F]{6}$/.test(color)) throw invalid("Invalid color value.", name);
      entry[name] = color;
    }
  } else if (typeof body.colorId === "string") {
    if (CALENDAR_COLORS[body.colorId] === undefined) throw invalid("Invalid color id value.", "colorId");
    entry.colorId = body.colorId;
    delete entry.backgroundColor;
    delete entry.foregroundColor;
  }
  if (typeof body.hidden === "boolean") entry.hidden = body.hidden;
  if (typeof body.selected === "boolean") entry.selected = body.selected;
  const override: unknown = body.summaryOverride;
  if (override === null || override === "") delete entry.summaryOverride;
  else if (typeof override === "string") entry.summaryOverride = override;
  if (Array.isArray(body.defaultReminders)) {
    readReminders({ useDefault: false, overrides: body.defaultReminders });
    entry.defaultReminders = body.defaultReminders;
  }
  const { notifications } = body.notificationSettings ?? {};
  if (Array.isArray(notifications)) {
    entry.notifications = notifications.map(({ type, method }) => {
      if (type === undefined || method !== "email")
        throw invalid("Invalid notification.", "notificationSettings");
      return { type, method };
    });
  }
}

function keep(store: Store, person: string, id: string, entry: ListEntry): void {
  entry.version = nextVersion(store);
  store.state.lists[person] = { ...store.state.lists[person], [id]: entry };
}

function entryView(
  store: Store,
  person: string,
  id: string,
): { readonly view: CalendarListEntry; readonly version: number } | undefined {
  const entry = listEntry(store, person, id);
  if (entry === undefined) return undefined;
  const calendar = calendarById(store, id);
  const role = calendar === undefined ? "none" : roleOn(store, calendar, person);
  const { version } = entry;
  const head = { kind: "calendar#calendarListEntry", etag: etagOf(version), id };
  if (calendar === undefined || role === "none" || entry.deleted === true)
    return { version: Math.max(version, calendar?.version ?? version), view: { ...head, deleted: true } };
  const colors = CALENDAR_COLORS[entry.colorId];
  const background = entry.backgroundColor ?? colors?.background;
  const foreground = entry.foregroundColor ?? colors?.foreground;
  const view: CalendarListEntry = {
    ...head,
    summary: calendar.summary,
    ...(entry.summaryOverride === undefined ? {} : { summaryOverride: entry.summaryOverride }),
    ...(calendar.description === undefined ? {} : { description: calendar.description }),
    ...(calendar.location === undefined ? {} : { location: calendar.location }),
    timeZone: calendar.timeZone,
    colorId: entry.colorId,
    ...(background === undefined ? {} : { backgroundColor: background }),
    ...(foreground === undefined ? {} : { foregroundColor: foreground }),
    ...(entry.hidden === true ? { hidden: true } : {}),
    ...(entry.selected === true ? { selected: true } : {}),
    accessRole: role,
    defaultReminders: entry.defaultReminders,
    ...(entry.notifications.length === 0
      ? {}
      : { notificationSettings: { notifications: entry.notifications } }),
    ...(id === person ? { primary: true } : {}),
    conferenceProperties: { allowedConferenceSolutionTypes: ["hangoutsMeet"] },
    ...(calendar.kind === "secondary" ? { dataOwner: calendar.owner } : {}),
  };
  return { version, view };
}
