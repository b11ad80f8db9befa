import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, dayOf, timeOf, weekdayOf } from "../../../src/schedule/moment";
import { freeForAll, type Side } from "../../../src/schedule/slots/free";
import { proposals } from "../../../src/schedule/slots/propose";
import { weeklyTimes } from "../../../src/schedule/slots/weekly";
import { at, on, said, somebody } from "./builders";

const LONDON = "Europe/London";
const HALF_HOUR = 1_800_000;
const MONDAY = at("2026-11-23", "08:30");

const firsts = (
  me: Side,
  others: ReadonlyArray<Side | undefined>,
  more: { now?: number; length?: number; weekday?: number; zone?: string } = {},
): string[] => {
  const { now = MONDAY, length = HALF_HOUR, zone = LONDON, weekday } = more;
  const found = weeklyTimes(me, others, {
    lengthMs: length,
    nowMs: now,
    zone,
    ...(weekday === undefined ? {} : { weekday }),
  });
  return found.map(({ starts }) => said(starts.slice(0, 1), zone)[0] ?? "none");
};

const nobody: ReadonlyArray<undefined> = [undefined, undefined, undefined, undefined, undefined, undefined];

test("one a day from tomorrow on, then a second a day", () => {
  expect(firsts(somebody(), nobody)).toEqual([
    "Tue 24 09:00",
    "Wed 25 09:00",
    "Thu 26 09:00",
    "Fri 27 09:00",
    "Mon 30 09:00",
    "Tue 24 09:30",
  ]);
});

test("all on one day, one after the other, around lunch", () => {
  expect(firsts(somebody(), nobody, { weekday: 3, length: 2 * HALF_HOUR })).toEqual([
    "Wed 25 09:00",
    "Wed 25 10:00",
    "Wed 25 11:00",
    "Wed 25 13:00",
    "Wed 25 14:00",
    "Wed 25 15:00",
  ]);
});

test("what the other has every week is left to it; what is taken once is no reason", () => {
  const weekly = ["2026-11-24", "2026-12-01", "2026-12-08"].map((day) => on(day, "09:00-12:00"));
  expect(firsts(somebody(), [somebody(LONDON, weekly)])).toEqual(["Tue 24 13:00"]);
  const always = somebody(LONDON, [on("2026-12-02", "09:00-17:00"), on("2026-12-09", "09:00-17:00")]);
  expect(firsts(always, [undefined], { weekday: 3 })).toEqual(["Wed 25 09:00"]);
});

test("hours that never meet: no time, and the others keep theirs", () => {
  expect(firsts(somebody(), [somebody("Pacific/Auckland"), undefined])).toEqual(["none", "Tue 24 09:00"]);
});

const sides = fc
  .record({
    zone: fc.constantFrom(LONDON, "America/New_York", "Asia/Kolkata", "Asia/Kathmandu"),
    busy: fc.array(fc.tuple(fc.nat(27), fc.nat(46), fc.integer({ min: 1, max: 8 })), { maxLength: 60 }),
  })
  .map(({ zone, busy }) =>
    somebody(
      zone,
      busy.map(([day, slot, halves]) => {
        const fromMs = at(addDays("2027-03-22", day), "00:00", zone) + slot * HALF_HOUR;
        return { fromMs, toMs: fromMs + halves * HALF_HOUR };
      }),
    ),
  );

test("law: each time is free for both, within both's hours, to come, of full length, and no two are at once", () => {
  fc.assert(
    fc.property(sides, fc.array(sides, { minLength: 1, maxLength: 8 }), (me, others) => {
      // The clocks of London change on 28 March 2027.
      const nowMs = at("2027-03-24", "10:00");
      const found = weeklyTimes(me, others, { lengthMs: 2 * HALF_HOUR, nowMs, zone: LONDON });
      const given = found.map(({ starts }) => starts[0]);
      found.forEach(({ starts }, index) => {
        const other = others[index];
        for (const start of starts) {
          const whole = { fromMs: start, toMs: start + 2 * HALF_HOUR };
          expect(start).toBeGreaterThan(nowMs);
          expect(freeForAll(other === undefined ? [me] : [me, other], whole)).toEqual([whole]);
          const rest = given.filter((one, at) => at !== index && one !== undefined);
          for (const one of rest) expect(Math.abs((one ?? 0) - start)).toBeGreaterThanOrEqual(2 * HALF_HOUR);
          expect(weekdayOf(dayOf(start, LONDON))).toBeLessThanOrEqual(7);
          expect(timeOf(start, LONDON).minute % 30).toBe(0);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test("two calendars of 200 events each take no more than five milliseconds, weekly or once", () => {
  const full = (zone: string): Side =>
    somebody(
      zone,
      Array.from({ length: 200 }, (_, at) => {
        const fromMs = MONDAY - 28 * 86_400_000 + at * 5 * 3_600_000;
        return { fromMs, toMs: fromMs + 3_000_000 };
      }),
    );
  const [me, other] = [full(LONDON), full("America/New_York")];
  const weekly = () => weeklyTimes(me, [other], { lengthMs: HALF_HOUR, nowMs: MONDAY, zone: LONDON });
  const once = () =>
    proposals([me, other], {
      startMs: MONDAY + 86_400_000,
      lengthMs: HALF_HOUR,
      nowMs: MONDAY,
      zone: LONDON,
    });
  for (const ask of [weekly, once]) {
    const spent = Array.from({ length: 40 }, () => {
      const began = process.cpuUsage();
      ask();
      return process.cpuUsage(began).user / 1000;
    });
    // The machine may be busy with something else, and the first ones are compiled.
    expect(Math.min(...spent)).toBeLessThan(5);
  }
});
