import type { Answer } from "../../cards/answer";
import { AddOnError } from "../../google/error";
import { allRecords } from "../../memory/pair-record";
import { settings } from "../../memory/settings";
import { loadPanel } from "../../panel/load";
import type { Context } from "../../request/context";

/**
 * The hourly run: for each pair whose meeting has ended since, the next one's section. Nothing due costs no call at
 * all; a pair that fails does not keep the others from theirs and is tried again next time.
 */
export function hourly(context: Context): Answer {
  if (!settings().automatic) return {};
  let failed: AddOnError | undefined;
  for (const { docId, dueMs, complete } of allRecords()) {
    if (!complete || dueMs === undefined || dueMs > context.nowMs) continue;
    try {
      loadPanel(docId, context, { writes: true });
    } catch (error) {
      if (!(error instanceof AddOnError)) throw error;
      failed = error;
    }
  }
  if (failed !== undefined) throw failed;
  return {};
}
