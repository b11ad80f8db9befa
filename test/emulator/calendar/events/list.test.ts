import { expect, test } from "@jest/globals";
import type { Event, Events } from "../../../../contract/calendar";
import { ALEX, allDay, DANA, guests, office, starts, timed, weekly } from "../builders";

const titles = (reply: Events): (string | undefined)[] => (reply.items ?? []).map((event) => event.summary);

test("the head tells of the calendar and what one may do", () => {
  const o = office();
  o.insert(ALEX, timed("1:1", "2026-11-19T10:00"));
  expect(o.list(DANA, { calendarId: ALEX })).toMatchObject({
    kind: "calendar#events",
    summary: ALEX,
    timeZone: "Europe/London",
    accessRole: "reader",
    defaultReminders: [],
    updated: "2026-11-16T08:30:00.000Z",
    nextSyncToken: expect.any(String) as unknown as string,
  });
  expect(o.list(ALEX)).toMatchObject({
    accessRole: "owner",
    defaultReminders: [{ method: "popup", minutes: 10 }],
  });
});

test.each<[string, string, string, string[]]>([
  ["ends when the window begins", "2026-11-19T11:00:00Z", "2026-11-19T12:00:00Z", []],
  ["ends a second after", "2026-11-19T10:59:59Z", "2026-11-19T12:00:00Z", ["1:1"]],
  ["begins when the window ends", "2026-11-19T09:00:00Z", "2026-11-19T10:00:00Z", []],
  ["begins a second before", "2026-11-19T09:00:00Z", "2026-11-19T10:00:01Z", ["1:1"]],
  ["lies around the window", "2026-11-19T10:20:00Z", "2026-11-19T10:30:00Z", ["1:1"]],
])("an event that %s", (_name, timeMin, timeMax, expected) => {
  const o = office();
  o.insert(ALEX, timed("1:1", "2026-11-19T10:00"));
  expect(titles(o.list(ALEX, { timeMin, timeMax }))).toEqual(expected);
});

test("an all-day event lasts from midnight to midnight in the calendar's zone", () => {
  const o = office();
  o.call(ALEX, "calendars.patch", { calendarId: "primary" }, { timeZone: "America/Los_Angeles" });
  o.insert(ALEX, allDay("Day", "2026-11-19"));
  const at = (timeMin: string, timeMax: string): unknown[] => titles(o.list(ALEX, { timeMin, timeMax }));
  expect(at("2026-11-19T00:00:00Z", "2026-11-19T08:00:00Z")).toEqual([]);
  expect(at("2026-11-19T00:00:00Z", "2026-11-19T08:00:01Z")).toEqual(["Day"]);
  expect(at("2026-11-20T07:59:59Z", "2026-11-21T00:00:00Z")).toEqual(["Day"]);
  expect(at("2026-11-20T08:00:00Z", "2026-11-21T00:00:00Z")).toEqual([]);
});

test("by start: single events and occurrences together", () => {
  const o = office();
  o.insert(ALEX, weekly("Weekly", "2026-11-12T10:00"));
  o.insert(ALEX, allDay("Day", "2026-11-19"));
  o.insert(ALEX, timed("Early", "2026-11-19T08:00"));
  const reply = o.list(ALEX, {
    singleEvents: true,
    orderBy: "startTime",
    timeMin: "2026-11-19T00:00:00Z",
    timeMax: "2026-11-27T00:00:00Z",
  });
  expect(titles(reply)).toEqual(["Day", "Early", "Weekly", "Weekly"]);
  expect(reply.nextSyncToken).toBeUndefined();
  expect(starts(reply.items ?? []).at(-1)).toBe("2026-11-26T10:00:00Z");
});

test("by change", () => {
  const o = office();
  const first = o.insert(ALEX, timed("First", "2026-11-19T10:00"));
  o.workspace.clock.advance(1000);
  o.insert(ALEX, timed("Second", "2026-11-19T10:00"));
  o.workspace.clock.advance(1000);
  o.patch(ALEX, first.id ?? "", { location: "Here" });
  expect(titles(o.list(ALEX, { orderBy: "updated" }))).toEqual(["Second", "First"]);
});

test("words are looked for in titles, notes, places and people", () => {
  const o = office();
  o.insert(
    ALEX,
    timed("Budget talk", "2026-11-19T10:00", "Europe/London", { description: "Numbers for Q4" }),
  );
  o.insert(
    ALEX,
    timed("Lunch", "2026-11-19T12:00", "Europe/London", { location: "Budget hotel", ...guests(DANA) }),
  );
  expect(titles(o.list(ALEX, { q: "budget" }))).toEqual(["Budget talk", "Lunch"]);
  expect(titles(o.list(ALEX, { q: "Budget q4" }))).toEqual(["Budget talk"]);
  expect(titles(o.list(ALEX, { q: "dana@example.com" }))).toEqual(["Lunch"]);
});

test("properties: all that are asked for must match, on this copy", () => {
  const o = office();
  o.insert(
    ALEX,
    timed("One", "2026-11-19T10:00", "Europe/London", {
      ...guests(DANA),
      extendedProperties: { private: { doc: "d1", kind: "a=b" }, shared: { hint: "h" } },
    }),
  );
  o.insert(
    ALEX,
    timed("Two", "2026-11-19T10:00", "Europe/London", { extendedProperties: { private: { doc: "d1" } } }),
  );
  expect(titles(o.list(ALEX, { privateExtendedProperty: ["doc=d1"] }))).toEqual(["One", "Two"]);
  expect(titles(o.list(ALEX, { privateExtendedProperty: ["doc=d1", "kind=a=b"] }))).toEqual(["One"]);
  expect(titles(o.list(DANA, { privateExtendedProperty: ["doc=d1"] }))).toEqual([]);
  expect(titles(o.list(DANA, { sharedExtendedProperty: ["hint=h"] }))).toEqual(["One"]);
});

test("kinds, deleted ones, and those changed since", () => {
  const o = office();
  const gone = o.insert(ALEX, timed("Gone", "2026-11-19T10:00"));
  o.insert(ALEX, timed("Focus", "2026-11-19T10:00", "Europe/London", { eventType: "focusTime" }));
  o.remove(ALEX, gone.id ?? "");
  expect(titles(o.list(ALEX, { eventTypes: ["focusTime"] }))).toEqual(["Focus"]);
  expect(titles(o.list(ALEX, { eventTypes: ["default"], showDeleted: true }))).toEqual(["Gone"]);
  o.workspace.clock.advance(60_000);
  const since = new Date(o.workspace.clock.now()).toISOString();
  o.insert(ALEX, timed("Late", "2026-11-19T10:00"));
  expect(titles(o.list(ALEX, { updatedMin: since }))).toEqual(["Late"]);
});

test("a list that has not changed is not sent again", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, timed("1:1", "2026-11-19T10:00"));
  const { etag = "" } = o.list(ALEX);
  const ask = (): number =>
    o.workspace.call(
      { person: ALEX, app: "one-on-one", scopes: ["*"] },
      { method: "calendar.events.list", params: { calendarId: "primary" }, ifNoneMatch: etag },
    ).status;
  expect(ask()).toBe(304);
  o.remove(ALEX, id);
  expect(ask()).toBe(200);
});

test("an incremental sync brings what changed and what was deleted", () => {
  const o = office();
  const kept = o.insert(ALEX, timed("Kept", "2026-11-19T10:00"));
  const gone = o.insert(ALEX, timed("Gone", "2026-11-19T10:00"));
  const { nextSyncToken: syncToken = "" } = o.list(ALEX);
  expect(o.list(ALEX, { syncToken }).items).toEqual([]);
  o.remove(ALEX, gone.id ?? "");
  const { id = "" } = o.insert(ALEX, timed("New", "2026-11-19T10:00"));
  const changes = o.list(ALEX, { syncToken });
  expect((changes.items ?? []).map((event: Event) => [event.id, event.status])).toEqual([
    [gone.id, "cancelled"],
    [id, "confirmed"],
  ]);
  o.patch(ALEX, kept.id ?? "", { summary: "Renamed" });
  expect(titles(o.list(ALEX, { syncToken: changes.nextSyncToken ?? "" }))).toEqual(["Renamed"]);
});
