import type { Event } from "../../../contract/calendar";
import { sameAddress } from "../../agenda/names";
import { changeEvent } from "../../google/calendar";
import { AddOnError, type ErrorCode, isCode } from "../../google/error";
import { type OneMeeting, ownAnswer } from "./one-meeting";

type Span = { readonly startMs: number; readonly endMs: number };

/** How a guest answered: "no", and not yet. */
export const NO = "declined";
export const UNASKED = "needsAction";

/** The other's answer, from what it must be to what it becomes. */
type Answered = { readonly from: string; readonly to: string };

/**
 * Gives the meeting a time. One that was cancelled takes place again; STAYS_CANCELLED where Calendar does not do that. Its
 * guests can change along with it. The meeting as it is then.
 */
export function putAt(
  meeting: OneMeeting,
  { startMs, endMs }: Span,
  guests: Pick<Event, "attendees">,
): Event {
  const { record, eventId, etag, zone, cancelled } = meeting;
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone: zone });
  const change = {
    ...(cancelled ? { status: "confirmed" } : {}),
    start: at(startMs),
    end: at(endMs),
    ...guests,
  };
  try {
    const changed = changeEvent(record.calendarId, eventId, change, "all", etag);
    if (changed.status === "cancelled") throw new AddOnError("STAYS_CANCELLED");
    return changed;
  } catch (error) {
    throw cancelled && isOneOf(error, NOT_BACK) ? new AddOnError("STAYS_CANCELLED", error) : error;
  }
}

/**
 * The guests with another answer of the other's: a no was to the time that is left, and whether Calendar asks anew by
 * itself is not documented. All of them as they were told, for a list is written whole; nothing where no answer changes or
 * not all were told.
 */
export function guestsAnswering(
  { event, record }: OneMeeting,
  { from, to }: Answered,
): Pick<Event, "attendees"> {
  const { attendees = [], attendeesOmitted } = event ?? {};
  const others = attendees.filter((one) => one.self !== true && one.resource !== true);
  const other =
    others.length === 1
      ? others[0]
      : others.find(({ email = "" }) => sameAddress({ name: "", address: email }, record.other));
  if (attendeesOmitted === true || other === undefined || other.responseStatus !== from) return {};
  return { attendees: attendees.map((one) => (one === other ? { ...one, responseStatus: to } : one)) };
}

/** What a refusal to bring a meeting back is known as: which of them it would be nobody has written down. */
const NOT_BACK: readonly ErrorCode[] = ["EVENT_GONE", "EVENT_REFUSED", "NOT_YOUR_CALENDAR", "NOT_ORGANIZER"];

/**
 * Writes one's own answer alone, which is what attendeesOmitted means (reference of the event resource; of one meeting of
 * a series it says nothing). Where that does not come of it, all guests go along as they were told. Nothing for somebody
 * who is no guest.
 */
export function giveAnswer(meeting: OneMeeting, responseStatus: string): void {
  const { record, eventId, event } = meeting;
  const { attendees = [], attendeesOmitted } = event ?? {};
  const me = attendees.find((one) => one.self === true);
  if (me?.email === undefined) return;
  const alone = { attendeesOmitted: true, attendees: [{ email: me.email, responseStatus }] };
  let etag = meeting.etag;
  try {
    const changed = changeEvent(record.calendarId, eventId, alone, "all", etag);
    if (ownAnswer(changed) === responseStatus) return;
    etag = changed.etag;
  } catch (error) {
    if (!isOneOf(error, ["NOT_ORGANIZER", "EVENT_REFUSED"])) throw error;
  }
  if (attendeesOmitted === true) throw new AddOnError("EVENT_REFUSED");
  const all = attendees.map((one) => (one === me ? { ...one, responseStatus } : one));
  const changed = changeEvent(record.calendarId, eventId, { attendees: all }, "all", etag);
  if (ownAnswer(changed) !== responseStatus) throw new AddOnError("EVENT_REFUSED");
}

function isOneOf(error: unknown, codes: readonly ErrorCode[]): boolean {
  return isCode(error, ...codes);
}
