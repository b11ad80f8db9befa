import type { Event } from "../contract/calendar";
import { byHand } from "../emulator/api/call";
import { DAY_MS } from "../emulator/clock";
import type { PersonEdit } from "../emulator/docs/docs";
import type { JsonObject } from "../emulator/json";
import type { Bundle } from "../emulator/run";
import { choicesOf } from "../emulator/side-panel/choices";
import type { SidePanel } from "../emulator/side-panel/panel";
import { createDice, type Dice } from "./dice";
import { type DocTable, tableOf } from "./doc-table";
import { ALEX, DANA, docsOf, nextMeeting, type Office, openOffice } from "./office";
import { type Line, linesOf } from "./page";

/** A pair's ordinary life over some weeks. */
export interface Year {
  readonly office: Office;
  readonly doc: string;
  readonly table: DocTable;
  /** Letters the doc would have, had every carrying been a copy and nothing been tidied. */
  readonly plainLetters: number;
  /** The most Google calls that one press or opening took, by what it was. */
  readonly calls: ReadonlyMap<string, number>;
  /** What people typed, in the order they did. */
  readonly typed: readonly string[];
  readonly told: readonly string[];
}

const TOPICS = [
  "Moving to Lisbon",
  "Parental leave cover",
  "Budget for the offsite",
  "On-call pay",
  "Promotion",
  "Hiring plan",
];
const STEPS = ["Send the level guide", "Book the room", "Write to HR", "Read the draft"];
const DETAILS = ["two weeks in May", "both candidates were good", "until March at least", "ask Sam first"];
const NOTES = ["We looked at the dates", "Not before spring", "Agreed, Alex writes it down"];

/**
 * Plays weeks of a pair from a seed: both collect topics, write notes below them in the meeting the natural way, tick
 * what is done, and carry over what is not; of each quarter one meeting is cancelled, one moved, and two weeks are
 * leave.
 */
export function liveThrough(bundle: Bundle, weeks: number, seed: number): Year {
  const office = openOffice(bundle, seed);
  const dice = createDice(seed);
  const alex = office.panel(ALEX, "CALENDAR");
  alex.openEvent("primary", office.eventId);
  alex.press("Set up 1:1");
  const doc = docsOf(office)[0]?.id ?? "";
  const life: Life = { office, doc, dice, calls: new Map(), typed: [], told: [], count: 0, removed: 0 };
  let lastHeld: string | undefined;
  for (let week = 0; week < weeks; week += 1) lastHeld = liveOneWeek(life, week) ?? lastHeld;
  const table = tableOf(linesOf(office.workspace, ALEX, doc), lastHeld);
  const { calls, typed, told, removed } = life;
  return { office, doc, table, plainLetters: table.letters + removed, calls, typed, told };
}

interface Life {
  readonly office: Office;
  readonly doc: string;
  readonly dice: Dice;
  readonly calls: Map<string, number>;
  readonly typed: string[];
  readonly told: string[];
  count: number;
  /** Letters that were moved or tidied away. */
  removed: number;
}

/** The heading of the meeting that was held; undefined in a week without one. */
function liveOneWeek(life: Life, week: number): string | undefined {
  const { office, dice } = life;
  const inQuarter = week % 13;
  const meeting = nextMeeting(office, ALEX);
  write(life, DANA, 1, TOPICS);
  if (dice.upTo(2) === 0) write(life, ALEX, 2, TOPICS);
  if (dice.upTo(3) === 0) write(life, DANA, 3, STEPS);
  office.workspace.clock.advance(2 * DAY_MS);
  if (week > 0 && (inQuarter === 5 || inQuarter === 9 || inQuarter === 10)) {
    life.told.push(`week ${week + 1}: no meeting`);
    patch(office, meeting, { status: "cancelled" });
    open(life, "opening after a cancellation", ALEX);
    office.workspace.clock.advance(5 * DAY_MS);
    return undefined;
  }
  if (inQuarter === 7) {
    life.told.push(`week ${week + 1}: the meeting is moved`);
    moveBy(office, meeting, DAY_MS);
    open(life, "opening after a move", ALEX);
  }
  const event = eventOf(office, meeting);
  office.workspace.clock.set(Date.parse(event?.start?.dateTime ?? "") + 60_000);
  open(life, "opening in the meeting", ALEX);
  const held = newestHeading(life);
  meet(life);
  office.workspace.clock.set(Date.parse(event?.end?.dateTime ?? "") + 3_600_000);
  open(life, "first opening after the meeting", ALEX);
  open(life, "next opening", ALEX);
  carry(life);
  const friday = week + 1;
  office.workspace.clock.set(START + friday * 7 * DAY_MS);
  return held;
}

/** Monday morning of the first week. */
const START = Date.parse("2026-11-16T08:30:00Z");

function open(life: Life, what: string, who: string): void {
  const panel = life.office.panel(who, "CALENDAR");
  measured(life, what, panel, () => panel.openEvent("primary", nextMeeting(life.office, who)));
}

function measured(life: Life, what: string, panel: SidePanel, act: () => void): void {
  const { workspace } = life.office;
  const before = linesNow(life);
  const calls = workspace.log.count();
  act();
  if (panel.last.error !== undefined) throw new Error(`${what}: ${panel.last.error.message}`);
  life.calls.set(what, Math.max(life.calls.get(what) ?? 0, workspace.log.count() - calls));
  life.removed += lettersGone(before, linesNow(life));
}

/** What the plain way would have left in the doc. */
function lettersGone(before: readonly Line[], after: readonly Line[]): number {
  const left = new Map<string, number>();
  for (const { text } of after) left.set(text, (left.get(text) ?? 0) + 1);
  let gone = 0;
  for (const { text } of before) {
    const times = left.get(text) ?? 0;
    if (times > 0) left.set(text, times - 1);
    else if (!text.includes("\u2002→ ")) gone += text.length + 1;
  }
  return gone;
}

/** Types a topic into the last box of a part of the newest section, the way people do: behind what stands there. */
function write(life: Life, who: string, part: number, words: readonly string[]): void {
  const lines = linesNow(life);
  const from = lines.map(({ style }) => style).lastIndexOf("HEADING_2");
  let seen = 0;
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.style === "HEADING_3") seen += 1;
    if (line === undefined || seen !== part || !line.checkbox || line.level > 0) continue;
    if (lines[at + 1]?.checkbox === true) continue;
    const text = said(life, words);
    edit(life, who, { kind: "insertText", at: line.end - 1, text: line.text === "" ? text : `\n${text}` });
    return;
  }
}

function said(life: Life, words: readonly string[]): string {
  life.count += 1;
  const text = `${life.dice.pick(words)} (${life.count})`;
  life.typed.push(text);
  return text;
}

/** Notes below some topics, as nested boxes or as lines; about half of what is open is ticked. */
function meet(life: Life): void {
  const { dice } = life;
  const open = () => {
    const lines = linesNow(life);
    const from = lines.map(({ style }) => style).lastIndexOf("HEADING_2");
    return lines
      .slice(from)
      .filter((line) => line.checkbox && line.level === 0 && line.text !== "" && !line.ticked);
  };
  for (const { text } of open()) {
    const line = open().find((one) => one.text === text);
    if (line === undefined) continue;
    const roll = dice.upTo(6);
    if (roll === 0) noteBelow(life, line, said(life, DETAILS), true);
    if (roll === 1) noteBelow(life, line, said(life, NOTES), false);
  }
  for (const { text } of open()) {
    const line = open().find((one) => one.text === text);
    if (line !== undefined && dice.upTo(2) === 0) edit(life, DANA, { kind: "tick", at: line.start });
  }
}

/** Enter and Tab, or Enter and out of the list. */
function noteBelow(life: Life, line: Line, text: string, nested: boolean): void {
  edit(life, ALEX, { kind: "insertText", at: line.end - 1, text: `\n${text}` });
  const start = line.end;
  edit(
    life,
    ALEX,
    nested
      ? { kind: "nest", start, end: start + 1 }
      : { kind: "setBullet", bullet: "none", start, end: start + 1 },
  );
}

function carry(life: Life): void {
  const panel = life.office.panel(ALEX, "CALENDAR");
  if (!panel.buttons().includes("Carry over")) return;
  measured(life, "the list", panel, () => panel.press("Carry over"));
  if (!panel.buttons().includes("Carry over")) return;
  const values = panel.values();
  for (const field of Object.keys(values).filter((name) => name.startsWith("pick_")))
    panel.set(field, choicesOf(panel, field));
  measured(life, "Carry over", panel, () => panel.press("Carry over"));
}

function newestHeading(life: Life): string | undefined {
  const headings = linesNow(life).filter(({ style }) => style === "HEADING_2");
  return headings[headings.length - 1]?.text;
}

function linesNow({ office, doc }: Life): Line[] {
  return linesOf(office.workspace, ALEX, doc);
}

function edit({ office, doc }: Life, who: string, one: PersonEdit): void {
  office.workspace.docs.edit(who, doc, one);
}

function patch(office: Office, eventId: string, body: JsonObject): void {
  office.workspace.call(byHand(ALEX), {
    method: "calendar.events.patch",
    params: { calendarId: "primary", eventId, sendUpdates: "none" },
    body,
  });
}

function moveBy(office: Office, eventId: string, ms: number): void {
  const event = eventOf(office, eventId);
  const moved = (at: Event["start"]): JsonObject => ({
    dateTime: new Date(Date.parse(at?.dateTime ?? "") + ms).toISOString(),
    timeZone: "Europe/London",
  });
  patch(office, eventId, { start: moved(event?.start), end: moved(event?.end) });
}

function eventOf(office: Office, eventId: string): Event | undefined {
  const { body } = office.workspace.call(byHand(ALEX), {
    method: "calendar.events.get",
    params: { calendarId: "primary", eventId },
  });
  return body as Event | undefined;
}
