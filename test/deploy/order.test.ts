import { existsSync, mkdtempSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { deploy } from "../../commands/deploy/deploy";
import { orderOf } from "../../commands/deploy/order";
import { aMachine, type Machine } from "./office";
import { residentClasp } from "./resident-clasp";

jest.setTimeout(180_000);

let machine: Machine;
let clasp: ReturnType<typeof residentClasp>;
let environment: Readonly<Record<string, string>>;
beforeAll(async () => {
  machine = await aMachine();
  environment = machine.standIn.environment(machine.alex);
  clasp = residentClasp(() => environment);
});
afterAll(async () => {
  await clasp.close();
  await machine.close();
});

async function deploys(project: string, ...options: readonly string[]): Promise<string> {
  const said: string[] = [];
  await deploy(
    orderOf(options, { clasp_config_project: join(machine.folder, project) }),
    { root: resolve("."), folder: mkdtempSync(join(machine.folder, "run-")), clasp: clasp.run },
    { say: (line) => said.push(line), agrees: async () => true },
  );
  return said.join("\n");
}

test("without a script it says how to make one or name one", async () => {
  await expect(deploys("none.json")).rejects.toMatchObject({
    message: "Which script? None was made here yet.",
    next: [
      expect.stringContaining("npm run deploy -- --create"),
      expect.stringContaining("npm run deploy -- --script ID"),
    ],
  });
});

test("a second run does nothing twice, and a second script is not made beside the first", async () => {
  await deploys("mine.json", "--create");
  const again = await deploys("mine.json");
  expect(again).toContain("Push: the script holds this build already.");
  expect(again).toContain("shows version 1 already.");
  await expect(deploys("mine.json", "--create")).rejects.toThrow("already names a script");
});

test("what else was asked for stands in the next command too", async () => {
  await expect(deploys("none.json", "--test")).rejects.toMatchObject({
    next: [
      expect.stringContaining("npm run deploy -- --create --test "),
      expect.stringContaining("npm run deploy -- --script ID --test "),
    ],
  });
  await expect(deploys("mine.json", "--create", "--test")).rejects.toMatchObject({
    next: ["npm run deploy -- --test", expect.stringContaining("or delete")],
  });
});

test("signed out, the next commands lead to what was asked for", async () => {
  const signedIn = environment;
  environment = machine.standIn.environment();
  await expect(deploys("none.json", "--create", "--test")).rejects.toMatchObject({
    message: "clasp is not signed in to Google.",
    next: ["npx clasp login", "npm run deploy -- --create --test"],
  });
  environment = signedIn;
});

test("a script that cannot be reached is not remembered, and the next command still asks for a test", async () => {
  await expect(deploys("other.json", "--script", "1nobodyknows", "--test")).rejects.toMatchObject({
    message: "Google knows no such script, or this account may not edit it.",
    next: [
      expect.stringContaining("npx clasp show-authorized-user"),
      expect.stringContaining("npm run deploy -- --script ID --test "),
    ],
  });
  expect(existsSync(join(machine.folder, "other.json"))).toBe(false);
});
