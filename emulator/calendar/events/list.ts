import type { Events } from "../../../contract/calendar";
import { type ApiReply, ok, type Request } from "../../api/call";
import { isSet, listOf, numberOf, pathText, textOf } from "../../api/values";
import { DAY_MS } from "../../clock";
import type { JsonObject } from "../../json";
import { type Access, access } from "../calendars/access";
import { invalid, orderingUnavailable, updatedMinTooLongAgo } from "../errors";
import { readTimestamp, startsAt } from "../moment";
import { isInside, meetingsOf, singlesIn, touches, type Window } from "../series/occurrences";
import { vanished } from "../series/vanished";
import type { Meeting, Store } from "../state";
import { page, queryOf, readSyncToken, type SyncToken, writeToken } from "../tokens";
import { viewOptions } from "./get";
import { eventsHead } from "./head";
import { windowOf } from "./instances";
import { matches } from "./search";
import { baseShape, occurrenceShape, type Shape, slotByKey } from "./shape";
import { eventView } from "./view";

/** Cannot go with a sync token (source: reference of events.list). */
const NOT_WITH_SYNC_TOKEN = [
  "iCalUID",
  "orderBy",
  "privateExtendedProperty",
  "q",
  "sharedExtendedProperty",
  "timeMin",
  "timeMax",
  "updatedMin",
];
/** A listing with one of these is a selection that no sync token can continue. */
const NO_SYNC_AFTER = [
  "iCalUID",
  "orderBy",
  "privateExtendedProperty",
  "q",
  "sharedExtendedProperty",
  "updatedMin",
  "eventTypes",
];
/** How far back deletions are remembered for updatedMin. */
const UPDATED_MIN_DAYS = 30;

/** events.list. Order without orderBy: as the events came to the calendar. */
export function listEvents(store: Store, request: Request): ApiReply {
  const { params } = request;
  const entry = access(store, "calendar.events.list", request, pathText(params, "calendarId"));
  const head = eventsHead(store, entry, viewOptions(params).timeZone);
  const listing = listingOf(store, entry, params);
  const size = Math.min(numberOf(params, "maxResults") ?? 250, 2500);
  const { items, nextPageToken, syncCount } = page(
    listing.items,
    params,
    queryOf(params),
    store.state.count,
    size,
  );
  const syncs =
    syncCount !== undefined && !NO_SYNC_AFTER.some((name) => params[name] !== undefined)
      ? { nextSyncToken: writeToken(syncTokenFor(store, entry, listing, syncCount)) }
      : {};
  const reply: Events = {
    ...head,
    ...(nextPageToken === undefined ? syncs : { nextPageToken }),
    items: items.map((item) => item()),
  };
  if (request.ifNoneMatch !== undefined && request.ifNoneMatch === head.etag)
    return { status: 304, etag: request.ifNoneMatch };
  return ok(reply, reply.etag);
}

/** What is on the list, each item's view made only when its page is asked for. */
interface Listing {
  readonly items: (() => NonNullable<Events["items"]>[number])[];
  readonly singleEvents: boolean;
  readonly window: Window;
}

function syncTokenFor(store: Store, entry: Access, listing: Listing, count: number): SyncToken {
  const { min, max } = listing.window;
  return {
    count,
    at: store.world.clock.now(),
    list: `events ${entry.calendar.id}`,
    singleEvents: listing.singleEvents,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

function listingOf(store: Store, entry: Access, params: JsonObject): Listing {
  const sync = syncOf(store, entry, params);
  const singleEvents = sync?.singleEvents ?? isSet(params, "singleEvents");
  const orderBy = textOf(params, "orderBy");
  if (orderBy === "startTime" && !singleEvents) throw orderingUnavailable();
  const window: Window =
    sync === undefined
      ? windowOf(params, false)
      : {
          ...(sync.min === undefined ? {} : { min: sync.min }),
          ...(sync.max === undefined ? {} : { max: sync.max }),
        };
  const updatedMin = updatedMinOf(store, params);
  const options = {
    ...viewOptions(params),
    withoutZones: store.world.assumptions.answer("calendar.list-gives-zone") === "no",
  };
  const changed = (shape: Shape): boolean =>
    (sync === undefined || shape.version > sync.count) &&
    (updatedMin === undefined || shape.updated >= updatedMin);
  const showDeleted = isSet(params, "showDeleted") || sync !== undefined || updatedMin !== undefined;
  const selection = {
    q: textOf(params, "q"),
    iCalUID: textOf(params, "iCalUID"),
    eventTypes: listOf(params, "eventTypes"),
    privateProperties: listOf(params, "privateExtendedProperty"),
    sharedProperties: listOf(params, "sharedExtendedProperty"),
  };
  const meetings = meetingsOf(store, entry.calendar.id);
  const shapes = meetings
    .flatMap((meeting) =>
      singleEvents
        ? singlesIn(store, meeting, entry.calendar.id, sync === undefined ? window : withoutMin(window))
        : wholesIn(store, meeting, entry.calendar.id, sync === undefined ? window : {}, showDeleted),
    )
    .filter((shape) => changed(shape) && matches(store, entry, shape, selection))
    .filter(
      (shape) =>
        showDeleted || shape.status !== "cancelled" || (!singleEvents && isCancelledOccurrence(shape)),
    );
  const gone =
    sync === undefined
      ? []
      : meetings.flatMap((meeting) => vanished(store, meeting, entry.calendar.id, sync, singleEvents));
  return {
    items: [
      ...gone.map((event) => () => event),
      ...ordered(shapes, orderBy, entry.calendar.timeZone).map(
        (shape) => () => eventView(store, entry, shape, options),
      ),
    ],
    singleEvents,
    window,
  };
}

/** An incremental listing also tells what left the window at its early side. */
function withoutMin(window: Window): Window {
  return window.max === undefined ? {} : { max: window.max };
}

function isCancelledOccurrence(shape: Shape): boolean {
  return shape.key !== undefined && shape.meeting.fields.status !== "cancelled";
}

/** Series as they are, with their changed occurrences, and single events. */
function wholesIn(
  store: Store,
  meeting: Meeting,
  calendarId: string,
  window: Window,
  showDeleted: boolean,
): Shape[] {
  const base = baseShape(store, meeting, calendarId);
  const inside =
    base !== undefined &&
    (meeting.recurrence === undefined
      ? isInside(store, base, window)
      : touches(store, meeting, calendarId, window));
  const keys = new Set([
    ...Object.keys(meeting.exceptions),
    ...Object.keys(meeting.copies[calendarId]?.exceptions ?? {}),
  ]);
  const changed = [...keys].sort().flatMap((key) => {
    const slot = slotByKey(store, meeting, calendarId, key);
    return slot === undefined ? [] : (occurrenceShape(store, meeting, calendarId, slot) ?? []);
  });
  // A deleted series takes its changed occurrences with it, unless deletions are asked for.
  const shown = changed.filter(
    (shape) =>
      isInside(store, shape, window) &&
      (showDeleted || base?.status !== "cancelled" || shape.status !== "cancelled"),
  );
  return [...(inside ? [base] : []), ...shown];
}

function ordered(shapes: Shape[], orderBy: string | undefined, zone: string): Shape[] {
  const rank = new Map(
    shapes.map((shape) => [
      shape,
      orderBy === "updated" ? shape.updated : startsAt(shape.fields.start, zone),
    ]),
  );
  return orderBy === undefined
    ? shapes
    : shapes.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || (a.id < b.id ? -1 : 1));
}

function updatedMinOf(store: Store, params: JsonObject): number | undefined {
  const value = textOf(params, "updatedMin");
  if (value === undefined) return undefined;
  const at = readTimestamp(value, "updatedMin");
  if (store.world.clock.now() - at > UPDATED_MIN_DAYS * DAY_MS) throw updatedMinTooLongAgo();
  return at;
}

function syncOf(store: Store, entry: Access, params: JsonObject): SyncToken | undefined {
  const value = textOf(params, "syncToken");
  if (value === undefined) return undefined;
  const clash = NOT_WITH_SYNC_TOKEN.find((name) => params[name] !== undefined);
  if (clash !== undefined || params.showDeleted === false)
    throw invalid(
      `The sync token cannot be used together with ${clash ?? "showDeleted=false"}.`,
      "syncToken",
    );
  const list = `events ${entry.calendar.id}`;
  const token = readSyncToken(value, list, store.world.clock.now(), store.state.count);
  if (token.singleEvents !== isSet(params, "singleEvents"))
    throw invalid("The sync token was made with another singleEvents.", "syncToken");
  return token;
}
