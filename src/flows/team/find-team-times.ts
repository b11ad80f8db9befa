import type { Event } from "../../../contract/calendar";
import type { PersonName } from "../../agenda/model";
import { sameAddress } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import { myself } from "../../memory/me";
import { endedOfSeries } from "../../memory/own/ended";
import { recordWith } from "../../memory/pair-record";
import { tagsOf } from "../../memory/tags";
import { keepPlan, MOST_OF_A_TEAM, type Team, type TeamRow } from "../../memory/times/team";
import { knownPeople } from "../../people/known";
import { type Line, peopleIn } from "../../people/lines";
import { type Context, input } from "../../request/context";
import { weeklyTimes } from "../../schedule/slots/weekly";
import { DAY_MS } from "../../schedule/zone";
import { saidNo } from "../../series/away";
import { isMine, othersOf, tellsGuests } from "../../series/kind";
import { timeOfEvent } from "../../series/series-now";
import { words } from "../../text/words";
import { otherSides, ownCalendar, ownSide } from "../times/free-times";
import { teamView } from "./view";

const say = () => words().team;

/** "Find times": whom the lines mean, and a weekly time for each that is free for both. Nothing is made yet. */
export function findTeamTimes(context: Context): Answer {
  const typed = (context.inputs.people ?? context.params.people?.split("\n") ?? []).join("\n");
  const known = knownPeople();
  const asked = context.params.people !== undefined;
  const lines = peopleIn(typed, known).map((line, at) =>
    answered(line, input(context, whoField(at)), known, asked),
  );
  if (lines.length === 0) return { toast: say().nobody };
  if (lines.length > MOST_OF_A_TEAM) return { toast: say().tooMany(MOST_OF_A_TEAM) };
  const open = lines.map((line, at) => ({ line, at })).filter(({ line }) => isOpen(line));
  if (open.length > 0) {
    if (asked) return { toast: lacks(open.map(({ line }) => line)) };
    return { show: whoView(open, typed, context), how: "push" };
  }
  const people = lines.flatMap((line) => ("person" in line ? [line.person] : []));
  const unique = people.filter((one, at) => people.findIndex((other) => sameAddress(one, other)) === at);
  if (unique.length === 0) return { toast: say().nobody };
  const planned = plan(unique, context);
  if (!keepPlan(planned)) return { toast: say().tooMany(Math.floor(unique.length / 2)) };
  return { show: teamView(planned, context), how: asked ? "update" : "push" };
}

function whoField(at: number): string {
  return `who_${at}`;
}

/** A line with what was answered about it on the card that asks; an address that was left empty there is left out. */
function answered(
  line: Line,
  answer: string | undefined,
  known: readonly PersonName[],
  asked: boolean,
): Line | { readonly out: true } {
  if ("person" in line) return line;
  if (answer === undefined) return asked && severalIn(line).length === 0 ? { out: true } : line;
  if (answer === "-") return { out: true };
  const [meant] = peopleIn(answer, known);
  return meant ?? line;
}

function lacks(open: ReadonlyArray<Line | { readonly out: true }>): string {
  const unknown = open.find((line) => "typed" in line && severalIn(line).length === 0);
  return unknown !== undefined && "typed" in unknown
    ? words().toasts.noAddress(unknown.typed)
    : say().who.choose;
}

/** Asked about on a card of its own. */
function isOpen(line: Line | { readonly out: true }): line is Exclude<Line, { person: PersonName }> {
  return "typed" in line;
}

function severalIn(line: Line | { readonly out: true }): readonly PersonName[] {
  return "people" in line ? line.people : [];
}

function whoView(
  open: ReadonlyArray<{ readonly line: Line | { readonly out: true }; readonly at: number }>,
  people: string,
  context: Context,
): View {
  const carried = { people, ...formOf(context) };
  return {
    card: "team-who",
    lines: open.map(({ line, at }) => ({
      field: whoField(at),
      typed: "typed" in line ? line.typed : "",
      people: severalIn(line).map((one) => ({ label: `${one.name} · ${one.address}`, value: one.address })),
    })),
    goOn: { label: say().who.goOn, press: { run: "findTeamTimes", with: carried } },
    over: { label: say().over, press: { run: "askTeam", with: { over: "yes" } } },
  };
}

/** What the first card's other fields held, for the press on the second. */
function formOf(context: Context): Record<string, string> {
  const carried: Record<string, string> = {};
  for (const field of ["length", "days"]) {
    const value = input(context, field);
    if (value !== undefined) carried[`in.${field}`] = value;
  }
  return carried;
}

/** A time for each of whom one has none yet: one call for one's own calendar, one for all the others'. */
function plan(people: readonly PersonName[], context: Context): Team {
  const { nowMs, zone } = context;
  const me = myself(undefined);
  const calendar = ownCalendar(context, nowMs + WEEK_MS, true);
  const settled = (one: PersonName): Settled | undefined => {
    if (sameAddress(me, one)) return { state: "failed", code: "ONESELF" };
    const record = recordWith(one.address);
    if (record?.complete === true && record.seriesId !== "") return { state: "failed", code: "HAVE" };
    return inSeries(calendar.entries, one, nowMs);
  };
  const minutes = Number(input(context, "length") ?? 30) || 30;
  const wanted = people.filter((one) => settled(one) === undefined);
  const { sides } = otherSides(
    wanted.map(({ address }) => address),
    calendar,
    context,
  );
  const days = Number(input(context, "days"));
  const times = weeklyTimes(
    ownSide(calendar, context),
    wanted.map(({ address }) => sides.get(address)),
    { lengthMs: minutes * 60_000, nowMs, zone, ...(days > 0 ? { weekday: days } : {}) },
  );
  const rows = people.map((one): TeamRow => {
    const known = settled(one);
    const { name, address } = one;
    if (known !== undefined) return { name, address, choices: [], seen: true, ...known };
    const [startMs, ...choices] = times[wanted.indexOf(one)]?.starts ?? [];
    return {
      name,
      address,
      ...(startMs === undefined ? {} : { startMs }),
      choices,
      seen: sides.has(address),
      state: "waiting",
    };
  });
  return { minutes, zone, rows };
}

/** What is said of somebody for whom no time is looked for. */
type Settled = Pick<TeamRow, "state" | "code" | "startMs" | "eventId" | "seriesId">;

/**
 * Somebody one meets in a series for two: one's own that goes on becomes the 1:1 and stays when it is. Beside somebody
 * else's, or one of which only a single meeting is in sight, a second one would be one too many. An ended 1:1 is neither.
 */
function inSeries(entries: readonly Event[], one: PersonName, nowMs: number): Settled | undefined {
  const coming = entries.flatMap((event) => {
    const startMs = timeOfEvent(event)?.startMs ?? 0;
    return startMs > nowMs && meetsWith(event, one) ? [{ event, startMs }] : [];
  });
  const [first] = coming;
  if (first === undefined) return undefined;
  const { event, startMs } = first;
  const { id: eventId = "", recurringEventId: seriesId = "" } = event;
  const goesOn = coming.filter((each) => each.event.recurringEventId === seriesId).length > 1;
  return isMine(event) && goesOn
    ? { state: "waiting", startMs, eventId, seriesId }
    : { state: "failed", code: "SERIES", startMs };
}

/** A meeting of a series for these two that is to take place, of a 1:1 that was not ended. */
function meetsWith(event: Event, one: PersonName): boolean {
  const { recurringEventId: seriesId, status } = event;
  if (seriesId === undefined || status === "cancelled" || saidNo(event) || !tellsGuests(event)) return false;
  if (tagsOf(event).ended || endedOfSeries(seriesId) !== undefined) return false;
  const [other, ...more] = othersOf(event);
  return other !== undefined && more.length === 0 && sameAddress(other, one);
}

const WEEK_MS = 7 * DAY_MS;
