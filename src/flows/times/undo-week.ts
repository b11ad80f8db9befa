import type { PersonName } from "../../agenda/model";
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
import { type OneMeeting, oneMeeting, ownAnswer } from "./one-meeting";
import { giveAnswer, putAt, UNASKED } from "./write-meeting";

const say = () => words().moved;

/** "Undo the last move or skip", from the panel: says the mail before it is sent. */
export function askUndoWeek(context: Context): Answer {
  return asked(context);
}

/** `since`: whom it would tell and the card did not name. */
function asked(context: Context, since?: readonly PersonName[]): Answer {
  const docId = param(context, "docId");
  const change = weekChange(docId);
  const record = recordOf(docId);
  if (change === undefined || record === undefined || isOver(change, context))
    return { toast: words().toasts.nothingToUndo };
  const { title, text } = { moved: say().undoMove, skipped: say().undoSkip, declined: say().undoDecline }[
    change.what
  ];
  const told = since === undefined ? change : noted(since);
  const when = saidMoment(change.before.startMs, context.zone, context.locale, context.nowMs);
  return {
    show: {
      card: "message",
      title,
      paragraphs: [text(firstName(record.other), when), ...alsoNoted(told)],
      primary: {
        label: say().yes,
        press: { run: "undoWeek", with: { docId, of: markOf(change), who: told.who ?? marksOf([]) } },
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
    const meeting = oneMeeting(docId, { ...context, params: again });
    if (change.what !== "declined" && unnamed(context.params.who, meeting.more).length > 0)
      return { ...asked(context, meeting.more), how: "update" };
    undo(docId, change, meeting);
    dropWeekChange(docId);
    return { panel: docId, how: "root", toast: say().undone };
  });
}

/** A meeting whose time is over is not put back. */
function isOver({ before }: WeekChange, { nowMs }: Context): boolean {
  return before.startMs <= nowMs;
}

function undo(docId: string, change: WeekChange, meeting: OneMeeting): void {
  const { calendarId, eventId, before, after } = change;
  const { etag, event } = meeting;
  switch (change.what) {
    case "moved":
      if (isBack(change, meeting)) return;
      if (meeting.cancelled || meeting.startMs !== after?.startMs) throw new AddOnError("EVENT_CHANGED");
      if (change.was === "cancelled") removeEvent(calendarId, eventId, etag);
      else putAt(meeting, before, { from: UNASKED, to: change.was ?? UNASKED });
      return;
    case "skipped":
      if (meeting.cancelled) putAt(meeting, before);
      forgetSkip(docId, eventId);
      return;
    case "declined": {
      forgetSkip(docId, eventId);
      if (event === undefined || ownAnswer(event) !== "declined") return;
      giveAnswer(meeting, change.was ?? UNASKED);
    }
  }
}

/** An undo whose answer was lost: it stands as before the move already. */
function isBack({ before, was }: WeekChange, { cancelled, startMs }: OneMeeting): boolean {
  return was === "cancelled" ? cancelled : !cancelled && startMs === before.startMs;
}
