import type { Calendar } from "../../../contract/calendar";
import { type ApiReply, type Handler, ok, type Request } from "../../api/call";
import { pathText } from "../../api/values";
import { forbidden, invalid, required } from "../errors";
import { checkZone } from "../moment";
import { etagOf, nextVersion, type Store, type StoredCalendar } from "../state";
import { type Access, access, needOwner } from "./access";
import { newListEntry } from "./known-calendars";

/** Source: reference of the calendar resource, labelProperties. */
const LABEL_LIMITS = { count: 200, nameLength: 50 } as const;

/** Calendars themselves. */
export function calendarMethods(store: Store): Record<string, Handler> {
  return {
    "calendar.calendars.clear": (request) => clearCalendar(store, request),
    "calendar.calendars.delete": (request) => deleteCalendar(store, request),
    "calendar.calendars.get": (request) => getCalendar(store, request),
    "calendar.calendars.insert": (request) => insertCalendar(store, request),
    "calendar.calendars.patch": (request) => patchCalendar(store, request),
    "calendar.calendars.update": (request) => updateCalendar(store, request),
  };
}

function getCalendar(store: Store, request: Request): ApiReply {
  const { calendar } = access(
    store,
    "calendar.calendars.get",
    request,
    pathText(request.params, "calendarId"),
  );
  const etag = etagOf(calendar.version);
  if (request.ifNoneMatch === etag) return { status: 304, etag };
  return ok(calendarView(calendar), etag);
}

/** calendars.insert: a secondary calendar of the caller's, on their list at once. */
function insertCalendar(store: Store, request: Request): ApiReply {
  const body = request.body as Calendar;
  const owner = request.caller.person.toLowerCase();
  if (body.summary === undefined || body.summary === "") throw required("Missing summary.", "summary");
  const id = `c_${store.world.ids.next(64, "0123456789abcdef")}@group.calendar.google.com`;
  const version = nextVersion(store);
  const calendar: StoredCalendar = {
    id,
    kind: "secondary",
    owner,
    summary: body.summary,
    timeZone: store.world.directory.person(owner).timeZone,
    acl: { [`user:${owner}`]: { scopeType: "user", scopeValue: owner, role: "owner", version } },
    createdBy: request.caller.app,
    version,
  };
  write(store, calendar, body);
  store.state.calendars[id] = calendar;
  store.state.lists[owner] = {
    ...store.state.lists[owner],
    [id]: { ...newListEntry(true), version },
  };
  return ok(calendarView(calendar), etagOf(version));
}

function patchCalendar(store: Store, request: Request): ApiReply {
  return change(store, request, "calendar.calendars.patch");
}

function updateCalendar(store: Store, request: Request): ApiReply {
  return change(store, request, "calendar.calendars.update");
}

function change(store: Store, request: Request, method: string): ApiReply {
  const entry = access(store, method, request, pathText(request.params, "calendarId"));
  needOwner(entry);
  const { calendar } = entry;
  const body = request.body as Calendar;
  if (method.endsWith("update")) {
    if (body.summary === undefined || body.summary === "") throw required("Missing summary.", "summary");
    delete calendar.description;
    delete calendar.location;
  }
  write(store, calendar, body);
  calendar.version = nextVersion(store);
  return ok(calendarView(calendar), etagOf(calendar.version));
}

function write(store: Store, calendar: StoredCalendar, body: Calendar): void {
  if (typeof body.timeZone === "string") calendar.timeZone = checkZone(body.timeZone, "calendar");
  if (typeof body.summary === "string" && body.summary !== "") calendar.summary = body.summary;
  for (const name of ["description", "location"] as const) {
    const value: unknown = body[name];
    if (value === null || value === "") delete calendar[name];
    else if (typeof value === "string") calendar[name] = value;
  }
  const labels = body.labelProperties?.eventLabels;
  if (labels === undefined) return;
  if (labels.length > LABEL_LIMITS.count) throw invalid("Too many event labels.", "labelProperties");
  calendar.labels = labels.map(({ id, name, backgroundColor }) => {
    if (backgroundColor === undefined || !/^#[0-9a-fA-F]{6}$/.test(backgroundColor))
      throw invalid("Invalid label background color.", "labelProperties");
    if (name !== undefined && name.length > LABEL_LIMITS.nameLength)
      throw invalid("The label name is too long.", "labelProperties");
    return { id: id ?? newLabelId(store), ...(name === undefined ? {} : { name }), backgroundColor };
  });
}

function newLabelId(store: Store): string {
  const hex = (length: number): string => store.world.ids.next(length, "0123456789abcdef");
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}

/** calendars.delete: a secondary calendar with its events; its guests' copies are cancelled. */
function deleteCalendar(store: Store, request: Request): ApiReply {
  const entry = access(store, "calendar.calendars.delete", request, pathText(request.params, "calendarId"));
  if (entry.calendar.kind !== "secondary")
    throw forbidden("Cannot delete a primary calendar.", "cannotDeletePrimaryCalendar");
  needOwner(entry);
  entry.calendar.deleted = true;
  entry.calendar.version = nextVersion(store);
  cancelEvents(store, entry);
  return ok();
}

/** calendars.clear: every event of a primary calendar goes. */
function clearCalendar(store: Store, request: Request): ApiReply {
  const entry = access(store, "calendar.calendars.clear", request, pathText(request.params, "calendarId"));
  needOwner(entry);
  if (entry.calendar.kind !== "primary") throw invalid("Only primary calendars can be cleared.");
  nextVersion(store);
  cancelEvents(store, entry);
  return ok();
}

function cancelEvents(store: Store, entry: Access): void {
  const now = store.world.clock.now();
  const { id } = entry.calendar;
  for (const meeting of Object.values(store.state.meetings)) {
    const copy = meeting.copies[id];
    if (copy === undefined) continue;
    if (meeting.organizerCalendar === id) {
      meeting.fields = { ...meeting.fields, status: "cancelled" };
      meeting.version = store.state.count;
      meeting.updated = now;
    } else {
      copy.removed = true;
      copy.version = store.state.count;
      copy.updated = now;
    }
  }
}

function calendarView(calendar: StoredCalendar): Calendar {
  const { id, kind, summary, description, location, timeZone, labels, owner, version } = calendar;
  return {
    kind: "calendar#calendar",
    etag: etagOf(version),
    id,
    summary,
    ...(description === undefined ? {} : { description }),
    ...(location === undefined ? {} : { location }),
    timeZone,
    conferenceProperties: { allowedConferenceSolutionTypes: ["hangoutsMeet"] },
    ...(labels === undefined ? {} : { labelProperties: { eventLabels: labels } }),
    ...(kind === "secondary" ? { dataOwner: owner } : {}),
    ...(kind === "resource" ? { autoAcceptInvitations: true } : {}),
  };
}
