import type { Event, EventAttendee } from "../../../contract/calendar";
import type { PersonName } from "../../agenda/model";
import { changeEvent, readEvent } from "../../google/calendar";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { type EventChange, keepEventChange } from "../../memory/event-change";
import type { PairRecord } from "../../memory/pair-record";
import { checkOwnDoc } from "../../pair/doc";
import { pairWithEvent } from "../../pair/pair-now";
import type { FlowAnswer } from "../../panel/next";
import { namesOf, unnamed } from "../../people/third-guests";
import { type Context, param } from "../../request/context";
import { isMine, isWithOthers, thirdGuests } from "../../series/kind";
import { words } from "../../text/words";

/**
 * "Uninvite": takes everybody but the two off the series, or off the one meeting that alone has them; Google tells those
 * who go, and may tell those who stay. Where somebody came whom the card did not name nobody goes, and the panel names
 * them all. EVENT_NOT_AS_SHOWN where others meet in it by now and the other of the two does not.
 */
export function uninvite(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  return alone(() => {
    const { file, record, event: series } = pairWithEvent(docId, context);
    checkOwnDoc(file);
    const { calendarId, seriesId } = record;
    const { who } = context.params;
    // The card names those of one meeting: a series that has others, too, is not what it spoke of.
    const ofSeries = strangersIn(series, record);
    const all = ofSeries.length > 0 && unnamed(who, ofSeries).length === 0;
    const event = all ? series : readMeeting(record, context);
    const gone = strangersIn(event, record);
    const since = unnamed(who, gone);
    if (since.length > 0)
      return { panel: docId, how: "root", toast: words().toasts.invitedSince(namesOf(since)) };
    let undoable = false;
    if (gone.length > 0) {
      const stay = (event.attendees ?? []).filter(
        ({ email = "" }) => !gone.some(({ address }) => address.toLowerCase() === email.toLowerCase()),
      );
      const eventId = event.id ?? seriesId;
      const guests = (event.attendees ?? []).filter((one) => !stay.includes(one)).flatMap(asInvited);
      // Known before it is done: an answer that is lost on the way must not lose the way back.
      undoable = keepEventChange(docId, {
        what: "uninvited",
        calendarId,
        eventId,
        atMs: context.nowMs,
        guests,
      });
      changeEvent(calendarId, eventId, { attendees: stay }, "all", event.etag);
    }
    return {
      panel: docId,
      how: "root",
      toast: toastOf(gone, undoable),
      undoable: undoable && "event",
    };
  });
}

/** What was done, and no more: who is invited to the meetings of the series that nobody read is not known. */
function toastOf(gone: readonly PersonName[], undoable: boolean): string {
  const { uninvited, uninvitedAlready, uninvitedForGood } = words().toasts;
  if (gone.length === 0) return uninvitedAlready;
  return undoable ? uninvited(namesOf(gone)) : uninvitedForGood(gone.length);
}

function readMeeting({ calendarId, seriesId, other }: PairRecord, context: Context): Event {
  const meeting = readEvent(calendarId, param(context, "eventId"));
  const ofSeries = meeting.recurringEventId === seriesId || meeting.id === seriesId;
  if (!ofSeries || isWithOthers(meeting, other)) throw new AddOnError("EVENT_NOT_AS_SHOWN");
  return meeting;
}

function strangersIn(event: Event, { other }: PairRecord) {
  if (!isMine(event)) throw new AddOnError("NOT_ORGANIZER");
  return thirdGuests(event, other);
}

/** What it takes to invite somebody again, with the note that they left and the answer that it goes with. */
function asInvited({
  email,
  displayName,
  optional,
  comment,
  responseStatus,
}: EventAttendee): EventChange["guests"] {
  if (email === undefined) return [];
  const name = displayName === undefined ? {} : { displayName };
  const note = comment ? { comment, responseStatus } : {};
  return [{ email, ...name, ...(optional === true ? { optional } : {}), ...note }];
}
