import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill/implementation";
import {
  addDays,
  dayOf,
  daysBetween,
  instantOf,
  timeOf,
  wall,
  weekdayOf,
  zoneOf,
} from "../../src/schedule/moment";

const zones = [
  "UTC",
  "Europe/London",
  "Europe/Berlin",
  "America/New_York",
  "America/Los_Angeles",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "America/Sao_Paulo",
  "Africa/Casablanca",
  "Pacific/Apia",
];
const aZone = fc.constantFrom(...zones);
const anInstant = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2040, 0, 1) });

test("days and wall times of any instant in any zone are Temporal's", () => {
  fc.assert(
    fc.property(aZone, anInstant, (zone, ms) => {
      const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
      expect(dayOf(ms, zone)).toBe(there.toPlainDate().toString());
      expect(timeOf(ms, zone)).toEqual({ hour: there.hour, minute: there.minute });
      expect(weekdayOf(dayOf(ms, zone))).toBe(there.dayOfWeek);
    }),
    { numRuns: 400 },
  );
});

test("the instant of any wall time is Temporal's, gaps and overlaps too", () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays("2015-01-01", days));
  const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.constantFrom(0, 15, 30, 45) });
  fc.assert(
    fc.property(aZone, day, time, (zone, date, { hour, minute }) => {
      const plain = Temporal.PlainDate.from(date).toPlainDateTime({ hour, minute });
      expect(wall(date, { hour, minute }, zone).ms).toBe(plain.toZonedDateTime(zone).epochMilliseconds);
    }),
    { numRuns: 400 },
  );
});

test.each([
  [
    "the clocks go forward",
    "Europe/Berlin",
    "2026-03-29",
    { hour: 2, minute: 30 },
    "2026-03-29T01:30:00.000Z",
  ],
  [
    "the clocks go back: the first of two",
    "Europe/Berlin",
    "2026-10-25",
    { hour: 2, minute: 30 },
    "2026-10-25T00:30:00.000Z",
  ],
  [
    "half an hour's change",
    "Australia/Lord_Howe",
    "2026-10-04",
    { hour: 2, minute: 15 },
    "2026-10-03T15:45:00.000Z",
  ],
  [
    "a day that was left out",
    "Pacific/Apia",
    "2011-12-30",
    { hour: 10, minute: 0 },
    "2011-12-30T20:00:00.000Z",
  ],
])("%s", (_name, zone, date, time, expected) => {
  expect(new Date(wall(date, time, zone).ms).toISOString()).toBe(expected);
});

test("an event's time has an offset, or a zone beside it, or is none", () => {
  expect(instantOf({ dateTime: "2026-11-27T10:00:00+01:00" })).toBe(Date.UTC(2026, 10, 27, 9));
  expect(instantOf({ dateTime: "2026-11-27T10:00:00Z" })).toBe(Date.UTC(2026, 10, 27, 10));
  expect(instantOf({ dateTime: "2026-07-27T10:00:00", timeZone: "Europe/Berlin" })).toBe(
    Date.UTC(2026, 6, 27, 8),
  );
  expect(instantOf({ date: "2026-11-27" })).toBeUndefined();
  expect(instantOf(undefined)).toBeUndefined();
});

test("a zone that is none is UTC", () => {
  expect(zoneOf("Europe/London")).toBe("Europe/London");
  expect(zoneOf("Moon/Crater")).toBe("UTC");
  expect(zoneOf(undefined)).toBe("UTC");
});

test("days are counted over month ends, leap days and years", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(daysBetween("2026-12-25", "2027-01-01")).toBe(7);
  expect(daysBetween("2027-01-01", "2026-12-25")).toBe(-7);
});
