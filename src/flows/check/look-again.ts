import type { Answer } from "../../cards/answer";
import type { Asking, Findings, Place } from "../../check/call";
import { ASSIGN, movedLine, REACT, TICK_AND_MOVE } from "../../check/hand-probes";
import { read } from "../../check/page";
import { alone } from "../../google/lock";
import { needPermissions } from "../../google/need-permissions";
import { keepCheck, keptCheck } from "../../memory/self-check";
import type { Context } from "../../request/context";
import { findingsOf } from "./asked";
import { exportsOf, isTicked, shownBeside, shownOf } from "./boxes";
import { startView } from "./check-view";
import { finish } from "./finish";
import { placeOf } from "./place";

/** "I've done it", of what only makes sense once the ticks were seen: what became of it; then the end. */
export function lookAgain(context: Context): Answer {
  needPermissions();
  return alone(() => {
    const kept = keptCheck();
    if (kept === undefined) return { show: startView(), how: "update" };
    const [place, check] = placeOf(kept);
    const { hung = [] } = context.inputs;
    const ask = () => lastLook(place, check.again?.ticked === true, hung);
    const whole = { ...check, answers: { ...check.answers, ...findingsOf({ settles: [], ask }, place) } };
    keepCheck(whole);
    return finish(place, whole, context);
  });
}

/** `ticked`: the tick was seen before the person moved it. `hung`: what the person says to have done, for no more tells. */
function* lastLook({ docId }: Place, ticked: boolean, hung: readonly string[]): Asking<Findings> {
  const { lines } = yield* read(docId);
  const exports = exportsOf(docId);
  if (exports === undefined) return {};
  const isMoved = ticked && movedLine(lines, TICK_AND_MOVE) !== undefined;
  const kept = isTicked(shownOf(exports, TICK_AND_MOVE)) ? "kept" : "lost";
  const beside = (words: string) =>
    isTicked(shownOf(exports, words)) ? undefined : shownBeside(exports, lines, words);
  return {
    ...(isMoved ? { "docs.tick-moved": kept } : {}),
    ...hangs(
      hung.includes("assigned") ? beside(ASSIGN) : undefined,
      hung.includes("reacted") ? beside(REACT) : undefined,
    ),
  };
}

function hangs(assigned: string | undefined, reacted: string | undefined): Findings {
  const said = assigned ?? reacted;
  if (said === undefined) return {};
  const both = assigned !== undefined && reacted !== undefined && assigned !== reacted;
  return {
    "docs.hung-on-a-line": both ? `an assignment ${assigned}, a reaction ${reacted}` : said,
  };
}
