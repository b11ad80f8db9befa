import type { Clock } from "./world";

export const DAY_MS = 86_400_000;

/** A clock that stands still until it is moved. `start` in ms since the epoch. */
export function createClock(start: number): Clock {
  let now = start;
  return {
    now: () => now,
    set(ms) {
      now = ms;
    },
    advance(ms) {
      now += ms;
    },
  };
}
