import type { IsoDate } from "../agenda/model";
import { type MeetingDays, sectionOfMeeting } from "../agenda/plan/moved/section-of-meeting";
import type { Reading } from "../doc/read";
import type { KeptMeeting, PanelState } from "../memory/kept-panel";
import { type PairRecord, pairOf } from "../memory/pair-record";
import type { Context } from "../request/context";
import { dayOf } from "../schedule/moment";

/**
 * The section of the next meeting, and whether it follows to that day: a meeting or the whole series was moved in
 * Calendar, which is seen with every opening and press. Where it follows, the write that would make the section
 * (`doc/write.ts`) dates it anew instead: its heading, and our notes that lead to it.
 */
export function sectionOfNext(
  { agenda, document }: Reading,
  day: IsoDate,
  calendar: MeetingDays,
  record: PairRecord,
): { readonly section?: IsoDate; readonly follows?: IsoDate } {
  const found = sectionOfMeeting(agenda, document, day, calendar, pairOf(record));
  if (found === undefined) return {};
  return { section: found.section.date, ...(found.follows ? { follows: day } : {}) };
}

/** Without those that are over and that one of the two had said no to: they were no more held than cancelled ones. */
export function takingPlace(meetings: readonly KeptMeeting[], nowMs: number): readonly KeptMeeting[] {
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
