import { expect, test } from "@jest/globals";
import { cadenceOf, cadenceOfDays, isWeekly } from "../../src/schedule/cadence";
import { saidCadence } from "../../src/text/en/cadence";

const FRIDAY = 5;

test.each([
  ["RRULE:FREQ=WEEKLY;BYDAY=FR", "Every Friday"],
  ["RRULE:FREQ=WEEKLY", "Every Friday"],
  ["RRULE:FREQ=WEEKLY;WKST=SU;BYDAY=TU,TH", "Every Tuesday and Thursday"],
  ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "Every two weeks on Friday"],
  ["RRULE:FREQ=DAILY", "Every day"],
  ["RRULE:FREQ=DAILY;INTERVAL=3", "Every three days"],
  ["RRULE:FREQ=MONTHLY;BYDAY=1FR", "Every month"],
  ["RRULE:FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=20", "Every two months"],
  ["RRULE:FREQ=YEARLY", "Every year"],
  ["RRULE:FREQ=HOURLY", "On its own schedule"],
  ["RRULE;X-NAME=x:FREQ=WEEKLY;BYDAY=FR", "Every Friday"],
])("%s is said %s", (rule, said) => {
  const cadence = cadenceOf([rule, "EXDATE;TZID=Europe/London:20261127T100000"]);
  expect(cadence && saidCadence(cadence, FRIDAY)).toBe(said);
});

test("a single event has no cadence", () => {
  expect(cadenceOf([])).toBeUndefined();
  expect(cadenceOf(["RDATE;VALUE=DATE:20261127"])).toBeUndefined();
});

test("weekly is once a week on one day, with or without an end", () => {
  const weekly = (rule: string) => {
    const cadence = cadenceOf([rule]);
    return cadence !== undefined && isWeekly(cadence);
  };
  expect(weekly("RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20270101T000000Z")).toBe(true);
  expect(weekly("RRULE:FREQ=WEEKLY;BYDAY=TU,FR")).toBe(false);
  expect(weekly("RRULE:FREQ=WEEKLY;INTERVAL=2")).toBe(false);
  expect(weekly("RRULE:FREQ=DAILY")).toBe(false);
});

test.each([
  ["weekly", [0, 7, 14, 21], { every: "week", interval: 1 }],
  ["weekly with one cancelled", [0, 7, 21, 28], { every: "week", interval: 1 }],
  ["every two weeks", [0, 14, 28], { every: "week", interval: 2 }],
  ["daily", [0, 1, 2, 3], { every: "day", interval: 1 }],
  ["working days", [0, 1, 2, 3, 4, 7, 8], { every: "day", interval: 1 }],
  ["monthly", [0, 31, 61], { every: "month", interval: 1 }],
  ["twice a week", [0, 2, 7, 9, 14], { every: "other", interval: 1 }],
])("neighbouring meetings show that a series is %s", (_name, days, expected) => {
  expect(cadenceOfDays(days)).toMatchObject(expected);
});

test("one meeting alone shows nothing", () => {
  expect(cadenceOfDays([0])).toBeUndefined();
});
