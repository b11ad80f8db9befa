import type { View } from "../../cards/view";
import type { ButtonView } from "../../cards/widgets";
import { ASSIGN, REACT, TICK_AND_MOVE } from "../../check/hand-probes";
import type { Check } from "../../memory/self-check";
import { docUrl } from "../../memory/tags";
import { words } from "../../text/words";
import type { Tally } from "./report";
import { QUESTIONS } from "./runtime";

const say = () => words().check;
const ALL = QUESTIONS.flatMap(({ settles }) => settles);

export function startView(): View {
  return {
    card: "check",
    paragraphs: [say().what, say().makes, say().takes],
    primary: { label: say().start, press: { run: "runCheck" } },
    secondary: { label: say().back, press: { run: "goBack" } },
  };
}

export function progressView({ answers }: Check): View {
  const found = ALL.filter((id) => answers[id] !== undefined).length;
  return {
    card: "check",
    paragraphs: [say().progress(found, ALL.length), say().more],
    primary: { label: say().goOn, press: { run: "runCheck" } },
    secondary: { label: say().stop, press: { run: "endCheck" } },
  };
}

/** What only a hand can do, step by step, with the doc one press away. */
export function handView(docId: string): View {
  return {
    card: "check",
    paragraphs: [say().hand, ...say().steps, say().leave],
    open: { label: say().openDoc, press: { open: docUrl(docId) } },
    fields: { emptied: say().emptyField, left: say().leftField, leftText: say().leftText },
    primary: { label: say().did, press: { run: "readCheck" } },
    secondary: { label: say().leaveOut, press: { run: "endCheck" } },
  };
}

/** What a hand can do once the ticks were seen, and what it did that nothing shows for sure. */
export function againView(docId: string, { ticked }: { readonly ticked: boolean }): View {
  const { move, assign, react } = say().again;
  const steps = [...(ticked ? [move(TICK_AND_MOVE)] : []), assign(ASSIGN), react(REACT)];
  return {
    card: "check",
    paragraphs: [
      say().again.lead(steps.length),
      ...steps.map((step, i) => `${i + 1}. ${step}`),
      say().again.tell,
    ],
    open: { label: say().openDoc, press: { open: docUrl(docId) } },
    boxes: [
      { label: say().again.assigned, value: "assigned" },
      { label: say().again.reacted, value: "reacted" },
    ],
    primary: { label: say().did, press: { run: "lookAgain" } },
    secondary: { label: say().leaveOut, press: { run: "endCheck" } },
  };
}

export function doneView({ asAssumed, others, untold }: Tally, docId: string): View {
  const report: ButtonView = { label: say().openReport, press: { open: docUrl(docId) } };
  const home: ButtonView = { label: words().messages.openHome, press: { run: "showHome" } };
  const differs = others.length > 0;
  return {
    card: "check",
    paragraphs: [
      say().done(asAssumed, others.length, untold),
      differs ? say().differs : say().fine,
      say().removed,
    ],
    details: others,
    primary: differs ? report : home,
    secondary: differs ? home : report,
  };
}
