import type { Event } from "../../../contract/calendar";
import type { PersonName } from "../../agenda/model";
import { knownRecord } from "../../doc/change";
import { AddOnError } from "../../google/error";
import type { PairRecord } from "../../memory/pair-record";
import { skipsOf } from "../../memory/times/week-change";
import type { Context } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { nextOf } from "../../schedule/occurrence";
import { isInvited, othersDeclined } from "../../series/answer";
import { isAway, saidNo } from "../../series/away";
import { cancelledBefore } from "../../series/cancelled";
import { isMine, isWithOthers, meetingsWith, thirdGuests } from "../../series/kind";
import type { SeriesNow } from "../../series/now";
import { seriesOf } from "../../series/series-now";

/** The one meeting of a pair that may need another time. */
export interface Meeting {
  readonly eventId: string;
  readonly startMs: number;
  readonly endMs: number;
  /** It was cancelled, the other said no to it, or this person is away or said no. */
  readonly trouble?: "cancelled" | "declined" | "away" | "saidNo";
}

/** For a button below the words that its press mails nobody. */
export function asOff(off: boolean): { readonly off?: string } {
  return off ? { off: "yes" } : {};
}

/** Who else Calendar tells of what is done to a meeting of one's own series. */
export function alsoIn(series: PairSeries, meeting: Pick<Meeting, "eventId">): readonly PersonName[] {
  return series.mine ? thirdGuests(asInvited(series, meeting), series.record.other) : [];
}

/** Whether Calendar tells the other of it; whoever organizes it always. */
export function tellsOther(series: PairSeries, meeting: Pick<Meeting, "eventId">): boolean {
  return !series.mine || isInvited(asInvited(series, meeting), series.record.other);
}

/** The event with that meeting's guests; of a cancelled one that does not say who was in it, with whoever is in any. */
function asInvited({ opened }: PairSeries, { eventId }: Pick<Meeting, "eventId">): Event {
  const { event, meetings, cancelled = [] } = opened;
  const its = meetings.find(({ id }) => id === eventId);
  const own =
    its === undefined ? cancelled.find(({ id }) => id === eventId)?.attendees : (its.attendees ?? []);
  return { ...event, attendees: own ?? meetings.flatMap((one) => one.attendees ?? []) };
}

/** A pair and its series as one's own calendar has it. */
export interface PairSeries {
  readonly record: PairRecord;
  readonly opened: SeriesNow;
  /** Whether this person organizes it, and so may move it. */
  readonly mine: boolean;
}

/** One call. Throws EVENT_GONE where the series is not in this person's calendar (any more). */
export function pairSeries(docId: string, context: Context): PairSeries {
  const record = knownRecord(docId, context);
  const now = seriesOf(record, context);
  if (now === undefined) throw new AddOnError("EVENT_GONE");
  if (isWithOthers(now.series, record.other)) throw new AddOnError("EVENT_NOT_AS_SHOWN");
  const opened = meetingsWith(now, record.other, context.nowMs);
  return { record, opened, mine: isMine(opened.series) };
}

/**
 * The meeting of a series that is next: one that was cancelled before it comes first, unless this person chose to skip
 * it. `entries` is one's own calendar, for leave. Undefined where nothing is to come.
 */
export function nextToMeet(
  { record, opened }: PairSeries,
  entries: readonly Event[],
  nowMs: number,
): Meeting | undefined {
  const next = nextOf(
    opened.occurrences.filter(({ startMs }) => startMs > nowMs),
    nowMs,
  );
  const [cancelled] = cancelledBefore(opened, skipsOf(record.docId), nowMs, next?.startMs);
  if (cancelled !== undefined) {
    const { eventId, startMs } = cancelled;
    return { eventId, startMs, endMs: startMs + record.minutes * 60_000, trouble: "cancelled" };
  }
  if (next === undefined) return undefined;
  const { eventId, startMs, endMs } = next;
  const trouble =
    opened.event.id === eventId && othersDeclined(opened.event)
      ? "declined"
      : isAway(entries, startMs, endMs)
        ? "away"
        : opened.event.id === eventId && saidNo(opened.event)
          ? "saidNo"
          : undefined;
  return { eventId, startMs, endMs, ...(trouble === undefined ? {} : { trouble }) };
}

/** The days of a series' other meetings near this one, in the series' zone: a section is known by its day. */
export function otherDays({ occurrences, zone }: SeriesNow, eventId: string): readonly string[] {
  return occurrences.filter((one) => one.eventId !== eventId).map(({ startMs }) => dayOf(startMs, zone));
}
