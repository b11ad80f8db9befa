// npm run simulate -- --seeds N [--seed S] [--tell]: stories of two people, two add-ons and bad weather; every promise is judged.
import { parseArgs } from "node:util";
import { makeBundle } from "../build/bundle";
import { loadBundle } from "../emulator/run";
import { shortened } from "./shorten";
import { play, storyOf } from "./story";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "100" },
    seed: { type: "string" },
    tell: { type: "boolean", default: false },
  },
});
const first = Number(values.seed ?? 1);
const count = values.seed === undefined ? Number(values.seeds) : 1;
if (!Number.isInteger(first) || !Number.isInteger(count) || count < 1) {
  console.error("usage: npm run simulate -- --seeds N [--seed S]   (whole numbers)");
  process.exit(2);
}

const { code, manifest } = await makeBundle();
const bundle = loadBundle(code, manifest);
const began = Date.now();
let failed = 0;
for (let seed = first; seed < first + count; seed++) {
  const steps = storyOf(seed);
  const { broken, told } = play(bundle, seed, steps);
  if (values.tell) console.log(told.join("\n"));
  if (broken !== undefined) {
    failed++;
    const short = shortened(steps, (fewer) => play(bundle, seed, fewer).broken !== undefined);
    const ending = play(bundle, seed, short);
    console.log(`\nSeed ${seed} fails. Again: npm run simulate -- --seed ${seed}\n`);
    for (const line of ending.told) console.log(`  ${line}`);
    console.log(`\n  Broken: ${ending.broken ?? broken}`);
    if (failed >= 5) break;
  } else if ((seed - first + 1) % 500 === 0) {
    console.log(`${seed - first + 1} seeds, ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
}
const seconds = ((Date.now() - began) / 1000).toFixed(1);
console.log(failed === 0 ? `${count} seeds held in ${seconds} s` : `${failed} seeds failed in ${seconds} s`);
process.exit(failed === 0 ? 0 : 1);
