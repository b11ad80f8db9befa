import { changeEvent } from "../../google/calendar";
import { AddOnError, type ErrorCode } from "../../google/error";
import { type OneMeeting, ownAnswer } from "./one-meeting";

type Span = { readonly startMs: number; readonly endMs: number };

/** Gives the meeting a time. One that was cancelled takes place again; STAYS_CANCELLED where Calendar does not do that. */
export function putAt(meeting: OneMeeting, { startMs, endMs }: Span): void {
  const { record, eventId, etag, zone, cancelled } = meeting;
  const at = (ms: number) => ({ dateTime: new Date(ms).toISOString(), timeZone: zone });
  const change = { ...(cancelled ? { status: "confirmed" } : {}), start: at(startMs), end: at(endMs) };
  try {
    const { status } = changeEvent(record.calendarId, eventId, change, "all", etag);
    if (status === "cancelled") throw new AddOnError("STAYS_CANCELLED");
  } catch (error) {
    throw cancelled && isOneOf(error, NOT_BACK) ? new AddOnError("STAYS_CANCELLED", error) : error;
  }
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
  return error instanceof AddOnError && codes.includes(error.code);
}
