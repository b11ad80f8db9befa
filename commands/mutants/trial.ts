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
