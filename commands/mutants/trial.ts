import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Tests of the quick run, the nearest to a file of src first: most mutants die there. */
export function stagesFor(file: string): readonly string[] {
  const near = Object.entries(NEAR).find(([folder]) => file.startsWith(folder))?.[1];
  return near === undefined ? FAR : [near, ...FAR.filter((each) => each !== near)];
}

const NEAR: Readonly<Record<string, string>> = {
  "src/agenda/": "/test/agenda/",
  "src/schedule/": "/test/schedule/",
  "src/questions/": "/test/questions/",
  "src/text/": "/test/text/",
};

const FAR = ["/test/flows/", "/test/safety/"];

/** Every pattern that some file begins with or comes to. */
export const ALL_STAGES: readonly string[] = [...new Set([...Object.values(NEAR), ...FAR])];

/** The first test that failed, "too slow" where the time was over, or undefined where all passed. */
export async function firstFailure(
  folder: string,
  pattern: string,
  timeoutMs: number,
): Promise<string | undefined> {
  const results = join(folder, "results.json");
  rmSync(results, { force: true });
  const args = ["--config", "test/config/quick.js", "--testPathPatterns", pattern, "--passWithNoTests"];
  const jest = spawn(
    process.execPath,
    [
      "--experimental-vm-modules",
      "--no-warnings",
      "node_modules/jest/bin/jest.js",
      ...args,
      "--bail",
      "--silent",
      "--json",
      `--outputFile=${results}`,
    ],
    { cwd: folder, stdio: "ignore", detached: true },
  );
  const ended = await endOf(jest, timeoutMs);
  if (ended === "too slow") return ended;
  if (ended === 0) return undefined;
  return existsSync(results) ? failureIn(results) : "the tests could not be run";
}

/** Jest's exit code; past the time it is ended with its workers. */
function endOf(jest: ChildProcess, timeoutMs: number): Promise<number | "too slow"> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      if (jest.pid !== undefined) process.kill(-jest.pid, "SIGKILL");
      resolve("too slow");
    }, timeoutMs);
    jest.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

interface Results {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function failureIn(path: string): string {
  const { testResults } = JSON.parse(readFileSync(path, "utf8")) as Results;
  const suite = testResults.find(({ status }) => status === "failed");
  const test = suite?.assertionResults.find(({ status }) => status === "failed")?.fullName;
  const file = suite?.name.replace(/^.*?\/test\//, "test/") ?? "";
  return test === undefined ? `${file} does not run` : `${file}: ${test}`;
}

/** Whether the compiler refuses what a mutant left of src. */
export async function compilerRefuses(folder: string, file: string): Promise<boolean> {
  const project = /^src\/(agenda|schedule|questions|text)\//.test(file)
    ? "src/tsconfig.pure.json"
    : "src/tsconfig.json";
  const flags = [
    "--noEmit",
    "--composite",
    "false",
    "--incremental",
    "false",
    "--emitDeclarationOnly",
    "false",
  ];
  const tsc = spawn(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project, ...flags], {
    cwd: folder,
    stdio: "ignore",
    detached: true,
  });
  return (await endOf(tsc, 300_000)) !== 0;
}
