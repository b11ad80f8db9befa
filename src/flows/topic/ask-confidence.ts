import { callNames } from "../../agenda/names";
import { mayReplace } from "../../agenda/plan/confidence";
import type { Answer } from "../../cards/answer";
import { pairOf, recordOf } from "../../memory/pair-record";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";
import { seenIn } from "./say-confidence";
import { statusOf } from "./status";

/**
 * A topic's choices: OK to share with others? What was said is chosen; before anything was, that it stays. What the other
 * said is offered to be changed only as far as one may.
 */
export function askConfidence(context: Context): Answer {
  const docId = param(context, "docId");
  const record = recordOf(docId);
  const { means, save, theirs } = words().confidence;
  const seen = seenIn(context);
  const { direct, manager } = record === undefined ? { direct: "", manager: "" } : callNames(pairOf(record));
  const [me, other] = record?.mine === "direct" ? [direct, manager] : [manager, direct];
  const stays = seen !== undefined && seen.says !== "asked";
  const choices = [
    { label: means.onlyHere, value: "onlyHere" as const },
    { label: means.shareable, value: "shareable" as const },
    { label: means.asked(other), value: "asked" as const },
    ...(seen === undefined ? [] : [{ label: means.none, value: undefined }]),
  ].filter(({ value }) => (stays && value === seen.says) || mayReplace(seen, value, me));
  const chosen = choices.find(({ value }) => value === seen?.says) ?? choices[0];
  return {
    show: {
      card: "confidence",
      topic: param(context, "topic"),
      status: statusOf(seen),
      ...(seen !== undefined && choices.length < 2
        ? { theirs: theirs(seen.by) }
        : {
            choices: choices.map(({ label, value = "none" }) => ({ label, value })),
            chosen: chosen?.value ?? "none",
            save: {
              label: save,
              press: {
                run: "sayConfidence",
                with: {
                  docId,
                  key: param(context, "key"),
                  ...(seen === undefined ? {} : { seen: seen.says, seenBy: seen.by }),
                },
              },
            },
          }),
    },
    how: "push",
  };
}
