import { expect, test } from "@jest/globals";
import { addDays, weekdayOf } from "../../../src/schedule/moment";
import { habitsOf, USUAL_HOURS } from "../../../src/schedule/slots/habits";
import type { Stretch } from "../../../src/schedule/slots/stretch";
import { on } from "./builders";

/** The same spans on the given weekdays of some weeks from 5 October 2026 on, a change of clocks among them. */
function weeks(
  count: number,
  weekdays: readonly number[],
  spans: readonly string[],
  zone?: string,
): Stretch[] {
  return Array.from({ length: count * 7 }, (_, day) => addDays("2026-10-05", day))
    .filter((date) => weekdays.includes(weekdayOf(date)))
    .flatMap((date) => spans.map((span) => on(date, span, zone)));
}

const LONDON = "Europe/London";
const WEEKDAYS = [1, 2, 3, 4, 5];
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const span = ({ from, to }: { from: number; to: number }): string => `${clock(from)}-${clock(to)}`;

test.each([
  ["from the first usual meeting to the last", ["09:15-09:30", "11:00-12:00", "16:00-17:45"], "09:15-17:45"],
  ["somebody who works with another coast", ["13:00-14:00", "18:00-19:00", "21:00-22:00"], "13:00-22:00"],
  ["one meeting a day tells little: the usual hours", ["14:00-15:00"], "09:00-17:00"],
  ["one meeting a day, early: the usual hours, and as early", ["08:00-08:30"], "08:00-17:00"],
])("%s", (_name, spans, expected) => {
  expect(span(habitsOf(weeks(4, WEEKDAYS, spans), LONDON))).toBe(expected);
});

test("one late evening and one early morning are no habit", () => {
  const usual = weeks(4, WEEKDAYS, ["09:30-10:00", "16:00-17:00"]);
  const odd = [on("2026-10-13", "06:00-06:30"), on("2026-10-15", "21:00-22:00")];
  expect(span(habitsOf([...usual, ...odd], LONDON))).toBe("09:30-17:00");
});

test("days off and long blocks say nothing about when meetings are held", () => {
  const usual = weeks(4, WEEKDAYS, ["09:30-10:00", "16:00-17:00"]);
  expect(span(habitsOf([...usual, ...weeks(4, WEEKDAYS, ["00:00-23:45"])], LONDON))).toBe("09:30-17:00");
});

test("habits are the wall clock's, on both sides of a change of clocks", () => {
  const zone = "America/New_York";
  const found = habitsOf(weeks(6, WEEKDAYS, ["08:30-09:00", "15:00-16:00"], zone), zone);
  expect(span(found)).toBe("08:30-16:00");
});

test("lunch is the emptiest hour around noon", () => {
  expect(
    span(habitsOf(weeks(4, WEEKDAYS, ["09:00-09:30", "12:00-13:00", "16:00-17:00"]), LONDON).lunch),
  ).toBe("13:00-14:00");
  expect(span(habitsOf(weeks(4, WEEKDAYS, ["09:00-09:30", "16:00-17:00"]), LONDON).lunch)).toBe(
    "12:00-13:00",
  );
});

test("the weekdays are those that have meetings", () => {
  const week = (days: readonly number[]) =>
    habitsOf(weeks(4, days, ["09:00-09:30", "16:00-17:00"]), LONDON).weekdays;
  expect(week([7, 1, 2, 3, 4])).toEqual([1, 2, 3, 4, 7]);
  expect(week([1, 2, 4])).toEqual([1, 2, 4]);
  expect(week([3])).toEqual(USUAL_HOURS.weekdays);
});

test("a Saturday now and then is no working day", () => {
  const usual = weeks(6, WEEKDAYS, ["09:00-09:30", "16:00-17:00"]);
  expect(habitsOf([...usual, on("2026-10-10", "10:00-11:00")], LONDON).weekdays).toEqual(WEEKDAYS);
});
