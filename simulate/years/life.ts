import { ALEX } from "../../emulator/people";
import { runFunction } from "../../emulator/run";
import { createDice, type Dice } from "../dice";
import { linesOf } from "../page";
import {
  changeAddress,
  changeRule,
  cut,
  giveDoc,
  type Held,
  leave,
  meetingsIn,
  nextMeeting,
  weekInCalendar,
} from "./calendar";
import type { Pair, Team } from "./team";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The minute of the hour that Google chose for everybody's run. */
const RUN_MINUTE = 17;
const IDLE_LOOKED_AT = 97;

/** What was done in the years, for whoever judges them. */
export interface Life {
  /** Every topic that somebody typed, by doc: its words are nobody else's. */
  readonly typed: ReadonlyMap<string, readonly string[]>;
  /** Those whose box was ticked. */
  readonly ticked: ReadonlySet<string>;
  readonly runs: number;
  /** Runs that failed, were too long, or called Google while nothing was due. */
  readonly bad: readonly string[];
}

export function live(team: Team, years: number, seed: number): Life {
  const dice = createDice(seed);
  const typed = new Map<string, string[]>(team.pairs.map(({ docId }) => [docId, []]));
  const ticked = new Set<string>();
  const bad: string[] = [];
  let [runs, idle] = [0, 0];
  const { clock } = team.workspace;
  const begun = Math.floor(clock.now() / DAY) * DAY;
  const until = (ms: number): void => {
    if (ms > clock.now()) clock.advance(ms - clock.now());
  };

  for (let day = begun; day < begun + years * 365.25 * DAY; day += DAY) {
    if (((day - begun) / DAY) % 7 === 5) weekInCalendar(team, day, dice);
    great(team, Math.round((day - begun) / DAY));
    const acts = meetingsIn(team, day, day + DAY).flatMap((meeting) => actsOf(meeting));
    for (let hour = day; hour < day + DAY; hour += HOUR) {
      for (const { at, act } of acts.filter(({ at }) => at >= hour - HOUR && at < hour)) {
        until(at);
        act();
      }
      until(hour + RUN_MINUTE * MINUTE);
      for (const person of new Set(team.pairs.map(({ owner }) => owner))) hourly(person);
    }
  }
  return { typed, ticked, runs, bad };

  function hourly(person: string): void {
    // A run with nothing due makes no call, which is looked at now and then; the rest of those hours is passed over.
    const due = isDue(team, person);
    if (!due && ++idle % IDLE_LOOKED_AT !== 0) return;
    const before = team.workspace.log.count();
    const { outcome, elapsedMs, logs } = runFunction(team.workspace, team.bundle, {
      functionName: "onHour",
      person,
      trigger: true,
      event: {},
    });
    runs++;
    const said = logs.map(({ text }) => text).join();
    const when = new Date(clock.now()).toISOString();
    if (outcome !== "returned" || !said.includes('"OK"')) bad.push(`${when} ${outcome} ${said}`);
    if (elapsedMs > 5 * MINUTE) bad.push(`${when} took ${elapsedMs} ms`);
    if (!due && team.workspace.log.count() > before) bad.push(`${when} called Google with nothing due`);
  }

  /** In two meetings of five somebody wrote before, and in half of those Alex carries on what is open afterwards. */
  function actsOf({ pair, startMs, endMs }: Held): { at: number; act: () => void }[] {
    if (dice.upTo(5) > 1) return [];
    const writes = { at: startMs - (10 + dice.upTo(300)) * MINUTE, act: () => write(pair) };
    const carries = { at: endMs + (2 + dice.upTo(40)) * MINUTE, act: () => carryOver(pair) };
    const ticks = { at: startMs + 10 * MINUTE, act: () => tick(pair) };
    return dice.oneIn(2) ? [writes, ticks, carries] : [writes, ticks];
  }

  function write(pair: Pair): void {
    const words = typed.get(pair.docId) ?? [];
    const text = `Topic ${pair.docId.slice(-4)} ${words.length + 1}, worth a talk`;
    const box = emptyBox(team, pair, dice);
    if (box === undefined) {
      const id = nextMeeting(team, pair);
      if (id === undefined) return;
      team.alex.openEvent("primary", id);
      if (!team.alex.buttons().includes("Add topics"))
        throw new Error(`No topic can be added: ${team.alex.texts().join(" | ")}`);
      team.alex.press("Add topics");
      team.alex.set("topic", text);
      team.alex.press("Add");
    } else
      team.workspace.docs.edit(dice.pick([ALEX, pair.owner]), pair.docId, {
        kind: "insertText",
        at: box,
        text,
      });
    words.push(text);
    typed.set(pair.docId, words);
  }

  function tick(pair: Pair): void {
    const open = linesOf(team.workspace, pair.owner, pair.docId).filter(
      ({ checkbox, ticked, text }) => checkbox && !ticked && text.startsWith("Topic") && !text.includes("→"),
    );
    const line = open.length === 0 ? undefined : dice.pick(open.slice(-3));
    if (line === undefined) return;
    team.workspace.docs.edit(pair.owner, pair.docId, { kind: "tick", at: line.start });
    ticked.add(wordsOf(line.text));
  }

  function carryOver(pair: Pair): void {
    const id = nextMeeting(team, pair);
    if (id === undefined) return;
    team.alex.openEvent("primary", id);
    if (!team.alex.buttons().includes("Carry over")) return;
    team.alex.press("Carry over");
    if (team.alex.buttons().includes("Carry over")) team.alex.press("Carry over");
  }
}

/** The words a person typed, without what the add-on added to the line. */
export function wordsOf(text: string): string {
  return /^Topic \S+ \d+, worth a talk/.exec(text)?.[0] ?? text;
}

/** What happens once in years: leaves, cuts, other cadences, other owners and addresses. */
function great(team: Team, day: number): void {
  const [a, b, c, d, e, f, g, h] = team.pairs as [Pair, Pair, Pair, Pair, Pair, Pair, Pair, Pair];
  if (day === 200) leave(team, a, 10);
  if (day === 400) changeRule(team, a, "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO");
  if (day === 500) cut(team, b, "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", 4);
  if (day === 700) giveDoc(team, c);
  if (day === 900) changeAddress(team, d, "delta@example.com");
  if (day === 1000) leave(team, e, 4);
  if (day === 1100) cut(team, f, "RRULE:FREQ=MONTHLY;BYDAY=2WE", 6);
  if (day === 1300) changeRule(team, g, "RRULE:FREQ=MONTHLY;BYDAY=-1FR");
  if (day === 1500) cut(team, h, "RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU", -2);
}

/** Whether any pair of this person's is due, as their add-on remembers it. */
function isDue({ workspace, bundle }: Team, person: string): boolean {
  const kept = workspace.script.properties(bundle.app, { person }).all();
  return Object.entries(kept).some(([key, value]) => {
    if (!key.startsWith("pair.")) return false;
    const { dueMs, owner } = JSON.parse(value) as { dueMs?: number; owner?: boolean };
    return owner === true && dueMs !== undefined && dueMs + 10 * MINUTE <= workspace.clock.now();
  });
}

/** An empty box of the newest section, under either's topics. */
function emptyBox({ workspace }: Team, { owner, docId }: Pair, dice: Dice): number | undefined {
  const lines = linesOf(workspace, owner, docId);
  const heading = lines.map(({ style }) => style).lastIndexOf("HEADING_2");
  const date = Date.parse(`${lines[heading]?.text ?? ""} UTC`);
  // The newest section is the next meeting's only while its day has not passed.
  if (Number.isNaN(date) || date + 36 * HOUR < workspace.clock.now()) return undefined;
  const boxes = lines.slice(heading).filter(({ checkbox, text }) => checkbox && text === "");
  return boxes.length === 0 ? undefined : dice.pick(boxes).start;
}
