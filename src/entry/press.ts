import { AddOnError } from "../google/error";
import type { Context } from "../request/context";
import { DAY_MS } from "../schedule/zone";

/** Four years and some days: a series that meets on 29 February. A doc's oldest section may be long ago. */
const AHEAD_MS = 1_470 * DAY_MS;
const BEHIND_MS = 20 * 366 * DAY_MS;
const MOST_ROWS = 10_000;

/**
 * A button carries what its card wrote into it. What no card of ours writes, because somebody else wrote it or a card of
 * another version is still open, is refused before anything is read: PRESS_NOT_OURS.
 */
export function checkPress({ params, times, dates, nowMs }: Context): void {
  const { docId, date, planned, day, startMs, rows } = params;
  const near = (ms: number) => ms > nowMs - BEHIND_MS && ms < nowMs + AHEAD_MS;
  const ours =
    (docId === undefined || /^[\w-]{10,200}$/.test(docId)) &&
    [date, planned, day].every((one) => one === undefined || (isDay(one) && near(Date.parse(one)))) &&
    (startMs === undefined || (/^\d+$/.test(startMs) && near(Number(startMs)))) &&
    (rows === undefined || (/^\d+$/.test(rows) && Number(rows) <= MOST_ROWS)) &&
    Object.values(times).every(({ hour, minute }) => within(hour, 23) && within(minute, 59)) &&
    Object.values(dates).every(near);
  if (!ours) throw new AddOnError("PRESS_NOT_OURS");
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(text);
  return Number.isFinite(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

function within(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}
