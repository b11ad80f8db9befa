import { expect, test } from "@jest/globals";
import { byHand } from "../../../emulator/api/call";
import { type Method, methods } from "../../../emulator/api/contract";
import { NotEmulated } from "../../../emulator/api/error";
import { driveCoverage } from "../../../emulator/drive/coverage";
import { tasksCoverage } from "../../../emulator/tasks/coverage";
import { DriveWorld } from "./drive-world";

const ofApi = (api: string): string[] =>
  [...methods.values()]
    .filter((method) => method.api === api)
    .map(({ id }) => id)
    .sort();

test("the table names every Drive and Tasks method of the contract once", () => {
  expect(driveCoverage.map(({ name }) => name).sort()).toEqual(ofApi("drive"));
  expect(tasksCoverage.map(({ name }) => name).sort()).toEqual(ofApi("tasks"));
});

test("a partial method says what is missing, a whole one does not", () => {
  for (const { state, missing } of [...driveCoverage, ...tasksCoverage])
    expect(missing !== undefined).toBe(state === "partial");
});

test("what is absent throws by its name, what is there does not", () => {
  const { workspace } = new DriveWorld();
  for (const { name, state } of [...driveCoverage, ...tasksCoverage]) {
    const parameters: Method["parameters"] = methods.get(name)?.parameters ?? {};
    const params = Object.fromEntries(
      Object.entries(parameters)
        .filter(([, { required }]) => required === true)
        .map(([key]) => [key, "x"]),
    );
    let message = "";
    try {
      workspace.call(byHand("alex@example.com"), { method: name, params });
    } catch (error) {
      if (error instanceof NotEmulated) message = error.message;
    }
    expect([name, message.includes(name)]).toEqual([name, state === "absent"]);
  }
});
