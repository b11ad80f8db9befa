// npm run simulate -- --seeds N [--seed S] [--jobs J] [--length L] [--undoing] [--own] [--attackers] [--tell]: stories of two people, two add-ons and bad weather, or of people who attack; every promise is judged.
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { makeBundle } from "../build/bundle";
import { type Bundle, loadBundle } from "../emulator/run";
import { attackReport } from "./attackers/story";
import { report } from "./report";
import { play, storyOf } from "./story";

const { values } = parseArgs({
  options: {
    seeds: { type: "string" },
    seed: { type: "string" },
    jobs: { type: "string", default: "1" },
    tell: { type: "boolean", default: false },
    length: { type: "string" },
    attackers: { type: "boolean", default: false },
    undoing: { type: "boolean", default: false },
    own: { type: "boolean", default: false },
  },
});
const first = Number(values.seed ?? 1);
const count = Number(values.seeds ?? (values.seed === undefined ? 100 : 1));
const jobs = Number(values.jobs);
const length = values.length === undefined ? undefined : Number(values.length);
if (![first, count, jobs].every(Number.isInteger) || count < 1 || jobs < 1) {
  console.error(
    "usage: npm run simulate -- --seeds N [--seed FIRST] [--jobs J] [--length L] [--undoing] [--own] [--attackers] [--tell]   (whole numbers)",
  );
  process.exit(2);
}

const MOST_FAILURES = 5;
/** A realm for each press fills the young generation quickly; a larger one is collected less often. */
const WORKER_LIMITS = { maxYoungGenerationSizeMb: 128 };
const began = Date.now();
const failed = jobs === 1 ? await here() : await sharedOut();
const seconds = ((Date.now() - began) / 1000).toFixed(1);
const range = `${count} seeds (${first} to ${first + count - 1})`;
console.log(
  failed === 0
    ? `${range} held in ${seconds} s`
    : `${failed} seeds failed in ${seconds} s${failed < MOST_FAILURES ? "" : ", and the run stopped"}`,
);
process.exit(failed === 0 ? 0 : 1);

async function here(): Promise<number> {
  const { code, manifest } = await makeBundle();
  const bundle = loadBundle(code, manifest);
  let bad = 0;
  for (let seed = first; seed < first + count; seed++) {
    const failure = values.attackers ? attackReport(bundle, seed, length) : storyFailure(bundle, seed);
    if (failure !== undefined) {
      console.log(failure);
      if (++bad === MOST_FAILURES) break;
    }
    if ((seed - first + 1) % 500 === 0)
      console.log(`${seed - first + 1} seeds, ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
  return bad;
}

/** What a person reads of a story that failed; with --tell every story is told. */
function storyFailure(bundle: Bundle, seed: number): string | undefined {
  const telling = { length, undoing: values.undoing, own: values.own };
  const steps = storyOf(seed, telling);
  const ending = play(bundle, seed, steps);
  if (values.tell) console.log(`Seed ${seed}\n${ending.told.join("\n")}`);
  return ending.broken === undefined ? undefined : report(bundle, seed, steps, telling);
}

/** Each worker plays a stretch of the seeds in this same program. */
async function sharedOut(): Promise<number> {
  const share = Math.ceil(count / jobs);
  const codes = await Promise.all(
    Array.from({ length: jobs }, (_, job) => {
      const from = first + job * share;
      const seeds = Math.min(share, first + count - from);
      if (seeds < 1) return Promise.resolve(0);
      const flags = ["tell", "attackers", "undoing", "own"] as const;
      const again = flags.filter((flag) => values[flag]).map((flag) => `--${flag}`);
      if (length !== undefined) again.push("--length", String(length));
      const worker = new Worker(new URL(import.meta.url), {
        argv: ["--seed", String(from), "--seeds", String(seeds), ...again],
        resourceLimits: WORKER_LIMITS,
      });
      return new Promise<number>((resolve, reject) => {
        worker.on("error", reject);
        worker.on("exit", resolve);
      });
    }),
  );
  return codes.filter((code) => code !== 0).length;
}
