import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Content } from "../../commands/deploy/remote";
import type { Account } from "../../emulator/script-api/projects";
import { type StandIn, startStandIn } from "../../emulator/script-api/stand-in";

/** A machine with clasp on it and Google's stand-in behind it. */
export interface Machine {
  readonly standIn: StandIn;
  readonly alex: Account;
  /** A folder of its own, gone afterwards. */
  readonly folder: string;
  /** A command of this repository, without a terminal: everything it said, and how it ended. */
  runs(command: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended>;
  close(): Promise<void>;
}

export interface Ended {
  readonly said: string;
  readonly code: number;
}

const ROOT = resolve(".");

export async function aMachine(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), "machine-"));
  const standIn = await startStandIn(join(folder, "stand-in"));
  return {
    standIn,
    alex: standIn.accounts.add("alex@example.com"),
    folder,
    runs: (command, environment) =>
      new Promise((done, failed) => {
        const [program = "", ...rest] = command;
        const child = spawn(program, rest, {
          cwd: ROOT,
          env: { ...process.env, clasp_config_project: join(folder, ".clasp.json"), ...environment },
          stdio: ["ignore", "pipe", "pipe"],
        });
        let said = "";
        for (const stream of [child.stdout, child.stderr])
          stream.setEncoding("utf8").on("data", (text: string) => {
            said += text;
          });
        child.on("error", failed);
        child.on("close", (code) => done({ said, code: code ?? -1 }));
      }),
    async close() {
      await standIn.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** npm run deploy, as npm runs it. */
export function deploying(...options: readonly string[]): readonly string[] {
  return [process.execPath, "build/run.js", "commands/deploy.ts", ...options];
}

/** A script small enough to read, with a manifest of the given scopes. */
export function content(code: string, ...scopes: readonly string[]): Content {
  return {
    code,
    manifest: {
      timeZone: "Etc/UTC",
      runtimeVersion: "V8",
      oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
      addOns: { common: { name: "One-on-One", logoUrl: "https://example.com/logo.png" } },
    },
  };
}
