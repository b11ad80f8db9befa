import { expect, test } from "@jest/globals";
import { methods } from "../../../emulator/api/contract";
import { NotEmulated } from "../../../emulator/api/error";
import { calendarCoverage } from "../../../emulator/calendar/coverage";
import { ALEX, office } from "./builders";

const contract = [...methods.values()]
  .filter((method) => method.api === "calendar")
  .map((method) => method.id);

test("the table names every method of the contract, once", () => {
  expect(calendarCoverage.map((entry) => entry.name).sort()).toEqual([...contract].sort());
});

test("what is done or partial has a handler, what is absent has none, and each gap is named", () => {
  const { handlers } = office().workspace.calendar;
  for (const { name, state, missing } of calendarCoverage) {
    expect([name, handlers[name] !== undefined]).toEqual([name, state !== "absent"]);
    expect([name, missing !== undefined]).toEqual([name, state !== "done"]);
  }
});

test("an absent method says so by name", () => {
  const o = office();
  const add = (): unknown => o.call(ALEX, "events.quickAdd", { calendarId: "primary", text: "Lunch at 12" });
  expect(add).toThrow(NotEmulated);
  expect(add).toThrow(/calendar.events.quickAdd/);
});
