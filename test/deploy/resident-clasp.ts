import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { RunClasp } from "../../commands/deploy/clasp";

/** The real clasp, unchanged, kept running between commands; one command at a time. */
export function residentClasp(environment: () => Readonly<Record<string, string>>): {
  readonly run: RunClasp;
  close(): Promise<void>;
} {
  const host = spawn(process.execPath, [resolve("test/deploy/clasp-host.mjs")], {
    env: { ...process.env, ...environment() },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: host.stdout })[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(command, folder) {
      const turn = last.then(async () => {
        host.stdin.write(`${JSON.stringify({ command, folder, environment: environment() })}\n`);
        const { value } = await lines.next();
        return JSON.parse(String(value)) as { output: string; errors: string };
      });
      last = turn;
      return turn;
    },
    close: () =>
      new Promise((done) => {
        host.once("close", () => done());
        host.stdin.end();
      }),
  };
}
