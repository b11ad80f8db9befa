import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { busyFrom, busyIn } from "../../../src/schedule/slots/busy";
import { common, merged, type Stretch, without } from "../../../src/schedule/slots/stretch";
import { on, timed } from "./builders";

const LONDON = "Europe/London";
const DAY = "2026-11-26";
const event = (span: string, more: object = {}) => ({ id: span, ...timed(DAY, span), ...more });

test.each([
  ["a meeting", {}, true],
  ["a tentative one", { status: "tentative" }, true],
  ["out of office", { eventType: "outOfOffice" }, true],
  ["focus time", { eventType: "focusTime" }, true],
  ["not answered yet", { attendees: [{ self: true, responseStatus: "needsAction" }] }, true],
  ["declined by the other", { attendees: [{ responseStatus: "declined" }] }, true],
  ["declined by oneself", { attendees: [{ self: true, responseStatus: "declined" }] }, false],
  ["cancelled", { status: "cancelled" }, false],
  ["shown as free", { transparency: "transparent" }, false],
  ["where one works", { eventType: "workingLocation" }, false],
  ["a birthday", { eventType: "birthday" }, false],
])("%s: takes time or not", (_name, more, takes) => {
  expect(busyIn([event("10:00-11:00", more)], LONDON)).toEqual(takes ? [on(DAY, "10:00-11:00")] : []);
});

test("a day off is the person's own day, from midnight to midnight, 25 hours long when the clocks go back", () => {
  const off = { id: "off", start: { date: "2026-10-25" }, end: { date: "2026-10-26" } };
  const [only] = busyIn([off], LONDON);
  expect((only?.toMs ?? 0) - (only?.fromMs ?? 0)).toBe(25 * 3_600_000);
});

test("the meeting that is to be moved is no obstacle to itself", () => {
  expect(busyIn([event("10:00-11:00"), event("10:30-12:00")], LONDON, "10:00-11:00")).toEqual([
    on(DAY, "10:30-12:00"),
  ]);
});

test("Calendar's free and busy times are read as they come", () => {
  const answer = [
    { start: "2026-11-26T11:00:00Z", end: "2026-11-26T12:00:00Z" },
    { start: "2026-11-26T10:00:00+00:00", end: "2026-11-26T11:30:00+00:00" },
    { start: "soon", end: "later" },
  ];
  expect(busyFrom(answer)).toEqual([on(DAY, "10:00-12:00")]);
});

const stretches = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: -3, max: 20 })), { maxLength: 15 })
  .map((all) => all.map(([fromMs, length]): Stretch => ({ fromMs, toMs: fromMs + length })));
const holds = (all: readonly Stretch[], moment: number): boolean =>
  all.some(({ fromMs, toMs }) => fromMs <= moment && moment < toMs);

test("merging, what is common and what is left: every moment is where it belongs", () => {
  fc.assert(
    fc.property(stretches, stretches, (a, b) => {
      const [one, other] = [merged(a), merged(b)];
      for (let moment = -1; moment <= 125; moment++) {
        expect(holds(one, moment)).toBe(holds(a, moment));
        expect(holds(common(one, other), moment)).toBe(holds(a, moment) && holds(b, moment));
        expect(holds(without(one, other), moment)).toBe(holds(a, moment) && !holds(b, moment));
      }
    }),
    { numRuns: 200 },
  );
});
