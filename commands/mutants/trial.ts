import { type ChildProcess, spawn } from "node:child_process";

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

/** The first test that failed, "too slow" where the time was over, or undefined where all passed. */
export async function firstFailure(
  folder: string,
  pattern: string,
  timeoutMs: number,
): Promise<string | undefined> {
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
    ],
    { cwd: folder, stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  let said = "";
  jest.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = await endOf(jest, timeoutMs);
  if (ended === "too slow") return ended;
  return ended === 0 ? undefined : failureIn(said);
}

/** Jest's exit code; past the time it is ended with its workers. */
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
