import { callNames } from "../../agenda/names";
import type { ConfidenceOptions } from "../../agenda/plan/confidence";
import { SAYS } from "../../cards/pair/confidence-card";
import { change, checkedRecord } from "../../doc/change";
import { AddOnError } from "../../google/error";
import { pairOf } from "../../memory/pair-record";
import type { FlowAnswer } from "../../panel/next";
import { type Context, input, param } from "../../request/context";
import type { Confidence } from "../../text/doc-words";
import { words } from "../../text/words";

const CONFIDENCES: readonly Confidence[] = ["asked", "onlyHere", "shareable"];

/** "Keep between us", "OK to share", or the question: our line below the topic, in this person's name. */
export function sayConfidence(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  // Chosen on the topic's card, or answered on the panel.
  const wanted = input(context, SAYS) ?? param(context, SAYS);
  const says = confidenceIn(wanted);
  if (says === undefined && wanted !== "none") throw new AddOnError("DOC_CHANGED_SINCE");
  const seen = seenIn(context);
  const record = checkedRecord(docId, context, true);
  const outcome = change(
    record,
    {
      what: "confidence",
      key: param(context, "key"),
      by: callNames(pairOf(record))[record.mine],
      ...(says === undefined ? {} : { says }),
      ...(seen === undefined ? {} : { seen }),
    },
    context,
  );
  const { said, already } = words().confidence;
  const written = outcome.did === "written";
  return {
    panel: docId,
    changed: true,
    how: "root",
    toast: written || outcome.plan.stands !== "otherwise" ? said[says ?? "none"] : already,
    undoable: written,
  };
}

/** What stood below the topic on the card that was pressed. */
export function seenIn({ params }: Context): ConfidenceOptions["seen"] {
  const says = confidenceIn(params.seen ?? "");
  return says === undefined ? undefined : { says, by: params.seenBy ?? "" };
}

function confidenceIn(given: string): Confidence | undefined {
  return CONFIDENCES.find((one) => one === given);
}
