// npm run six-weeks: lives six weeks with eight directs and notes what was wanted and what was offered in docs/six-weeks.md.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { makeBundle, projectRoot } from "../../build/bundle";
import { loadBundle } from "../../emulator/run";
import { agrees, lived, pageOf } from "./six-weeks";

const root = projectRoot();
const pushed = await makeBundle(root);
const openings = lived(loadBundle(pushed.code, pushed.manifest));
writeFileSync(resolve(root, "docs/six-weeks.md"), pageOf(openings));
console.log(`${openings.filter(agrees).length} of ${openings.length} agree; docs/six-weeks.md`);
