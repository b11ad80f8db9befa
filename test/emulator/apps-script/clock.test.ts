import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill/implementation";
import { workspaceWithPeople } from "../../../emulator/office";
import { loadBundle, runFunction } from "../../../emulator/run";
import { tried } from "../laws";
import { MANIFEST } from "./bundle";

/** What an expression of a script in a zone gives for an event. */
function inZone(timeZone: string, expression: string, event: object = {}): unknown {
  const workspace = workspaceWithPeople();
  const bundle = loadBundle(`function go(e) { return ${expression}; }`, { ...MANIFEST, timeZone });
  return runFunction(workspace, bundle, { functionName: "go", person: "alex@example.com", event }).value;
}

test("local time is the script's zone, not the process's", () => {
  const fields =
    "[d.getFullYear(), d.getMonth(), d.getDate(), d.getDay(), d.getHours(), d.getMinutes(), d.getTimezoneOffset(), d.toString()]";
  expect(inZone("America/New_York", `(function (d) { return ${fields}; })(new Date(0))`)).toEqual([
    1969,
    11,
    31,
    3,
    19,
    0,
    300,
    "Wed Dec 31 1969 19:00:00 GMT-0500",
  ]);
});

test("parts and bare strings are read in the script's zone, dates alone as UTC", () => {
  expect(
    inZone(
      "Europe/Berlin",
      `[new Date(2026, 10, 27, 10, 30), new Date("2026-11-27T10:30"), new Date("27 Nov 2026 10:30"), new Date("2026-11-27T10:30:00Z"), new Date("2026-11-27"), new Date(2026, 6, 1)].map(function (d) { return d.toISOString(); })`,
    ),
  ).toEqual([
    "2026-11-27T09:30:00.000Z",
    "2026-11-27T09:30:00.000Z",
    "2026-11-27T09:30:00.000Z",
    "2026-11-27T10:30:00.000Z",
    "2026-11-27T00:00:00.000Z",
    "2026-06-30T22:00:00.000Z",
  ]);
});

test("setting local fields crosses the change to summer time as the zone does", () => {
  const code = `(function (d) { d.setDate(d.getDate() + 1); d.setHours(9, 15); return d.toISOString(); })(new Date("2026-03-28T12:00:00Z"))`;
  expect(inZone("Europe/Berlin", code)).toBe("2026-03-29T07:15:00.000Z");
});

const ZONES = [
  "Europe/London",
  "America/Los_Angeles",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "America/St_Johns",
];

test("local fields agree with Temporal in every zone at any moment, and lead back to it", () => {
  const moments = fc.array(fc.integer({ min: 0, max: 4_000_000 }), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), moments, (zone, quarterHours) => {
      const event = { at: quarterHours.map((count) => count * 900_000) };
      const seen = inZone(
        zone,
        "e.at.map(function (ms) { var d = new Date(ms); return [d.getFullYear(), d.getMonth() + 1, d.getDate(), d.getHours(), d.getMinutes(), new Date(d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getMinutes()).getTime()]; })",
        event,
      );
      const expected = event.at.map((ms) => {
        const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        const back = there.toPlainDateTime().toZonedDateTime(zone, { disambiguation: "compatible" });
        return [there.year, there.month, there.day, there.hour, there.minute, back.epochMilliseconds];
      });
      expect(seen).toEqual(expected);
    }),
    tried(25),
  );
});

test("formatToParts and BigInt are missing where a switch says so", () => {
  const workspace = workspaceWithPeople();
  workspace.assumptions.set("apps-script.format-to-parts", "no");
  workspace.assumptions.set("apps-script.big-int", "no");
  const bundle = loadBundle(
    "function go() { return [typeof BigInt, typeof new Intl.DateTimeFormat().formatToParts, new Date().getHours(), Utilities.formatDate(new Date(), 'Europe/Berlin', 'HH:mm')]; }",
    MANIFEST,
  );
  expect(runFunction(workspace, bundle, { functionName: "go", person: "alex@example.com" }).value).toEqual([
    "undefined",
    "undefined",
    8,
    "09:30",
  ]);
});
