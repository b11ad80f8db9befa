import { expect, test } from "@jest/globals";
import { failuresOf, stretches } from "./stories";

test.each(stretches(251, 500))(
  "stories of seeds %d to %d: nothing lost, nobody let in",
  async (first, last) => {
    expect(await failuresOf(first, last)).toEqual([]);
  },
  240_000,
);
