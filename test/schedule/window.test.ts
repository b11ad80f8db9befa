import { expect, test } from "@jest/globals";
import { cadenceOf } from "../../src/schedule/cadence";
import { windowAround, windowBeyond } from "../../src/schedule/window";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 16, 8);

const days = ({ fromMs, toMs }: { fromMs: number; toMs: number }): [number, number] => [
  Math.round((fromMs - NOW) / DAY_MS),
  Math.round((toMs - NOW) / DAY_MS),
];

test.each([
  ["nothing known", undefined, undefined, [-35, 45]],
  ["weekly", "FREQ=WEEKLY", undefined, [-35, 45]],
  ["monthly on the first Friday", "FREQ=MONTHLY;BYDAY=1FR", undefined, [-38, 76]],
  ["every quarter", "FREQ=MONTHLY;INTERVAL=3", undefined, [-100, 200]],
  ["yearly", "FREQ=YEARLY", undefined, [-373, 746]],
  ["weekly, away until a day in 74 days", "FREQ=WEEKLY", 74, [-35, 95]],
])("%s: the last meeting, the next and the one after are looked for", (_name, rule, next, expected) => {
  const cadence = rule === undefined ? undefined : cadenceOf([`RRULE:${rule}`]);
  const nextMs = next === undefined ? undefined : NOW + next * DAY_MS;
  expect(days(windowAround(NOW, cadence, nextMs))).toEqual(expected);
});

test("where nothing is to come, the search goes on where the first one ended, for more than a year", () => {
  expect(days(windowBeyond(windowAround(NOW)))).toEqual([45, 445]);
  expect(days(windowBeyond(windowAround(NOW), cadenceOf(["RRULE:FREQ=YEARLY;INTERVAL=2"])))[1]).toBe(
    45 + 2 * 732,
  );
});
