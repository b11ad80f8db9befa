import type { Answer } from "../../../cards/answer";
import { knownRecord } from "../../../doc/change";
import { type Reading, readDoc, withSeenTicks, withTicks } from "../../../doc/read";
import { alone } from "../../../google/lock";
import { seenForLookBack } from "../../../memory/own/look-back";
import type { PairRecord } from "../../../memory/pair-record";
import { docUrl } from "../../../memory/tags";
import { type Context, input, param } from "../../../request/context";
import { words } from "../../../text/words";
import { writeLookBack } from "../papers/look-back";
import { LOOK_BACK_MONTHS, ownMonths } from "./own-months";

/**
 * "Make it": the last months into a doc of one's own, which then opens; made again, it is brought up to date. Four calls: the
 * doc, who can open the paper, the paper and one write.
 */
export function lookBackNow(context: Context): Answer {
  const docId = param(context, "docId");
  const chosen = Number(input(context, "months"));
  const months = LOOK_BACK_MONTHS.find((count) => count === chosen) ?? 3;
  const record = knownRecord(docId, context);
  return alone(() => {
    const { agenda } = readInLightOfTicks(record, context);
    const { id, wrote } = writeLookBack(record, ownMonths(agenda, record, months, context));
    return { open: docUrl(id), toast: wrote ? words().own.lookBack.made : words().own.lookBack.same };
  });
}

/**
 * The doc, with the ticks that its card saw: "If the revision ID is unchanged between calls, then the document has not changed"
 * (Docs API, Document.revisionId). Where somebody changed it since, they are asked for: one call more.
 */
function readInLightOfTicks(record: PairRecord, context: Context): Reading {
  const reading = readDoc(record, context);
  const seen = seenForLookBack(record.docId);
  return seen !== undefined && seen.revision === reading.agenda.revisionId
    ? withSeenTicks(reading, seen.ticked, record, context)
    : withTicks(reading, record, context);
}
