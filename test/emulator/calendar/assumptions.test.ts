import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { calendarAssumptions } from "../../../emulator/calendar/assumptions";
import {
  ALEX,
  allDay,
  DANA,
  guests,
  type Office,
  office,
  SAM,
  starts,
  TEAM,
  timed,
  weekly,
} from "./builders";

const at = "2026-11-19T10:00";

/** An office under one answer. */
function under(id: string, answer: string): Office {
  const o = office();
  o.workspace.assumptions.set(`calendar.${id}`, answer);
  return o;
}

test("each assumption has a default, another answer, and a place in the code that reads it", () => {
  const folder = "emulator/calendar";
  const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && name !== "assumptions.ts")
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    .join("\n");
  for (const { id, answers } of calendarAssumptions) {
    expect(answers.length).toBeGreaterThan(1);
    expect(code).toContain(`"${id}"`);
  }
  expect(new Set(calendarAssumptions.map((entry) => entry.id)).size).toBe(calendarAssumptions.length);
});

test.each([
  ["keeps", true],
  ["renews", false],
])("made recurring: %s", (answer, same) => {
  const o = under("made-recurring-keeps-id", answer);
  const { id = "" } = o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA)));
  const series = o.patch(ALEX, id, {
    recurrence: ["RRULE:FREQ=WEEKLY;COUNT=2"],
    extendedProperties: { private: { doc: "d1" } },
  });
  expect(series.id === id).toBe(same);
  expect(o.get(ALEX, series.id ?? "").extendedProperties).toEqual({ private: { doc: "d1" } });
  expect(o.get(ALEX, id).status).toBe(same ? "confirmed" : "cancelled");
  expect(o.instances(DANA, series.id ?? "")).toHaveLength(2);
  expect((o.list(DANA).items ?? []).map((event) => event.id)).toEqual([series.id]);
});

test.each([
  ["yes", "Europe/London"],
  ["no", undefined],
])("zones in lists: %s", (answer, zone) => {
  const o = under("list-gives-zone", answer);
  const { id = "" } = o.insert(ALEX, timed("1:1", at));
  expect(o.list(ALEX).items?.[0]?.start?.timeZone).toBe(zone);
  expect(o.get(ALEX, id).start?.timeZone).toBe("Europe/London");
});

test.each([
  ["yes", "private", undefined],
  ["no", undefined, "1:1"],
])("the organizer's visibility travels: %s", (answer, visibility, summary) => {
  const o = under("visibility-travels", answer);
  const { id = "" } = o.insert(
    ALEX,
    timed("1:1", at, "Europe/London", { ...guests(DANA), visibility: "private" }),
  );
  expect(o.get(DANA, id).visibility).toBe(visibility);
  expect(o.get(SAM, id, { calendarId: DANA }).summary).toBe(summary);
  o.patch(DANA, id, { visibility: "public" });
  expect(o.get(SAM, id, { calendarId: DANA }).summary).toBe("1:1");
  expect(o.get(ALEX, id).visibility).toBe("private");
});

test.each([
  ["yes", "The doc"],
  ["no", undefined],
])("a changed occurrence follows its series: %s", (answer, description) => {
  const o = under("changed-occurrence-follows-series", answer);
  const { id = "" } = o.insert(ALEX, weekly("1:1", at));
  o.patch(ALEX, `${id}_20261126T100000Z`, { location: "Here" });
  o.patch(ALEX, id, { description: "The doc" });
  expect(o.get(ALEX, `${id}_20261126T100000Z`).description).toBe(description);
});

test.each([
  ["yes", ["2026-11-19T11:00:00Z", "2026-11-26T11:00:00Z"]],
  ["no", ["2026-11-19T11:00:00Z", "2026-11-24T09:00:00Z", "2026-11-26T11:00:00Z"]],
])("a retimed series drops its exceptions: %s", (answer, expected) => {
  const o = under("retimed-series-drops-exceptions", answer);
  const { id = "" } = o.insert(
    ALEX,
    weekly("1:1", at, "Europe/London", { recurrence: ["RRULE:FREQ=WEEKLY;COUNT=2"] }),
  );
  o.patch(ALEX, `${id}_20261126T100000Z`, {
    start: { dateTime: "2026-11-24T09:00:00Z" },
    end: { dateTime: "2026-11-24T10:00:00Z" },
  });
  o.patch(ALEX, id, {
    start: { dateTime: "2026-11-19T11:00:00Z" },
    end: { dateTime: "2026-11-19T12:00:00Z" },
  });
  expect(starts(o.instances(ALEX, id))).toEqual(expected);
});

const daily = (...recurrence: string[]): { recurrence: string[] } => ({ recurrence });

test.each<[string, string, string, string[], string, string[]]>([
  [
    "start-off-rule",
    "included",
    "2026-11-18T10:00",
    ["RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2"],
    "Europe/London",
    ["18", "19"],
  ],
  [
    "start-off-rule",
    "skipped",
    "2026-11-18T10:00",
    ["RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2"],
    "Europe/London",
    ["19", "26"],
  ],
  ["time-in-gap", "skipped", "2027-03-27T02:30", ["RRULE:FREQ=DAILY;COUNT=2"], "Europe/Berlin", ["27", "29"]],
  ["time-in-gap", "later", "2027-03-27T02:30", ["RRULE:FREQ=DAILY;COUNT=2"], "Europe/Berlin", ["27", "28"]],
  [
    "until-date-on-timed",
    "whole-day",
    at,
    ["RRULE:FREQ=DAILY;UNTIL=20261120"],
    "Europe/London",
    ["19", "20"],
  ],
  ["until-date-on-timed", "midnight", at, ["RRULE:FREQ=DAILY;UNTIL=20261120"], "Europe/London", ["19"]],
  [
    "exdate-day-on-timed",
    "ignored",
    at,
    ["RRULE:FREQ=DAILY;COUNT=2", "EXDATE;VALUE=DATE:20261120"],
    "Europe/London",
    ["19", "20"],
  ],
  [
    "exdate-day-on-timed",
    "excludes",
    at,
    ["RRULE:FREQ=DAILY;COUNT=2", "EXDATE;VALUE=DATE:20261120"],
    "Europe/London",
    ["19"],
  ],
])("%s: %s", (id, answer, start, recurrence, zone, days) => {
  const o = under(id, answer);
  const event = o.insert(ALEX, timed("1:1", start, zone, daily(...recurrence)));
  const found = starts(o.instances(ALEX, event.id ?? "", { timeZone: zone }));
  expect(found.map((text) => text.slice(8, 10))).toEqual(days);
});

test("a time in a gap, an hour later", () => {
  const o = under("time-in-gap", "later");
  const event = o.insert(
    ALEX,
    timed("Night", "2027-03-27T02:30", "Europe/Berlin", daily("RRULE:FREQ=DAILY;COUNT=2")),
  );
  expect(starts(o.instances(ALEX, event.id ?? "", { timeZone: "Europe/Berlin" }))[1]).toBe(
    "2027-03-28T03:30:00+02:00",
  );
});

test.each([
  ["five-years", 2031],
  ["one-year", 2027],
])("how far an endless series is listed: %s", (answer, year) => {
  const o = under("endless-horizon", answer);
  const event = o.insert(ALEX, allDay("Day", "2026-11-19", 1, { recurrence: ["RRULE:FREQ=MONTHLY"] }));
  expect(
    starts(o.instances(ALEX, event.id ?? ""))
      .at(-1)
      ?.slice(0, 4),
  ).toBe(String(year));
});

test.each([
  ["no", 1],
  ["yes", 2],
])("the API lists the organizer: %s", (answer, count) => {
  const o = under("organizer-listed", answer);
  expect(o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA))).attendees).toHaveLength(count);
});

test.each([
  ["no", undefined],
  ["from-directory", "Dana Reyes"],
])("guests have names: %s", (answer, name) => {
  const o = under("guest-names", answer);
  expect(o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA))).attendees?.[0]?.displayName).toBe(
    name,
  );
});

test.each([
  ["reset", "needsAction"],
  ["kept", "accepted"],
])("an answer left out of the guest list: %s", (answer, expected) => {
  const o = under("guest-without-response", answer);
  const { id = "" } = o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA)));
  o.respond(DANA, id, "accepted");
  o.patch(ALEX, id, { attendees: [{ email: DANA }, { email: SAM }] });
  expect(o.get(DANA, id).attendees?.[0]?.responseStatus).toBe(expected);
});

test.each([
  ["kept", "declined"],
  ["reset", "needsAction"],
])("the answers to a meeting that gets another time: %s", (answer, expected) => {
  const o = under("moved-answers", answer);
  const { id = "" } = o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA)));
  o.respond(DANA, id, "declined");
  o.patch(ALEX, id, { summary: "1:1 with Dana" });
  expect(o.get(DANA, id).attendees?.[0]?.responseStatus).toBe("declined");
  const { start, end } = timed("1:1", "2026-11-19T15:00", "Europe/London");
  o.patch(ALEX, id, { start, end });
  expect(o.get(DANA, id).attendees?.[0]?.responseStatus).toBe(expected);
});

test.each([
  ["when-they-answer", 1],
  ["at-once", 5],
])("members of a group are listed: %s", (answer, count) => {
  const o = under("group-guests", answer);
  expect(o.insert(ALEX, timed("Team", at, "Europe/London", guests(TEAM))).attendees).toHaveLength(count);
});

test.each([
  ["details", "Planning"],
  ["free-busy", undefined],
])("colleagues see: %s", (answer, summary) => {
  const o = under("colleagues-see", answer);
  const { id = "" } = o.insert(ALEX, timed("Planning", at));
  expect(o.get(SAM, id, { calendarId: ALEX }).summary).toBe(summary);
});

test("colleagues see: nothing", () => {
  const o = under("colleagues-see", "nothing");
  expect(() => o.list(SAM, { calendarId: ALEX })).toThrow("Not Found");
});

test.each([
  ["yes", true],
  ["no", false],
])("an answer renews the etag: %s", (answer, renews) => {
  const o = under("response-renews-etag", answer);
  const { id = "", etag } = o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA)));
  o.respond(DANA, id, "accepted");
  expect(o.get(ALEX, id).attendees?.[0]?.responseStatus).toBe("accepted");
  expect(o.get(ALEX, id).etag !== etag).toBe(renews);
});

test("a guest's private properties are the copy's own, or refused by assumption; the organizer's are taken", () => {
  const note = { extendedProperties: { private: { doc: "d1" } } };
  const o = under("guest-private-properties", "taken");
  const { id = "" } = o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA)));
  expect(o.patch(DANA, id, note).extendedProperties).toEqual(note.extendedProperties);
  expect(o.get(ALEX, id).extendedProperties).toBeUndefined();
  o.workspace.assumptions.set("calendar.guest-private-properties", "403 forbiddenForNonOrganizer");
  expect(() => o.patch(DANA, id, { extendedProperties: { private: { doc: "d2" } } })).toThrow(
    "Shared properties can only be changed by the organizer of the event.",
  );
  expect(o.patch(ALEX, id, note).extendedProperties).toEqual(note.extendedProperties);
});
