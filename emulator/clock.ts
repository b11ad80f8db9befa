import type { Clock } from "./world";

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
