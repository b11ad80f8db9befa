import { expect, test } from "@jest/globals";
import { attackReport } from "../../simulate/attackers/story";
import { theBundle } from "../bundle";
import { STORY_STRIDE } from "./share";

const SEEDS = 60;
const STRETCH = 20;

test.each(Array.from({ length: SEEDS / STRETCH }, (_, at) => at * STRETCH + 1))(
  "attacks of seed %d and on: no word but to its own, no untrue word about access, none lost",
  async (from) => {
    const bundle = await theBundle();
    const failures: string[] = [];
    for (let seed = from; seed < from + STRETCH; seed += STORY_STRIDE) {
      const failure = attackReport(bundle, seed);
      if (failure !== undefined) failures.push(failure);
    }
    expect(failures).toEqual([]);
  },
  240_000,
);
