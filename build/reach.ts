// npm run check ends with this: how much of the house one press passes, how full each room of src is, how long a file.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { projectRoot } from "./bundle";
import { importsOf, sourcesIn } from "./imports";

/**
 * How many files of the orchestration a flow may reach, itself included. They go downward only:
 * who adds to a flow finds room by taking a detour out of it.
 */
const LIMITS: Readonly<Record<string, number>> = {
  "src/flows/set-up/set-up.ts": 22,
  "src/flows/carry-over/carry-over.ts": 16,
  "src/flows/section/add-topic.ts": 14,
};

/** More than this in one folder of src is two folders. */
const MOST_FILES = 15;

/** More lines than this in one file are two concepts. Tests are lists, and may be longer. */
const MOST_LINES = 300;
const SHORT = ["src", "emulator", "playground", "simulate", "build", "commands", "bench"];

/** Pure rooms, thin calls and words: what a flow stands on and nobody has to follow to understand it. */
const GROUND = /^src\/(agenda|schedule|questions|google|cards|text)\//;

/** The files that run when `file` does, without the ground; types vanish when the code is compiled. */
function reachOf(file: string): Set<string> {
  const seen = new Set<string>();
  const visit = (each: string): void => {
    if (seen.has(each)) return;
    seen.add(each);
    for (const { target, typeOnly } of importsOf(each)) if (!typeOnly) visit(target);
  };
  visit(file);
  return new Set([...seen].filter((each) => !GROUND.test(each)));
}

function folderSizes(): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const folder of sourcesIn("src").map(dirname)) sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  return sizes;
}

const complaints: string[] = [];
for (const [flow, limit] of Object.entries(LIMITS)) {
  const reached = reachOf(flow);
  console.log(`${flow} reaches ${reached.size} files, at most ${limit}`);
  if (reached.size > limit) complaints.push(`${flow} reaches too much:\n  ${[...reached].join("\n  ")}`);
}
for (const [folder, size] of folderSizes())
  if (size > MOST_FILES) complaints.push(`${folder} holds ${size} files; ${MOST_FILES} are the most.`);
for (const file of SHORT.flatMap((folder) => sourcesIn(folder))) {
  const lines = readFileSync(resolve(projectRoot(), file), "utf8").split("\n").length - 1;
  if (lines > MOST_LINES) complaints.push(`${file} has ${lines} lines; ${MOST_LINES} are the most.`);
}
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exit(1);
