import type { Event } from "../../../contract/calendar";
import { type ApiReply, ok, type Request } from "../../api/call";
import { pathText } from "../../api/values";
import { type Access, access, needWriter } from "../calendars/access";
import { mainAddress } from "../calendars/known-calendars";
import { forbidden, invalid, required } from "../errors";
import { newEventId } from "../guests/copies";
import { isInvited } from "../guests/guests";
import { meetingsOf } from "../series/occurrences";
import type { Meeting, Store } from "../state";
import { applyChange } from "./apply";
import { changeOf } from "./change";
import { draftOf, patched, readDraft, supportOf, type Written, withinSupport } from "./draft";
import { newMeeting } from "./new-meeting";
import { shapeById } from "./shape";
import { eventView } from "./view";

/**
 * events.import: a copy of an event that another system made, for this calendar only; nobody else is invited or told.
 * The same iCalUID again brings the copy up to date. Kinds other than "default" become default.
 */
export function importEvent(store: Store, request: Request): ApiReply {
  const entry = access(store, "calendar.events.import", request, pathText(request.params, "calendarId"));
  needWriter(entry);
  const {
    focusTimeProperties: _focus,
    outOfOfficeProperties: _away,
    workingLocationProperties: _place,
    birthdayProperties: _birthday,
    ...body
  } = patched({}, request.body as Event);
  if (body.iCalUID === undefined || body.iCalUID === "") throw required("Missing iCal UID.", "iCalUID");
  const support = supportOf(request.params);
  const written = readDraft(store, withinSupport(body, undefined, support), undefined);
  const organizer = mainAddress(store.world, body.organizer?.email ?? entry.calendar.id);
  // (seen)
  if (organizer !== entry.calendar.id && !isInvited(store, written.guests, entry.calendar.id))
    throw forbidden(
      "The owner of the calendar must either be the organizer or an attendee of an event that is imported.",
      "participantIsNeitherOrganizerNorAttendee",
    );
  const known = meetingsOf(store, entry.calendar.id).find(
    (meeting) => meeting.iCalUID === body.iCalUID && meeting.copies[entry.calendar.id]?.joined === true,
  );
  const id =
    known === undefined ? made(store, entry, body, written, organizer) : renewed(store, entry, known, body);
  const shape = shapeById(store, entry.calendar.id, id);
  if (shape === undefined) throw new Error(`${id} was not imported.`);
  const view = eventView(store, entry, shape);
  return ok(view, view.etag);
}

function made(store: Store, entry: Access, body: Event, written: Written, organizer: string): string {
  const { calendar } = entry;
  const id = newEventId(store);
  newMeeting(store, entry, id, body, written, {
    iCalUID: body.iCalUID ?? "",
    eventType: "default",
    organizer: {
      email: organizer,
      ...(body.organizer?.displayName === undefined ? {} : { displayName: body.organizer.displayName }),
    },
    ...(organizer === calendar.id ? { organizerCalendar: calendar.id } : {}),
    ...(body.privateCopy === true ? { privateCopy: true } : {}),
  });
  return id;
}

function renewed(store: Store, entry: Access, meeting: Meeting, body: Event): string {
  if ((body.sequence ?? meeting.sequence) < meeting.sequence)
    throw invalid(
      "Invalid sequence value. The specified sequence number is below the current sequence number of the resource. Re-fetch the resource and use its sequence number on the following request.",
    );
  const id = meeting.copies[entry.calendar.id]?.id ?? "";
  const shape = shapeById(store, entry.calendar.id, id);
  if (shape === undefined) return id;
  // What the importing system says holds, whoever organizes.
  const wasPrivate = meeting.privateCopy;
  meeting.privateCopy = true;
  const change = changeOf(store, shape, patched(draftOf(store, shape), { status: "confirmed", ...body }));
  applyChange(store, shape, change);
  if (wasPrivate === undefined) delete meeting.privateCopy;
  else meeting.privateCopy = wasPrivate;
  meeting.sequence = Math.max(meeting.sequence, body.sequence ?? 0);
  return id;
}
