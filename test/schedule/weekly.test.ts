import { expect, test } from "@jest/globals";
import { nextOf, occurrencesOf } from "../../src/schedule/occurrence";
import { endingBefore, leavingOut, nextWeekday, startLike, weeklyRule } from "../../src/schedule/weekly";

const at = (text: string) => Date.parse(text);

test("a weekly rule names the weekday of the first meeting", () => {
  expect(weeklyRule("2026-11-27")).toBe("RRULE:FREQ=WEEKLY;BYDAY=FR");
  expect(weeklyRule("2026-11-29")).toBe("RRULE:FREQ=WEEKLY;BYDAY=SU");
});

test.each([
  ["last week's: this week", "2026-11-20T09:00:00Z", "2026-11-24T00:00:00Z", "2026-11-27"],
  ["this morning's, over: next week", "2026-11-27T09:00:00Z", "2026-11-27T10:00:00Z", "2026-12-04"],
  ["still to come: the day itself", "2026-11-27T09:00:00Z", "2026-11-20T10:00:00Z", "2026-11-27"],
  ["two years ago", "2024-11-22T09:00:00Z", "2026-11-27T10:00:00Z", "2026-12-04"],
])("the next one like it, of %s", (_name, start, now, date) => {
  expect(startLike(at(start), "Europe/Berlin", at(now))).toBe(at(`${date}T09:00:00Z`));
});

test("the time on the wall stays over the change of the clocks", () => {
  const next = startLike(at("2026-10-23T08:00:00Z"), "Europe/Berlin", at("2026-10-24T00:00:00Z"));
  expect(next).toBe(at("2026-10-30T09:00:00Z"));
});

test("the next Thursday at ten is today until ten", () => {
  const ten = { hour: 10, minute: 0 };
  expect(nextWeekday(4, ten, "Europe/London", at("2026-11-19T09:59:00Z"))).toBe("2026-11-19");
  expect(nextWeekday(4, ten, "Europe/London", at("2026-11-19T10:00:00Z"))).toBe("2026-11-26");
});

test("a rule is ended right before the next meeting, whatever end it had; the exceptions stay", () => {
  const before = at("2026-11-27T10:00:00Z");
  expect(endingBefore(["RRULE:FREQ=DAILY;COUNT=9", "EXDATE:20261120T100000Z"], before)).toEqual([
    "RRULE:FREQ=DAILY;UNTIL=20261127T095959Z",
    "EXDATE:20261120T100000Z",
  ]);
});

test("a rule is ended: the days beside it stay that come before, in whatever zone they are written", () => {
  const before = at("2026-11-27T10:00:00Z");
  const ended = (line: string) => endingBefore([line], before);
  expect(ended("RDATE;TZID=America/New_York:20261127T045959,20261127T050000,20261204T100000")).toEqual([
    "RDATE;TZID=America/New_York:20261127T045959",
  ]);
  expect(ended("RDATE:20261126T100000Z,20261209T100000Z")).toEqual(["RDATE:20261126T100000Z"]);
  expect(ended("RDATE;VALUE=DATE:20261127")).toEqual(["RDATE;VALUE=DATE:20261127"]);
  expect(ended("RDATE;VALUE=DATE:20261128")).toEqual([]);
});

test("meetings are left out by the time on the wall, on either side of a change of clocks", () => {
  const starts = [at("2027-03-26T10:00:00Z"), at("2027-04-02T09:00:00Z")];
  expect(leavingOut(starts, "Europe/London")).toBe(
    "EXDATE;TZID=Europe/London:20270326T100000,20270402T100000",
  );
});

const meeting = (day: string, moved?: string) => ({
  id: day,
  originalStartTime: { dateTime: `${day}T10:00:00Z` },
  start: { dateTime: moved ?? `${day}T10:00:00Z` },
  end: { dateTime: (moved ?? `${day}T10:00:00Z`).replace(":00:00Z", ":30:00Z") },
});

test("the meeting at hand is the one going on, else the next", () => {
  const meetings = occurrencesOf(
    [meeting("2026-11-20"), meeting("2026-11-27"), meeting("2026-12-04")],
    "UTC",
  );
  expect(nextOf(meetings, at("2026-11-20T10:29:00Z"))?.date).toBe("2026-11-20");
  expect(nextOf(meetings, at("2026-11-20T10:30:00Z"))?.date).toBe("2026-11-27");
});

test("cancelled meetings and whole days are none", () => {
  const cancelled = { ...meeting("2026-11-20"), status: "cancelled" };
  const allDay = { id: "x", start: { date: "2026-11-20" }, end: { date: "2026-11-21" } };
  expect(occurrencesOf([cancelled, allDay], "UTC")).toEqual([]);
});
