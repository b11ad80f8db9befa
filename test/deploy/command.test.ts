import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { aMachine, deploying, type Machine } from "./office";

jest.setTimeout(180_000);

let machine: Machine;
beforeAll(async () => {
  machine = await aMachine();
});
afterAll(() => machine.close());

test("signed out it names the next command, signed in it makes, pushes, versions and deploys", async () => {
  const { standIn, alex, folder } = machine;
  const nobody = standIn.environment();

  const signedOut = await machine.runs(deploying(), nobody);
  expect(signedOut.code).toBe(1);
  expect(signedOut.said).toContain("clasp is not signed in to Google.\nNext:\n  npx clasp login");
  expect(standIn.requests).toEqual([]);

  const person = standIn.environment(alex);
  const made = await machine.runs(deploying("--create"), person);
  expect(made.code).toBe(0);
  expect(made.said).toMatch(/Script: made, https:\/\/script\.google\.com\/d\/\w+\/edit/);
  expect(made.said).toContain("+ asks for https://www.googleapis.com/auth/calendar.events.owned");
  expect(made.said).toContain("Push: done, the manifest included.");
  expect(made.said).toMatch(/Version: 1, “\d+\.\d+\.\d+/);
  expect(made.said).toMatch(/Deployment: \w+ shows version 1\./);
  const { scriptId } = JSON.parse(readFileSync(join(folder, ".clasp.json"), "utf8")) as { scriptId: string };
  const pushed = standIn.projects.content(alex, scriptId) as { files: { name: string; source: string }[] };
  expect(pushed.files.map(({ name }) => name).sort()).toEqual(["Code", "appsscript"]);
  expect(pushed.files.find(({ name }) => name === "Code")?.source).toContain(
    "function onCalendarEventOpen(event)",
  );
});

test("the offline checks alone send nothing", async () => {
  const before = machine.standIn.requests.length;
  const { said, code } = await machine.runs(deploying("--check"), machine.standIn.environment());
  expect(code).toBe(0);
  expect(said.match(/✓/g)?.length).toBeGreaterThanOrEqual(5);
  expect(machine.standIn.requests).toHaveLength(before);
});

test("an option that does not exist is answered with the usage", async () => {
  const { said, code } = await machine.runs(deploying("--now"), machine.standIn.environment());
  expect(code).toBe(2);
  expect(said).toContain("Usage: npm run deploy");
});
