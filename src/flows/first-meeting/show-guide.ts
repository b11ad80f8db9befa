import { firstName, fullName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import type { ButtonView } from "../../cards/widgets";
import { knownRecord } from "../../doc/change";
import type { PairRecord } from "../../memory/pair-record";
import { nextSection } from "../../panel/question";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";

const say = () => words().firstMeeting.guide;

/** For a manager whose direct keeps away; of this nobody else hears. */
export function guideButton({ docId }: PairRecord): ButtonView {
  return { label: say().show, press: { run: "showGuide", with: { docId } } };
}

/** "When 1:1s stall": four short pieces of advice, and the question to begin with. */
export function showGuide(context: Context): Answer {
  const docId = param(context, "docId");
  const record = knownRecord(docId, context);
  const name = firstName(record.other);
  const date = nextSection(docId);
  const topic = say().topic;
  return {
    show: {
      card: "guide",
      title: say().title,
      subtitle: words().own.onlyYou(fullName(record.other)),
      steps: say().steps(name),
      ...(date === undefined
        ? {}
        : {
            last: say().ask(topic),
            primary: {
              label: words().own.questions.ask,
              press: { run: "askQuestion" as const, with: { docId, date, topic } },
            },
          }),
      secondary: { label: say().back, press: { run: "goBack" } },
    },
    how: "push",
  };
}
