import { spawn } from "node:child_process";
import { resolve } from "node:path";
import type { Again } from "./order";
import { Stop } from "./stop";

const PATIENCE_MS = 180_000;

/** Runs clasp, never with a terminal, so that it never asks. */
export interface Clasp {
  /** A command's answer in JSON. Throws Stop when clasp or Google refuse; clasp's exit code alone cannot be trusted. */
  json<T>(...command: readonly string[]): Promise<T>;
}

/** Runs clasp once in a folder, and gives what it wrote. */
export type RunClasp = (
  command: readonly string[],
  folder: string,
) => Promise<{ readonly output: string; readonly errors: string }>;

/** clasp with the project file of a folder; what stops it names the next command, which is often this one `again`. */
export function claspIn(folder: string, run: RunClasp, again: Again): Clasp {
  return {
    async json(...command) {
      const { output, errors } = await run([...command, "--json"], folder);
      // Some refusals of Google's end clasp 3.4 with exit code 0 and nothing on standard output.
      const start = output.search(/[[{]/);
      if (start < 0) throw refused(command, `${errors}\n${output}`, again);
      try {
        return JSON.parse(output.slice(start));
      } catch {
        throw refused(command, `${errors}\n${output}`, again);
      }
    },
  };
}

/** Whether somebody is signed in, without asking Google for anything that needs a script. */
export async function signedIn(clasp: Clasp): Promise<boolean> {
  const { loggedIn } = await clasp.json<{ loggedIn: boolean }>("show-authorized-user");
  return loggedIn;
}

export function notSignedIn(again: Again): Stop {
  return new Stop("clasp is not signed in to Google.", ["npx clasp login", again()]);
}

const KNOWN: readonly (readonly [said: RegExp, stop: (again: Again) => Stop])[] = [
  [/No credentials found|invalid_grant|invalid authentication credentials/i, notSignedIn],
  [
    /has not enabled the Apps Script API/i,
    (again) =>
      new Stop("The Apps Script API is off for this account.", [
        "open https://script.google.com/home/usersettings, switch it on, and wait a minute",
        again(),
      ]),
  ],
  [
    /Requested entity was not found/i,
    (again) =>
      new Stop("Google knows no such script, or this account may not edit it.", [
        "npx clasp show-authorized-user   (the account; it must be an editor of the script)",
        `${again("--script ID")}   (another script)`,
      ]),
  ],
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|self.signed certificate/i,
    (again) =>
      new Stop("Google cannot be reached from here.", ["look at the network and the proxy", again()]),
  ],
];

function refused(command: readonly string[], said: string, again: Again): Stop {
  const known = KNOWN.find(([pattern]) => pattern.test(said));
  if (known !== undefined) return known[1](again);
  return new Stop(`clasp ${command[0]} did not work:\n${said.trim() || "(it said nothing)"}`);
}

/** The clasp that lies in a folder's node_modules, a process for each command. */
export function installedClasp(root: string): RunClasp {
  const program = resolve(root, "node_modules/@google/clasp/build/src/index.js");
  return (command, cwd) =>
    new Promise((done, failed) => {
      const child = spawn(process.execPath, [program, ...command], {
        cwd,
        env: withoutProject(process.env),
        stdio: ["ignore", "pipe", "pipe"],
        timeout: PATIENCE_MS,
      });
      let output = "";
      let errors = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        errors += text;
      });
      child.on("error", failed);
      child.on("close", () => done({ output, errors }));
    });
}

/** clasp takes a project file from the environment before the one of its folder; here the folder is meant. */
function withoutProject({ clasp_config_project, ...environment }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return environment;
}
