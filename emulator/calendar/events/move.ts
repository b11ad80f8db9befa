import { type ApiReply, ok, type Request } from "../../api/call";
import { pathText } from "../../api/values";
import { access, needWriter } from "../calendars/access";
import { deleted, forbidden, invalid, malformed } from "../errors";
import { addCopy } from "../guests/copies";
import { mailGuests, sendUpdatesOf } from "../guests/mail";
import { nextVersion, type Store } from "../state";
import { existing } from "./get";
import { isOrganizers, shapeById } from "./shape";
import { eventView } from "./view";

/** events.move: another calendar becomes the organizer. The old one keeps a cancelled stub unless it is a guest. */
export function moveEvent(store: Store, request: Request): ApiReply {
  const { params } = request;
  const from = access(store, "calendar.events.move", request, pathText(params, "calendarId"));
  const to = access(store, "calendar.events.move", request, pathText(params, "destination"));
  needWriter(from);
  needWriter(to);
  const shape = existing(store, from.calendar.id, pathText(params, "eventId"));
  const { meeting } = shape;
  if (shape.status === "cancelled") throw deleted();
  // (seen)
  if (shape.key !== undefined)
    throw forbidden("Cannot change the organizer of an instance.", "cannotChangeOrganizerOfInstance");
  if (meeting.eventType !== "default")
    throw malformed("Only default events can be moved.", "eventTypeRestriction");
  // (seen)
  if (!isOrganizers(meeting, from.calendar.id))
    throw forbidden("Cannot change the organizer of an event by a guest.", "cannotChangeOrganizer");
  if (from.calendar.id === to.calendar.id) throw invalid("The destination is the source.", "destination");
  const version = nextVersion(store);
  const now = store.world.clock.now();
  const known = meeting.copies[to.calendar.id];
  const copy = known ?? addCopy(store, meeting, to.calendar.id, shape.id, true);
  if (known === undefined) copy.own = shape.copy.own;
  copy.joined = true;
  delete copy.removed;
  meeting.organizerCalendar = to.calendar.id;
  meeting.organizer = {
    email: to.calendar.id,
    ...(to.calendar.kind === "secondary" ? { displayName: to.calendar.summary } : {}),
  };
  meeting.updated = now;
  meeting.version = version;
  const moved = shapeById(store, to.calendar.id, copy.id);
  if (moved === undefined) throw new Error(`${copy.id} was lost on its way.`);
  mailGuests(
    store,
    { mode: sendUpdatesOf(params), by: from.person, shape: moved },
    "calendar.update",
    moved.fields.guests,
  );
  const view = eventView(store, to, moved);
  return ok(view, view.etag);
}
