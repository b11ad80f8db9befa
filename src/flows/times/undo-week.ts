import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { removeEvent } from "../../google/calendar";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { recordOf } from "../../memory/pair-record";
import { dropWeekChange, forgetSkip, type WeekChange, weekChange } from "../../memory/times/week-change";
import type { FlowAnswer } from "../../panel/next";
import { alsoNoted, marksOf, noted, unnamed } from "../../people/third-guests";
import { type Context, param } from "../../request/context";
import { saidMoment } from "../../schedule/said-times";
import { markOf } from "../../text/digest";
import { words } from "../../text/words";
import { asOff } from "./meeting";
import { heardBy, type OneMeeting, oneMeeting, ownAnswer } from "./one-meeting";
import { giveAnswer, guestsAnswering, putAt, UNASKED } from "./write-meeting";

const say = () => words().moved;

/** "Undo the last move or skip", from the panel: says the mail before it is sent, as far as that is known without a look. */
export function askUndoWeek(context: Context): Answer {
  return asked(context);
}

/** `now`: as it is by now, where it would tell somebody whom the card did not name. */
function asked(context: Context, now?: OneMeeting): Answer {
  const docId = param(context, "docId");
  const change = weekChange(docId);
  const record = recordOf(docId);
  if (change === undefined || record === undefined || isOver(change, context))
    return { toast: words().toasts.nothingToUndo };
  const { title, text } = { moved: say().undoMove, skipped: say().undoSkip, declined: say().undoDecline }[
    change.what
  ];
  const declined = change.what === "declined";
  const cancels = change.what === "moved" && change.was === "cancelled";
  const { who, hears, more }: Partial<WeekChange> =
    now === undefined ? change : declined ? heardBy(now) : noted(now.more);
  const first = declined ? hears : firstName(record.other);
  const when = saidMoment(change.before.startMs, context.zone, context.locale, context.nowMs);
  return {
    show: {
      card: "message",
      title,
      paragraphs: [
        (cancels ? say().undoMove.cancels : text)(when),
        ...(first === undefined
          ? []
          : now === undefined
            ? [words().pair.tellsIfIn(more === undefined ? first : `${first}, ${more}`)]
            : [now.tells ? say().undoTells(first) : words().pair.nobodyTold, ...alsoNoted({ more })]),
      ],
      primary: {
        label: say().yes,
        press: {
          run: "undoWeek",
          with: { docId, of: markOf(change), who: who ?? marksOf([]), ...asOff(now?.tells === false) },
        },
      },
      secondary: { label: say().no, press: { run: "goBack" } },
    },
    how: "push",
  };
}

/**
 * Takes back what was done to one meeting, as long as it stands as it was left; one more mail. What was done since to
 * another one is asked about anew, and so is a mail to somebody whom the card did not name.
 */
export function undoWeek(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  const change = weekChange(docId);
  if (change === undefined || isOver(change, context)) return { toast: words().toasts.nothingToUndo };
  if (context.params.of !== markOf(change)) return { ...askUndoWeek(context), how: "update" };
  return alone(() => {
    const again = { ...context.params, eventId: change.eventId, startMs: String(change.before.startMs) };
    const found = oneMeeting(docId, { ...context, params: again });
    // A cancelled meeting may not tell who was in it; what was done to it knows that the other was not.
    const meeting = found.cancelled && change.untold === true ? { ...found, tells: false } : found;
    const { who, off } = context.params;
    const told = change.what === "declined" ? meeting.hears : meeting.more;
    const unsaid = (meeting.tells && off !== undefined) || unnamed(who, told).length > 0;
    if (unsaid) return { ...asked(context, meeting), how: "update" };
    const toast = undo(docId, change, meeting);
    dropWeekChange(docId);
    return { panel: docId, how: "root", toast };
  });
}

/** A meeting whose time is over is not put back. */
function isOver({ before }: WeekChange, { nowMs }: Context): boolean {
  return before.startMs <= nowMs;
}

/** What is so by now, in words. */
function undo(docId: string, change: WeekChange, meeting: OneMeeting): string {
  const { calendarId, eventId, before, after } = change;
  const { etag, event } = meeting;
  switch (change.what) {
    case "moved":
      if (isBack(change, meeting)) break;
      if (meeting.cancelled || meeting.startMs !== after?.startMs) throw new AddOnError("EVENT_NOT_AS_SHOWN");
      if (change.was === "cancelled") removeEvent(calendarId, eventId, etag);
      else putAt(meeting, before, guestsAnswering(meeting, { from: UNASKED, to: change.was ?? UNASKED }));
      break;
    case "skipped":
      // Where nobody was invited, Calendar is not to bring it back with the guests of the series.
      if (meeting.cancelled) putAt(meeting, before, change.untold === true ? { attendees: [] } : {});
      forgetSkip(docId, eventId);
      break;
    case "declined":
      forgetSkip(docId, eventId);
      if (event === undefined) return say().offSince;
      if (ownAnswer(event) === "declined") giveAnswer(meeting, change.was ?? UNASKED);
  }
  return say().undone;
}

/** An undo whose answer was lost: it stands as before the move already. */
function isBack({ before, was }: WeekChange, { cancelled, startMs }: OneMeeting): boolean {
  return was === "cancelled" ? cancelled : !cancelled && startMs === before.startMs;
}
