import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import type { Mutant } from "./mutations";
import { runJest } from "./trial";

/** Which test files come past the place of a mutant, and how long each takes. */
export interface Reach {
  /** By the mutant's number: the test files, those first that are about the file or soon over. */
  testsOf(mutant: number): readonly string[];
  /** How long these test files took together with nothing broken, in milliseconds. */
  msOf(tests: readonly string[]): number;
  /** Test files that fail with nothing broken; they tell nothing about a mutant. */
  readonly failing: readonly string[];
}

const SETUP = "reached-setup.mjs";
const CONFIG = "reached-config.mjs";
const REACHED = "reached.txt";
const RESULTS = "reached.json";

/**
 * Runs the quick tests once in a copy of the project in which every mutant's place says that it was come past. The
 * copy's files are put back.
 */
export async function reachOf(folder: string, mutants: readonly Mutant[]): Promise<Reach> {
  const before = new Map<string, string>();
  const write = (file: string, change: (text: string) => string): void => {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    before.set(path, text);
    writeFileSync(path, change(text));
  };
  for (const file of new Set(mutants.map((one) => one.file)))
    write(file, (text) =>
      probed(
        file,
        text,
        mutants.flatMap((one, number) => (one.file === file ? [{ number, at: one.start }] : [])),
      ),
    );
  // Nothing of the host's is in the realm that the bundle runs in; for once it gets what says that a place was reached.
  write("emulator/realm/realm.ts", (text) =>
    text.replace(
      "createContext(plain ?? {})",
      "Object.assign(createContext({}), { __reached: (globalThis as any).__reached })",
    ),
  );
  writeFileSync(join(folder, SETUP), SAYS_REACHED);
  writeFileSync(join(folder, REACHED), "");
  writeFileSync(
    join(folder, CONFIG),
    `import quick from "./test/config/quick.js";\nexport default { ...quick, rootDir: ".", testMatch: ["**/test/(agenda|cards|flows|questions|safety|schedule|text|upgrades)/**/*.test.ts"], setupFilesAfterEnv: ["<rootDir>/${SETUP}"] };\n`,
  );
  try {
    await runJest(folder, [
      "--config",
      join(folder, CONFIG),
      "--json",
      "--outputFile",
      join(folder, RESULTS),
    ]);
  } finally {
    for (const [path, text] of before) writeFileSync(path, text);
  }
  return readReach(folder, mutants);
}

interface Results {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

function readReach(folder: string, mutants: readonly Mutant[]): Reach {
  const { testResults } = JSON.parse(readFileSync(join(folder, RESULTS), "utf8")) as Results;
  const ms = new Map(testResults.map((one) => [relative(folder, one.name), one.endTime - one.startTime]));
  // Probes that are in the way of a test about the realm itself make it fail; such a test comes past nothing of src.
  const failing = testResults
    .filter(({ status }) => status !== "passed")
    .map(({ name }) => relative(folder, name));
  const reached = new Map<number, Set<string>>();
  for (const line of readFileSync(join(folder, REACHED), "utf8").split("\n")) {
    const [test = "", number = ""] = line.split("\t");
    if (number === "" || failing.includes(relative(folder, test))) continue;
    const known = reached.get(Number(number)) ?? new Set();
    reached.set(Number(number), known.add(relative(folder, test)));
  }
  const msOf = (tests: readonly string[]): number =>
    tests.reduce((sum, test) => sum + (ms.get(test) ?? 0), 0);
  return {
    failing,
    msOf,
    testsOf(mutant) {
      const about = wordsOf(mutants[mutant]?.file ?? "");
      const cost = (test: string): number =>
        msOf([test]) / (1 + 4 * wordsOf(test).filter((word) => about.includes(word)).length);
      return [...(reached.get(mutant) ?? [])].sort((a, b) => cost(a) - cost(b));
    },
  };
}

/** The words of a path, without those of every path. */
function wordsOf(path: string): readonly string[] {
  return path.split(/[^a-z]+/).filter((word) => word.length > 2 && !["src", "test", "flows"].includes(word));
}

/** A file in which each of the places says its number when the statement or the arrow function's value around it is come to. */
export function probed(
  file: string,
  text: string,
  places: readonly { readonly number: number; readonly at: number }[],
): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const insertions: { at: number; text: string }[] = [];
  for (const { number, at } of places) {
    const call = `globalThis.__reached?.(${number})`;
    const around = placeAround(source, at);
    const start = around.getStart(source);
    if (!ts.isStatement(around)) {
      insertions.push({ at: start, text: `(${call}, ` }, { at: around.getEnd(), text: ")" });
    } else if (isAmongStatements(around)) {
      insertions.push({ at: start, text: `${call};` });
    } else {
      insertions.push({ at: start, text: `{${call};` }, { at: around.getEnd(), text: "}" });
    }
  }
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((now, one) => now.slice(0, one.at) + one.text + now.slice(one.at), text);
}

/** The innermost statement, or value of an arrow function, that a place is in. */
function placeAround(source: ts.SourceFile, at: number): ts.Node {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (at < node.getStart(source) || at >= node.getEnd()) return;
    const value = ts.isArrowFunction(node.parent) && node.parent.body === node;
    if ((ts.isStatement(node) && !ts.isBlock(node)) || (value && !ts.isBlock(node))) found = node;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  if (found === undefined) throw new Error(`${source.fileName}: nothing at ${at}`);
  return found;
}

function isAmongStatements({ parent }: ts.Node): boolean {
  return ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent);
}

const SAYS_REACHED = `import { appendFileSync } from "node:fs";
import { expect } from "@jest/globals";
const seen = new Set();
globalThis.__reached = (number) => {
  if (seen.has(number)) return;
  seen.add(number);
  appendFileSync(new URL("./${REACHED}", import.meta.url), expect.getState().testPath + "\\t" + number + "\\n");
};
`;
