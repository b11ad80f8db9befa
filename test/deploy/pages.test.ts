import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { deploy } from "../../commands/deploy/deploy";
import { orderOf } from "../../commands/deploy/order";
import { aMachine, type Machine } from "./office";
import { residentClasp } from "./resident-clasp";

jest.setTimeout(240_000);

/** What a page says and a test cannot do: it would change this checkout. */
const NOT_HERE: readonly string[] = ["npm ci", "git pull"];
/** clasp opens a browser. */
const SIGN_IN = "npx clasp login";

let machine: Machine;
let clasp: ReturnType<typeof residentClasp>;
let signedIn: Readonly<Record<string, string>>;
beforeAll(async () => {
  machine = await aMachine();
  signedIn = machine.standIn.environment();
  clasp = residentClasp(() => signedIn);
});
afterAll(async () => {
  await clasp.close();
  await machine.close();
});

/** The commands of a page, in order, as they stand in its blocks of shell. */
function commandsOf(page: string): readonly string[] {
  const text = readFileSync(resolve("docs/install", page), "utf8");
  return [...text.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)]
    .flatMap(([, block = ""]) => block.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function named(name: "scriptId"): string {
  return (JSON.parse(readFileSync(join(machine.folder, ".clasp.json"), "utf8")) as Record<string, string>)[
    name
  ] as string;
}

function deploymentId(): string {
  const all = machine.standIn.projects.deployments(machine.alex, named("scriptId"));
  return String((all.at(-1) as { deploymentId?: string }).deploymentId);
}

/** Follows a page from top to bottom; gives what each command said. */
async function follow(page: string): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  for (const written of commandsOf(page)) {
    if (NOT_HERE.includes(written)) continue;
    const command = written
      .replace("DEPLOYMENT_ID", () => deploymentId())
      .replace("SCRIPT_ID", () => named("scriptId"))
      .replace("VERSION", "1");
    said.set(written, await types(command));
  }
  return said;
}

async function types(command: string): Promise<string> {
  if (command === SIGN_IN) return signIn();
  const words = (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
  if (command.startsWith("npx clasp ")) {
    const { output, errors } = await clasp.run(words.slice(2), machine.folder);
    if (errors !== "") throw new Error(`${command}: ${errors}`);
    return output;
  }
  const run = /^npm run deploy(?: -- (.*))?$/.exec(command);
  if (run === null) throw new Error(`The test does not know how to type: ${command}`);
  const said: string[] = [];
  await deploy(
    orderOf(run[1]?.split(" ") ?? [], { clasp_config_project: join(machine.folder, ".clasp.json") }),
    { root: resolve("."), folder: mkdtempSync(join(machine.folder, "run-")), clasp: clasp.run },
    { say: (line) => said.push(line), agrees: async () => true },
  );
  return said.join("\n");
}

/** The person follows the address that clasp prints, presses Allow, and the browser comes back to clasp. */
function signIn(): Promise<string> {
  const program = resolve("node_modules/@google/clasp/build/src/index.js");
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, "login"], {
      cwd: machine.folder,
      // A machine without a browser: clasp prints the address all the same.
      env: { ...process.env, ...signedIn, PATH: "/nowhere" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    let allowed = false;
    child.stderr.resume();
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const address = /https:\/\/accounts\.google\.com\S+/.exec(said)?.[0];
      if (address === undefined || allowed) return;
      allowed = true;
      const asked = new URL(address).searchParams;
      const back = new URL(asked.get("redirect_uri") ?? "");
      back.searchParams.set("state", asked.get("state") ?? "");
      back.searchParams.set("code", machine.standIn.accounts.codeFor(machine.alex));
      fetch(back).catch(failed);
    });
    child.on("error", failed);
    child.on("close", () => done(said));
  });
}

test("a person follows the pages from signing in to removing, and every command does what its page says", async () => {
  const first = await follow("first-time.md");
  expect(first.get(SIGN_IN)).toContain("You are logged in as alex@example.com.");
  expect(first.get("npm run deploy -- --create --test")).toContain("Deploy → Test deployments → Install");
  expect(first.get("npx clasp open-script")).toContain(named("scriptId"));

  await follow("README.md");
  expect(machine.standIn.projects.versions(machine.alex, named("scriptId"))).toHaveLength(1);

  const pair = await follow("two-people.md");
  expect(pair.get("npm run deploy -- --test")).toContain("Push: the script holds this build already.");

  const update = await follow("updating.md");
  expect(update.get("npm run deploy")).toContain("shows version 1 already");
  expect([...update.values()].join("\n")).toContain("Redeployed");

  const gone = await follow("removing.md");
  expect([...gone.values()].join("\n")).toContain("Deleted script");
});

test("an administrator begins with their own page and ends with a deployment id", async () => {
  writeFileSync(join(machine.folder, ".clasp.json"), "{}");
  const said = await follow("company.md");
  const made = /Deployment: (\w+) shows version 1/.exec(said.get("npm run deploy -- --create") ?? "")?.[1];
  expect(made).toBeDefined();
  expect(said.get("npx clasp list-deployments")).toContain(String(made));
});

test("links between the pages lead somewhere", () => {
  for (const page of ["README", "first-time", "two-people", "updating", "company", "removing"]) {
    const text = readFileSync(resolve("docs/install", `${page}.md`), "utf8");
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(() => readFileSync(resolve("docs/install", target))).not.toThrow();
  }
});
