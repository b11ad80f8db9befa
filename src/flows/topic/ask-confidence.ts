import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { recordOf } from "../../memory/pair-record";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";
import { seenIn } from "./say-confidence";
import { statusOf } from "./status";

/** A topic's choices: may it leave the room? What was said is chosen; before anything was, that it stays. */
export function askConfidence(context: Context): Answer {
  const docId = param(context, "docId");
  const record = recordOf(docId);
  const { means, save } = words().confidence;
  const seen = seenIn(context);
  const other = record === undefined ? "" : firstName(record.other);
  return {
    show: {
      card: "confidence",
      topic: param(context, "topic"),
      status: statusOf(seen),
      choices: [
        { label: means.onlyHere, value: "onlyHere" },
        { label: means.shareable, value: "shareable" },
        { label: means.asked(other), value: "asked" },
        ...(seen === undefined ? [] : [{ label: means.none, value: "none" }]),
      ],
      chosen: seen?.says ?? "onlyHere",
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
    },
    how: "push",
  };
}
