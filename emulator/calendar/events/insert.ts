import type { Event } from "../../../contract/calendar";
import { type ApiReply, GOOGLE_UI, ok, type Request } from "../../api/call";
import { numberOf, pathText } from "../../api/values";
import { type Access, access, needWriter } from "../calendars/access";
import { duplicate, invalid } from "../errors";
import { newEventId, spread } from "../guests/copies";
import { findGuest } from "../guests/guests";
import { mailGuests, sendUpdatesOf } from "../guests/mail";
import { answerRooms } from "../guests/rooms";
import type { Meeting, Store } from "../state";
import { readDraft, supportOf, type Written, withinSupport } from "./draft";
import { checkNewType, checkType } from "./fields/event-types";
import { newMeeting } from "./new-meeting";
import { shapeById } from "./shape";
import { eventView } from "./view";

const ID = /^[a-v0-9]{5,1024}$/;
/** Google's own page ends a split series' id with the split's time (seen). */
const PAGE_ID = /^[a-v0-9]{5,1024}(_R\d{8}(T\d{6})?)?$/;

/** events.insert: the calendar becomes the organizer, every guest with an account gets a copy. */
export function insertEvent(store: Store, request: Request): ApiReply {
  const entry = access(store, "calendar.events.insert", request, pathText(request.params, "calendarId"));
  needWriter(entry);
  const body = request.body as Event;
  const eventType = body.eventType ?? "default";
  checkNewType(eventType, entry.calendar);
  const written = readDraft(store, withinSupport(body, undefined, supportOf(request.params)), undefined);
  checkType(eventType, written);
  const id = newId(store, entry, body, request.caller.app);
  listOrganizer(store, entry, written, request.caller.app);
  const meeting = makeMeeting(store, entry, body, written, id);
  answerRooms(store, meeting);
  const shape = shapeById(store, entry.calendar.id, id);
  if (shape === undefined) throw new Error(`${id} was not stored.`);
  mailGuests(
    store,
    { mode: sendUpdatesOf(request.params), by: entry.person, shape },
    "calendar.invitation",
    shape.fields.guests,
  );
  const maxAttendees = numberOf(request.params, "maxAttendees");
  const view = eventView(store, entry, shape, maxAttendees === undefined ? {} : { maxAttendees });
  return ok(view, view.etag);
}

/** The id a caller chose, or a new one. An id stays taken after its event was deleted. */
function newId(store: Store, entry: Access, body: Event, app: string): string {
  const index = store.state.index[entry.calendar.id] ?? {};
  if (typeof body.id !== "string" || body.id === "") return newEventId(store);
  if (!(app === GOOGLE_UI ? PAGE_ID : ID).test(body.id)) throw invalid("Invalid resource id value.");
  if (index[body.id] !== undefined) throw duplicate();
  return body.id;
}

/** Google's own pages list the organizer among the guests; the API does by assumption only. */
function listOrganizer(store: Store, entry: Access, written: Written, app: string): void {
  const { calendar } = entry;
  const lists = app === GOOGLE_UI || store.world.assumptions.answer("calendar.organizer-listed") === "yes";
  if (!lists || calendar.kind !== "primary" || written.guests.length === 0) return;
  if (findGuest(store, written.guests, calendar.id) !== undefined) return;
  const named = store.world.assumptions.answer("calendar.guest-names") === "from-directory";
  written.guests.push({
    email: calendar.id,
    ...(named ? { displayName: store.world.directory.find(calendar.id)?.name ?? calendar.id } : {}),
    responseStatus: "accepted",
  });
}

function makeMeeting(store: Store, entry: Access, body: Event, written: Written, id: string): Meeting {
  const { calendar } = entry;
  const meeting = newMeeting(store, entry, id, body, written, {
    iCalUID: body.iCalUID ?? `${id}@google.com`,
    eventType: body.eventType ?? "default",
    organizer: {
      email: calendar.id,
      ...(calendar.kind === "secondary" ? { displayName: calendar.summary } : {}),
    },
    organizerCalendar: calendar.id,
  });
  spread(store, meeting, undefined, meeting.fields.guests);
  return meeting;
}
