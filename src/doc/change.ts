import type { IsoDate } from "../agenda/model";
import type { Plan } from "../agenda/plan";
import type { Intent } from "../agenda/plan/intent";
import { readFile } from "../google/drive";
import { AddOnError } from "../google/error";
import { keepPanel, keptPanel, type PanelState } from "../memory/kept-panel";
import { keepLastChange } from "../memory/last-change";
import { type PairRecord, recordOf } from "../memory/pair-record";
import { verifiedPair } from "../pair/verify";
import type { Context } from "../request/context";
import { addDays, dayOf } from "../schedule/moment";
import { ensureSection, type Outcome, sectionOrder, write } from "./write";

/** How long the panel's own look at whose doc it is and where holds for a press on that panel. */
const FRESH_MS = 120_000;

/**
 * The pair of a doc that is about to be written to, checked: at once when `strict`, else no longer ago than the panel
 * the press was on may be old.
 */
export function checkedRecord(docId: string, context: Context, strict: boolean): PairRecord {
  const record = recordOf(docId);
  const kept = keptPanel(docId);
  const ageMs = kept === undefined ? Number.NaN : context.nowMs - kept.checkedMs;
  // What says it was seen in the future was not written by a clock like this one.
  if (!strict && record !== undefined && ageMs >= 0 && ageMs < FRESH_MS) return record;
  const checked = verifiedPair(readFile(docId), docId, undefined, context);
  if (kept !== undefined) keepPanel({ ...kept, checkedMs: context.nowMs });
  return checked;
}

/** What the panel that a press is on saw of the doc's comments, if that is no longer ago. */
export function seenBefore(state: PanelState | undefined, { nowMs }: Context): readonly string[] | undefined {
  const ageMs = nowMs - (state?.readMs ?? Number.NaN);
  return ageMs >= 0 && ageMs < FRESH_MS ? state?.content.commented : undefined;
}

/**
 * Writes one change a person asked for and keeps its receipt, in the section it is for: one that is to come is made where
 * it is missing, with a topic in the same write. What cannot be done any more is an AddOnError.
 */
export function change(
  record: PairRecord,
  intent: Intent,
  context: Context,
): Exclude<Outcome, { did: "refused" }> {
  const outcome = inItsSection(record, inMovedSection(record, intent, context), context);
  if (outcome.did === "refused") throw new AddOnError("DOC_CHANGED_SINCE");
  if (outcome.did === "written" && intent.what !== "undo") keepLastChange(record.docId, outcome.plan.receipt);
  return outcome;
}

/** The day of the section in which it was written: the meeting may have been moved since the card named `asked`. */
export function dayWritten({ plan: { receipt } }: { readonly plan: Plan }, asked: IsoDate): IsoDate {
  if (receipt.what === "topics") return receipt.date;
  return receipt.what === "carry-over" ? receipt.to : asked;
}

/** What adds to a meeting's section finds it where it followed its meeting to, unless that one is known to be over. */
function inMovedSection({ docId, zone }: PairRecord, intent: Intent, { nowMs }: Context): Intent {
  if (intent.what !== "topics" && intent.what !== "carry-over") return intent;
  const today = dayOf(nowMs, zone);
  return { ...intent, waitingFrom: keptPanel(docId)?.last?.date === today ? addDays(today, 1) : today };
}

function inItsSection(record: PairRecord, intent: Intent, context: Context): Outcome {
  const outcome = write(record, intent, context);
  if (outcome.did !== "refused" || outcome.refusal.refused !== "no-section") return outcome;
  const { date } = outcome.refusal;
  if (date < dayOf(context.nowMs, record.zone)) return outcome;
  if (intent.what === "topics") {
    const both = write(record, { ...intent, makesSection: sectionOrder(record) }, context, outcome.reading);
    if (both.did !== "refused") return both;
  }
  ensureSection(record, date, context, { read: outcome.reading });
  return write(record, intent, context);
}
