import { expect, test } from "@jest/globals";
import { addDays, weekdayOf } from "../../../src/schedule/moment";
import { clockOf } from "../../../src/schedule/slots/clock";
import { habitsOf } from "../../../src/schedule/slots/habits";
import { proposals } from "../../../src/schedule/slots/propose";
import type { Stretch } from "../../../src/schedule/slots/stretch";
import { at, on, said, somebody } from "./builders";

/** The same meetings on every weekday of four weeks before 23 November 2026, by the clock of a zone. */
function works(zone: string, spans: readonly string[]): Stretch[] {
  return Array.from({ length: 28 }, (_, day) => addDays("2026-10-26", day))
    .filter((date) => weekdayOf(date) <= 5)
    .flatMap((date) => spans.map((span) => on(date, span, zone)));
}

const OFFICE = ["09:00-10:00", "11:00-12:00", "14:00-15:00", "16:30-17:00"];
const NEXT_WEEK = at("2026-11-24", "12:00");

test.each([
  ["London", "Europe/London", 0],
  ["Berlin, an hour on: the same night", "Europe/Berlin", undefined],
  ["New York, whose night is quiet here too", "America/New_York", undefined],
  ["Los Angeles, whose day goes on after midnight here", "America/Los_Angeles", -8],
  ["Kolkata, half an hour off", "Asia/Kolkata", 5.5],
  ["Tokyo", "Asia/Tokyo", 9],
  ["Auckland", "Pacific/Auckland", 13],
])("seen from London: %s", (_name, zone, hours) => {
  const found = clockOf(works(zone, OFFICE), "Europe/London");
  if (hours === undefined || hours === 0) {
    expect(found).toBe("Europe/London");
    return;
  }
  // Within an hour of the true clock.
  const midnight = Date.parse("2026-11-24T00:00:00Z");
  const shown = Number(
    new Intl.DateTimeFormat("en-GB", { timeZone: found, hour: "2-digit", hourCycle: "h23" }).format(midnight),
  );
  const off = (((shown - hours) % 24) + 24) % 24;
  expect(Math.min(off, 24 - off)).toBeLessThanOrEqual(1.5);
});

test("too few meetings tell nothing: the viewer's own clock", () => {
  expect(clockOf(works("Asia/Tokyo", OFFICE).slice(0, 5), "Europe/London")).toBe("Europe/London");
});

test("somebody whose day goes on after midnight here is offered none of their nights", () => {
  const busy = works("America/Los_Angeles", OFFICE);
  const zone = clockOf(busy, "Europe/London");
  const other = somebody(zone, busy, habitsOf(busy, zone));
  const found = proposals([somebody(), other], {
    startMs: NEXT_WEEK,
    lengthMs: 1_800_000,
    nowMs: at("2026-11-23", "08:00"),
    zone: "Europe/London",
  });
  // Nine in Los Angeles is five in London, when London's usual day ends.
  for (const time of said(found.times.map(({ fromMs }) => fromMs)))
    expect(time.slice(-5) >= "16:00").toBe(true);
});
