import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import { alone } from "../../google/lock";
import { recordOf } from "../../memory/pair-record";
import { docUrl } from "../../memory/tags";
import { type Context, input, param } from "../../request/context";
import { words } from "../../text/words";
import { makeLookBack } from "./papers/look-back";

/** How far one may look back, as the card offers it. */
export const LOOK_BACK_MONTHS: readonly number[] = [1, 3, 6, 12];

/** "Make it": the last months into a doc of one's own, which then opens. Made again, it is brought up to date. */
export function lookBackNow(context: Context): Answer {
  const docId = param(context, "docId");
  const chosen = Number(input(context, "months"));
  const months = LOOK_BACK_MONTHS.find((count) => count === chosen) ?? 3;
  const record = recordOf(docId) ?? checkedRecord(docId, context, true);
  return alone(() => {
    const { id, wrote } = makeLookBack(record, months, context);
    return { open: docUrl(id), toast: wrote ? words().own.lookBack.made : words().own.lookBack.same };
  });
}
