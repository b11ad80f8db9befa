import type { Share } from "../../simulate/small-cases";

/**
 * `npm test` plays every fiftieth story and every forty-fifth small case, the same ones each time: together they take less than
 * a minute of one core. `npm run stories` plays all (STORIES=all).
 */
const ALL = process.env.STORIES === "all";

/** From one story to the next. */
export const STORY_STRIDE = ALL ? 1 : 50;

const CASE_STRIDE = ALL ? 1 : 45;

/** Of the refusals that a call may meet: with the next call come the others. */
export function refusals<T>(all: readonly T[], call: number): readonly T[] {
  return ALL ? all : all.filter((_, at) => (at + call) % 3 === 0);
}

/** Every so manieth case of a flow, begun elsewhere for each flow, so that like cases are not left out of all of them. */
export function cases(flow: string): Share {
  const from = [...flow].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % CASE_STRIDE;
  return (all) => all.filter((_, at) => at % CASE_STRIDE === from);
}
