// npm run bench [-- --json] [-- --write]: what every job costs, beside its budget and beside the plain way. Exits 1 on an overrun.
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeBundle, projectRoot } from "../build/bundle";
import { loadBundle } from "../emulator/run";
import { agendaOverruns } from "./agenda/overruns";
import { agendaScale } from "./agenda/scale-apart";
import { BUNDLE_BUDGET, bundleCost } from "./bundle-cost";
import { report } from "./report";
import { measureAll, overruns } from "./run";

const { values } = parseArgs({
  options: { json: { type: "boolean", default: false }, write: { type: "boolean", default: false } },
});

const root = projectRoot();
const ours = await makeBundle(root);
const plain = await makeBundle(root, "bench/baseline/main.js");
const rows = measureAll(loadBundle(ours.code, ours.manifest), loadBundle(plain.code, plain.manifest));
const agenda = agendaScale();
const bundle = bundleCost(ours.code);
const results = { rows, agenda, bundle };

const over = [
  ...overruns(rows),
  ...(bundle.bytes > BUNDLE_BUDGET.bytes
    ? [`the bundle weighs ${bundle.bytes} bytes, ${BUNDLE_BUDGET.bytes} allowed`]
    : []),
  ...(bundle.evaluateMs > BUNDLE_BUDGET.evaluateMs
    ? [`the bundle takes ${bundle.evaluateMs.toFixed(1)} ms to evaluate`]
    : []),
  ...agendaOverruns(agenda),
];

if (values.json) {
  console.log(JSON.stringify({ ...results, over }, null, 2));
} else {
  console.log(report(results));
  console.log(
    over.length === 0
      ? "\nEvery budget holds."
      : `\nOver budget:\n${over.map((line) => `- ${line}`).join("\n")}`,
  );
}
if (values.write) {
  const page = `# Performance\n\nMade by \`npm run bench -- --write\`. The budgets are the design's.\n\n${report(results)}\n`;
  mkdirSync(resolve(root, "docs"), { recursive: true });
  writeFileSync(resolve(root, "docs/performance.md"), page);
}
process.exit(over.length === 0 ? 0 : 1);
