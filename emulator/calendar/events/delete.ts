import { type ApiReply, ok, type Request } from "../../api/call";
import { pathText } from "../../api/values";
import { access, needWriter } from "../calendars/access";
import { deleted } from "../errors";
import { mailGuests, mailResponse, sendUpdatesOf } from "../guests/mail";
import type { Store } from "../state";
import { applyChange, cancelForAll } from "./apply";
import { changeOf, decides } from "./change";
import { draftOf } from "./draft";
import { existing } from "./get";
import { shapeById } from "./shape";
import { checkMatch } from "./update";

/** events.delete: the organizer cancels it for everyone; a guest takes it off their calendar and so declines. */
export function deleteEvent(store: Store, request: Request): ApiReply {
  const { params } = request;
  const entry = access(store, "calendar.events.delete", request, pathText(params, "calendarId"));
  needWriter(entry);
  const shape = existing(store, entry.calendar.id, pathText(params, "eventId"));
  if (shape.status === "cancelled") throw deleted();
  checkMatch(shape, request.ifMatch);
  const news = { mode: sendUpdatesOf(params), by: entry.person, shape };
  if (decides(shape)) {
    cancelForAll(store, shape);
    mailGuests(store, news, "calendar.cancellation", shape.fields.guests);
    return ok();
  }
  applyChange(store, shape, changeOf(store, shape, { ...draftOf(store, shape), status: "cancelled" }));
  const after = shapeById(store, entry.calendar.id, shape.id);
  mailResponse(store, { ...news, shape: after ?? shape }, "declined");
  return ok();
}
