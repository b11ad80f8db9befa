import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import { recordOf } from "../../memory/pair-record";
import { questionOnOffer } from "../../panel/question";
import { type Context, param } from "../../request/context";
import { readLately } from "./lately";
import { ownView } from "./own-view";

/** "Just for me": what this person alone sees of the pair. */
export function showOwn(context: Context): Answer {
  const docId = param(context, "docId");
  const record = recordOf(docId) ?? checkedRecord(docId, context, true);
  const past = readLately(record, context);
  return { show: ownView(record, past, questionOnOffer(record, context.nowMs), context), how: "push" };
}
