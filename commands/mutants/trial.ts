import { type ChildProcess, spawn } from "node:child_process";

interface Ran {
  /** Jest's exit code, or "too slow" where the time was over. */
  readonly ended: number | "too slow";
  readonly said: string;
}

/** Runs Jest in a copy of the project; past the time it is ended with its workers. */
export async function runJest(folder: string, args: readonly string[], timeoutMs = FOREVER_MS): Promise<Ran> {
  const jest = spawn(
    process.execPath,
    ["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js", "--silent", ...args],
    { cwd: folder, stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  let said = "";
  jest.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  return { ended: await endOf(jest, timeoutMs), said };
}

const FOREVER_MS = 3 * 3_600_000;

/** The first test of these files that failed, "too slow" where the time was over, or undefined where all passed. */
export async function firstFailure(
  folder: string,
  tests: readonly string[],
  timeoutMs: number,
): Promise<string | undefined> {
  const paths = tests.map((test) => `${folder}/${test}`);
  const { ended, said } = await runJest(folder, ["--bail", "--runTestsByPath", ...paths], timeoutMs);
  if (ended === "too slow") return ended;
  return ended === 0 ? undefined : failureIn(said);
}

function endOf(child: ChildProcess, timeoutMs: number): Promise<number | "too slow"> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      resolve("too slow");
    }, timeoutMs);
    child.once("close", (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

/** What Jest said of the first suite that failed: with --bail it writes no results. */
function failureIn(said: string): string {
  const file = /^FAIL (\S+)/m.exec(said)?.[1];
  const test = /^ *● (.+)$/m.exec(said)?.[1];
  return file === undefined
    ? `Jest could not run: ${said.trim().slice(-500)}`
    : `${file}: ${test ?? "does not run"}`;
}

/**
 * Builds the types of a project into its packages' cache, where the compiler looks for the parts of src that it does not
 * read anew. Throws where the project itself does not compile: every mutant would be refused.
 */
export async function compileWhole(root: string): Promise<void> {
  if ((await endOf(compiler(root, ["-b"]), FOREVER_MS)) !== 0)
    throw new Error("The project does not compile with nothing broken: npm run check says why.");
  for (const project of PROJECTS)
    if (await refused(root, project))
      throw new Error(`${project} does not compile by itself with nothing broken.`);
}

const PURE = "src/tsconfig.pure.json";
const REST = "src/tsconfig.json";
const PROJECTS = [PURE, REST];

/** Whether the compiler refuses what a mutant left of src. */
export function compilerRefuses(folder: string, file: string): Promise<boolean> {
  return refused(folder, /^src\/(agenda|schedule|questions|text)\//.test(file) ? PURE : REST);
}

async function refused(folder: string, project: string): Promise<boolean> {
  const flags = "--noEmit --composite false --incremental false --emitDeclarationOnly false".split(" ");
  return (await endOf(compiler(folder, ["-p", project, ...flags]), 300_000)) !== 0;
}

function compiler(folder: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ["node_modules/typescript/bin/tsc", ...args], {
    cwd: folder,
    stdio: "ignore",
    detached: true,
  });
}
