import { forget, recall, remember, rememberLast } from "../../google/memory";
import { amount, fields, flag, listOf, type Of, oneOf, optional, shaped, text } from "../../google/shape";

const span = fields({ startMs: amount, endMs: amount });

const shape = fields({
  /** A meeting got another time, was cancelled by its organizer, or was declined by a guest. */
  what: oneOf("moved", "skipped", "declined"),
  calendarId: text,
  /** The one meeting, as Calendar calls it. */
  eventId: text,
  before: span,
  /** Where it was moved to. */
  after: optional(span),
  /** "cancelled" or "declined" before it was moved, or one's own answer before one declined: what undo goes back to. */
  was: optional(text),
  /** Who else was told, and is told of the undo; `who` marks them. */
  more: optional(text),
  who: optional(text),
  /** The other was no guest of it: Calendar told them nothing. */
  untold: optional(flag),
  /** Who organizes a meeting that was declined, where that is a person: they heard of it. */
  hears: optional(text),
});

/** What this person did last to one meeting of a pair through the panel, for its undo. */
export type WeekChange = Of<typeof shape>;

const key = (docId: string) => `week.${docId}`;

export function keepWeekChange(docId: string, change: WeekChange): void {
  rememberLast(key(docId), change);
}

export function weekChange(docId: string): WeekChange | undefined {
  return shaped(shape, recall(key(docId)));
}

/** The same as it was kept when it was done, if it was: what a second press finds done was done by the first. */
export function asDone(docId: string, change: WeekChange): WeekChange {
  const kept = weekChange(docId);
  return kept?.what === change.what && kept.eventId === change.eventId ? kept : change;
}

export function dropWeekChange(docId: string): void {
  forget(key(docId));
}

const skipsKey = (docId: string) => `skips.${docId}`;
const MOST_SKIPS = 8;

/** Meetings that this person chose to skip: of them nobody asks for a new time any more. */
export function skipsOf(docId: string): readonly string[] {
  return shaped(listOf(text), recall(skipsKey(docId))) ?? [];
}

export function noteSkip(docId: string, eventId: string): void {
  const others = skipsOf(docId).filter((one) => one !== eventId);
  remember(skipsKey(docId), [...others, eventId].slice(-MOST_SKIPS));
}

export function forgetSkip(docId: string, eventId: string): void {
  const others = skipsOf(docId).filter((one) => one !== eventId);
  if (others.length === 0) forget(skipsKey(docId));
  else remember(skipsKey(docId), others);
}
