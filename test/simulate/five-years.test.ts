import { execFileSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import { projectRoot } from "../../build/bundle";

test("five years of eight pairs: a section for each meeting somebody wrote for, no item lost or open twice", () => {
  // A realm for each press fills the young generation quickly; a larger one is collected less often.
  const printed = execFileSync(
    process.execPath,
    ["--max-semi-space-size=64", "build/run.js", "simulate/years/alone.ts"],
    { cwd: projectRoot(), encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  const { wrong, topics } = JSON.parse(printed) as { wrong: string[]; topics: number };
  expect(wrong).toEqual([]);
  expect(topics).toBeGreaterThan(150);
}, 240_000);
