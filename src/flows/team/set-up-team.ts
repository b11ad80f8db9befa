import type { Answer } from "../../cards/answer";
import { AddOnError, type ErrorCode } from "../../google/error";
import { alone } from "../../google/lock";
import { needPermissions } from "../../google/need-permissions";
import { hasTime } from "../../google/retry";
import { recordWith } from "../../memory/pair-record";
import { settingsForDocs } from "../../memory/settings";
import { isReady, keepTeam, planMark, type Team, type TeamRow, team } from "../../memory/times/team";
import type { Context } from "../../request/context";
import { startLike } from "../../schedule/weekly";
import { isOnlyFor } from "../../series/kind";
import { words } from "../../text/words";
import { newRequest, requestFromEvent, type SetUpRequest } from "../set-up/request";
import { setUp } from "../set-up/set-up";
import { askTeam } from "./ask-team";
import { teamView } from "./view";

const say = () => words().team;

/** The next one would hear the same: what is left waits. */
const FOR_ALL: readonly ErrorCode[] = [
  "TOO_MANY_REQUESTS",
  "DAILY_LIMIT",
  "CALENDAR_LIMIT",
  "SHARE_LIMIT",
  "STORAGE_FULL",
];

/**
 * "Set up 4": one after the other, each kept as soon as it is done, within the time of a press. Pressed again, after an
 * error, a closed card or the end of time, it goes on with what is left; `only` tries one again. A card that showed another
 * plan makes nothing, and shows the one there is.
 */
export function setUpTeam(context: Context): Answer {
  const { only } = context.params;
  return alone(() => {
    const before = team();
    if (before === undefined) return askTeam(context);
    if (context.params.of !== planMark(before))
      return { show: teamView(before, context, say().otherPlan), how: "update" };
    needPermissions();
    let kept = only === undefined ? before : withRow(before, only, { state: "waiting" });
    let note: string | undefined;
    for (const { address } of kept.rows.filter(
      (row) => isReady(row) && (only ?? row.address) === row.address,
    )) {
      if (!hasTime()) {
        const done = kept.rows.filter(({ state }) => state === "set").length;
        note = say().timeUp(done, kept.rows.length);
        break;
      }
      const row = kept.rows.find((one) => one.address === address);
      if (row === undefined) continue;
      const came = one(row, kept, context);
      kept = withRow(kept, address, came.row);
      keepTeam(kept);
      if (came.stop !== undefined) {
        note = say().stopped(words().errors[came.stop]({ name: "", address: "" }).title);
        break;
      }
    }
    return { show: teamView(kept, context, note), how: "update" };
  });
}

interface Came {
  readonly row: Partial<TeamRow>;
  readonly stop?: ErrorCode;
}

function one(row: TeamRow, plan: Team, context: Context): Came {
  if (row.startMs === undefined) return { row: {} };
  const { mail } = context.params;
  const asked: Context = { ...context, params: mail === undefined ? {} : { mail } };
  try {
    const answer = setUp(requestFor(row, row.startMs, plan, context), asked);
    const done = "panel" in answer || answer.show?.card === "result";
    return { row: done ? setRow(row) : { state: "failed", code: "MEETS" } };
  } catch (error) {
    if (!(error instanceof AddOnError) || error.code === "PERMISSION_NEEDED") throw error;
    if (FOR_ALL.includes(error.code)) return { row: { state: "waiting" }, stop: error.code };
    return { row: { state: "failed", code: error.code } };
  }
}

/** Its doc, and the name that Google told on the way of somebody typed by address alone. */
function setRow({ address, name }: TeamRow): Partial<TeamRow> {
  const record = recordWith(address);
  if (record === undefined) return { state: "set" };
  const told = record.other.name;
  // Whoever has no account is called by the address.
  const known = told.toLowerCase() === address.toLowerCase() ? "" : told;
  return { state: "set", docId: record.docId, name: name === "" ? known : name };
}

/** The row said the address, and whether it is outside the company. */
function requestFor(row: TeamRow, startMs: number, plan: Team, context: Context): SetUpRequest {
  const { name, address, eventId, seriesId } = row;
  if (eventId !== undefined && seriesId !== undefined) {
    const params = { calendarId: "primary", id: eventId, seriesId, address, name };
    const request = requestFromEvent({ ...context, params, inputs: {} });
    // Nothing but the event that the row spoke of: with this one person, organized by oneself, to come.
    const { event, other } = request;
    const stale = event.how !== "adopt" || !isOnlyFor(event.series, other);
    return { ...request, settings: settingsForDocs(), stale };
  }
  // A plan that was left lying begins a week later, or more.
  const { minutes, zone } = plan;
  const first = { startMs: startLike(startMs, zone, context.nowMs), minutes, zone };
  return newRequest({ name, address }, "manager", first, settingsForDocs());
}

function withRow(kept: Team, address: string, change: Partial<TeamRow>): Team {
  return { ...kept, rows: kept.rows.map((row) => (row.address === address ? { ...row, ...change } : row)) };
}
