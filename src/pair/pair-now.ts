import type { Event } from "../../contract/calendar";
import type { File } from "../../contract/drive";
import { readCancelledToo } from "../google/calendar";
import { readFile } from "../google/drive";
import { AddOnError } from "../google/error";
import { ifInReach } from "../google/reach";
import type { PairRecord } from "../memory/pair-record";
import type { Context } from "../request/context";
import { isWithOthers } from "../series/kind";
import { seenSeries } from "../series/seen";
import { verifiedPair } from "./verify";

/** A pair, its doc and its event, as Google says in this very run. */
export interface PairNow {
  readonly record: PairRecord;
  readonly file: File;
  /** The series, or the one meeting that was asked for; undefined where the pair has none in reach (any more). */
  readonly event?: Event;
  /** The one meeting that was asked for, where it was cancelled: who met in it is then not sure to be told. */
  readonly cancelled?: Event;
}

/**
 * What every flow goes through that shares the doc, changes the event or binds one to the other: reads the doc's facts and
 * the event, two calls, and requires that they are this pair's. `eventId` names one meeting of the pair's series; without,
 * the series is read. Throws DOC_NOT_THIS_PAIR and its like where the doc is another pair's, EVENT_NOT_AS_SHOWN where
 * other people meet in the event by now or it is of another series.
 */
export function pairNow(docId: string, context: Context, eventId?: string): PairNow {
  const file = readFile(docId);
  const record = verifiedPair(file, docId, undefined, context);
  const { calendarId, seriesId, other, zone } = record;
  const event =
    seriesId === "" ? undefined : ifInReach(() => readCancelledToo(calendarId, eventId ?? seriesId));
  if (event === undefined) return { record, file };
  if (event.status === "cancelled")
    return event.recurringEventId === seriesId ? { record, file, cancelled: event } : { record, file };
  if ((event.recurringEventId ?? event.id) !== seriesId || isWithOthers(event, other))
    throw new AddOnError("EVENT_NOT_AS_SHOWN");
  // Read again in the light of the event: a series that names another doc does not stand for this one.
  const seen = seenSeries({ calendarId, seriesId, series: event, zone });
  return { record: verifiedPair(file, docId, seen, context), file, event };
}

/** The same for what is done to the event: EVENT_GONE where there is none. */
export function pairWithEvent(
  docId: string,
  context: Context,
  eventId?: string,
): Required<Omit<PairNow, "cancelled">> {
  const { event, record, file } = pairNow(docId, context, eventId);
  if (event === undefined) throw new AddOnError("EVENT_GONE");
  return { record, file, event };
}
