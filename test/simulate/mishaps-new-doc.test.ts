import { expect, test } from "@jest/globals";
import { NEW_DOC_FLOWS } from "../../simulate/new-doc-cases";
import { brokenCases } from "../../simulate/small-cases";
import { theBundle } from "../bundle";
import { cases } from "./share";

test.each(NEW_DOC_FLOWS)(
  "$name: whatever befalls any call or step of it, a second press ends the same",
  async (flow) => {
    expect(brokenCases(await theBundle(), flow, cases(flow.name))).toEqual([]);
  },
  240_000,
);
