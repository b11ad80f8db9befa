// npm run pages: writes emulator/ASSUMPTIONS.md, the table in emulator/README.md and the lines
// of the self-check from what the emulator says of itself.
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { projectRoot } from "../build/bundle";
import { assumptionsPage, coverageTable, selfCheckLines, withTable } from "../emulator/pages";

const root = projectRoot();
const readme = resolve(root, "emulator/README.md");
writeFileSync(resolve(root, "emulator/ASSUMPTIONS.md"), assumptionsPage());
writeFileSync(readme, withTable(readFileSync(readme, "utf8"), coverageTable()));
writeFileSync(resolve(root, "src/check/lines.ts"), selfCheckLines());
