import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import { recordOf } from "../../memory/pair-record";
import { type Context, param } from "../../request/context";
import { readFacts } from "./facts";
import { ownView } from "./own-view";

/** "Just for me": what this person alone sees of the pair. */
export function showOwn(context: Context): Answer {
  const docId = param(context, "docId");
  const record = recordOf(docId) ?? checkedRecord(docId, context, true);
  return { show: ownView(record, readFacts(record, context), context), how: "push" };
}
