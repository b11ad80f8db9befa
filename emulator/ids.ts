import type { Json } from "./json";
import type { Ids } from "./world";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** Ids from a seeded sequence (mulberry32), so that a run can be repeated to the letter. */
export function createIds(seed: number): Ids & { snapshot(): Json; restore(state: Json): void } {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    next(length, alphabet = LETTERS) {
      let id = "";
      while (id.length < length) id += alphabet[draw() % alphabet.length];
      return id;
    },
    snapshot: () => state,
    restore(before) {
      state = Number(before) >>> 0;
    },
  };
}
