import { execFileSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import { projectRoot } from "../../build/bundle";

/** A minute of one processor, as a quiet machine has it; beside other suites on the same core it takes more of it. */
const BUSY = 1.6;
const PROCESSOR_SECONDS = 60 * BUSY;

interface Printed {
  readonly wrong: string[];
  readonly topics: number;
  readonly processorSeconds: number;
}

test("five years of eight pairs: a section for each meeting somebody wrote for, no item lost or open twice", () => {
  const first = lived();
  expect(first.wrong).toEqual([]);
  expect(first.topics).toBeGreaterThan(150);
  const { processorSeconds } = first.processorSeconds < PROCESSOR_SECONDS ? first : lived();
  expect(processorSeconds).toBeLessThan(PROCESSOR_SECONDS);
}, 600_000);

function lived(): Printed {
  // A realm for each press fills the young generation quickly; a larger one is collected less often.
  const printed = execFileSync(
    process.execPath,
    ["--max-semi-space-size=64", "build/run.js", "simulate/years/alone.ts"],
    { cwd: projectRoot(), encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  return JSON.parse(printed) as Printed;
}
