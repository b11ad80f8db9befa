import { expect, test } from "@jest/globals";
import { EVENT_FLOWS } from "../../simulate/small-flows";
import { brokenBeside } from "../../simulate/two-at-once";
import { theBundle } from "../bundle";
import { cases } from "./share";

test.each(EVENT_FLOWS)(
  "$name: whatever happens beside it, before any step of it, ends as if one came after the other",
  async (flow) => {
    expect(brokenBeside(await theBundle(), flow, cases(flow.name))).toEqual([]);
  },
  240_000,
);
