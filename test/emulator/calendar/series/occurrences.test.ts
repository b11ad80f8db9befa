import { expect, test } from "@jest/globals";
import type { Event } from "../../../../contract/calendar";
import { ALEX, DANA, guests, office, refusal, SAM, starts, weekly } from "../builders";

const meeting = (more: Event = {}): Event =>
  weekly("1:1", "2026-11-19T10:00", "Europe/London", { ...guests(DANA), ...more });
const nth = (id: string, day: string): string => `${id}_202611${day}T100000Z`;
const month = { timeMin: "2026-11-01T00:00:00Z", timeMax: "2026-12-12T00:00:00Z" };

test("a moved occurrence keeps its id and its original start", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  const moved = o.patch(ALEX, nth(id, "26"), {
    start: { dateTime: "2026-11-27T15:00:00Z" },
    end: { dateTime: "2026-11-27T16:00:00Z" },
  });
  expect(moved).toMatchObject({
    id: nth(id, "26"),
    originalStartTime: { dateTime: "2026-11-26T10:00:00Z" },
    start: { dateTime: "2026-11-27T15:00:00Z" },
    sequence: 1,
  });
  for (const person of [ALEX, DANA])
    expect(starts(o.instances(person, id, month))).toEqual([
      "2026-11-19T10:00:00Z",
      "2026-11-27T15:00:00Z",
      "2026-12-03T10:00:00Z",
      "2026-12-10T10:00:00Z",
    ]);
});

test("an occurrence moved out of a window is out, one moved in is in", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  o.patch(ALEX, nth(id, "26"), {
    start: { dateTime: "2027-06-01T10:00:00Z" },
    end: { dateTime: "2027-06-01T11:00:00Z" },
  });
  expect(o.instances(ALEX, id, month)).toHaveLength(3);
  const june = { timeMin: "2027-06-01T00:00:00Z", timeMax: "2027-06-02T00:00:00Z", singleEvents: true };
  expect(o.list(DANA, june).items).toMatchObject([{ id: nth(id, "26") }]);
});

test("a deleted occurrence is cancelled on every copy and can be asked for", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  o.remove(ALEX, nth(id, "26"));
  expect(o.get(DANA, nth(id, "26"))).toEqual({
    kind: "calendar#event",
    etag: expect.any(String) as unknown as string,
    id: nth(id, "26"),
    status: "cancelled",
    recurringEventId: id,
    originalStartTime: { dateTime: "2026-11-26T10:00:00Z", timeZone: "Europe/London" },
  });
  expect(o.instances(DANA, id, month)).toHaveLength(3);
  expect(o.instances(DANA, id, { ...month, showDeleted: true })).toHaveLength(4);
  expect(refusal(() => o.remove(ALEX, nth(id, "26")))).toBe("410 deleted");
});

test("writing status cancelled deletes an occurrence too", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  expect(o.patch(ALEX, nth(id, "26"), { status: "cancelled" }).status).toBe("cancelled");
  expect(o.instances(ALEX, id, month)).toHaveLength(3);
});

test("a list of series shows them once, with changed and cancelled occurrences beside them", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  o.patch(ALEX, nth(id, "19"), { summary: "Kick-off" });
  o.remove(ALEX, nth(id, "26"));
  expect((o.list(ALEX).items ?? []).map((event) => [event.id, event.status, event.summary])).toEqual([
    [id, "confirmed", "1:1"],
    [nth(id, "19"), "confirmed", "Kick-off"],
    [nth(id, "26"), "cancelled", undefined],
  ]);
  const single = o.list(ALEX, { singleEvents: true, orderBy: "startTime", ...month }).items ?? [];
  expect(single.map((event) => event.summary)).toEqual(["Kick-off", "1:1", "1:1"]);
});

test("the series' later changes reach a changed occurrence, but for what it changed", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  o.patch(ALEX, nth(id, "26"), { summary: "Special" });
  o.patch(ALEX, id, { summary: "Weekly", description: "The doc" });
  expect(o.get(DANA, nth(id, "26"))).toMatchObject({ summary: "Special", description: "The doc" });
});

test("one guest's answer to one occurrence is for that one; an answer to the series is for all", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  o.respond(DANA, nth(id, "26"), "declined");
  const answers = (): (string | undefined)[] =>
    o.instances(ALEX, id, month).map((event) => event.attendees?.[0]?.responseStatus);
  expect(answers()).toEqual(["needsAction", "declined", "needsAction", "needsAction"]);
  expect(o.get(ALEX, id).attendees?.[0]?.responseStatus).toBe("needsAction");
  o.respond(DANA, id, "accepted");
  expect(answers()).toEqual(["accepted", "accepted", "accepted", "accepted"]);
});

test("a guest of one occurrence has that one and nothing else of the series", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  o.patch(ALEX, nth(id, "26"), { attendees: [{ email: DANA }, { email: SAM }] });
  expect(o.list(SAM).items).toMatchObject([{ id: nth(id, "26"), recurringEventId: id }]);
  expect(refusal(() => o.get(SAM, id))).toBe("404 notFound");
  expect(refusal(() => o.get(SAM, nth(id, "19")))).toBe("404 notFound");
  o.patch(ALEX, nth(id, "26"), { attendees: [{ email: DANA }] });
  expect(o.get(SAM, nth(id, "26")).status).toBe("cancelled");
});

test("a guest taken off one occurrence keeps the others", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  o.patch(ALEX, nth(id, "26"), { attendees: [] });
  expect(starts(o.instances(DANA, id, month))).toEqual([
    "2026-11-19T10:00:00Z",
    "2026-12-03T10:00:00Z",
    "2026-12-10T10:00:00Z",
  ]);
});

test("a guest throwing one occurrence away declines it", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  o.remove(DANA, nth(id, "26"));
  expect(o.get(DANA, nth(id, "26")).status).toBe("cancelled");
  expect(o.get(ALEX, nth(id, "26"))).toMatchObject({
    status: "confirmed",
    attendees: [{ email: DANA, responseStatus: "declined" }],
  });
});

test("own properties of one occurrence stay there and on that copy", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting({ extendedProperties: { private: { doc: "d1" } } }));
  o.patch(ALEX, nth(id, "26"), { extendedProperties: { private: { section: "s1" } } });
  expect(o.get(ALEX, nth(id, "26")).extendedProperties).toEqual({ private: { doc: "d1", section: "s1" } });
  expect(o.get(ALEX, nth(id, "19")).extendedProperties).toEqual({ private: { doc: "d1" } });
  expect(o.get(DANA, nth(id, "26")).extendedProperties).toBeUndefined();
});

test("a single event becomes a series under its own id", () => {
  const o = office();
  const { recurrence: _none, ...single } = meeting();
  const { id = "" } = o.insert(ALEX, single);
  const series = o.patch(ALEX, id, { recurrence: ["RRULE:FREQ=WEEKLY"] });
  expect(series.id).toBe(id);
  expect(o.get(DANA, id).recurrence).toEqual(["RRULE:FREQ=WEEKLY"]);
  expect(o.instances(DANA, id, month)).toHaveLength(4);
});

test("making one occurrence private makes the series private; making one public is ignored", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  o.patch(ALEX, nth(id, "26"), { visibility: "private" });
  expect(o.get(ALEX, id).visibility).toBe("private");
  o.patch(ALEX, nth(id, "26"), { visibility: "public" });
  expect(o.get(ALEX, nth(id, "26")).visibility).toBe("private");
});

test("instances: by original start, and a bound on the end that is included", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  expect(o.instances(ALEX, id, { ...month, originalStart: "2026-11-26T11:00:00+01:00" })).toMatchObject([
    { id: nth(id, "26") },
  ]);
  const exactly = { timeMin: "2026-11-19T11:00:00Z", timeMax: "2026-11-20T00:00:00Z" };
  expect(o.instances(ALEX, id, exactly)).toHaveLength(1);
  expect(o.list(ALEX, { ...exactly, singleEvents: true }).items).toHaveLength(0);
});

test("a bound on the start is not included", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, meeting());
  expect(o.instances(ALEX, id, { timeMin: "2026-11-18T00:00:00Z", timeMax: "2026-11-19T10:00:00Z" })).toEqual(
    [],
  );
});
