import { forget, recall, remember } from "../../google/memory";
import { amount, fields, flag, listOf, type Of, oneOf, optional, shaped, text } from "../../google/shape";
import { startLike } from "../../schedule/weekly";
import { markOf } from "../../text/digest";

const row = fields({
  name: text,
  address: text,
  /** The first meeting; absent while none is chosen. */
  startMs: optional(amount),
  /** More first meetings to choose from. */
  choices: listOf(amount),
  /** Whether the other's free times were seen. */
  seen: flag,
  /** The event of one's own that becomes the 1:1, where it is one already. */
  eventId: optional(text),
  seriesId: optional(text),
  state: oneOf("waiting", "set", "failed"),
  /** Why it failed, as a code of ours. */
  code: optional(text),
  docId: optional(text),
});

const shape = fields({
  minutes: amount,
  zone: text,
  rows: listOf(row),
  /** When it was last changed. */
  atMs: optional(amount),
});

/** One person of several whose 1:1s are set up at once. */
export type TeamRow = Of<typeof row>;

/** Several 1:1s to be set up, and how far that got: a press has 30 seconds, and a card may be closed. */
export type Team = Of<typeof shape>;

/** As many as one property holds. */
export const MOST_OF_A_TEAM = 20;

/** A doc's id and a code, with their names. */
const NOTED_OF_A_ROW = 100;

export function team(): Team | undefined {
  return shaped(shape, recall("team"));
}

export function keepTeam(kept: Team): void {
  remember("team", { ...kept, atMs: Date.now() });
}

/** Codes of ours that a second try changes nothing about. */
export const SETTLED = ["HAVE", "ONESELF", "MEETS", "SERIES"];

/** What the next press sets up. */
export function isReady({ state, startMs }: TeamRow): boolean {
  return state === "waiting" && startMs !== undefined;
}

/** What is still to be done: ready, or failed with a way on. */
export function isLeft(row: TeamRow): boolean {
  return isReady(row) || (row.state === "failed" && !SETTLED.includes(row.code ?? ""));
}

export function isTeamLeft(): boolean {
  return team()?.rows.some(isLeft) === true;
}

/**
 * A new plan, with room for what is to be noted of each row; false where it is too large for one property, with names
 * that are very long. Then there is none, not the one before either.
 */
export function keepPlan(plan: Team): boolean {
  const room = "x".repeat(plan.rows.length * NOTED_OF_A_ROW);
  const fits = remember("team", { ...plan, room });
  if (fits) keepTeam(plan);
  else dropTeam();
  return fits;
}

export function dropTeam(): void {
  forget("team");
}

/** The same with weekly times of a plan that was left lying as they are to come; when an event is, is its own matter. */
export function toCome(row: TeamRow, zone: string, nowMs: number): TeamRow {
  const { startMs, choices, eventId } = row;
  if (startMs === undefined || eventId !== undefined || row.state === "failed") return row;
  const later = (ms: number) => startLike(ms, zone, nowMs);
  return { ...row, startMs: later(startMs), choices: choices.map(later) };
}

/** Whom a plan is for, and when: the same as long as it is only carried out. */
export function planMark({ minutes, rows }: Team): string {
  return markOf([minutes, ...rows.map(({ address, startMs, eventId }) => [address, startMs, eventId])]);
}
