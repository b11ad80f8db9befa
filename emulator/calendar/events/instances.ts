import type { Events } from "../../../contract/calendar";
import { type ApiReply, ok, type Request } from "../../api/call";
import { isSet, numberOf, pathText, textOf } from "../../api/values";
import type { JsonObject } from "../../json";
import { access } from "../calendars/access";
import { timeRangeEmpty } from "../errors";
import { readTimestamp, startsAt } from "../moment";
import type { Window } from "../series/occurrences";
import { occurrencesIn } from "../series/occurrences";
import type { Store } from "../state";
import { page, queryOf } from "../tokens";
import { existing, viewOptions } from "./get";
import { eventsHead } from "./head";
import { eventView } from "./view";

/** events.instances: the occurrences of one series, by their start. */
export function listInstances(store: Store, request: Request): ApiReply {
  const { params } = request;
  const entry = access(store, "calendar.events.instances", request, pathText(params, "calendarId"));
  const calendarId = entry.calendar.id;
  const uid = store.state.index[calendarId]?.[pathText(params, "eventId")];
  // A guest of single occurrences has no copy of the series, but its occurrences can be listed.
  const meeting =
    store.state.meetings[uid ?? ""] ?? existing(store, calendarId, pathText(params, "eventId")).meeting;
  const originalStart = textOf(params, "originalStart");
  const wanted = originalStart === undefined ? undefined : originalInstant(originalStart);
  const options = viewOptions(params);
  const shapes = occurrencesIn(store, meeting, calendarId, windowOf(params, true))
    .filter((shape) => shape.status !== "cancelled" || isSet(params, "showDeleted"))
    .filter(
      (shape) =>
        wanted === undefined ||
        (shape.original !== undefined && startsAt(shape.original, entry.calendar.timeZone) === wanted) ||
        (originalStart !== undefined && shape.key === originalStart.replaceAll("-", "")),
    );
  const size = Math.min(numberOf(params, "maxResults") ?? 250, 2500);
  const { items, nextPageToken } = page(shapes, params, queryOf(params), store.state.count, size);
  const reply: Events = {
    ...eventsHead(store, entry, options.timeZone),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    items: items.map((shape) => eventView(store, entry, shape, options)),
  };
  return ok(reply, reply.etag);
}

function originalInstant(value: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? Number.NaN : readTimestamp(value, "originalStart");
}

/** timeMin and timeMax. Throws 400 when they leave no time between them. */
export function windowOf(params: JsonObject, minIncluded: boolean): Window {
  const timeMin = textOf(params, "timeMin");
  const timeMax = textOf(params, "timeMax");
  const min = timeMin === undefined ? undefined : readTimestamp(timeMin, "timeMin");
  const max = timeMax === undefined ? undefined : readTimestamp(timeMax, "timeMax");
  if (min !== undefined && max !== undefined && max <= min) throw timeRangeEmpty();
  return {
    ...(min === undefined ? {} : { min, minIncluded }),
    ...(max === undefined ? {} : { max }),
  };
}
