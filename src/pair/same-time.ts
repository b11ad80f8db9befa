import { firstName } from "../agenda/names";
import { beforeOf } from "../memory/before-set-up";
import { keptPanels } from "../memory/kept-panel";
import { allRecords, type PairRecord } from "../memory/pair-record";
import { knownRhythm } from "../memory/rhythm";
import { keptCounts } from "../memory/shown/counts";
import { isWeekly } from "../schedule/cadence";
import { dayOf } from "../schedule/moment";
import { startLike } from "../schedule/weekly";

/** Another 1:1 of this person's that takes place at the same time. */
export interface SameTime {
  readonly name: string;
  readonly startMs: number;
}

const MINUTE_MS = 60_000;

/**
 * The 1:1 whose meeting overlaps a series' first one, as far as is remembered of the others: no call. A weekly one is
 * looked at in the week of that first meeting, any other only where its next one lies.
 */
export function sameTime(
  seriesId: string,
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
): SameTime | undefined {
  const others = allRecords().filter((one) => one.complete && one.seriesId !== seriesId);
  const panels = keptPanels(others.map(({ docId }) => docId));
  const counts = keptCounts();
  for (const record of others) {
    const { docId, zone, minutes } = record;
    const next = panels.get(docId)?.next?.startMs ?? counts.get(docId)?.meetingMs ?? firstOf(record);
    if (next === undefined) continue;
    const cadence = knownRhythm(record.seriesId, true)?.cadence;
    const lengthMs = minutes * MINUTE_MS;
    let at = next;
    if (cadence === undefined || isWeekly(cadence)) {
      at = Math.max(next, startLike(next, zone, startMs - lengthMs));
    }
    if (at < endMs && at + lengthMs > startMs) return { name: firstName(record.other), startMs: at };
  }
  return undefined;
}

/** The first meeting of a pair that was set up a while ago and not looked at since. */
function firstOf({ docId, dueMs, minutes, zone }: PairRecord): number | undefined {
  const startMs = dueMs === undefined ? undefined : dueMs - minutes * MINUTE_MS;
  const first = beforeOf(docId)?.written.date;
  return startMs !== undefined && dayOf(startMs, zone) === first ? startMs : undefined;
}
