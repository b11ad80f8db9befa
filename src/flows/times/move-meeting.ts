import type { Answer } from "../../cards/answer";
import { AddOnError, isCode } from "../../google/error";
import { alone } from "../../google/lock";
import { keptPanel } from "../../memory/kept-panel";
import { recordOf } from "../../memory/pair-record";
import { dropWeekChange, forgetSkip, keepWeekChange, type WeekChange } from "../../memory/times/week-change";
import { noted } from "../../people/third-guests";
import { type Context, param } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { othersDeclined } from "../../series/answer";
import { words } from "../../text/words";
import { chosenStart, lacksDay } from "./chosen-start";
import { asNamed, asShown, oneMeeting, type Told, toldOf } from "./one-meeting";
import { movedView } from "./result";
import { guestsAnswering, NO, putAt, UNASKED } from "./write-meeting";

const say = () => words().times;

/**
 * "Move it": this one meeting gets the chosen time, the other gets Calendar's mail. Pressed again, or on a card that is
 * out of date: what is done is done once.
 */
export function moveMeeting(context: Context): Answer {
  const docId = param(context, "docId");
  if (lacksDay(context)) return { toast: say().noDay };
  const toMs = chosenStart(context);
  if (toMs === undefined) return { toast: say().noTime };
  if (toMs <= context.nowMs) return { toast: say().isPast };
  if (meetsOn(docId, toMs, context)) return { toast: say().sameDay };
  return alone(() => {
    const meeting = oneMeeting(docId, context);
    if (!meeting.mine) throw new AddOnError("NOT_ORGANIZER");
    const { record, eventId, startMs, endMs, cancelled } = meeting;
    const saidNo = meeting.event !== undefined && othersDeclined(meeting.event);
    const after = { startMs: toMs, endMs: toMs + endMs - startMs };
    const change = ({ more, tells }: Told): WeekChange => ({
      what: "moved",
      calendarId: record.calendarId,
      eventId,
      before: { startMs: meeting.shownMs, endMs: meeting.shownMs + endMs - startMs },
      after,
      ...(cancelled ? { was: "cancelled" } : saidNo ? { was: NO } : {}),
      ...noted(more),
      ...(tells ? {} : { untold: true }),
    });
    let done = change(meeting);
    if (cancelled || startMs !== toMs) {
      asShown(meeting);
      asNamed(meeting, context.params);
      // Known before it is done: an answer that is lost on the way must not lose the way back.
      keepWeekChange(docId, done);
      try {
        const put = putAt(meeting, after, guestsAnswering(meeting, { from: NO, to: UNASKED }));
        // Of a cancelled meeting Calendar may tell only now who is in it, and was told.
        if (cancelled) {
          done = change(toldOf(put, record.other));
          keepWeekChange(docId, done);
        }
      } catch (error) {
        if (isCode(error, "STAYS_CANCELLED")) dropWeekChange(docId);
        throw error;
      }
      forgetSkip(docId, eventId);
    }
    return { show: movedView(record, done, context), how: "root" };
  });
}

/** Another meeting of the two is on that day, as far as the panel knows: a section is known by its day. */
function meetsOn(docId: string, toMs: number, context: Context): boolean {
  const record = recordOf(docId);
  const state = keptPanel(docId);
  if (record === undefined || state === undefined) return false;
  const day = dayOf(toMs, record.zone);
  const own = dayOf(Number(param(context, "startMs")), record.zone);
  return day !== own && state.meetings.some(({ date }) => date === day);
}
