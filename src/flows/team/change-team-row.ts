import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { dropTeam, keepTeam, type Team, type TeamRow, team, toCome } from "../../memory/times/team";
import { type Context, param } from "../../request/context";
import { timeOf } from "../../schedule/moment";
import { saidMoment } from "../../schedule/said-times";
import { words } from "../../text/words";
import { chosenStart, lacksDay } from "../times/chosen-start";
import { teamAskView } from "./ask-team";
import { teamView } from "./view";

const say = () => words().team;

/** "Change" on a row: the other times found for the two, or one by hand. */
export function changeTeamRow(context: Context): Answer {
  const found = rowOf(context);
  if (found === undefined) return { how: "back" };
  const { zone, locale, nowMs } = context;
  const { address, name, startMs, choices } = toCome(found.row, found.kept.zone, nowMs);
  const { hour, minute } = startMs === undefined ? { hour: 10, minute: 0 } : timeOf(startMs, zone);
  const starts = [...(startMs === undefined ? [] : [startMs]), ...choices];
  return {
    show: {
      card: "team-row",
      name: name === "" ? address : firstName({ name, address }),
      times: starts.map((ms) => ({ label: saidMoment(ms, zone, locale, nowMs), value: String(ms) })),
      chosen: startMs === undefined ? undefined : String(startMs),
      hour,
      minute,
      use: { label: say().useTime, press: { run: "saveTeamRow", with: { address } } },
      leaveOut: { label: say().leaveOut, press: { run: "saveTeamRow", with: { address, out: "yes" } } },
    },
    how: "push",
  };
}

/** "Use this time" and "Leave out"; with nobody left the form is there again. */
export function saveTeamRow(context: Context): Answer {
  const found = rowOf(context);
  if (found === undefined) return { how: "back" };
  const { kept, row } = found;
  if (context.params.out === "yes")
    return back({ ...kept, rows: kept.rows.filter((one) => one !== row) }, context);
  if (lacksDay(context)) return { toast: words().times.noDay };
  const startMs = chosenStart(context);
  if (startMs === undefined) return { toast: words().times.noTime };
  if (startMs <= context.nowMs) return { toast: words().times.isPast };
  const now = toCome(row, kept.zone, context.nowMs);
  const others = [...(now.startMs === undefined ? [] : [now.startMs]), ...now.choices];
  const changed: TeamRow = { ...row, startMs, choices: others.filter((ms) => ms !== startMs).slice(0, 4) };
  return back({ ...kept, rows: kept.rows.map((one) => (one === row ? changed : one)) }, context);
}

function back(changed: Team, context: Context): Answer {
  if (changed.rows.length === 0) {
    dropTeam();
    return { how: "back", beneath: teamAskView("") };
  }
  keepTeam(changed);
  return { how: "back", beneath: teamView(changed, context) };
}

function rowOf(context: Context): { readonly kept: Team; readonly row: TeamRow } | undefined {
  const address = param(context, "address").toLowerCase();
  const kept = team();
  const row = kept?.rows.find((one) => one.address.toLowerCase() === address && one.state === "waiting");
  return kept === undefined || row === undefined ? undefined : { kept, row };
}
