import { DAY_MS } from "../../clock";
import { baseShape, occurrenceShape, type Shape, slotByKey, zoneOf } from "../events/shape";
import { startsAt } from "../moment";
import type { Meeting, Store } from "../state";

/** An open-ended stretch of time, in ms since the epoch. */
export interface Window {
  /** Bounds an event's end. */
  readonly min?: number;
  /** An event that ends exactly at `min` counts. */
  readonly minIncluded?: boolean;
  /** Bounds an event's start; excluded. */
  readonly max?: number;
}

export function isInside(store: Store, shape: Shape, window: Window): boolean {
  const zone = zoneOf(store, shape.calendarId);
  const { min, max } = window;
  const end = startsAt(shape.fields.end, zone);
  if (min !== undefined && !(end > min || (window.minIncluded === true && end === min))) return false;
  return max === undefined || startsAt(shape.fields.start, zone) < max;
}

/** How far a window without an end is looked into for a series without an end. */
function horizon(store: Store, window: Window): number {
  const years = store.world.assumptions.answer("calendar.endless-horizon") === "one-year" ? 1 : 5;
  return Math.max(store.world.clock.now(), window.min ?? 0) + years * 366 * DAY_MS;
}

/** The occurrences of a series that lie in a window as this calendar has them, cancelled ones too, by their start. */
export function occurrencesIn(store: Store, meeting: Meeting, calendarId: string, window: Window): Shape[] {
  if (meeting.recurrence === undefined) return [];
  const zone = zoneOf(store, calendarId);
  const series = { start: meeting.fields.start, recurrence: meeting.recurrence };
  const length = startsAt(meeting.fields.end, "UTC") - startsAt(meeting.fields.start, "UTC");
  // All-day events last a clock change longer or shorter than their days.
  const from =
    window.min === undefined ? startsAt(meeting.fields.start, zone) - DAY_MS : window.min - length - DAY_MS;
  const to =
    window.max ?? (store.expansions.isEndless(series) ? horizon(store, window) : Number.MAX_SAFE_INTEGER);
  const changed = new Set([
    ...Object.keys(meeting.exceptions),
    ...Object.keys(meeting.copies[calendarId]?.exceptions ?? {}),
  ]);
  const last = lastPossible(store, meeting, to);
  const slots = [
    ...store.expansions.between(series, from, last, zone).filter((slot) => !changed.has(slot.key)),
    ...[...changed].flatMap((key) => slotByKey(store, meeting, calendarId, key) ?? []),
  ];
  const found = slots.flatMap((slot) => occurrenceShape(store, meeting, calendarId, slot) ?? []);
  const inside = found.filter((shape) => isInside(store, shape, window));
  const at = new Map(inside.map((shape) => [shape, startsAt(shape.fields.start, zone)]));
  return inside.sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
}

/** A series with an end needs no bound; 400 years is further than any COUNT of a calendar reaches. */
function lastPossible(store: Store, meeting: Meeting, to: number): number {
  if (to !== Number.MAX_SAFE_INTEGER) return to;
  return Math.max(store.world.clock.now(), startsAt(meeting.fields.start, "UTC")) + 400 * 366 * DAY_MS;
}

/** Whether a series has anything in a window; cheaper than naming it all. */
export function touches(store: Store, meeting: Meeting, calendarId: string, window: Window): boolean {
  if (window.min === undefined && window.max === undefined) return true;
  return occurrencesIn(store, meeting, calendarId, window).length > 0;
}

/** Every meeting that a calendar has a copy of, in the order they came. */
export function meetingsOf(store: Store, calendarId: string): Meeting[] {
  const uids = new Set(Object.values(store.state.index[calendarId] ?? {}));
  return [...uids].flatMap((uid) => store.state.meetings[uid] ?? []);
}

/** Single events and single occurrences in a window, cancelled ones too. */
export function singlesIn(store: Store, meeting: Meeting, calendarId: string, window: Window): Shape[] {
  if (meeting.recurrence !== undefined) return occurrencesIn(store, meeting, calendarId, window);
  const shape = baseShape(store, meeting, calendarId);
  return shape !== undefined && isInside(store, shape, window) ? [shape] : [];
}
