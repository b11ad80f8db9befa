import { expect, test } from "@jest/globals";
import { NOTHING_SPENT, spendingOf } from "../../bench/spending";
import { makeBundle } from "../../build/bundle";
import { type Loads, peakOf } from "../../commands/company/busiest";
import { loadsOf, measuredCosts } from "../../commands/company/costs";
import { THE_WAY_IT_IS } from "../../commands/company/manner";
import { MOST, peaksOf } from "../../commands/company/peaks";
import type { Quota } from "../../commands/company/quotas";
import { DAY_S, JOBS, type Load, type Week, weekOf } from "../../commands/company/spread";
import { loadBundle } from "../../emulator/run";

const COMPANY = { managers: 400, directs: 7, seed: 7, sectionsBy: "opening" } as const;
const PAIRS = COMPANY.managers * COMPANY.directs;

const sum = (seconds: Uint32Array): number => seconds.reduce((total, one) => total + one, 0);

test("the fixed load: per meeting and person four openings and one press, per person ten other events a day", () => {
  const week = weekOf(COMPANY);
  expect(sum(week.panel)).toBe(PAIRS * 2 * 4);
  expect(sum(week.topic)).toBe(PAIRS);
  expect(sum(week.carry) + sum(week.carryFirst)).toBe(PAIRS);
  expect(sum(week.section)).toBe(PAIRS);
  expect(sum(week.foreign)).toBe(COMPANY.managers * 8 * 10 * 5);
  expect(sum(week.run)).toBe(COMPANY.managers * 8 * 24 * 5);
});

test("the fixed load: two fifths of the meetings are between ten and twelve, three fifths start on the hour", () => {
  const { topic } = weekOf(COMPANY);
  const ends = (test: (minuteOfDay: number) => boolean): number =>
    topic.reduce((total, one, second) => {
      // Presses come within ten minutes of the end, and the ends are a quarter of an hour apart.
      const minute = Math.floor((second % DAY_S) / 900) * 15;
      return test(minute) ? total + one : total;
    }, 0) / sum(topic);
  expect(ends((minute) => minute >= 10 * 60 + 30 && minute < 12 * 60 + 30)).toBeCloseTo(0.4, 1);
  expect(ends((minute) => minute % 60 === 30)).toBeCloseTo(0.6, 1);
  expect(ends((minute) => minute % 60 === 0)).toBeCloseTo(0.3, 1);
});

test("a section made by the first press is made by the carry-over in half of the pairs, and by no opening", () => {
  const week = weekOf({ ...COMPANY, sectionsBy: "press" });
  expect(sum(week.section)).toBe(0);
  expect(sum(week.carryFirst) / PAIRS).toBeCloseTo(0.5, 1);
  expect(sum(weekOf(COMPANY).carryFirst)).toBe(0);
});

const load = (more: Partial<Load>): Load => ({
  spent: NOTHING_SPENT,
  exported: 0,
  usualS: 0,
  badS: 0,
  ...more,
});
const LOADS: Loads = {
  foreign: load({ spent: { ...NOTHING_SPENT, calendar: 1 } }),
  panel: load({}),
  carry: load({}),
  carryFirst: load({}),
  topic: load({ spent: { ...NOTHING_SPENT, docsWrites: 2 }, usualS: 5 }),
  section: load({}),
  run: load({}),
};
const writes: Quota = { name: "writes", limit: 4, window: 60, counts: ({ spent }) => spent.docsWrites };

function pressesAt(...seconds: readonly number[]) {
  const week = Object.fromEntries(JOBS.map((job) => [job, new Uint32Array(5 * DAY_S)])) as Week;
  for (const second of seconds) week.topic[second] = (week.topic[second] ?? 0) + 1;
  return week;
}

test("a minute is any sixty seconds, not only those that a clock begins", () => {
  expect(peakOf(pressesAt(50, 70, 109, 110), LOADS, writes)).toMatchObject({ taken: 6, at: 109, share: 1.5 });
});

test("a day is from midnight to midnight", () => {
  const calendar: Quota = {
    name: "a day",
    limit: 100,
    window: "day",
    counts: ({ spent }) => spent.docsWrites,
  };
  expect(peakOf(pressesAt(DAY_S - 1, DAY_S, DAY_S + 1), LOADS, calendar)).toMatchObject({
    taken: 4,
    at: DAY_S,
  });
});

test("runs at once are what began, as long as it lasts", () => {
  const atOnce: Quota = { name: "at once", limit: 10, window: "at once", counts: ({ usualS }) => usualS };
  expect(
    peakOf(pressesAt(...Array.from({ length: 20 }, (_, at) => 100 + at)), LOADS, atOnce).taken,
  ).toBeCloseTo(5);
});

test("what is past a minute's limit is counted as refused", () => {
  expect(peakOf(pressesAt(0, 1, 2, 60, 120), LOADS, writes)).toMatchObject({ minutesOver: 1, refused: 2 });
});

test("five thousand managers with seven directs each take under 60 % of every quota in their busiest minute", async () => {
  const { code, manifest } = await makeBundle();
  const loads = loadsOf(measuredCosts(loadBundle(code, manifest)));
  const peaks = peaksOf({ managers: 5000, directs: 7, seed: 1, ...THE_WAY_IT_IS }, loads);
  expect(peaks.filter(({ share }) => share >= MOST).map(({ quota }) => quota.name)).toEqual([]);
  expect(peaks[0]?.share).toBeGreaterThan(0.2);
}, 120_000);

test.each([
  ["docs.documents.get", { docsReads: 1 }],
  ["docs.documents.batchUpdate", { docsWrites: 1 }],
  ["calendar.events.patch", { calendar: 1 }],
  ["drive.files.export", { exports: 1 }],
])("%s is counted where Google counts it", (method, expected) => {
  expect(spendingOf(method)).toMatchObject(expected);
});
