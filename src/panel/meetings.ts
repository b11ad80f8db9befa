import type { IsoDate } from "../agenda/model";
import type { MeetingDays } from "../agenda/plan/meetings";
import type { KeptMeeting, PanelState } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import type { Context } from "../request/context";
import { dayOf } from "../schedule/moment";
import type { Occurrence } from "../schedule/occurrence";

export function keptMeetings(occurrences: readonly Occurrence[]): readonly KeptMeeting[] {
  return occurrences.map(({ date, plannedDate, endMs, declined }) => ({
    date,
    planned: plannedDate,
    endMs,
    ...(declined === true ? { declined } : {}),
  }));
}

/** Without those that are over and that one of the two had said no to: they were no more held than cancelled ones. */
function takingPlace(meetings: readonly KeptMeeting[], nowMs: number): readonly KeptMeeting[] {
  return meetings.filter(({ declined, endMs }) => declined !== true || endMs > nowMs);
}

/** The meetings by what has been held at this moment. */
export function meetingDays(
  meetings: readonly KeptMeeting[],
  record: PairRecord,
  context: Context,
): MeetingDays {
  return {
    today: dayOf(context.nowMs, record.zone),
    meetings: takingPlace(meetings, context.nowMs).map(({ date, planned, endMs }) => ({
      date,
      planned,
      held: endMs <= context.nowMs,
    })),
  };
}

/** What a press on a panel knows of the calendar: nothing, where the panel had none. */
export function calendarOf(
  state: PanelState | undefined,
  record: PairRecord,
  context: Context,
): { readonly calendar?: MeetingDays } {
  if (state === undefined || state.meetings.length === 0) return {};
  return { calendar: meetingDays(state.meetings, record, context) };
}

/** The days of the meetings that were held. */
export function heldDays(meetings: readonly KeptMeeting[], { nowMs }: Context): readonly IsoDate[] {
  return takingPlace(meetings, nowMs)
    .filter(({ endMs }) => endMs <= nowMs)
    .map(({ date }) => date);
}

/** The earlier of two days: what stands before a section and the meeting that it follows is from before. */
export function earlier(a: IsoDate | undefined, b: IsoDate | undefined): IsoDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
