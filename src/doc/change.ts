import type { Intent } from "../agenda/plan/intent";
import { readFile } from "../google/drive";
import { AddOnError } from "../google/error";
import { keepPanel, keptPanel } from "../memory/kept-panel";
import { keepLastChange } from "../memory/last-change";
import { type PairRecord, recordOf } from "../memory/pair-record";
import { verifiedPair } from "../pair/verify";
import type { Context } from "../request/context";
import { type Outcome, write } from "./write";

/** How long the panel's own look at whose doc it is and where holds for a press on that panel. */
const FRESH_MS = 120_000;

/**
 * The pair of a doc that is about to be written to, checked: at once when `strict`, else no longer ago than the panel
 * the press was on may be old.
 */
export function checkedRecord(docId: string, context: Context, strict: boolean): PairRecord {
  const record = recordOf(docId);
  const kept = keptPanel(docId);
  if (!strict && record !== undefined && kept !== undefined && context.nowMs - kept.checkedMs < FRESH_MS)
    return record;
  const checked = verifiedPair(readFile(docId), docId, undefined, context);
  if (kept !== undefined) keepPanel({ ...kept, checkedMs: context.nowMs });
  return checked;
}

/** Writes one change a person asked for and keeps its receipt. What cannot be done any more is a AddOnError. */
export function change(
  record: PairRecord,
  intent: Intent,
  context: Context,
): Exclude<Outcome, { did: "refused" }> {
  const outcome = write(record, intent, context);
  if (outcome.did === "refused") throw new AddOnError("DOC_CHANGED_SINCE");
  if (outcome.did === "written" && intent.what !== "undo") keepLastChange(record.docId, outcome.plan.receipt);
  return outcome;
}
