import { expect, test } from "@jest/globals";
import { storyReport } from "../../simulate/report";
import type { Telling } from "../../simulate/story";
import { theBundle } from "../bundle";
import { STORY_STRIDE } from "./share";

/** How many seeds share a test: few enough that a slow machine tells where it is. */
const STRETCH = 25;

/** Tests that play the stories of these seeds; one that fails shows the shortened story of each seed that did not hold. */
export function storiesHold(first: number, last: number, telling: Telling = {}): void {
  test.each(stretches(first, last))(
    "stories of seeds %d to %d: nothing lost, nobody let in",
    async (from, to) => {
      expect(await failuresOf(from, to, telling)).toEqual([]);
    },
    240_000,
  );
}

function stretches(first: number, last: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let from = first; from <= last; from += STRETCH)
    found.push([from, Math.min(from + STRETCH - 1, last)]);
  return found;
}

/** The reports of the seeds that failed, each with its shortened story. */
async function failuresOf(first: number, last: number, telling: Telling): Promise<string[]> {
  const bundle = await theBundle();
  const failures: string[] = [];
  for (let seed = first; seed <= last; seed += STORY_STRIDE) {
    const failure = storyReport(bundle, seed, telling);
    if (failure !== undefined) failures.push(failure);
  }
  return failures;
}
