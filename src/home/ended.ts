import type { Event } from "../../contract/calendar";
import type { PairRecord } from "../memory/pair-record";
import { othersDeclined } from "../series/answer";
import { saidNo } from "../series/away";
import { timeOfEvent } from "../series/series-now";
import { isOfPair } from "./rows";

/** A meeting that ended a short while ago: what was said is still to be written up, what is open to be taken along. */
export interface Ended {
  readonly record: PairRecord;
  readonly endMs: number;
}

/** How long a meeting that ended is "just now" on the home card. */
export const JUST_NOW_MS = 2 * 3_600_000;

/** The last ended meeting of each known pair, the newest first. */
export function endedRows(
  items: readonly Event[],
  records: readonly PairRecord[],
  nowMs: number,
): readonly Ended[] {
  const bySeries = new Map(records.map((record) => [record.seriesId, record]));
  const found = new Map<string, Ended>();
  for (const event of items) {
    const record = bySeries.get(event.recurringEventId ?? event.id ?? "");
    const times = timeOfEvent(event);
    if (record === undefined || times === undefined || event.status === "cancelled") continue;
    if (!isOfPair(event, record) || othersDeclined(event) || saidNo(event)) continue;
    if (times.endMs > nowMs || times.endMs < nowMs - JUST_NOW_MS) continue;
    found.set(record.docId, { record, endMs: times.endMs });
  }
  return [...found.values()].sort((a, b) => b.endMs - a.endMs);
}
