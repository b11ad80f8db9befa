import type { Answer } from "../../cards/answer";
import { removeEvent } from "../../google/calendar";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { asDone, keepWeekChange, noteSkip, type WeekChange } from "../../memory/times/week-change";
import { noted, unnamed } from "../../people/third-guests";
import { type Context, param } from "../../request/context";
import { asNamed, asShown, heardBy, type OneMeeting, oneMeeting, ownAnswer } from "./one-meeting";
import { movedView } from "./result";
import { giveAnswer } from "./write-meeting";

/**
 * "Skip this week": cancels this one meeting, with one mail; for a guest it declines. One that is cancelled already is
 * only noted as skipped, so that nobody asks for another time of it. Pressed again nothing more is done.
 */
export function skipMeeting(context: Context): Answer {
  const docId = param(context, "docId");
  return alone(() => {
    const meeting = oneMeeting(docId, context);
    const { record, eventId, startMs, endMs } = meeting;
    // The card said that nobody gets an email.
    if (context.params.off !== undefined && !meeting.cancelled && meeting.tells)
      throw new AddOnError("MAIL_NOT_AS_SHOWN");
    const change: WeekChange = {
      what: meeting.mine || meeting.cancelled ? "skipped" : "declined",
      calendarId: record.calendarId,
      eventId,
      before: { startMs, endMs },
      ...(meeting.cancelled ? { was: "cancelled" } : meeting.mine ? noted(meeting.more) : {}),
      ...(meeting.tells ? {} : { untold: true }),
      ...(meeting.mine || meeting.cancelled ? {} : heardBy(meeting)),
    };
    const done = meeting.cancelled
      ? asDone(docId, change)
      : meeting.mine
        ? cancelled(meeting, change, context.params)
        : declined(meeting, change, context.params.who);
    noteSkip(docId, eventId);
    return { show: movedView(record, done, context), how: "root" };
  });
}

/** Only a meeting of a series goes: what is left of a series that was made single would go altogether. */
function cancelled(meeting: OneMeeting, change: WeekChange, params: Context["params"]): WeekChange {
  asShown(meeting);
  asNamed(meeting, params);
  const { record, eventId, event, etag } = meeting;
  if (event?.recurringEventId === undefined) throw new AddOnError("EVENT_NOT_AS_SHOWN");
  keepWeekChange(record.docId, change);
  removeEvent(record.calendarId, eventId, etag);
  return change;
}

/** `who`: the marks of those whom the card named; whoever organizes it by now may be another. */
function declined(meeting: OneMeeting, change: WeekChange, who: string | undefined): WeekChange {
  const { record, event, hears } = meeting;
  if (unnamed(who, hears).length > 0) throw new AddOnError("MAIL_NOT_AS_SHOWN");
  const was = event === undefined ? "declined" : ownAnswer(event);
  const known: WeekChange = { ...change, was };
  if (event === undefined || was === "declined") return asDone(record.docId, known);
  asShown(meeting);
  if (!(event.attendees ?? []).some(({ self }) => self === true)) throw new AddOnError("EVENT_NOT_AS_SHOWN");
  keepWeekChange(record.docId, known);
  giveAnswer(meeting, "declined");
  return known;
}
