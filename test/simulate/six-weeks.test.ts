import { expect, test } from "@jest/globals";
import { makeBundle } from "../../build/bundle";
import { loadBundle } from "../../emulator/run";
import { agrees, lived } from "./six-weeks";

test("over six weeks with eight directs the filled button is what is wanted next, nine times in ten", async () => {
  const made = await makeBundle();
  const openings = lived(loadBundle(made.code, made.manifest));
  expect(openings.length).toBeGreaterThan(150);
  expect(openings.filter(agrees).length / openings.length).toBeGreaterThanOrEqual(0.9);
}, 120_000);
