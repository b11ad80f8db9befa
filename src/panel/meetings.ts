import type { IsoDate } from "../agenda/model";
import type { KeptMeeting } from "../memory/kept-panel";
import type { Context } from "../request/context";
import type { Occurrence } from "../schedule/occurrence";
import { takingPlace } from "../series-moved/to-another-day";

export function keptMeetings(occurrences: readonly Occurrence[]): readonly KeptMeeting[] {
  return occurrences.map(({ date, plannedDate, endMs, declined }) => ({
    date,
    planned: plannedDate,
    endMs,
    ...(declined === true ? { declined } : {}),
  }));
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
