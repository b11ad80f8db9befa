import { expect, test } from "@jest/globals";
import { agendaOverruns } from "../../bench/agenda/overruns";
import { agendaScale } from "../../bench/agenda/scale-apart";

test("ten years of meetings are read and planned in time, and cost grows in proportion to a doc's length", () => {
  // `npm run bench` holds the milliseconds, alone on the machine; here another suite runs beside it.
  expect(agendaOverruns(agendaScale(7), "busy")).toEqual([]);
}, 120_000);

test("a step that looks at all items before each item would be seen", () => {
  expect(agendaOverruns(agendaScale(3, "test/bench/quadratic.ts"))).toContainEqual(
    expect.stringContaining("the cost of an agenda (read) grows with the power 1."),
  );
}, 120_000);
