import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import { dropTeam, team } from "../../memory/week/team";
import type { Context } from "../../request/context";
import { words } from "../../text/words";
import { isLeft, teamView } from "./view";

/**
 * "Set up 1:1s" with several at once: the form, with the people already known in it; or, where an earlier one is not done,
 * what is left of it.
 */
export function askTeam(context: Context): Answer {
  const how = context.params.over === "yes" ? "update" : "push";
  if (context.params.over === "yes") dropTeam();
  const kept = team();
  const left = kept?.rows.filter(isLeft).length ?? 0;
  if (kept !== undefined && left > 0)
    return { show: teamView(kept, context, words().team.unfinished(left)), how };
  return { show: teamAskView(context.params.with ?? ""), how };
}

function teamAskView(typed: string): View {
  return {
    card: "team-ask",
    typed,
    minutes: 30,
    find: { label: words().team.find, press: { run: "findTeamTimes" } },
  };
}
