import type { PairRecord } from "../memory/pair-record";
import type { Context } from "../request/context";
import type { Occurrence } from "../schedule/occurrence";

const MINUTE_MS = 60_000;

/**
 * After a meeting the two open the panel and press; the press makes the next section where it is missing. A write of its
 * own at the first opening, on top of theirs, is what would bring a company near Google's limit (docs/scale.md), so an
 * opening leaves it to the press for an hour and the hourly run for ten minutes.
 */
export const RUN_WAIT_MS = 10 * MINUTE_MS;
const OPENING_WAIT_MS = 60 * MINUTE_MS;

/** Whether the next meeting's section is to be made without being asked for. */
export function isDue(record: PairRecord, next: Occurrence, context: Context): boolean {
  if (record.settings?.automatic === false || record.dueMs === undefined) return false;
  const wait = context.functionName === "onHour" ? RUN_WAIT_MS : OPENING_WAIT_MS;
  return context.nowMs >= Math.min(record.dueMs + wait, Math.max(record.dueMs, next.startMs - wait));
}
