import { expect, test } from "@jest/globals";
import type { Event } from "../../../../contract/calendar";
import { DAY_MS } from "../../../../emulator/clock";
import { ALEX, allDay, office, refusal, refused, starts, timed } from "../builders";

interface Case {
  readonly name: string;
  readonly event: Event;
  readonly from: string;
  readonly to: string;
  readonly starts: readonly string[];
}

const series = (start: string, zone: string, ...recurrence: string[]): Event =>
  timed("1:1", start, zone, { recurrence });

const cases: readonly Case[] = [
  {
    name: "weekly over the end of summer time in Berlin keeps its wall time",
    event: series("2026-10-22T10:00", "Europe/Berlin", "RRULE:FREQ=WEEKLY;BYDAY=TH"),
    from: "2026-10-20T00:00:00Z",
    to: "2026-11-06T00:00:00Z",
    starts: ["2026-10-22T10:00:00+02:00", "2026-10-29T10:00:00+01:00", "2026-11-05T10:00:00+01:00"],
  },
  {
    name: "weekly over the start of summer time in Los Angeles",
    event: series("2027-03-09T09:00", "America/Los_Angeles", "RRULE:FREQ=WEEKLY"),
    from: "2027-03-08T00:00:00Z",
    to: "2027-03-24T00:00:00Z",
    starts: ["2027-03-09T09:00:00-08:00", "2027-03-16T09:00:00-07:00", "2027-03-23T09:00:00-07:00"],
  },
  {
    name: "Lord Howe changes by half an hour",
    event: series("2027-04-01T08:00", "Australia/Lord_Howe", "RRULE:FREQ=WEEKLY"),
    from: "2027-03-31T00:00:00Z",
    to: "2027-04-10T00:00:00Z",
    starts: ["2027-04-01T08:00:00+11:00", "2027-04-08T08:00:00+10:30"],
  },
  {
    name: "Casablanca keeps its wall time around Ramadan",
    event: series("2027-02-01T10:00", "Africa/Casablanca", "RRULE:FREQ=WEEKLY"),
    from: "2027-02-01T00:00:00Z",
    to: "2027-03-20T00:00:00Z",
    starts: [
      "2027-02-01T10:00:00+01:00",
      "2027-02-08T10:00:00Z",
      "2027-02-15T10:00:00Z",
      "2027-02-22T10:00:00Z",
      "2027-03-01T10:00:00Z",
      "2027-03-08T10:00:00Z",
      "2027-03-15T10:00:00+01:00",
    ],
  },
  {
    name: "every two weeks over the turn of the year",
    event: series("2026-12-17T10:00", "Europe/London", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
    from: "2026-12-01T00:00:00Z",
    to: "2027-02-01T00:00:00Z",
    starts: ["2026-12-17T10:00:00Z", "2026-12-31T10:00:00Z", "2027-01-14T10:00:00Z", "2027-01-28T10:00:00Z"],
  },
  {
    name: "the last Friday of each month",
    event: series("2026-11-27T10:00", "Europe/London", "RRULE:FREQ=MONTHLY;BYDAY=-1FR"),
    from: "2026-11-01T00:00:00Z",
    to: "2027-03-01T00:00:00Z",
    starts: ["2026-11-27T10:00:00Z", "2026-12-25T10:00:00Z", "2027-01-29T10:00:00Z", "2027-02-26T10:00:00Z"],
  },
  {
    name: "the 31st only where there is one",
    event: series("2026-12-31T10:00", "Europe/London", "RRULE:FREQ=MONTHLY"),
    from: "2026-12-01T00:00:00Z",
    to: "2027-06-01T00:00:00Z",
    starts: [
      "2026-12-31T10:00:00Z",
      "2027-01-31T10:00:00Z",
      "2027-03-31T10:00:00+01:00",
      "2027-05-31T10:00:00+01:00",
    ],
  },
  {
    name: "29 February only in leap years",
    event: series("2028-02-29T10:00", "Europe/London", "RRULE:FREQ=YEARLY"),
    from: "2028-01-01T00:00:00Z",
    to: "2037-01-01T00:00:00Z",
    starts: ["2028-02-29T10:00:00Z", "2032-02-29T10:00:00Z", "2036-02-29T10:00:00Z"],
  },
  {
    name: "COUNT",
    event: series("2026-11-19T10:00", "Europe/London", "RRULE:FREQ=WEEKLY;COUNT=2"),
    from: "2026-11-01T00:00:00Z",
    to: "2028-01-01T00:00:00Z",
    starts: ["2026-11-19T10:00:00Z", "2026-11-26T10:00:00Z"],
  },
  {
    name: "UNTIL is included to the second",
    event: series("2026-11-19T10:00", "Europe/Berlin", "RRULE:FREQ=WEEKLY;UNTIL=20261203T090000Z"),
    from: "2026-11-01T00:00:00Z",
    to: "2028-01-01T00:00:00Z",
    starts: ["2026-11-19T10:00:00+01:00", "2026-11-26T10:00:00+01:00", "2026-12-03T10:00:00+01:00"],
  },
  {
    name: "UNTIL a second too early",
    event: series("2026-11-19T10:00", "Europe/Berlin", "RRULE:FREQ=WEEKLY;UNTIL=20261203T085959Z"),
    from: "2026-11-01T00:00:00Z",
    to: "2028-01-01T00:00:00Z",
    starts: ["2026-11-19T10:00:00+01:00", "2026-11-26T10:00:00+01:00"],
  },
  {
    name: "UNTIL of a series in Auckland whose day is another in UTC",
    event: series("2026-11-19T08:00", "Pacific/Auckland", "RRULE:FREQ=DAILY;UNTIL=20261120T190000Z"),
    from: "2026-11-01T00:00:00Z",
    to: "2028-01-01T00:00:00Z",
    starts: ["2026-11-19T08:00:00+13:00", "2026-11-20T08:00:00+13:00", "2026-11-21T08:00:00+13:00"],
  },
  {
    name: "EXDATE with a zone and in UTC, RDATE",
    event: series(
      "2026-11-19T10:00",
      "Europe/Berlin",
      "RRULE:FREQ=WEEKLY;COUNT=4",
      "EXDATE;TZID=Europe/Berlin:20261126T100000",
      "EXDATE:20261203T090000Z",
      "RDATE;TZID=Europe/Berlin:20261124T100000",
    ),
    from: "2026-11-01T00:00:00Z",
    to: "2028-01-01T00:00:00Z",
    starts: ["2026-11-19T10:00:00+01:00", "2026-11-24T10:00:00+01:00", "2026-12-10T10:00:00+01:00"],
  },
  {
    name: "EXRULE",
    event: series(
      "2026-11-19T10:00",
      "Europe/London",
      "RRULE:FREQ=DAILY;COUNT=5",
      "EXRULE:FREQ=WEEKLY;BYDAY=SA,SU",
    ),
    from: "2026-11-01T00:00:00Z",
    to: "2028-01-01T00:00:00Z",
    starts: ["2026-11-19T10:00:00Z", "2026-11-20T10:00:00Z", "2026-11-23T10:00:00Z"],
  },
  {
    name: "only an RDATE",
    event: series("2026-11-19T10:00", "Europe/London", "RDATE;TZID=Europe/London:20261201T120000"),
    from: "2026-11-01T00:00:00Z",
    to: "2028-01-01T00:00:00Z",
    starts: ["2026-11-19T10:00:00Z", "2026-12-01T12:00:00Z"],
  },
  {
    name: "a start that the rule does not name is the first occurrence and counts",
    event: series("2026-11-18T10:00", "Europe/London", "RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=3"),
    from: "2026-11-01T00:00:00Z",
    to: "2028-01-01T00:00:00Z",
    starts: ["2026-11-18T10:00:00Z", "2026-11-19T10:00:00Z", "2026-11-26T10:00:00Z"],
  },
  {
    name: "a time that summer time skips is no occurrence and does not count",
    event: series("2027-03-27T02:30", "Europe/Berlin", "RRULE:FREQ=DAILY;COUNT=3"),
    from: "2027-03-01T00:00:00Z",
    to: "2028-01-01T00:00:00Z",
    starts: ["2027-03-27T02:30:00+01:00", "2027-03-29T02:30:00+02:00", "2027-03-30T02:30:00+02:00"],
  },
  {
    name: "a time that happens twice is the first of the two",
    event: series("2026-10-24T02:30", "Europe/Berlin", "RRULE:FREQ=DAILY;COUNT=3"),
    from: "2026-10-01T00:00:00Z",
    to: "2028-01-01T00:00:00Z",
    starts: ["2026-10-24T02:30:00+02:00", "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00"],
  },
  {
    name: "all day, weekly, over the turn of the year",
    event: allDay("Admin day", "2026-12-24", 1, { recurrence: ["RRULE:FREQ=WEEKLY;COUNT=3"] }),
    from: "2026-12-01T00:00:00Z",
    to: "2028-01-01T00:00:00Z",
    starts: ["2026-12-24", "2026-12-31", "2027-01-07"],
  },
  {
    name: "all day with UNTIL and EXDATE as dates",
    event: allDay("Admin day", "2026-12-24", 1, {
      recurrence: ["RRULE:FREQ=DAILY;UNTIL=20261227", "EXDATE;VALUE=DATE:20261225"],
    }),
    from: "2026-12-01T00:00:00Z",
    to: "2028-01-01T00:00:00Z",
    starts: ["2026-12-24", "2026-12-26", "2026-12-27"],
  },
  {
    name: "a window thirty years ahead",
    event: series("2026-11-19T10:00", "Europe/London", "RRULE:FREQ=WEEKLY"),
    from: "2056-07-01T00:00:00Z",
    to: "2056-07-14T00:00:00Z",
    starts: ["2056-07-06T10:00:00+01:00", "2056-07-13T10:00:00+01:00"],
  },
];

test.each(cases)("$name", ({ event, from, to, starts: expected }) => {
  const o = office();
  const zone = event.start?.timeZone ?? "Europe/London";
  const { id = "" } = o.insert(ALEX, event);
  const found = o.instances(ALEX, id, { timeMin: from, timeMax: to, timeZone: zone });
  expect(starts(found)).toEqual(expected);
});

test("an occurrence is known by its original start in UTC", () => {
  const o = office();
  const { id = "" } = o.insert(
    ALEX,
    series("2026-11-19T10:00", "Europe/Berlin", "RRULE:FREQ=WEEKLY;COUNT=2"),
  );
  const [first] = o.instances(ALEX, id);
  expect(first).toMatchObject({
    id: `${id}_20261119T090000Z`,
    recurringEventId: id,
    originalStartTime: { dateTime: "2026-11-19T09:00:00Z", timeZone: "Europe/Berlin" },
    start: { dateTime: "2026-11-19T09:00:00Z", timeZone: "Europe/Berlin" },
    end: { dateTime: "2026-11-19T10:00:00Z", timeZone: "Europe/Berlin" },
  });
  expect(first?.recurrence).toBeUndefined();
  expect(o.get(ALEX, `${id}_20261119T090000Z`)).toEqual(first);
});

test("an all-day occurrence is known by its date", () => {
  const o = office();
  const { id = "" } = o.insert(
    ALEX,
    allDay("Day", "2026-12-30", 2, { recurrence: ["RRULE:FREQ=WEEKLY;COUNT=2"] }),
  );
  expect(o.instances(ALEX, id)).toMatchObject([
    { id: `${id}_20261230`, start: { date: "2026-12-30" }, end: { date: "2027-01-01" } },
    { id: `${id}_20270106`, originalStartTime: { date: "2027-01-06" } },
  ]);
});

test("what is no occurrence is not found", () => {
  const o = office();
  const { id = "" } = o.insert(
    ALEX,
    series("2026-11-19T10:00", "Europe/Berlin", "RRULE:FREQ=WEEKLY;COUNT=2"),
  );
  for (const key of ["20261120T090000Z", "20261203T090000Z", "20261119", "nonsense"])
    expect(refusal(() => o.get(ALEX, `${id}_${key}`))).toBe("404 notFound");
});

test.each([
  "FREQ=WEEKLY",
  "RRULE:BYDAY=TH",
  "RRULE:FREQ=FORTNIGHTLY",
  "RRULE:FREQ=WEEKLY;BYDAY=XX",
  "RRULE:FREQ=WEEKLY;COUNT=0",
  "RRULE:FREQ=WEEKLY;COUNT=3;UNTIL=20270101T000000Z",
  "RRULE:FREQ=WEEKLY;INTERVAL=0",
  "RRULE:FREQ=WEEKLY;UNTIL=soon",
  "RRULE:FREQ=WEEKLY;FAVOURITE=1",
  "DTSTART:20261119T090000Z",
  "EXDATE;TZID=Mars/Olympus:20261126T100000",
])("the line %s is refused", (line) => {
  const o = office();
  expect(refused(() => o.insert(ALEX, series("2026-11-19T10:00", "Europe/Berlin", line)))).toMatchObject({
    code: 400,
    reason: "invalid",
    message: "Invalid recurrence rule.",
  });
});

test("a series finer than a day is not emulated, by name", () => {
  const o = office();
  expect(() => o.insert(ALEX, series("2026-11-19T10:00", "Europe/Berlin", "RRULE:FREQ=HOURLY"))).toThrow(
    /finer than a day/,
  );
});

test("a week of an endless series costs as much in forty years as next year", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, series("2026-11-19T10:00", "Europe/Berlin", "RRULE:FREQ=DAILY"));
  const weeksFrom = (year: number): number => {
    const before = process.cpuUsage();
    for (let week = 0; week < 20; week++) {
      const from = Date.parse(`${year}-01-01T00:00:00Z`) + week * 7 * DAY_MS;
      const found = o.instances(ALEX, id, {
        timeMin: new Date(from).toISOString(),
        timeMax: new Date(from + 7 * DAY_MS).toISOString(),
      });
      expect(found.length).toBeGreaterThanOrEqual(7);
    }
    return process.cpuUsage(before).user;
  };
  const cheapest = (years: readonly number[]): number => Math.min(...years.map(weeksFrom));
  weeksFrom(2027);
  const soon = cheapest([2028, 2029, 2030]);
  const late = cheapest([2065, 2066, 2067]);
  expect(late).toBeLessThan(4 * soon);
});
