import { expect, test } from "@jest/globals";
import { brokenCases } from "../../simulate/small-cases";
import { DOC_FLOWS } from "../../simulate/small-flows";
import { theBundle } from "../bundle";
import { cases } from "./share";

test.each(DOC_FLOWS)(
  "$name: whatever befalls any call or step of it, a second press ends the same",
  async (flow) => {
    expect(brokenCases(await theBundle(), flow, cases(flow.name))).toEqual([]);
  },
  240_000,
);
