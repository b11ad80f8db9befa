import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import { readDays } from "../../google/calendar";
import { mightBe } from "../../home/might-be";
import { allRecords } from "../../memory/pair-record";
import {
  dropTeam,
  isLeft,
  keepPlan,
  MOST_OF_A_TEAM,
  type Team,
  type TeamRow,
  team,
} from "../../memory/times/team";
import type { Context } from "../../request/context";
import { DAY_MS } from "../../schedule/zone";
import { words } from "../../text/words";
import { teamView } from "./view";

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
  if (context.params.from === "might-be") {
    const found = fromMightBe(context);
    if (found !== undefined) return { show: teamView(found, context), how };
  }
  return { show: teamAskView(context.params.with ?? ""), how };
}

/** The series of one's own that look like 1:1s, as they are: one call. */
function fromMightBe(context: Context): Team | undefined {
  const { nowMs, zone } = context;
  const { items = [] } = readDays(nowMs, nowMs + AHEAD_MS);
  const found = mightBe(items, allRecords()).filter(({ mine }) => mine);
  if (found.length === 0) return undefined;
  const rows = found.slice(0, MOST_OF_A_TEAM).map(
    ({ other, eventId, seriesId, startMs }): TeamRow => ({
      ...other,
      startMs,
      choices: [],
      seen: true,
      eventId,
      seriesId,
      state: "waiting",
    }),
  );
  for (let most = rows.length; most > 0; most = Math.floor(most / 2)) {
    const planned = { minutes: 30, zone, rows: rows.slice(0, most) };
    if (keepPlan(planned)) return planned;
  }
  return undefined;
}

const AHEAD_MS = 15 * DAY_MS;

/** The form, with these people in it. */
export function teamAskView(typed: string): View {
  return {
    card: "team-ask",
    typed,
    minutes: 30,
    find: { label: words().team.find, press: { run: "findTeamTimes" } },
  };
}
