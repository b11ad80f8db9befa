/** Draws from a seeded sequence (mulberry32): the same seed tells the same story. */
export interface Dice {
  /** A whole number from 0 up to, not including, `below`. */
  upTo(below: number): number;
  /** True once in `n` draws, on average. */
  oneIn(n: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const upTo = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return {
    upTo,
    oneIn: (n) => upTo(n) === 0,
    pick<T>(choices: readonly T[]): T {
      if (choices.length === 0) throw new Error("There is nothing to pick from.");
      return choices[upTo(choices.length)] as T;
    },
  };
}
