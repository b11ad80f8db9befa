import type { Answer } from "../../cards/answer";
import { knownRecord } from "../../doc/change";
import { keepSeenLately, keepToldMet } from "../../memory/own/lately";
import { type Context, param } from "../../request/context";
import { withAnswer } from "../../schedule/lately";
import { words } from "../../text/words";
import { knownFacts } from "./facts";
import { ownView } from "./own-view";

/** "Did you meet on 20 Nov?", answered: remembered for this person alone, and for Lately alone. */
export function tellMet(context: Context): Answer {
  const docId = param(context, "docId");
  const day = param(context, "day");
  const met = param(context, "met") === "yes";
  const record = knownRecord(docId, context);
  keepToldMet(docId, day, met);
  const facts = knownFacts(record, context);
  const past = withAnswer(facts.past, day, met);
  keepSeenLately(docId, past);
  return {
    show: ownView(record, { ...facts, past }, context),
    how: "update",
    toast: words().own.lately.noted,
  };
}
