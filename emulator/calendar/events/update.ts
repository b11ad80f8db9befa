import type { Event } from "../../../contract/calendar";
import { type ApiReply, ok, type Request } from "../../api/call";
import { pathText } from "../../api/values";
import { type Access, access, needWriter } from "../calendars/access";
import { deleted, forbidden, forbiddenForNonOrganizer, invalid, preconditionFailed } from "../errors";
import { findGuest } from "../guests/guests";
import { mailChange, mailGuests, mailResponse, sendUpdatesOf } from "../guests/mail";
import { answerRooms } from "../guests/rooms";
import { etagOf, type Store } from "../state";
import { applyChange } from "./apply";
import { changeOf, decides } from "./change";
import { draftOf, patched, readDraft, supportOf, withinSupport } from "./draft";
import { checkType, checkTypeKept } from "./fields/event-types";
import { existing, viewOptions } from "./get";
import type { Shape } from "./shape";
import { eventView, seesDetails } from "./view";

/** events.patch: what the body names is laid over the event. */
export function patchEvent(store: Store, request: Request): ApiReply {
  return changeEvent(store, request, "calendar.events.patch");
}

/** events.update: the body is the whole event; what it leaves out goes back to its default. */
export function updateEvent(store: Store, request: Request): ApiReply {
  return changeEvent(store, request, "calendar.events.update");
}

function changeEvent(store: Store, request: Request, method: string): ApiReply {
  const { params } = request;
  const entry = access(store, method, request, pathText(params, "calendarId"));
  needWriter(entry);
  const shape = existing(store, entry.calendar.id, pathText(params, "eventId"));
  checkMatch(shape, request.ifMatch);
  if (!seesDetails(store, entry, shape) && entry.role === "writerWithoutPrivateAccess")
    throw forbidden("You need to have access to private events of this calendar.", "requiredAccessLevel");
  const isPatch = method === "calendar.events.patch";
  const body = request.body as Event;
  checkTypeKept(shape.meeting.eventType, body, isPatch);
  checkSequence(shape, body);
  const draft = nextDraft(store, entry, shape, request, isPatch);
  if (shape.key !== undefined && (draft.recurrence ?? []).length > 0)
    throw invalid("An instance of a recurring event cannot have a recurrence.", "recurrence");
  checkType(shape.meeting.eventType, {
    ...readDraft(store, draft, shape),
    ...(shape.key === undefined || shape.meeting.recurrence === undefined
      ? {}
      : { recurrence: shape.meeting.recurrence }),
  });
  const change = changeOf(store, shape, draft);
  const guestsBefore = shape.fields.guests;
  const wasCancelled = shape.status === "cancelled";
  const after = applyChange(store, shape, change);
  if (change.retimed || change.shared) answerRooms(store, after.meeting);
  const news = { mode: sendUpdatesOf(params), by: entry.person, shape: after };
  if (change.responded.includes(entry.calendar.id)) {
    const own = findGuest(store, after.fields.guests, entry.calendar.id);
    mailResponse(store, news, own?.responseStatus ?? "declined");
  }
  if (after.status === "cancelled" && !wasCancelled && !change.left)
    mailGuests(store, news, "calendar.cancellation", guestsBefore);
  else mailChange(store, news, guestsBefore, change.shared);
  const view = eventView(store, entry, after, viewOptions(params));
  return ok(view, view.etag);
}

/** Throws 412 when If-Match names another state than the event's. */
export function checkMatch(shape: Shape, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === "*" || ifMatch === etagOf(shape.version)) return;
  throw preconditionFailed();
}

function checkSequence(shape: Shape, body: Event): void {
  if (typeof body.sequence !== "number" || body.sequence >= shape.sequence) return;
  // (seen)
  throw invalid(
    "Invalid sequence value. The specified sequence number is below the current sequence number of the resource. Re-fetch the resource and use its sequence number on the following request.",
  );
}

function nextDraft(store: Store, entry: Access, shape: Shape, request: Request, isPatch: boolean): Event {
  const before = draftOf(store, shape);
  const body = stillCancelled(store, shape, ownAnswerTo(store, shape, request.body as Event, before, entry));
  const support = supportOf(request.params);
  if (!isPatch) return withinSupport(body, before, support);
  const { attachments, conferenceData, colorId, eventLabelId, ...open } = body;
  return patched(before, {
    ...open,
    ...(support.attachments && attachments !== undefined ? { attachments } : {}),
    ...(support.conferences && conferenceData !== undefined ? { conferenceData } : {}),
    ...(!support.labels && colorId !== undefined ? { colorId } : {}),
    ...(support.labels && eventLabelId !== undefined ? { eventLabelId } : {}),
  });
}

/** A patch that lets a cancelled meeting of a series take place again, as far as Calendar does that (assumption). */
function stillCancelled(store: Store, shape: Shape, body: Event): Event {
  const back = shape.key !== undefined && shape.status === "cancelled" && body.status !== undefined;
  const answer = store.world.assumptions.answer("calendar.cancelled-comes-back");
  if (!back || body.status === "cancelled" || answer === "comes back") return body;
  if (answer === "410 deleted") throw deleted();
  return { ...body, status: "cancelled" };
}

/** One's own answer to one meeting of a series, as far as Calendar takes it alone there (assumption). */
function ownAnswerTo(store: Store, shape: Shape, body: Event, before: Event, entry: Access): Event {
  const answer = store.world.assumptions.answer("calendar.own-answer-alone");
  if (body.attendeesOmitted !== true || shape.key === undefined || answer === "taken" || decides(shape))
    return onlyOwnAnswer(body, before, entry);
  if (answer !== "left as it was") throw forbiddenForNonOrganizer();
  return { ...body, attendees: before.attendees ?? [] };
}

/** With attendeesOmitted the body's attendees are only the participant's answer (source: reference of the event resource). */
function onlyOwnAnswer(body: Event, before: Event, entry: Access): Event {
  if (body.attendeesOmitted !== true || !Array.isArray(body.attendees)) return body;
  const isSelf = (attendee: { email?: string; self?: boolean }): boolean =>
    attendee.self === true || attendee.email?.toLowerCase() === entry.calendar.id;
  const own = body.attendees.find(isSelf);
  const others = (before.attendees ?? []).filter(
    (attendee) => attendee.email?.toLowerCase() !== entry.calendar.id,
  );
  const known = (before.attendees ?? []).find(isSelf);
  if (own === undefined) return { ...body, attendees: before.attendees ?? [] };
  return { ...body, attendees: [...others, { ...known, ...own }] };
}
