import { readFile } from "../google/drive";
import { AddOnError, type ErrorCode } from "../google/error";
import { forget, recallAll, whenFull } from "../google/memory";
import { ifInReach } from "../google/reach";
import { allBefore, dropBefore } from "../memory/before-set-up";
import { dropEventChange, dropOldEventChanges } from "../memory/event-change";
import { forgetRunTrouble, runTroubles } from "../memory/hourly/trouble";
import { dropPanel, keptPanel } from "../memory/kept-panel";
import { dropLastChange, dropOldChanges } from "../memory/last-change";
import { allEnded, dropEnded } from "../memory/own/ended";
import { allRecords, dropRecord, recordOf } from "../memory/pair-record";
import { dropRhythm } from "../memory/rhythm";
import { DAY_MS } from "../schedule/zone";
import { seriesInReach } from "../series/series-now";

/** An end can be taken back until the end of the day after. */
const END_LASTS_MS = 2 * DAY_MS;

/** Whether room was made in this run: the person is told. */
let made = false;

/** From here on a full store makes room for what is new instead of refusing it. */
export function startSweeping(): void {
  made = false;
  whenFull(makeRoom);
}

export function roomWasMade(): boolean {
  return made;
}

/** What is kept for a time only goes when that is over; what belongs to no pair any more goes too. */
export function sweep(): void {
  dropOldChanges();
  dropOldEventChanges(Date.now());
  for (const docId of runTroubles().keys()) if (recordOf(docId) === undefined) forgetRunTrouble(docId);
}

/**
 * All undos go and what is told of 1:1s that ended days ago, then what is learnt anew by itself, then a quarter of the pairs, those not met for longest, which are found
 * again in the calendar and in Drive. One's settings stay.
 */
function makeRoom(): void {
  made = true;
  dropOldChanges(true);
  dropOldEventChanges(Date.now(), true);
  for (const { endedMs, record } of allEnded())
    if (Date.now() - endedMs > END_LASTS_MS) dropEnded(record.docId);
  for (const docId of allBefore()) dropBefore(docId);
  for (const prefix of ["rhythm.", "begun.", "twin."])
    for (const name of recallAll(prefix).keys()) forget(prefix + name);
  const oldest = [...allRecords()].sort((a, b) => (a.dueMs ?? 0) - (b.dueMs ?? 0));
  for (const { docId } of oldest.slice(0, Math.ceil(oldest.length / 4))) forgetPair(docId);
}

/** Everything that is remembered of one pair, but for what is this person's own: notes, questions, tasks. */
export function forgetPair(docId: string): void {
  const record = recordOf(docId);
  if (record !== undefined) dropRhythm(record.seriesId);
  dropRecord(docId);
  dropPanel(docId);
  dropLastChange(docId);
  dropEventChange(docId);
  dropBefore(docId);
  forgetRunTrouble(docId);
}

const GONE: readonly ErrorCode[] = ["DOC_NO_ACCESS", "DOC_TRASHED"];

/**
 * A pair whose doc says that the 1:1 has ended is forgotten once its last meeting is over: that was said by then.
 * One whose doc could not be opened is forgotten if its event is gone too: nothing is left that its record could lead
 * to. Google is asked for both a second time before that is believed.
 */
export function forgetIfGone(docId: string, error: unknown): void {
  const record = recordOf(docId);
  if (record === undefined || !(error instanceof AddOnError)) return;
  if (error.code === "DOC_ENDED" && (keptPanel(docId)?.next?.endMs ?? 0) <= Date.now()) forgetPair(docId);
  if (!GONE.includes(error.code)) return;
  try {
    if (seriesInReach(record) !== undefined) return;
    if (ifInReach(() => readFile(docId), ["DOC_NO_ACCESS"])?.trashed === false) return;
  } catch {
    // Whether they are gone is not known just now.
    return;
  }
  forgetPair(docId);
}
