import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { recordOf } from "../../memory/pair-record";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";
import { seenIn } from "./say-confidence";
import { statusOf } from "./status";

/** A topic's menu: may it leave the room? */
export function askConfidence(context: Context): Answer {
  const docId = param(context, "docId");
  const record = recordOf(docId);
  const { choices } = words().confidence;
  const seen = seenIn(context);
  const given = {
    docId,
    key: param(context, "key"),
    ...(seen === undefined ? {} : { seen: seen.says, seenBy: seen.by }),
  };
  const press = (says: string) => ({ run: "sayConfidence" as const, with: { ...given, says } });
  const { asked, onlyHere, shareable, none } = choices;
  const other = record === undefined ? "" : firstName(record.other);
  return {
    show: {
      card: "confidence",
      topic: param(context, "topic"),
      status: statusOf(seen),
      choices: [
        { says: "onlyHere", ...onlyHere },
        { says: "shareable", ...shareable },
        { says: "asked", label: asked.label(other), below: asked.below },
        ...(seen === undefined ? [] : [{ says: "none", ...none }]),
      ]
        .filter(({ says }) => says !== seen?.says)
        .map(({ says, ...choice }) => ({ ...choice, press: press(says) })),
    },
    how: "push",
  };
}
