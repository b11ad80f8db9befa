import type { Answer } from "../../cards/answer";
import { knownRecord } from "../../doc/change";
import { type Context, param } from "../../request/context";
import { readFacts } from "./facts";
import { ownView } from "./own-view";

/** "Just for me": what this person alone sees of the pair. */
export function showOwn(context: Context): Answer {
  const docId = param(context, "docId");
  const record = knownRecord(docId, context);
  return { show: ownView(record, readFacts(record, context), context), how: "push" };
}
