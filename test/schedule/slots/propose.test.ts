import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, dayOf, timeOf, weekdayOf } from "../../../src/schedule/moment";
import { freeForAll, type Side } from "../../../src/schedule/slots/free";
import { habitsOf, USUAL_HOURS, type WorkingHours } from "../../../src/schedule/slots/habits";
import { proposals } from "../../../src/schedule/slots/propose";
import { merged, type Stretch } from "../../../src/schedule/slots/stretch";
import { at, on, said, somebody } from "./builders";

const HALF_HOUR = 30 * 60_000;
const LONDON = "Europe/London";

/** Thursday's meeting at two, looked at on Monday morning. */
function another(
  sides: readonly Side[],
  more: { start?: number; now?: number; length?: number; zone?: string } = {},
) {
  const { start = at("2026-11-26", "14:00"), now = at("2026-11-23", "08:30"), length = HALF_HOUR } = more;
  return proposals(sides, { startMs: start, lengthMs: length, nowMs: now, zone: more.zone ?? LONDON });
}

const starts = (found: ReturnType<typeof proposals>, zone = LONDON): string[] =>
  said(
    found.times.map(({ fromMs }) => fromMs),
    zone,
  );

test("five times of the same week, one a day, at the time of day the two are used to", () => {
  expect(starts(another([somebody(), somebody()]))).toEqual([
    "Mon 23 14:00",
    "Tue 24 14:00",
    "Wed 25 14:00",
    "Thu 26 13:30",
    "Fri 27 14:00",
  ]);
});

test("what either has in the calendar is taken, and so is lunch", () => {
  const alex = somebody(LONDON, [on("2026-11-26", "09:00-12:00"), on("2026-11-27", "09:00-17:00")]);
  const dana = somebody(LONDON, [on("2026-11-26", "13:00-16:00")]);
  const found = starts(another([alex, dana], { now: at("2026-11-25", "18:00") }));
  expect(found.slice(0, 1)).toEqual(["Thu 26 16:00"]);
  expect(found.filter((one) => one.startsWith("Fri 27"))).toEqual([]);
});

test("too few in the same week: the next week's fill up, and say so", () => {
  const full = [on("2026-11-26", "09:00-16:30"), on("2026-11-27", "09:00-17:00")];
  const found = another([somebody(LONDON, full), somebody()], { now: at("2026-11-25", "18:00") });
  expect(found.times.map(({ week }) => week)).toEqual(["same", "next", "next", "next", "next"]);
  expect(starts(found)[0]).toBe("Thu 26 16:30");
});

test("nothing begins within the hour: the other has to hear of it", () => {
  const found = starts(another([somebody()], { now: at("2026-11-26", "13:10") }));
  expect(found.find((one) => one.startsWith("Thu"))).toBe("Thu 26 14:30");
});

test("two weeks full for one of them", () => {
  const away = { fromMs: at("2026-11-23", "00:00"), toMs: at("2026-12-07", "00:00") };
  expect(another([somebody(), somebody(LONDON, [away])])).toEqual({ times: [], none: "all-taken" });
});

test("working hours that never meet are said as that, not as a full calendar", () => {
  const auckland = somebody("Pacific/Auckland");
  expect(another([somebody(), auckland])).toEqual({ times: [], none: "no-common-hours" });
});

test.each([
  ["New York begins when London is after lunch", "America/New_York", ["14:00", "15:30"]],
  ["half an hour off: Kolkata's afternoon is London's morning", "Asia/Kolkata", ["09:30", "10:00", "11:00"]],
  ["three quarters of an hour off: Kathmandu", "Asia/Kathmandu", ["09:30", "10:00"]],
])("%s", (_name, zone, expected) => {
  const other = somebody(zone);
  const found = another([somebody(), other], {
    now: at("2026-11-25", "18:00"),
    start: at("2026-11-26", "10:00"),
  });
  const times = starts(found).map((one) => one.slice(-5));
  for (const { fromMs, toMs } of found.times) {
    expect(insideHours(fromMs, toMs, other)).toBe(true);
    expect(insideHours(fromMs, toMs, somebody())).toBe(true);
  }
  expect(new Set(times)).toEqual(new Set(expected));
});

test.each([
  // London is an hour nearer to New York for the two weeks between the changes.
  ["before either changes", "2026-10-22", "2026-10-21", "14:00"],
  ["London has changed, New York has not", "2026-10-29", "2026-10-28", "13:00"],
  ["both have", "2026-11-05", "2026-11-04", "14:00"],
])("the week in which %s", (_name, day, today, earliest) => {
  const found = another([somebody(), somebody("America/New_York")], {
    start: at(day, "09:00"),
    now: at(today, "18:00"),
  });
  expect(starts(found)[0]?.slice(-5)).toBe(earliest);
});

test("with nobody else's calendar the reader's own decides", () => {
  expect(another([somebody(LONDON, [on("2026-11-24", "09:00-17:00")])]).times).toHaveLength(5);
});

function insideHours(fromMs: number, toMs: number, { zone, hours }: Side): boolean {
  const begin = timeOf(fromMs, zone);
  const from = begin.hour * 60 + begin.minute;
  const to = from + (toMs - fromMs) / 60_000;
  const lunch = from < hours.lunch.to && to > hours.lunch.from;
  return (
    hours.weekdays.includes(weekdayOf(dayOf(fromMs, zone))) && from >= hours.from && to <= hours.to && !lunch
  );
}

const zones = [
  LONDON,
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Australia/Adelaide",
  "America/St_Johns",
  "Pacific/Auckland",
];

const hours: fc.Arbitrary<WorkingHours> = fc.record({
  from: fc.integer({ min: 7, max: 11 }).map((hour) => hour * 60),
  to: fc.integer({ min: 15, max: 21 }).map((hour) => hour * 60 + 15),
  lunch: fc.integer({ min: 23, max: 27 }).map((half) => ({ from: half * 30, to: half * 30 + 60 })),
  weekdays: fc.constantFrom([1, 2, 3, 4, 5], [7, 1, 2, 3, 4], [1, 2, 4]),
});

/** A day of any of four years, so that weeks of a clock change come often enough. */
const aMoment = fc
  .tuple(fc.integer({ min: 0, max: 1460 }), fc.integer({ min: 0, max: 47 }))
  .map(([day, half]) => at(addDays("2025-01-01", day), "00:00", "UTC") + half * HALF_HOUR);

function aSide(now: number): fc.Arbitrary<Side> {
  const meeting = fc
    .record({
      day: fc.integer({ min: -2, max: 16 }),
      at: fc.integer({ min: 0, max: 95 }),
      quarters: fc.integer({ min: 1, max: 40 }),
    })
    .map(({ day, at: quarter, quarters }): Stretch => {
      const fromMs = now + day * 86_400_000 + quarter * 900_000;
      return { fromMs, toMs: fromMs + quarters * 900_000 };
    });
  return fc.record({
    zone: fc.constantFrom(...zones),
    hours,
    busy: fc.array(meeting, { maxLength: 60 }).map(merged),
  });
}

test("a proposed time is free for all, inside working hours, in the future, of full length, and one of at most five", () => {
  const cases = aMoment.chain((now) =>
    fc.record({
      now: fc.constant(now),
      sides: fc.array(aSide(now), { minLength: 1, maxLength: 2 }),
      start: fc.integer({ min: -96, max: 500 }).map((half) => now + half * HALF_HOUR),
      length: fc.constantFrom(25, 30, 45, 60, 90).map((minutes) => minutes * 60_000),
    }),
  );
  let proposed = 0;
  fc.assert(
    fc.property(cases, ({ now, sides, start, length }) => {
      const zone = sides[0]?.zone ?? LONDON;
      const { times, none } = proposals(sides, { startMs: start, lengthMs: length, nowMs: now, zone });
      expect(times.length).toBeLessThanOrEqual(5);
      expect(none === undefined).toBe(times.length > 0);
      proposed += times.length;
      times.forEach(({ fromMs, toMs }, nth) => {
        expect(toMs - fromMs).toBe(length);
        expect(fromMs).toBeGreaterThan(now);
        expect(fromMs).not.toBe(start);
        expect(fromMs).toBeGreaterThanOrEqual(times[nth - 1]?.toMs ?? 0);
        for (const side of sides) {
          expect(insideHours(fromMs, toMs, side)).toBe(true);
          expect(side.busy.every((busy) => busy.toMs <= fromMs || busy.fromMs >= toMs)).toBe(true);
        }
      });
    }),
    { numRuns: 300 },
  );
  expect(proposed).toBeGreaterThan(300);
});

test("nothing free is left out where nothing is proposed", () => {
  fc.assert(
    fc.property(
      aMoment.chain((now) =>
        fc.record({ now: fc.constant(now), sides: fc.array(aSide(now), { minLength: 2, maxLength: 2 }) }),
      ),
      ({ now, sides }) => {
        const found = proposals(sides, { startMs: now, lengthMs: HALF_HOUR, nowMs: now, zone: "UTC" });
        if (found.times.length > 0) return;
        const week = { fromMs: now + 3_600_000, toMs: now + 7 * 86_400_000 };
        const room = freeForAll(sides, week).filter(({ fromMs, toMs }) => toMs - fromMs >= 2 * HALF_HOUR);
        expect(room).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

test("two calendars of two hundred events, habits and all, take at most five milliseconds", () => {
  const calendar = (shift: number): Stretch[] =>
    Array.from({ length: 200 }, (_, nth) => {
      const fromMs =
        at("2026-10-26", "09:00") + Math.floor(nth / 5) * 86_400_000 + ((nth % 5) * 90 + shift) * 60_000;
      return { fromMs, toMs: fromMs + 45 * 60_000 };
    });
  const two = [
    { zone: LONDON, events: calendar(0) },
    { zone: "Asia/Kolkata", events: calendar(20) },
  ];
  const [start, now] = [at("2026-11-26", "14:00"), at("2026-11-23", "08:30")];
  const once = (): number => {
    const began = process.cpuUsage();
    const sides = two.map(({ zone, events }) => ({
      zone,
      hours: habitsOf(events, zone),
      busy: merged(events),
    }));
    proposals(sides, { startMs: start, lengthMs: HALF_HOUR, nowMs: now, zone: LONDON });
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
  // The least disturbed of them, as with every budget: what runs beside it is not its own cost. Two processes that share
  // a core's parts cost each other a third for seconds on end.
  const until = Date.now() + 15_000;
  let least = once();
  while (least > 5 && Date.now() < until) least = Math.min(least, once());
  expect(least).toBeLessThanOrEqual(5);
});

test("usual hours stand for a calendar that shows nothing", () => {
  expect(habitsOf([], LONDON)).toEqual(USUAL_HOURS);
});
