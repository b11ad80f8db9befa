import type { ApiReply, Request } from "../../api/call";
import { ok } from "../../api/call";
import { numberOf, pathText, textOf } from "../../api/values";
import type { JsonObject } from "../../json";
import { access } from "../calendars/access";
import { notFound } from "../errors";
import { checkZone } from "../moment";
import { etagOf, type Store } from "../state";
import { type Shape, shapeById } from "./shape";
import { eventView, type ViewOptions } from "./view";

/** events.get: also what was deleted, then with status "cancelled". */
export function getEvent(store: Store, request: Request): ApiReply {
  const { params } = request;
  const entry = access(store, "calendar.events.get", request, pathText(params, "calendarId"));
  const shape = existing(store, entry.calendar.id, pathText(params, "eventId"));
  const etag = etagOf(shape.version);
  if (request.ifNoneMatch === etag) return { status: 304, etag };
  const view = eventView(store, entry, shape, viewOptions(params));
  return ok(view, etag);
}

export function existing(store: Store, calendarId: string, eventId: string): Shape {
  const shape = shapeById(store, calendarId, eventId);
  if (shape === undefined) throw notFound();
  return shape;
}

export function viewOptions(params: JsonObject): ViewOptions {
  const timeZone = textOf(params, "timeZone");
  const maxAttendees = numberOf(params, "maxAttendees");
  return {
    ...(timeZone === undefined ? {} : { timeZone: checkZone(timeZone) }),
    ...(maxAttendees === undefined ? {} : { maxAttendees }),
  };
}
