import { recall, remember } from "../../google/memory";
import { amount, fields, flag, listOf, oneOf, type Shape, shaped, text } from "../../google/shape";
import type { PastMeeting } from "../../schedule/lately";
import { keepSeen, seenFor } from "./seen";

/** What may be said of the last weeks in plain words. */
export const HINTS = ["mine", "waited", "rhythm"] as const;
export type Hint = (typeof HINTS)[number];

const told = (docId: string) => `met.${docId}`;
const said = (docId: string) => `hints.${docId}`;
const SEEN = "lately";
/** Eight weeks of daily meetings: older answers are about what is not shown any more. */
const ANSWERS = 60;

const answers: Shape<Readonly<Record<string, boolean>>> = (
  value,
): value is Readonly<Record<string, boolean>> =>
  typeof value === "object" && value !== null && Object.values(value).every(flag);

/** Whether the two met on a day, where this person was asked and told. */
export function toldMet(docId: string): Readonly<Record<string, boolean>> {
  return shaped(answers, recall(told(docId))) ?? {};
}

export function keepToldMet(docId: string, day: string, met: boolean): void {
  const all = Object.entries({ ...toldMet(docId), [day]: met }).sort(([a], [b]) => (a < b ? -1 : 1));
  remember(told(docId), Object.fromEntries(all.slice(-ANSWERS)));
}

const times: Shape<Readonly<Partial<Record<Hint, number>>>> = (
  value,
): value is Readonly<Partial<Record<Hint, number>>> =>
  typeof value === "object" && value !== null && Object.values(value).every(amount);

/** When each hint was last said. Milliseconds. */
export function hintsSaid(docId: string): Readonly<Partial<Record<Hint, number>>> {
  return shaped(times, recall(said(docId))) ?? {};
}

export function keepHintSaid(docId: string, hint: Hint, nowMs: number): void {
  remember(said(docId), { ...hintsSaid(docId), [hint]: nowMs });
}

const past: Shape<PastMeeting[]> = listOf(
  fields({ planned: text, date: text, how: oneOf("met", "moved", "missed", "leave", "unknown") }),
);

/** The last weeks as the card read them: a press on it reads no calendar. */
export function seenLately(docId: string): readonly PastMeeting[] | undefined {
  return seenFor(SEEN, docId, past);
}

export function keepSeenLately(docId: string, meetings: readonly PastMeeting[]): void {
  keepSeen(SEEN, docId, meetings);
}
