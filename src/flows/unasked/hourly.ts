import type { Answer } from "../../cards/answer";
import { AddOnError, type ErrorCode } from "../../google/error";
import { startDeadline } from "../../google/retry";

import {
  keepRunTrouble,
  keepStoppedBefore,
  type RunTrouble,
  runTroubles,
  stoppedBefore,
} from "../../memory/hourly/trouble";

import { allRecords, type PairRecord, recordOf } from "../../memory/pair-record";
import { forgetIfGone } from "../../pair/sweep";

import { RUN_WAIT_MS } from "../../panel/due";
import { loadPanel } from "../../panel/load";
import type { Context } from "../../request/context";

const HOUR_MS = 3_600_000;
/** Google ends a trigger's run after six minutes; a pair whose calls are all slow takes one. */
const LAST_BEGIN_MS = 5 * 60_000;
/** A pair that failed waits longer each time; nearly an hour is the next run, wherever in the hour Google begins it. */
const WAITS_MS = [0.9, 0.9, 1.9, 3.9, 7.9, 23.9].map((hours) => hours * HOUR_MS);
/** The next pair would hear the same: the run ends, and the next one goes on. */
const FOR_ALL: readonly ErrorCode[] = ["TOO_MANY_REQUESTS", "DAILY_LIMIT", "CALENDAR_LIMIT"];

/**
 * The hourly run: the next section of each doc of this person's whose meeting has ended since. Nothing due costs no call
 * at all. A pair that fails is noted, keeps no other from theirs and is tried again later; when the time is up, the next
 * run goes on with the pair that is left.
 */
export function hourly(context: Context): Answer {
  const troubles = runTroubles();
  const due = inTurn(
    allRecords().filter((record) => isDue(record, troubles.get(record.docId), context.nowMs)),
    stoppedBefore(),
  );
  let worst: AddOnError | undefined;
  for (const { docId } of due) {
    const nowMs = Date.now();
    if (nowMs - context.nowMs > LAST_BEGIN_MS) return stop(docId);
    startDeadline();
    try {
      loadPanel(docId, { ...context, nowMs }, { writes: true });
    } catch (error) {
      if (!(error instanceof AddOnError)) throw error;
      worst = error;
      if (FOR_ALL.includes(error.code)) {
        keepStoppedBefore(docId);
        throw error;
      }
      forgetIfGone(docId, error);
      if (recordOf(docId) !== undefined) keepRunTrouble(docId, noted(troubles.get(docId), error.code, nowMs));
    }
  }
  if (stoppedBefore() !== undefined) keepStoppedBefore(undefined);
  if (worst !== undefined) throw worst;
  return {};
}

function stop(docId: string): Answer {
  keepStoppedBefore(docId);
  return {};
}

function isDue(
  { complete, owner, dueMs, settings }: PairRecord,
  trouble: RunTrouble | undefined,
  nowMs: number,
): boolean {
  const ended = dueMs !== undefined && dueMs + RUN_WAIT_MS <= nowMs;
  const writes = complete && owner && settings?.automatic !== false;
  return ended && writes && (trouble === undefined || trouble.waitMs <= nowMs);
}

/** The longest due first, but from where the last run stopped. */
function inTurn(due: readonly PairRecord[], from: string | undefined): readonly PairRecord[] {
  const ordered = [...due].sort((a, b) => (a.dueMs ?? 0) - (b.dueMs ?? 0));
  const at = ordered.findIndex(({ docId }) => docId === from);
  return at < 0 ? ordered : [...ordered.slice(at), ...ordered.slice(0, at)];
}

function noted(before: RunTrouble | undefined, code: ErrorCode, nowMs: number): RunTrouble {
  const tries = (before?.tries ?? 0) + 1;
  const wait = WAITS_MS[Math.min(tries, WAITS_MS.length) - 1] ?? HOUR_MS;
  return { code, sinceMs: before?.sinceMs ?? nowMs, tries, waitMs: nowMs + wait };
}
