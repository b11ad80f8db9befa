import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { againOf, orderOf } from "../../commands/deploy/order";
import { release } from "../../commands/deploy/release";
import { type Content, makeScript, RemoteScript } from "../../commands/deploy/remote";
import { type Terminal, terminal } from "../../commands/deploy/terminal";
import { apiNotEnabled, invalid } from "../../emulator/script-api/refusal";
import { aMachine, content, type Machine } from "./office";
import { residentClasp } from "./resident-clasp";

jest.setTimeout(180_000);

let machine: Machine;
let signedIn: Readonly<Record<string, string>>;
let clasp: ReturnType<typeof residentClasp>;
beforeAll(async () => {
  machine = await aMachine();
  signedIn = machine.standIn.environment(machine.alex);
  clasp = residentClasp(() => signedIn);
});
afterAll(async () => {
  await clasp.close();
  await machine.close();
});

interface Script {
  readonly scriptId: string;
  /** Deploys, and gives what was said. `answer` is that of a person at the terminal. */
  deploys(
    what: Content,
    more?: { deploymentId?: string; headOnly?: boolean; answer?: boolean; agrees?: Terminal["agrees"] },
  ): Promise<string>;
}

const again = againOf([]);

async function aScript(): Promise<Script> {
  const folder = mkdtempSync(join(machine.folder, "script-"));
  const scriptId = await makeScript(folder, clasp.run, "One-on-One", again);
  return {
    scriptId,
    async deploys(what, { answer = true, headOnly = false, agrees, ...more } = {}) {
      const said: string[] = [];
      const script = new RemoteScript(mkdtempSync(join(folder, "run-")), clasp.run, scriptId, again);
      await release(
        { script, scriptId, content: what, description: "0.1.0", headOnly, again, ...more },
        {
          say: (line) => said.push(line),
          agrees:
            agrees ??
            (async (question) => {
              said.push(question);
              return answer;
            }),
        },
      );
      return said.join("\n");
    },
  };
}

function versions({ scriptId }: Script): number {
  return machine.standIn.projects.versions(machine.alex, scriptId).length;
}

const FIRST = content("function onHomepage(event) { return 1; }", "drive.file");
const SECOND = content("function onHomepage(event) { return 2; }", "drive.file");
const WIDER = content("function onHomepage(event) { return 3; }", "drive.file", "tasks");

test("an update goes to the deployment that people have, and says what its manifest changes", async () => {
  const script = await aScript();
  await script.deploys(FIRST);
  expect(await script.deploys(SECOND)).toMatch(/Deployment: \w+ shows version 2\.\nWho has the add-on/);
  const said = await script.deploys(WIDER);
  expect(said).toContain("+ asks for https://www.googleapis.com/auth/tasks");
  expect(said).toContain("Everybody who has the add-on is asked for the new permissions");
  expect(said).toContain("Push it?");
  const deployments = machine.standIn.projects.deployments(machine.alex, script.scriptId);
  expect(deployments).toHaveLength(2);
  expect(JSON.stringify(deployments[1])).toContain('"versionNumber":3');
});

test("a person at the terminal who says no to new permissions pushes nothing", async () => {
  const script = await aScript();
  await script.deploys(FIRST, { headOnly: true });
  const puts = () => machine.standIn.requests.filter((one) => one.startsWith("PUT")).length;
  const before = puts();
  await expect(script.deploys(WIDER, { answer: false })).rejects.toThrow("Nothing was pushed.");
  expect(puts()).toBe(before);
});

test("where nobody is at a terminal new permissions are pushed only if the command said yes beforehand", async () => {
  const script = await aScript();
  await script.deploys(FIRST, { headOnly: true });
  const puts = () => machine.standIn.requests.filter((one) => one.startsWith("PUT")).length;
  const before = puts();
  const piped = (...options: readonly string[]) => terminal(again, orderOf(options, {}).agreed, false).agrees;
  await expect(script.deploys(WIDER, { headOnly: true, agrees: piped() })).rejects.toMatchObject({
    message: "Push it? Nobody is at a terminal to say so: it was not done.",
    next: [expect.stringContaining("npm run deploy -- --agree")],
  });
  expect(puts()).toBe(before);
  await script.deploys(WIDER, { headOnly: true, agrees: piped("--agree") });
  expect(puts()).toBe(before + 1);
});

test("a test deployment is pushed and makes no version", async () => {
  const script = await aScript();
  expect(await script.deploys(FIRST, { headOnly: true })).toContain("Deploy → Test deployments → Install");
  expect(versions(script)).toBe(0);
});

test("new permissions that were pushed for a test are told and asked about before everybody gets them, and only once", async () => {
  const script = await aScript();
  await script.deploys(FIRST);
  const pushed = await script.deploys(WIDER, { headOnly: true });
  expect(pushed).toContain("Whoever has the test deployment");
  expect(pushed).not.toContain("Everybody who has the add-on");
  await expect(script.deploys(WIDER, { answer: false })).rejects.toThrow("Nothing was deployed.");
  const said = await script.deploys(WIDER);
  expect(said).toContain("+ asks for https://www.googleapis.com/auth/tasks");
  expect(said).toContain("Deploy it?");
  expect(said).toMatch(/Deployment: \w+ shows version 2\./);
  expect(
    await script.deploys(content("function onHomepage(event) { return 4; }", "drive.file", "tasks")),
  ).not.toMatch(/it\?/);
});

test("a run that died after the push goes on, and one that died after the version makes no second one", async () => {
  const script = await aScript();
  machine.standIn.refuseNext(/^POST .*versions$/, invalid("Nothing came of it."));
  await expect(script.deploys(FIRST)).rejects.toThrow("Nothing came of it.");
  machine.standIn.refuseNext(/^POST .*deployments$/, invalid("Nothing came of it."));
  await expect(script.deploys(FIRST)).rejects.toThrow("Nothing came of it.");
  expect(versions(script)).toBe(1);
  const said = await script.deploys(FIRST);
  expect(said).toContain("Push: the script holds this build already.");
  expect(said).toContain("Version: 1 is this build already.");
  expect(said).toMatch(/Deployment: \w+ shows version 1\./);
});

test("from 180 versions on it warns, and at 200 it stops before anything is pushed", async () => {
  const script = await aScript();
  const make = (count: number) => {
    for (let i = 0; i < count; i++) machine.standIn.projects.createVersion(machine.alex, script.scriptId, {});
  };
  make(180);
  expect(await script.deploys(FIRST, {})).toContain("Warning: the script has 180 of at most 200 versions.");
  make(19);
  await expect(script.deploys(SECOND)).rejects.toThrow("has 200 versions, and Google takes no more");
  const { files } = machine.standIn.projects.content(machine.alex, script.scriptId) as {
    files: { source: string }[];
  };
  expect(JSON.stringify(files)).toContain("return 1;");
});

test("with 200 versions a run that has none to make goes on", async () => {
  const script = await aScript();
  for (let i = 0; i < 199; i++) machine.standIn.projects.createVersion(machine.alex, script.scriptId, {});
  machine.standIn.refuseNext(/^POST .*deployments$/, invalid("Nothing came of it."));
  await expect(script.deploys(FIRST)).rejects.toThrow("Nothing came of it.");
  expect(versions(script)).toBe(200);
  const said = await script.deploys(FIRST);
  expect(said).toContain("Warning: the script has 200 of at most 200 versions.");
  expect(said).toMatch(/Deployment: \w+ shows version 200\./);
  expect(await script.deploys(FIRST)).toContain("shows version 200 already");
});

test("of several deployments one must be named, with the very command for each", async () => {
  const script = await aScript();
  await script.deploys(FIRST);
  machine.standIn.projects.createDeployment(machine.alex, script.scriptId, { versionNumber: 1 });
  const several = script.deploys(SECOND);
  await expect(several).rejects.toMatchObject({
    next: [
      expect.stringMatching(/^npm run deploy -- --deployment \w+ /),
      expect.stringMatching(/^npm run deploy -- --deployment \w+ /),
    ],
  });
  const [, , other] = machine.standIn.projects.deployments(machine.alex, script.scriptId);
  const deploymentId = String((other as { deploymentId?: string }).deploymentId);
  expect(await script.deploys(SECOND, { deploymentId })).toContain(`${deploymentId} shows version 2.`);
});

test("code that does not parse there is named with its place", async () => {
  const script = await aScript();
  await expect(script.deploys(content("function x( {", "drive.file"))).rejects.toThrow(
    /Unexpected end of input.*Code/,
  );
});

test("an account that has not switched the API on is told where", async () => {
  const script = await aScript();
  machine.standIn.refuseNext(/^GET .*versions$/, apiNotEnabled());
  await expect(script.deploys(FIRST)).rejects.toMatchObject({
    message: "The Apps Script API is off for this account.",
    next: [expect.stringContaining("https://script.google.com/home/usersettings"), "npm run deploy"],
  });
});

test("somebody who took the sign-in back is told to sign in again", async () => {
  const script = await aScript();
  machine.standIn.accounts.revoke(machine.alex);
  await expect(script.deploys(FIRST)).rejects.toMatchObject({
    next: ["npx clasp login", "npm run deploy"],
  });
  signedIn = machine.standIn.environment(machine.alex);
});
