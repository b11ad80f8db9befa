import { expect, test } from "@jest/globals";
import type { Event } from "../../../../contract/calendar";
import type { JsonObject } from "../../../../emulator/json";
import {
  ALEX,
  DANA,
  guests,
  JO,
  MIA,
  type Office,
  office,
  refusal,
  SAM,
  through,
  timed,
  weekly,
} from "../builders";

const at = "2026-11-19T10:00";
const day = { timeMin: "2026-11-19T00:00:00Z", timeMax: "2026-11-20T00:00:00Z" };
const OWNED = "calendar.events.owned";

function share(o: Office, owner: string, person: string, role: string, calendarId = "primary"): JsonObject {
  return o.call(
    owner,
    "acl.insert",
    { calendarId, sendNotifications: false },
    { role, scope: { type: "user", value: person } },
  );
}

const seen = (o: Office, reader: string, calendarId: string): Event[] =>
  o.list(reader, { calendarId, ...day, singleEvents: true }).items ?? [];

test("colleagues read what is not private, and of what is private only that the time is taken", () => {
  const o = office();
  o.insert(ALEX, timed("Planning", at));
  o.insert(ALEX, timed("Dentist", at, "Europe/London", { visibility: "private", location: "Here" }));
  const [open, closed] = seen(o, SAM, ALEX);
  expect(open).toMatchObject({ summary: "Planning" });
  expect(closed).toMatchObject({
    status: "confirmed",
    visibility: "private",
    start: { dateTime: "2026-11-19T10:00:00Z" },
  });
  expect([closed?.summary, closed?.location, closed?.attendees, closed?.organizer, closed?.creator]).toEqual(
    Array(5).fill(undefined),
  );
});

test("a guest of a private event reads it on the organizer's calendar too", () => {
  const o = office();
  o.insert(ALEX, timed("1:1", at, "Europe/London", { visibility: "private", ...guests(DANA) }));
  expect(seen(o, DANA, ALEX)).toMatchObject([{ summary: "1:1" }]);
  expect(seen(o, SAM, ALEX)[0]?.summary).toBeUndefined();
  expect(seen(o, SAM, DANA)[0]?.summary).toBeUndefined();
});

test("people with write access read private events, those without private access do not", () => {
  const o = office();
  o.insert(ALEX, timed("1:1", at, "Europe/London", { visibility: "private" }));
  share(o, ALEX, SAM, "writer");
  share(o, ALEX, MIA, "writerWithoutPrivateAccess");
  expect(seen(o, SAM, ALEX)[0]?.summary).toBe("1:1");
  expect(seen(o, MIA, ALEX)[0]?.summary).toBeUndefined();
  const [event] = seen(o, MIA, ALEX);
  expect(refusal(() => o.patch(MIA, event?.id ?? "", { summary: "x" }, { calendarId: ALEX }))).toBe(
    "403 requiredAccessLevel",
  );
});

test("somebody of another company sees nothing until it is shared", () => {
  const o = office();
  o.insert(ALEX, timed("1:1", at));
  expect(refusal(() => seen(o, JO, ALEX))).toBe("404 notFound");
  share(o, ALEX, JO, "freeBusyReader");
  expect(seen(o, JO, ALEX)).toMatchObject([{ visibility: "private", status: "confirmed" }]);
  expect(seen(o, JO, ALEX)[0]?.summary).toBeUndefined();
});

test("what one may not read cannot be searched for", () => {
  const o = office();
  o.insert(ALEX, timed("Secret", at, "Europe/London", { visibility: "private" }));
  expect(o.list(SAM, { calendarId: ALEX, q: "secret" }).items).toEqual([]);
  expect(o.list(ALEX, { q: "secret" }).items).toHaveLength(1);
});

test("an assistant who manages a calendar makes events that it organizes", () => {
  const o = office();
  share(o, ALEX, SAM, "owner");
  const event = o.insert(SAM, timed("1:1", at, "Europe/London", guests(DANA)), { calendarId: ALEX });
  expect(event).toMatchObject({ creator: { email: SAM }, organizer: { email: ALEX, self: true } });
  expect(event.creator?.self).toBeUndefined();
  expect(o.get(DANA, event.id ?? "").organizer).toEqual({ email: ALEX });
});

test("calendar.events.owned reaches one's own calendar, and events that others organize on it", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, timed("1:1", at, "Europe/London", guests(DANA)));
  const dana = through(DANA, OWNED);
  expect(o.call(dana, "events.get", { calendarId: "primary", eventId: id }).summary).toBe("1:1");
  expect(o.call(dana, "events.get", { calendarId: DANA, eventId: id }).summary).toBe("1:1");
  expect(refusal(() => o.call(dana, "events.get", { calendarId: ALEX, eventId: id }))).toBe(
    "403 insufficientPermissions",
  );
  o.workspace.assumptions.set("calendar.owned-scope-refusal", "404");
  expect(refusal(() => o.call(dana, "events.get", { calendarId: ALEX, eventId: id }))).toBe("404 notFound");
});

test("calendar.events.owned on a calendar with the owner role but another owner", () => {
  const o = office();
  share(o, ALEX, SAM, "owner");
  const { id = "" } = o.insert(ALEX, timed("1:1", at));
  const read = (): unknown => o.call(through(SAM, OWNED), "events.get", { calendarId: ALEX, eventId: id });
  expect(read()).toMatchObject({ summary: "1:1" });
  o.workspace.assumptions.set("calendar.owned-scope-means", "data-owner");
  expect(refusal(read)).toBe("403 insufficientPermissions");
});

test("with calendar.events.freebusy alone events say only that the time is taken", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, timed("1:1", at));
  const event = o.call(through(ALEX, "calendar.events.freebusy"), "events.get", {
    calendarId: "primary",
    eventId: id,
  });
  expect(event).toMatchObject({ visibility: "private", start: { dateTime: "2026-11-19T10:00:00Z" } });
  expect(event.summary).toBeUndefined();
});

interface Busy {
  busy: { start: string; end: string }[];
  errors?: { reason: string }[];
}

function freeBusy(
  o: Office,
  person: string,
  items: readonly string[],
  more: object = {},
): Record<string, Busy> {
  const body = { ...day, items: items.map((id) => ({ id })), ...more };
  return o.call(through(person, "calendar.events.freebusy"), "freebusy.query", {}, body)
    .calendars as unknown as Record<string, Busy>;
}

test("free/busy merges what overlaps and leaves out what does not take time", () => {
  const o = office();
  o.insert(DANA, timed("A", "2026-11-19T10:00"));
  o.insert(DANA, timed("B", "2026-11-19T10:30", "Europe/London", { visibility: "private" }));
  o.insert(DANA, timed("C", "2026-11-19T13:00", "Europe/London", { transparency: "transparent" }));
  const declined = o.insert(ALEX, timed("D", "2026-11-19T15:00", "Europe/London", guests(DANA)));
  o.respond(DANA, declined.id ?? "", "declined");
  o.insert(ALEX, timed("E", "2026-11-19T17:00", "Europe/London", guests(DANA)));
  o.insert(DANA, weekly("F", "2026-11-05T20:00"));
  expect(freeBusy(o, ALEX, [DANA])).toEqual({
    [DANA]: {
      busy: [
        { start: "2026-11-19T10:00:00Z", end: "2026-11-19T11:30:00Z" },
        { start: "2026-11-19T17:00:00Z", end: "2026-11-19T18:00:00Z" },
        { start: "2026-11-19T20:00:00Z", end: "2026-11-19T21:00:00Z" },
      ],
    },
  });
});

test("free/busy is cut to the window and told in the zone asked for", () => {
  const o = office();
  o.insert(DANA, timed("Late", "2026-11-19T23:30"));
  const found = freeBusy(o, ALEX, [DANA], { timeZone: "Asia/Tokyo" });
  expect(found[DANA]?.busy).toEqual([
    { start: "2026-11-20T08:30:00+09:00", end: "2026-11-20T09:00:00+09:00" },
  ]);
});

test("free/busy of whom one may not see, of too many, of groups", () => {
  const o = office();
  expect(freeBusy(o, JO, [ALEX])[ALEX]).toEqual({
    errors: [{ domain: "global", reason: "notFound" }],
    busy: [],
  });
  const many = freeBusy(o, ALEX, [ALEX, DANA, SAM], { calendarExpansionMax: 2 });
  expect(many[SAM]?.errors?.[0]?.reason).toBe("tooManyCalendarsRequested");
  const team = "team@example.com";
  const body = { ...day, items: [{ id: team }] };
  const reply = o.call(ALEX, "freebusy.query", {}, body);
  expect(reply.groups).toEqual({ [team]: { calendars: [ALEX, DANA, SAM, MIA] } });
  expect(Object.keys(reply.calendars ?? {})).toEqual([ALEX, DANA, SAM, MIA]);
  const small = o.call(ALEX, "freebusy.query", {}, { ...body, groupExpansionMax: 2 });
  expect(small.groups).toEqual({ [team]: { errors: [{ domain: "global", reason: "groupTooBig" }] } });
});

test("free/busy needs its own scope and a window", () => {
  const o = office();
  expect(refusal(() => o.call(through(ALEX, OWNED), "freebusy.query", {}, day))).toBe(
    "403 insufficientPermissions",
  );
  expect(refusal(() => freeBusy(o, ALEX, [ALEX], { timeMax: day.timeMin }))).toBe("400 timeRangeEmpty");
  expect(refusal(() => freeBusy(o, ALEX, [ALEX], { calendarExpansionMax: 51 }))).toBe("400 invalid");
});

test("access rules: made, read, changed, taken away, followed", () => {
  const o = office();
  const on = { calendarId: "primary" };
  const rule = o.call(ALEX, "acl.insert", on, {
    role: "reader",
    scope: { type: "user", value: "JO@partner.example.com" },
  });
  expect(rule).toMatchObject({ id: `user:${JO}`, role: "reader", scope: { type: "user", value: JO } });
  expect(o.mail()).toEqual([`sharing ${JO}`]);
  const list = o.call(ALEX, "acl.list", on);
  expect((list.items as { id: string }[]).map((entry) => entry.id)).toEqual([
    `user:${ALEX}`,
    "domain:example.com",
    `user:${JO}`,
  ]);
  expect(
    o.call(ALEX, "acl.patch", { ...on, ruleId: `user:${JO}`, sendNotifications: false }, { role: "writer" })
      .role,
  ).toBe("writer");
  expect(o.insert(JO, timed("1:1", at), { calendarId: ALEX }).creator?.email).toBe(JO);
  o.call(ALEX, "acl.delete", { ...on, ruleId: `user:${JO}` });
  expect(refusal(() => seen(o, JO, ALEX))).toBe("404 notFound");
  expect(refusal(() => o.call(ALEX, "acl.get", { ...on, ruleId: `user:${JO}` }))).toBe("404 notFound");
  const changes = o.call(ALEX, "acl.list", { ...on, syncToken: String(list.nextSyncToken) });
  expect(changes.items).toMatchObject([{ id: `user:${JO}`, role: "none" }]);
  expect(refusal(() => o.call(ALEX, "acl.delete", { ...on, ruleId: `user:${ALEX}` }))).toBe(
    "403 cannotChangeOwnAcl",
  );
  expect(refusal(() => o.call(SAM, "acl.list", { calendarId: ALEX }))).toBe("403 requiredAccessLevel");
  share(o, ALEX, SAM, "writer");
  expect(o.call(SAM, "acl.list", { calendarId: ALEX }).items).toHaveLength(3);
  expect(refusal(() => share(o, SAM, MIA, "reader", ALEX))).toBe("403 requiredAccessLevel");
});

test("a rule for a group holds for its members", () => {
  const o = office();
  o.call(ALEX, "acl.delete", { calendarId: "primary", ruleId: "domain:example.com" });
  expect(refusal(() => seen(o, DANA, ALEX))).toBe("404 notFound");
  o.call(
    ALEX,
    "acl.insert",
    { calendarId: "primary" },
    { role: "reader", scope: { type: "group", value: "team@example.com" } },
  );
  expect(seen(o, DANA, ALEX)).toEqual([]);
});
