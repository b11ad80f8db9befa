// npm run mutants -- --sample N [--seed S] [--under PATH]: breaks src in N places, one at a time, and tells which no test noticed.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { projectRoot } from "../build/bundle";
import { sourcesIn } from "../build/imports";
import { createDice } from "../simulate/dice";
import { copyOf } from "./mutants/copy";
import { type Mutant, mutantsOf, mutated } from "./mutants/mutations";
import { type Reach, reachOf } from "./mutants/reach";
import { compilerRefuses, compileWhole, firstFailure } from "./mutants/trial";

const { values } = parseArgs({
  options: {
    sample: { type: "string", default: "40" },
    seed: { type: "string", default: "1" },
    under: { type: "string", default: "src" },
  },
});
const sample = Number(values.sample);
const seed = Number(values.seed);
if (![sample, seed].every(Number.isInteger) || sample < 1) {
  console.error("usage: npm run mutants -- --sample N [--seed S] [--under src/…]   (whole numbers)");
  process.exit(2);
}

/** A mutant that makes the tests this many times slower runs in a circle. */
const PATIENCE = 6;
/** For Jest to start, and for whatever else the machine does. */
const STARTING_MS = 120_000;
/** Test files of a mutant are run in groups, the most telling first: most mutants die in the first. */
const GROUPS = [2, 6, 1000];

const root = projectRoot();
const all = sourcesIn("src", root)
  .filter((file) => file.startsWith(values.under))
  .flatMap((file) => mutantsOf(file, readFileSync(resolve(root, file), "utf8")));
const drawn = draw(all, sample);
console.log(`${drawn.length} of ${all.length} mutants under ${values.under}, seed ${seed}`);

await compileWhole(root);
const copy = copyOf(root);
process.on("SIGINT", () => {
  copy.remove();
  process.exit(130);
});
try {
  const survivors: Mutant[] = [];
  console.log("The quick tests run once, to see which of them come past which mutant …");
  const reach = await reachOf(copy.folder, drawn);
  if (reach.failing.length > 0)
    console.log(`Left out, since they fail with nothing broken: ${reach.failing.join(", ")}`);
  for (const [at, mutant] of drawn.entries()) {
    const killer = await killerOf(mutant, reach, at);
    if (killer === undefined) survivors.push(mutant);
    console.log(`${at + 1}/${drawn.length} ${placeOf(mutant)}: ${killer ?? "SURVIVED"}`);
  }
  console.log(`\n${drawn.length - survivors.length} of ${drawn.length} were noticed.`);
  for (const mutant of survivors) console.log(`\n${placeOf(mutant)}\n${shown(mutant)}`);
} finally {
  copy.remove();
}

function draw(from: readonly Mutant[], count: number): Mutant[] {
  const dice = createDice(seed);
  const left = [...from];
  const taken: Mutant[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(dice.upTo(left.length), 1));
  return taken;
}

/** What noticed a mutant: the first test that failed, or the compiler. */
async function killerOf(mutant: Mutant, reach: Reach, number: number): Promise<string | undefined> {
  let left = reach.testsOf(number);
  for (const size of GROUPS) {
    const tests = left.slice(0, size);
    left = left.slice(size);
    if (tests.length === 0) break;
    const limit = STARTING_MS + PATIENCE * reach.msOf(tests);
    const failure = await copy.with(mutant, () => firstFailure(copy.folder, tests, limit));
    if (failure !== undefined) return failure;
  }
  const refused = await copy.with(mutant, () => compilerRefuses(copy.folder, mutant.file));
  return refused ? "does not compile" : undefined;
}

function placeOf({ file, line, what }: Mutant): string {
  return `${file}:${line} ${what}`;
}

function shown(mutant: Mutant): string {
  const text = readFileSync(resolve(root, mutant.file), "utf8");
  const before = text.slice(mutant.start, mutant.end);
  const line = (of: string) => (of.split("\n")[mutant.line - 1] ?? "").trim();
  return before.includes("\n") || mutant.replacement === ";"
    ? `- ${before.split("\n").join("\n- ")}`
    : `- ${line(text)}\n+ ${line(mutated(text, mutant))}`;
}
