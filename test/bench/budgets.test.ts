import { beforeAll, expect, test } from "@jest/globals";
import { BUNDLE_BUDGET, bundleCost } from "../../bench/bundle-cost";
import { fittedExponent } from "../../bench/fit";
import { measureAll, overruns, type Row } from "../../bench/run";
import { type Bundle as Made, makeBundle } from "../../build/bundle";
import { loadBundle } from "../../emulator/run";

/** Two and a half years of weekly meetings; `npm run bench` holds the same budgets at ten, whose readings take two minutes. */
const LONGEST = 130;

let made: Made;
let rows: readonly Row[];

beforeAll(async () => {
  made = await makeBundle();
  rows = measureAll(loadBundle(made.code, made.manifest), undefined, LONGEST);
}, 240_000);

test("no job makes more Google calls than its budget, nor reads more than half of a long doc", () => {
  expect(overruns(rows)).toEqual([]);
});

test("the size of a doc changes no number of calls", () => {
  for (const flow of new Set(rows.map((row) => row.flow))) {
    const calls = rows.filter((row) => row.flow === flow && row.sections !== 1).map(({ ours }) => ours.calls);
    expect(new Set(calls).size).toBeLessThanOrEqual(1);
  }
});

test("what is written does not depend on the length of the doc", () => {
  for (const flow of ["add a section", "carry over"]) {
    const written = rows
      .filter((row) => row.flow === flow && row.sections > 1)
      .map(({ ours }) => ours.bytesWritten);
    expect(Math.max(...written) - Math.min(...written)).toBeLessThan(1024);
  }
});

test("the home card makes four calls at most and a fixed number of look-ups of what is kept, whatever the number of pairs", () => {
  const home = rows.filter(({ flow }) => flow === "the home card");
  for (const { ours } of home) expect(ours.calls).toBeLessThanOrEqual(4);
  expect(new Set(home.map(({ ours }) => ours.properties + ours.cache)).size).toBe(1);
});

test("the bundle keeps its size", () => {
  expect(bundleCost(made.code, 1).bytes).toBeLessThanOrEqual(BUNDLE_BUDGET.bytes);
});

test.each([
  [1, (x: number) => 3 * x],
  [2, (x: number) => x * x],
  [0, () => 7],
])("a cost that grows with the power %d is fitted so", (power, cost) => {
  expect(fittedExponent([1, 10, 100].map((size) => [size, cost(size)]))).toBeCloseTo(power);
});
