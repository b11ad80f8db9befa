// npm run date-names: writes src/agenda/dates/names.ts from the CLDR data of the Node that runs it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../build/bundle";
import { namesFile, nameTables } from "./names-of-dates";

const file = join(projectRoot(), "src/agenda/dates/names.ts");
writeFileSync(file, namesFile(nameTables(), process.versions));
process.stdout.write(`${file}\n`);
