import { expect, test } from "@jest/globals";
import { minutesFor, type TimeSplit } from "../../../src/agenda/plan/minutes";

test.each<[TimeSplit, number, number, number]>([
  ["direct-first", 30, 20, 10],
  ["direct-first", 60, 40, 20],
  ["direct-first", 45, 30, 15],
  ["direct-first", 25, 15, 10],
  ["direct-first", 20, 15, 5],
  ["direct-first", 15, 10, 5],
  ["direct-first", 10, 7, 3],
  ["half", 30, 15, 15],
  ["half", 25, 13, 12],
])("%s of %d minutes: %d for the direct, %d for the manager", (split, length, direct, manager) => {
  expect(minutesFor(split, length)).toEqual({ direct, manager });
});

test("the two parts are the meeting, whatever its length", () => {
  for (const split of ["direct-first", "half"] as const)
    for (let length = 2; length <= 240; length++) {
      const { direct = 0, manager = 0 } = minutesFor(split, length) ?? {};
      expect([length, direct + manager, direct >= manager && manager >= 0]).toEqual([length, length, true]);
    }
});

test("no time is said where it is not to be shared, or there is none", () => {
  expect(minutesFor("none", 30)).toBeUndefined();
  expect(minutesFor("half", 1)).toBeUndefined();
});
