import type { Answer } from "../../cards/answer";
import type { Asking, Findings, Place } from "../../check/call";
import { type Before, readOff } from "../../check/hand-probes";
import { alone } from "../../google/lock";
import { needPermissions } from "../../google/need-permissions";
import { keepCheck, keptCheck } from "../../memory/self-check";
import type { Context } from "../../request/context";
import { findingsOf } from "./asked";
import { startView } from "./check-view";
import { splitTick, tickedIn } from "./exports";
import { finish } from "./finish";
import { placeOf } from "./place";

/** "I've done it": what became of the page and the series, and of the field that was left empty; then the end. */
export function readCheck(context: Context): Answer {
  needPermissions();
  return alone(() => {
    const kept = keptCheck();
    if (kept === undefined) return { show: startView(), how: "update" };
    const [place, check] = placeOf(kept);
    const { emptied, left } = context.inputs;
    const fields = {
      "side-panel.empty-text-input": emptied === undefined ? "absent" : "empty string",
      "side-panel.untouched-inputs": left === undefined ? "left out" : "sent",
    };
    const seen = check.hand === undefined ? {} : handFindings(place, check.hand);
    const whole = { ...check, answers: { ...check.answers, ...seen, ...fields } };
    keepCheck(whole);
    return finish(place, whole, context);
  });
}

/** What Google would not show is left out: it stays among the lines that only a hand can settle. */
function handFindings(place: Place, before: Before): Findings {
  const asked = (ask: () => Asking<Findings>): Findings => findingsOf({ settles: [], ask }, place);
  const { findings: exports, seen } = tickedIn(place.docId);
  const page = asked(() => readOff(place, before, seen));
  const shown = exports["docs.html-ticked"] === "line-through";
  return { ...exports, ...page, ...(shown ? asked(() => splitTick(place.docId)) : {}) };
}
