// npm run mutants -- --sample N [--seed S] [--under PATH]: breaks src in N places, one at a time, and tells which no test noticed.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { projectRoot } from "../build/bundle";
import { sourcesIn } from "../build/imports";
import { createDice } from "../simulate/dice";
import { copyOf } from "./mutants/copy";
import { type Mutant, mutantsOf, mutated } from "./mutants/mutations";
import { compilerRefuses, firstFailure, stagesFor } from "./mutants/trial";

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

/** Until it is known how long the tests take when nothing is broken. */
const FIRST_TIME_MS = 30 * 60_000;
/** A mutant that makes the tests this many times slower runs in a circle. */
const PATIENCE = 5;

const root = projectRoot();
const all = sourcesIn("src", root)
  .filter((file) => file.startsWith(values.under))
  .flatMap((file) => mutantsOf(file, readFileSync(resolve(root, file), "utf8")));
const drawn = draw(all, sample);
console.log(`${drawn.length} of ${all.length} mutants under ${values.under}, seed ${seed}`);

const copy = copyOf(root);
const limits = new Map<string, number>();
process.on("SIGINT", () => {
  copy.remove();
  process.exit(130);
});
try {
  const survivors: Mutant[] = [];
  for (const [at, mutant] of drawn.entries()) {
    const killer = await killerOf(mutant);
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

/** How long a stage may take, tried once with nothing broken. Tests that fail then would notice everything. */
async function limitOf(stage: string): Promise<number> {
  const known = limits.get(stage);
  if (known !== undefined) return known;
  const began = Date.now();
  const failure = await firstFailure(copy.folder, stage, FIRST_TIME_MS);
  if (failure !== undefined) throw new Error(`With nothing broken there fails: ${failure}`);
  const limit = PATIENCE * (Date.now() - began);
  limits.set(stage, limit);
  return limit;
}

/** What noticed a mutant: the first test that failed, or the compiler. */
async function killerOf(mutant: Mutant): Promise<string | undefined> {
  for (const stage of stagesFor(mutant.file)) {
    const limit = await limitOf(stage);
    const failure = await copy.with(mutant, () => firstFailure(copy.folder, stage, limit));
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
