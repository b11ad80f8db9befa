import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill/implementation";
import { cadenceOf, daysApart, isWeekly, provenCadence } from "../../src/schedule/cadence";
import { saidCadence } from "../../src/text/en/cadence";

const FRIDAY = 5;

test.each([
  ["RRULE:FREQ=WEEKLY;BYDAY=FR", "Every Friday"],
  ["RRULE:FREQ=WEEKLY", "Every Friday"],
  ["RRULE:FREQ=WEEKLY;WKST=SU;BYDAY=TU,TH", "Every Tuesday and Thursday"],
  ["RRULE:FREQ=WEEKLY;BYDAY=FR,MO,TU,WE,TH", "Every weekday"],
  ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "Every two weeks on Friday"],
  ["RRULE:FREQ=WEEKLY;INTERVAL=6", "Every six weeks on Friday"],
  ["RRULE:FREQ=WEEKLY;INTERVAL=8", "Every eight weeks on Friday"],
  ["RRULE:FREQ=DAILY", "Every day"],
  ["RRULE:FREQ=DAILY;INTERVAL=3", "Every three days"],
  ["RRULE:FREQ=DAILY;INTERVAL=14", "Every two weeks on Friday"],
  ["RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "Every weekday"],
  ["RRULE:FREQ=MONTHLY", "Monthly"],
  ["RRULE:FREQ=MONTHLY;BYDAY=1FR", "Monthly on the first Friday"],
  ["RRULE:FREQ=MONTHLY;BYDAY=FR;BYSETPOS=1", "Monthly on the first Friday"],
  ["RRULE:FREQ=MONTHLY;BYDAY=-1TH", "Monthly on the last Thursday"],
  ["RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "Monthly on the last working day"],
  ["RRULE:FREQ=MONTHLY;BYMONTHDAY=1", "Monthly on the 1st"],
  ["RRULE:FREQ=MONTHLY;BYMONTHDAY=-1", "Monthly on the last day"],
  ["RRULE:FREQ=MONTHLY;BYDAY=FR", "Every Friday"],
  ["RRULE:FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=22", "Every two months on the 22nd"],
  ["RRULE:FREQ=MONTHLY;INTERVAL=3", "Every three months"],
  ["RRULE:FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=2TU", "Every three months on the second Tuesday"],
  ["RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=13", "Every three months on the 13th"],
  ["RRULE:FREQ=YEARLY", "Yearly"],
  ["RRULE:FREQ=YEARLY;BYMONTH=12;BYDAY=1FR", "Yearly on the first Friday"],
  ["RRULE:FREQ=YEARLY;INTERVAL=2", "Every two years"],
  ["RRULE:FREQ=HOURLY", "On its own schedule"],
  ["RRULE:FREQ=YEARLY;BYDAY=20MO", "On its own schedule"],
  ["RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15", "On its own schedule"],
  ["RRULE:FREQ=MONTHLY;BYMONTH=1,2,7", "On its own schedule"],
  ["RRULE:FREQ=WEEKLY;BYHOUR=9,15", "On its own schedule"],
  ["RRULE;X-NAME=x:FREQ=WEEKLY;BYDAY=FR", "Every Friday"],
])("%s is said %s", (rule, said) => {
  const cadence = cadenceOf([rule, "EXDATE;TZID=Europe/London:20261127T100000"]);
  expect(cadence && saidCadence(cadence, FRIDAY)).toBe(said);
});

test("a single event has no cadence", () => {
  expect(cadenceOf([])).toBeUndefined();
  expect(cadenceOf(["RDATE;VALUE=DATE:20261127"])).toBeUndefined();
});

test("two rules are a schedule of their own", () => {
  expect(cadenceOf(["RRULE:FREQ=WEEKLY", "RRULE:FREQ=MONTHLY"])?.every).toBe("other");
});

test("weekly is once a week on one day, with or without an end", () => {
  const weekly = (rule: string) => {
    const cadence = cadenceOf([rule]);
    return cadence !== undefined && isWeekly(cadence);
  };
  expect(weekly("RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20270101T000000Z")).toBe(true);
  expect(cadenceOf(["RRULE:FREQ=WEEKLY;COUNT=9"])?.ends).toBe(true);
  expect(cadenceOf(["RRULE:FREQ=HOURLY;COUNT=9"])?.ends).toBe(true);
  expect(weekly("RRULE:FREQ=WEEKLY;BYDAY=TU,FR")).toBe(false);
  expect(weekly("RRULE:FREQ=WEEKLY;INTERVAL=2")).toBe(false);
  expect(weekly("RRULE:FREQ=DAILY")).toBe(false);
});

/** The first days of a rule from Friday 6 November 2026 on, by rrule-temporal. */
function daysOf(rule: string, count: number): number[] {
  const dtstart = Temporal.ZonedDateTime.from("2026-11-06T10:00[UTC]");
  const engine = new RRuleTemporal({ rruleString: rule, dtstart, temporal: Temporal });
  const from = new Date("2026-11-06T00:00:00Z");
  const to = new Date(from.getTime() + 2000 * 86_400_000);
  return engine
    .between(from, to, true)
    .slice(0, count)
    .map((one) => Math.floor(one.epochMilliseconds / 86_400_000));
}

const aRule = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.subarray(["MO", "TU", "WE", "TH", "FR"]))
    .map(([n, days]) => `FREQ=WEEKLY;INTERVAL=${n}${days.length === 0 ? "" : `;BYDAY=${days.join()}`}`),
  fc.integer({ min: 1, max: 30 }).map((n) => `FREQ=DAILY;INTERVAL=${n}`),
  fc
    .tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom("BYDAY=1FR", "BYDAY=-1MO", "BYMONTHDAY=6", "BYDAY=FR"),
    )
    .map(([n, on]) => `FREQ=MONTHLY;INTERVAL=${n};${on}`),
  fc.constantFrom("FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=2,5,8,11;BYDAY=1FR"),
);

test("what neighbouring meetings prove is what the rule says, whichever of them are looked at", () => {
  let proved = 0;
  fc.assert(
    fc.property(
      aRule,
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 1, max: 12 }),
      (rule, from, count) => {
        const shown = provenCadence(daysOf(rule, from + count).slice(from));
        if (shown === undefined) return;
        proved++;
        const real = cadenceOf([`RRULE:${rule}`]);
        expect(real && { every: real.every, interval: real.interval }).toEqual({
          every: shown.every,
          interval: shown.interval,
        });
      },
    ),
    { numRuns: 300 },
  );
  expect(proved).toBeGreaterThan(5);
});

test("no two meetings of a rule lie further apart than it says, but where the rule skips a month", () => {
  fc.assert(
    fc.property(aRule, (rule) => {
      const cadence = cadenceOf([`RRULE:${rule}`]);
      if (cadence === undefined || cadence.every === "other" || cadence.weekdays.length > 1) return;
      const days = daysOf(rule, 8);
      // The first may come sooner, where the start is off the rule; a weekday of a month wanders by a week.
      const longest = Math.max(...days.slice(1).map((day, at) => day - (days[at] ?? day)), 0);
      expect(longest).toBeLessThanOrEqual(daysApart(cadence) + (cadence.on === undefined ? 0 : 7));
    }),
    { numRuns: 150 },
  );
});

test.each([
  ["three meetings", [0, 7, 14]],
  ["a month's first Fridays, four weeks apart", [0, 28, 56, 84, 119]],
  ["monthly", [0, 31, 61, 92, 122]],
  ["twice a week", [0, 2, 7, 9, 14]],
  ["a week left out by the rule", [0, 7, 21, 28, 35]],
])("%s prove nothing", (_name, days) => {
  expect(provenCadence(days)).toBeUndefined();
});
