import { expect, test } from "@jest/globals";
import type { Event } from "../../../contract/calendar";
import {
  changeFollowing,
  discard,
  discardFollowing,
  drag,
  duplicateEvent,
  openEditPage,
  respond,
} from "../../../emulator/calendar/by-hand";
import {
  allDay,
  focusTime,
  homeOffice,
  outOfOffice,
  put,
  single,
  weekly,
} from "../../../emulator/calendar/compose";
import { ALEX, DANA, office, starts } from "./builders";

const at = "2026-11-19T10:00";
const window = { timeMin: "2026-11-01T00:00:00Z", timeMax: "2026-12-19T00:00:00Z" };
const THURSDAYS = ["19", "26"].map((day) => `2026-11-${day}T10:00:00Z`);

test.each<[string, Event, Event]>([
  [
    "single",
    single("Talk", { at }),
    { end: { dateTime: "2026-11-19T10:30:00Z", timeZone: "Europe/London" } },
  ],
  [
    "weekly",
    weekly("1:1", { at, every: 2, times: 5 }),
    { recurrence: ["RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=5"] },
  ],
  [
    "weekly until",
    weekly("1:1", { at, until: "2027-03-04" }),
    { recurrence: ["RRULE:FREQ=WEEKLY;UNTIL=20270304T235959Z"] },
  ],
  ["all day", allDay("Offsite", { date: "2026-11-19", days: 2 }), { end: { date: "2026-11-21" } }],
  ["focus time", focusTime({ at }), { eventType: "focusTime" }],
  ["out of office", outOfOffice({ at }), { eventType: "outOfOffice" }],
  ["home office", homeOffice("2026-11-19"), { eventType: "workingLocation" }],
])("a seed: %s", (_name, event, expected) => {
  const o = office();
  expect(put(o.workspace, ALEX, event)).toMatchObject(expected as object);
});

test("a page lists the organizer among the guests, who accepts", () => {
  const o = office();
  const { attendees } = put(o.workspace, ALEX, single("1:1", { at, guests: [DANA] }), "all");
  expect(attendees).toEqual([
    { email: DANA, responseStatus: "needsAction" },
    { email: ALEX, responseStatus: "accepted", organizer: true, self: true },
  ]);
  expect(o.mail()).toEqual([`invitation ${DANA}`]);
});

test("answering, dragging and deleting one occurrence", () => {
  const o = office();
  const { id } = put(o.workspace, ALEX, weekly("1:1", { at, guests: [DANA], times: 3 }));
  respond(o.workspace, DANA, `${id}_20261119T100000Z`, "accepted");
  drag(o.workspace, ALEX, `${id}_20261126T100000Z`, 90);
  discard(o.workspace, ALEX, `${id}_20261203T100000Z`);
  expect(o.mail()).toEqual([`response ${ALEX}`, `update ${DANA}`, `cancellation ${DANA}`]);
  expect(starts(o.instances(DANA, id))).toEqual([THURSDAYS[0], "2026-11-26T11:30:00Z"]);
  expect(o.instances(ALEX, id)[0]?.attendees?.[0]?.responseStatus).toBe("accepted");
});

test("this and following: the old series ends, a new one begins, in two calls", () => {
  const o = office();
  const { id } = put(o.workspace, ALEX, weekly("1:1", { at, guests: [DANA] }));
  const fresh = changeFollowing(o.workspace, ALEX, `${id}_20261203T100000Z`, {
    summary: "Later",
    start: { dateTime: "2026-12-03T15:00:00", timeZone: "Europe/London" },
    end: { dateTime: "2026-12-03T15:30:00", timeZone: "Europe/London" },
  });
  expect(fresh).toMatchObject({ id: `${id}_R20261203T100000`, recurrence: ["RRULE:FREQ=WEEKLY"] });
  expect(o.get(DANA, id).recurrence).toEqual(["RRULE:FREQ=WEEKLY;UNTIL=20261203T095959Z"]);
  expect(starts(o.instances(DANA, id, window))).toEqual(THURSDAYS);
  expect(starts(o.instances(DANA, fresh.id ?? "", window))).toEqual([
    "2026-12-03T15:00:00Z",
    "2026-12-10T15:00:00Z",
    "2026-12-17T15:00:00Z",
  ]);
  expect(o.get(DANA, `${id}_R20261203T100000_20261210T150000Z`).recurringEventId).toBe(fresh.id);
});

test("this and following of a counted series counts on", () => {
  const o = office();
  const { id } = put(o.workspace, ALEX, weekly("1:1", { at, times: 5 }));
  const fresh = changeFollowing(o.workspace, ALEX, `${id}_20261203T100000Z`, { summary: "Later" });
  expect(fresh.recurrence).toEqual(["RRULE:FREQ=WEEKLY;COUNT=3"]);
  expect(o.instances(ALEX, id)).toHaveLength(2);
  expect(o.instances(ALEX, fresh.id ?? "")).toHaveLength(3);
});

test("this and following of an all-day series", () => {
  const o = office();
  const event = allDay("Day", { date: "2026-11-19", more: { recurrence: ["RRULE:FREQ=WEEKLY"] } });
  const { id } = put(o.workspace, ALEX, event);
  discardFollowing(o.workspace, ALEX, `${id}_20261203`);
  expect(o.get(ALEX, id).recurrence).toEqual(["RRULE:FREQ=WEEKLY;UNTIL=20261202"]);
  expect(starts(o.instances(ALEX, id))).toEqual(["2026-11-19", "2026-11-26"]);
});

const PROPERTIES = { private: { doc: "d1" } };

test.each([
  ["yes", PROPERTIES],
  ["no", undefined],
])("a split series has the old one's properties: %s", (answer, expected) => {
  const o = office();
  o.workspace.assumptions.set("calendar.split-copies-properties", answer);
  const { id } = put(o.workspace, ALEX, weekly("1:1", { at, more: { extendedProperties: PROPERTIES } }));
  const fresh = changeFollowing(o.workspace, ALEX, `${id}_20261126T100000Z`, {});
  expect(fresh.extendedProperties).toEqual(expected);
});

test.each([
  ["no", undefined],
  ["yes", PROPERTIES],
])("a duplicate has the first one's properties: %s", (answer, expected) => {
  const o = office();
  o.workspace.assumptions.set("calendar.duplicate-copies-properties", answer);
  const { id } = put(o.workspace, ALEX, weekly("1:1", { at, more: { extendedProperties: PROPERTIES } }));
  const copy = duplicateEvent(o.workspace, ALEX, id);
  expect(copy.id).not.toBe(id);
  expect(copy).toMatchObject({ summary: "1:1", recurrence: ["RRULE:FREQ=WEEKLY"] });
  expect(copy.extendedProperties).toEqual(expected);
});

test.each([
  ["changed-fields", "private", "The doc", ["RRULE:FREQ=WEEKLY"]],
  ["all-fields", undefined, undefined, undefined],
])("saving an open edit page: %s", (answer, visibility, description, recurrence) => {
  const o = office();
  o.workspace.assumptions.set("calendar.edit-page-writes", answer);
  const { id } = put(o.workspace, ALEX, single("1:1", { at, guests: [DANA] }));
  const page = openEditPage(o.workspace, ALEX, id);
  o.patch(ALEX, id, { recurrence: ["RRULE:FREQ=WEEKLY"], visibility: "private", description: "The doc" });
  const saved = page.save({ summary: "Weekly" });
  expect(saved.summary).toBe("Weekly");
  expect([saved.visibility, saved.description, saved.recurrence]).toEqual([
    visibility,
    description,
    recurrence,
  ]);
});
