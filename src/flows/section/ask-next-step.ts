import { callNames } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { pairOf, recordOf } from "../../memory/pair-record";
import { type Context, param } from "../../request/context";
import { saidDay } from "../../schedule/said-times";
import { words } from "../../text/words";

/** "Add next step": what, whose and by when. */
export function askNextStep(context: Context): Answer {
  const docId = param(context, "docId");
  const date = param(context, "date");
  const record = recordOf(docId);
  const names = record === undefined ? undefined : callNames(pairOf(record));
  return {
    show: {
      card: "next-step",
      when: saidDay(date),
      people: names === undefined ? [] : [names.direct, names.manager],
      add: { label: words().step.add, press: { run: "addNextStep", with: { docId, date } } },
    },
    how: "push",
  };
}
