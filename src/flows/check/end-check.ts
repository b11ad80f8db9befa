import type { Answer } from "../../cards/answer";
import { alone } from "../../google/lock";
import { needPermissions } from "../../google/need-permissions";
import { keptCheck } from "../../memory/self-check";
import type { Context } from "../../request/context";
import { startView } from "./check-view";
import { finish } from "./finish";
import { placeOf } from "./place";

/** "Leave it out", and the end of a check that is given up: the report of what was found, and everything removed. */
export function endCheck(context: Context): Answer {
  needPermissions();
  return alone(() => {
    const kept = keptCheck();
    if (kept === undefined) return { show: startView(), how: "update" };
    const [place, check] = placeOf(kept);
    return finish(place, check, context);
  });
}
