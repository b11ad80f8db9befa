import type { Answer } from "../../cards/answer";
import type { Asking, Findings, Place } from "../../check/call";
import { type Before, readOff, TICK, TICK_AND_MOVE } from "../../check/hand-probes";
import { alone } from "../../google/lock";
import { needPermissions } from "../../google/need-permissions";
import { keepCheck, keptCheck } from "../../memory/self-check";
import type { Context } from "../../request/context";
import { findingsOf } from "./asked";
import { type Exports, exportsOf, isTicked, shownOf, splitTick, tickFindings } from "./boxes";
import { againView, startView } from "./check-view";
import { finish } from "./finish";
import { placeOf } from "./place";

/**
 * "I've done it": what became of the page and the series, and of the field that was left empty. Where the export shows
 * the doc, the person is asked once more; else this is the end.
 */
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
    const exports = check.hand === undefined ? undefined : exportsOf(place.docId);
    const seen = check.hand === undefined ? {} : handFindings(place, check.hand, exports);
    const whole = { ...check, answers: { ...check.answers, ...seen, ...fields } };
    if (exports === undefined) {
      keepCheck(whole);
      return finish(place, whole, context);
    }
    const again = { ticked: isTicked(shownOf(exports, TICK_AND_MOVE)) };
    keepCheck({ ...whole, again });
    return { show: againView(place.docId, again), how: "update" };
  });
}

/** What Google would not show is left out: it stays among the lines that only a hand can settle. */
function handFindings(place: Place, before: Before, exports: Exports | undefined): Findings {
  const asked = (ask: () => Asking<Findings>): Findings => findingsOf({ settles: [], ask }, place);
  const tick = exports === undefined ? undefined : shownOf(exports, TICK);
  return {
    ...(tick === undefined ? {} : tickFindings(tick)),
    ...asked(() => readOff(place, before, tick !== undefined && isTicked(tick))),
    ...(tick?.inHtml === true ? asked(() => splitTick(place.docId)) : {}),
  };
}
