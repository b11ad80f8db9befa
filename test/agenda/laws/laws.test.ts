import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Desk } from "../plan/desk";
import { asked, Checker, tally } from "./checker";
import { answers, keptDoc, steps, stepsWithSayings } from "./steps";

const SEED = Number(process.env.LAWS_SEED ?? 20261120);
/** Shrinking a case takes a while: LAWS_QUICK=1 shows it as it came. */
const QUICK = process.env.LAWS_QUICK === "1";
/** As a failure names it: that case alone. */
const PATH = process.env.LAWS_PATH === undefined ? {} : { path: process.env.LAWS_PATH };
/** Docs of each kind: what `npm test` has time for; `npm run laws` (LAWS=5) tries a thousand. */
const LAWS = Number(process.env.LAWS ?? 1);
const RUNS = Number(process.env.LAWS_RUNS ?? (LAWS > 1 ? 200 * LAWS : 100));

test("every law holds after every flow on docs the add-on made", () => {
  fc.assert(
    fc.property(answers, steps, (given, happening) => {
      new Checker(Desk.made("2026-11-20", given), true).run(happening);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: QUICK, ...PATH },
  );
}, 300_000);

test("every law holds after every flow on docs people keep by hand", () => {
  fc.assert(
    fc.property(answers, keptDoc, steps, (given, doc, happening) => {
      new Checker(Desk.kept(doc, given), false).run(happening);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: QUICK, ...PATH },
  );
}, 300_000);

test("every law holds where people say of topics whether they may leave the room", () => {
  fc.assert(
    fc.property(answers, stepsWithSayings, (given, happening) => {
      new Checker(Desk.made("2026-11-20", given), true).run(happening);
    }),
    { numRuns: RUNS / 2, seed: SEED, endOnFailure: QUICK, ...PATH },
  );
}, 300_000);

test("the laws had cases of every flow", () => {
  const cases = Object.values(tally).reduce((sum, count) => sum + count, 0);
  console.log(
    `seed ${SEED}, ${2 * RUNS} docs, ${asked()} flows of which ${cases} wrote: ${JSON.stringify(tally)}`,
  );
  expect(asked()).toBeGreaterThan(4 * RUNS);
  for (const flow of ["section", "topics", "carry-over", "done", "confidence", "undo"])
    expect(tally[flow] ?? 0).toBeGreaterThan(RUNS / 10);
});
