import { type Cadence, daysApart } from "./cadence";
import { DAY_MS } from "./zone";

/** What Calendar is asked for of a series around a moment. */
export interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How far ahead home looks into one's own first calendar. */
export const HOME_AHEAD_MS = 15 * DAY_MS;

/** A week's holiday or three of a weekly series are within it, and the meetings before and after. */
const LEAST = { back: 35, ahead: 45 };

/**
 * How far to look so that the last meeting, the next one and the one after are within, as far as the cadence tells; and
 * a next meeting that is known to be far off, with what follows it. Without a cadence it is enough for a monthly series.
 */
export function windowAround(nowMs: number, cadence?: Cadence, nextMs?: number): Window {
  const apart = cadence === undefined ? 0 : daysApart(cadence);
  const ahead = nowMs + Math.max(LEAST.ahead, 2 * apart + 14) * DAY_MS;
  const beyond = nextMs === undefined ? 0 : nextMs + (apart + 14) * DAY_MS;
  return { fromMs: nowMs - Math.max(LEAST.back, apart + 7) * DAY_MS, toMs: Math.max(ahead, beyond) };
}

/** What lies behind a window in which nothing is to come: as far as a year of any cadence reaches. */
export function windowBeyond({ toMs }: Window, cadence?: Cadence): Window {
  const apart = cadence === undefined ? 0 : daysApart(cadence);
  return { fromMs: toMs, toMs: toMs + Math.max(400, 2 * apart) * DAY_MS };
}
