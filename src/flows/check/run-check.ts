import type { Answer } from "../../cards/answer";
import { layOut } from "../../check/hand-probes";
import { alone } from "../../google/lock";
import { needPermissions } from "../../google/need-permissions";
import { hasTime } from "../../google/retry";
import { type Check, keepCheck } from "../../memory/self-check";
import type { Context } from "../../request/context";
import { findingsOf, toldBy } from "./asked";
import { againView, handView, progressView } from "./check-view";
import { currentCheck, placeOf } from "./place";
import { QUESTIONS, runtimeFindings } from "./runtime";

/** Finds out what one account can by itself, as much as there is time for; a further press goes on. */
export function runCheck(context: Context): Answer {
  needPermissions();
  return alone(() => {
    const [place, begun] = placeOf(currentCheck(context));
    let check: Check = { ...begun, answers: { ...runtimeFindings(), ...begun.answers } };
    for (const question of QUESTIONS) {
      if (question.settles.every((id) => check.answers[id] !== undefined)) continue;
      if (!hasTime()) return { show: progressView(check), how: "update" };
      check = { ...check, answers: { ...check.answers, ...findingsOf(question, place) } };
      keepCheck(check);
    }
    if (check.hand === undefined) {
      if (!hasTime()) return { show: progressView(check), how: "update" };
      check = { ...check, hand: toldBy(layOut(place)) };
      keepCheck(check);
    }
    const { again } = check;
    return {
      show: again === undefined ? handView(place.docId) : againView(place.docId, again),
      how: "update",
    };
  });
}
