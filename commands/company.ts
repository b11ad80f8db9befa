// npm run company -- --managers N --directs N [--seed N] [--write]: a company's working week against Google's quotas, minute by minute. Exits 1 past 60 % of one.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeBundle, projectRoot } from "../build/bundle";
import { loadBundle } from "../emulator/run";
import { loadsOf, measuredCosts } from "./company/costs";
import { THE_WAY_IT_IS } from "./company/manner";
import { scalePage } from "./company/page";
import { MOST, peaksOf } from "./company/peaks";
import { nearness } from "./company/tables";

const { values } = parseArgs({
  options: {
    managers: { type: "string", default: "5000" },
    directs: { type: "string", default: "7" },
    seed: { type: "string", default: "1" },
    write: { type: "boolean", default: false },
  },
});
const numbers = {
  managers: Number(values.managers),
  directs: Number(values.directs),
  seed: Number(values.seed),
};
if (Object.values(numbers).some((one) => !Number.isInteger(one) || one < 1)) {
  console.error(
    "usage: npm run company -- --managers N --directs N [--seed N] [--write]   (whole numbers from 1)",
  );
  process.exit(2);
}
const company = { ...numbers, ...THE_WAY_IT_IS };

const { code, manifest } = await makeBundle();
const costs = measuredCosts(loadBundle(code, manifest));
const peaks = peaksOf(company, loadsOf(costs));
console.log(`${company.managers} managers with ${company.directs} directs each\n\n${nearness(peaks)}`);
if (values.write) writeFileSync(resolve(projectRoot(), "docs/scale.md"), scalePage(company, costs));
process.exit(peaks.some(({ share }) => share > MOST) ? 1 : 0);
