import { expect, test } from "@jest/globals";
import type { Event } from "../../../../contract/calendar";
import {
  ALEX,
  allDay,
  DANA,
  guests,
  NOBODY,
  office,
  ROOM,
  refusal,
  SAM,
  TEAM,
  timed,
  weekly,
} from "../builders";

const at = "2026-11-19T10:00";
const one = (more: Event = {}): Event => timed("1:1", at, "Europe/London", more);

test("a new event comes back with what Google adds", () => {
  const o = office();
  expect(o.insert(ALEX, one())).toEqual({
    kind: "calendar#event",
    etag: expect.stringMatching(/^"\d+"$/) as unknown as string,
    id: expect.stringMatching(/^[a-v0-9]{26}$/) as unknown as string,
    status: "confirmed",
    htmlLink: expect.stringMatching(/^https:\/\/www.google.com\/calendar\/event\?eid=/) as unknown as string,
    created: "2026-11-16T08:30:00.000Z",
    updated: "2026-11-16T08:30:00.000Z",
    summary: "1:1",
    creator: { email: ALEX, self: true },
    organizer: { email: ALEX, self: true },
    start: { dateTime: "2026-11-19T10:00:00Z", timeZone: "Europe/London" },
    end: { dateTime: "2026-11-19T11:00:00Z", timeZone: "Europe/London" },
    iCalUID: expect.stringMatching(/@google.com$/) as unknown as string,
    sequence: 0,
    reminders: { useDefault: true },
    eventType: "default",
  });
});

test("times are told in the calendar's zone or the one asked for, each with its own zone beside it", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, timed("1:1", at, "America/New_York"));
  expect(o.get(ALEX, id).start).toEqual({ dateTime: "2026-11-19T15:00:00Z", timeZone: "America/New_York" });
  expect(o.get(ALEX, id, { timeZone: "Asia/Kolkata" }).start).toEqual({
    dateTime: "2026-11-19T20:30:00+05:30",
    timeZone: "America/New_York",
  });
});

test("a patch merges objects, replaces arrays and removes what is null", () => {
  const o = office();
  const { id = "" } = o.insert(
    ALEX,
    one({ description: "Old", extendedProperties: { private: { a: "1", b: "2" } }, ...guests(DANA, SAM) }),
  );
  const patched = o.patch(ALEX, id, {
    description: null,
    start: { dateTime: "2026-11-19T10:30:00Z" },
    extendedProperties: { private: { a: null, c: "3" } },
    attendees: [{ email: SAM }],
  });
  expect(patched).toMatchObject({
    summary: "1:1",
    start: { dateTime: "2026-11-19T10:30:00Z", timeZone: "Europe/London" },
    extendedProperties: { private: { b: "2", c: "3" } },
    attendees: [{ email: SAM }],
  });
  expect(patched.description).toBeUndefined();
});

test("a day instead of a time needs the time taken away", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one());
  const day = { start: { date: "2026-11-19", dateTime: null, timeZone: null } };
  expect(
    o.patch(ALEX, id, { ...day, end: { date: "2026-11-20", dateTime: null, timeZone: null } }),
  ).toMatchObject({
    start: { date: "2026-11-19" },
    end: { date: "2026-11-20" },
  });
});

test("an update resets what it leaves out, attachments and conferences aside", () => {
  const o = office();
  const { id = "" } = o.insert(
    ALEX,
    one({ description: "Old", attachments: [{ fileUrl: "https://docs.google.com/document/d/abc123/edit" }] }),
    { supportsAttachments: true },
  );
  const { start, end } = o.get(ALEX, id);
  const updated = o.update(ALEX, id, { start, end });
  expect([updated.summary, updated.description]).toEqual([undefined, undefined]);
  expect(updated.attachments).toEqual([
    { fileUrl: "https://docs.google.com/document/d/abc123/edit", fileId: "abc123" },
  ]);
});

test("attachments need the caller's support", () => {
  const o = office();
  const attachments = [{ fileUrl: "https://docs.google.com/document/d/abc123/edit", title: "Notes" }];
  const { id = "" } = o.insert(ALEX, one({ attachments }));
  expect(o.get(ALEX, id).attachments).toBeUndefined();
  o.patch(ALEX, id, { attachments });
  expect(o.get(ALEX, id).attachments).toBeUndefined();
  o.patch(ALEX, id, { attachments }, { supportsAttachments: true });
  expect(o.get(ALEX, id).attachments).toEqual([{ ...attachments[0], fileId: "abc123" }]);
});

test("the etag changes with each change and not without one", () => {
  const o = office();
  const { id = "", etag } = o.insert(ALEX, one(guests(DANA)));
  expect(o.patch(ALEX, id, { summary: "1:1" }).etag).toBe(etag);
  const renamed = o.patch(ALEX, id, { summary: "Weekly" }, {}, etag);
  expect(renamed.etag).not.toBe(etag);
  o.respond(DANA, id, "accepted");
  expect(o.get(ALEX, id).etag).not.toBe(renamed.etag);
  expect(refusal(() => o.patch(ALEX, id, { summary: "x" }, {}, renamed.etag))).toBe("412 conditionNotMet");
});

test("a guest's own changes leave the organizer's etag alone", () => {
  const o = office();
  const { id = "", etag } = o.insert(ALEX, one(guests(DANA)));
  o.patch(DANA, id, { colorId: "5", reminders: { useDefault: false, overrides: [] } });
  expect(o.get(ALEX, id).etag).toBe(etag);
  expect(o.get(DANA, id)).toMatchObject({ colorId: "5", reminders: { useDefault: false } });
});

test("an event that has not changed is not sent again", () => {
  const o = office();
  const { id = "", etag = "" } = o.insert(ALEX, one());
  const ask = (): number =>
    o.workspace.call(
      { person: ALEX, app: "one-on-one", scopes: ["*"] },
      { method: "calendar.events.get", params: { calendarId: "primary", eventId: id }, ifNoneMatch: etag },
    ).status;
  expect(ask()).toBe(304);
  o.patch(ALEX, id, { summary: "New" });
  expect(ask()).toBe(200);
});

test("changing reminders leaves the time of the last change alone", () => {
  const o = office();
  const { id = "", updated } = o.insert(ALEX, one());
  o.workspace.clock.advance(60_000);
  const after = o.patch(ALEX, id, {
    reminders: { useDefault: false, overrides: [{ method: "popup", minutes: 3 }] },
  });
  expect(after.updated).toBe(updated);
  expect(o.patch(ALEX, id, { summary: "New" }).updated).not.toBe(updated);
});

test("extended properties: a long key is dropped, a long value cut, in silence", () => {
  const o = office();
  const { extendedProperties } = o.insert(
    ALEX,
    one({
      extendedProperties: { private: { ["k".repeat(45)]: "lost", ["k".repeat(44)]: "v".repeat(1025) } },
    }),
  );
  expect(extendedProperties).toEqual({ private: { ["k".repeat(44)]: "v".repeat(1024) } });
});

test("extended properties: too many or too large are refused", () => {
  const o = office();
  const many = (count: number, size: number): Event =>
    one({
      extendedProperties: {
        private: Object.fromEntries(
          Array.from({ length: count }, (_, index) => [`k${index}`, "v".repeat(size)]),
        ),
      },
    });
  expect(o.insert(ALEX, many(300, 10)).id).toBeDefined();
  expect(refusal(() => o.insert(ALEX, many(301, 10)))).toBe("400 invalid");
  expect(o.insert(ALEX, many(31, 1024)).id).toBeDefined();
  expect(refusal(() => o.insert(ALEX, many(33, 1024)))).toBe("400 invalid");
});

test("shared properties are written by every guest, private ones are each copy's own", () => {
  const o = office();
  const { id = "" } = o.insert(
    ALEX,
    one({ ...guests(DANA), extendedProperties: { private: { p: "alex" } } }),
  );
  o.patch(DANA, id, { extendedProperties: { shared: { s: "dana" }, private: { p: "dana" } } });
  expect(o.get(ALEX, id).extendedProperties).toEqual({ private: { p: "alex" }, shared: { s: "dana" } });
  expect(o.get(DANA, id).extendedProperties).toEqual({ private: { p: "dana" }, shared: { s: "dana" } });
});

test("guests who may modify, may", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one({ ...guests(DANA, SAM), guestsCanModify: true }));
  o.patch(DANA, id, { summary: "Ours", attendees: [{ email: DANA }] });
  expect(o.get(ALEX, id)).toMatchObject({ summary: "Ours", attendees: [{ email: DANA }] });
  expect(o.get(SAM, id).status).toBe("cancelled");
});

test("guests who may invite, may add and not take away", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one(guests(DANA)));
  o.patch(DANA, id, { attendees: [{ email: DANA }, { email: SAM }] });
  expect(o.get(SAM, id).attendees).toHaveLength(2);
  expect(refusal(() => o.patch(DANA, id, { attendees: [{ email: DANA }] }))).toBe(
    "403 forbiddenForNonOrganizer",
  );
});

test("guests who may not see each other see themselves", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one({ ...guests(DANA, SAM), guestsCanSeeOtherGuests: false }));
  expect(o.get(DANA, id)).toMatchObject({
    attendees: [{ email: DANA, self: true }],
    attendeesOmitted: true,
  });
  o.respond(DANA, id, "accepted");
  expect(o.get(ALEX, id).attendees).toMatchObject([
    { email: DANA, responseStatus: "accepted" },
    { email: SAM, responseStatus: "needsAction" },
  ]);
});

test("more guests than asked for: only the participant", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one(guests(DANA, SAM)));
  expect(o.get(DANA, id, { maxAttendees: 1 })).toMatchObject({
    attendees: [{ email: DANA }],
    attendeesOmitted: true,
  });
  expect(o.get(DANA, id, { maxAttendees: 2 }).attendeesOmitted).toBeUndefined();
});

test("with attendeesOmitted only one's own answer is written", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one(guests(DANA, SAM)));
  o.patch(DANA, id, { attendeesOmitted: true, attendees: [{ email: DANA, responseStatus: "tentative" }] });
  expect(o.get(ALEX, id).attendees).toMatchObject([
    { email: DANA, responseStatus: "tentative" },
    { email: SAM, responseStatus: "needsAction" },
  ]);
});

test("a guest written with an alias is the same guest", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one({ attendees: [{ email: "D.Reyes@example.com" }, { email: DANA }] }));
  expect(o.get(DANA, id).attendees).toMatchObject([{ email: "d.reyes@example.com", self: true }]);
});

test("every member of an invited group has a copy and answers by name", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one(guests(TEAM)));
  expect(o.get(DANA, id).attendees).toEqual([
    { email: TEAM, responseStatus: "needsAction" },
    { email: DANA, responseStatus: "needsAction", self: true },
  ]);
  o.respond(DANA, id, "accepted");
  expect(o.get(ALEX, id).attendees).toEqual([
    { email: TEAM, responseStatus: "needsAction" },
    { email: DANA, responseStatus: "accepted" },
  ]);
});

test("a room accepts when it is free and declines when it is not", () => {
  const o = office();
  const free = o.insert(ALEX, weekly("Team", at, "Europe/London", guests(ROOM)));
  expect(free.attendees).toEqual([
    { email: ROOM, displayName: "Lisbon (4)", resource: true, responseStatus: "accepted" },
  ]);
  const clash = o.insert(SAM, timed("Late", "2026-12-10T10:30", "Europe/London", guests(ROOM)));
  expect(clash.attendees).toMatchObject([{ responseStatus: "declined" }]);
  const { id = "" } = clash;
  const moved = o.patch(SAM, id, {
    start: { dateTime: "2026-12-10T12:00:00Z" },
    end: { dateTime: "2026-12-10T13:00:00Z" },
  });
  expect(moved.attendees).toMatchObject([{ responseStatus: "accepted" }]);
});

test("a deleted event can be restored by its organizer, a thrown-away copy by its guest", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one(guests(DANA)));
  o.remove(ALEX, id);
  expect(o.get(ALEX, id)).toMatchObject({ status: "cancelled", summary: "1:1" });
  o.patch(ALEX, id, { status: "confirmed" });
  expect(o.get(DANA, id).status).toBe("confirmed");
  o.remove(DANA, id);
  o.respond(DANA, id, "accepted");
  expect(o.get(DANA, id).status).toBe("confirmed");
  expect(o.get(ALEX, id).attendees).toMatchObject([{ responseStatus: "accepted" }]);
});

test("what is null in a whole event is as if it were left out", () => {
  const o = office();
  const nulls = { description: null, recurrence: null, attendees: null, reminders: null, id: null };
  const { id = "" } = o.insert(ALEX, { ...one(), ...nulls } as unknown as Event);
  expect(o.update(ALEX, id, { ...o.get(ALEX, id), ...nulls, location: "Here" })).toMatchObject({
    summary: "1:1",
    location: "Here",
  });
});

test("a series becomes a single event again", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, weekly("1:1", at, "Europe/London", guests(DANA)));
  o.patch(ALEX, `${id}_20261126T100000Z`, { summary: "Special" });
  expect(o.patch(ALEX, id, { recurrence: null }).recurrence).toBeUndefined();
  expect((o.list(DANA).items ?? []).map((event) => event.id)).toEqual([id]);
  expect(refusal(() => o.get(DANA, `${id}_20261126T100000Z`))).toBe("404 notFound");
});

test("a room asked for one occurrence answers for that one", () => {
  const o = office();
  o.insert(SAM, timed("Taken", "2026-11-26T10:30", "Europe/London", guests(ROOM)));
  const { id = "" } = o.insert(ALEX, weekly("1:1", at));
  const ask = (day: string): string | undefined =>
    o.patch(ALEX, `${id}_202611${day}T100000Z`, guests(ROOM)) &&
    o.get(ALEX, `${id}_202611${day}T100000Z`).attendees?.[0]?.responseStatus;
  expect([ask("19"), ask("26")]).toEqual(["accepted", "declined"]);
});

test("a guest taken off and invited again is back", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one(guests(DANA)));
  o.patch(ALEX, id, { attendees: [] });
  expect(o.get(DANA, id)).toMatchObject({ id, status: "cancelled" });
  expect(o.get(DANA, id).summary).toBeUndefined();
  o.patch(ALEX, id, { attendees: [{ email: DANA }] });
  expect(o.get(DANA, id).status).toBe("confirmed");
});

test("two calendars may use one id for two events; an invitation then gets another", () => {
  const o = office();
  o.insert(DANA, one({ id: "sameid1" }));
  o.insert(ALEX, timed("Other", at, "Europe/London", { id: "sameid1", ...guests(DANA) }));
  const titles = (o.list(DANA).items ?? []).map((event) => [event.id === "sameid1", event.summary]);
  expect(titles).toEqual([
    [true, "1:1"],
    [false, "Other"],
  ]);
});

test("a Meet is made once for one request, and only for callers who know conferences", () => {
  const o = office();
  const conferenceData = {
    createRequest: { requestId: "r1", conferenceSolutionKey: { type: "hangoutsMeet" } },
  };
  const { id = "" } = o.insert(ALEX, one({ conferenceData }));
  expect(o.get(ALEX, id).conferenceData).toBeUndefined();
  const made = o.patch(ALEX, id, { conferenceData }, { conferenceDataVersion: 1 });
  expect(made.hangoutLink).toMatch(/^https:\/\/meet.google.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
  expect(o.patch(ALEX, id, { conferenceData }, { conferenceDataVersion: 1 }).hangoutLink).toBe(
    made.hangoutLink,
  );
  expect(o.patch(ALEX, id, { summary: "New" }).hangoutLink).toBe(made.hangoutLink);
});

test("the source is only for the event's creator", () => {
  const o = office();
  const source = { title: "Notes", url: "https://example.com/notes" };
  const { id = "" } = o.insert(ALEX, one({ source, ...guests(DANA) }));
  expect(o.get(ALEX, id).source).toEqual(source);
  expect(o.get(DANA, id).source).toBeUndefined();
});

test("sequence counts new times", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one());
  expect(o.patch(ALEX, id, { summary: "New" }).sequence).toBe(0);
  expect(o.patch(ALEX, id, { end: { dateTime: "2026-11-19T11:30:00Z" } }).sequence).toBe(1);
});

test.each<[string, Event]>([
  ["focus time", one({ eventType: "focusTime", focusTimeProperties: { chatStatus: "doNotDisturb" } })],
  [
    "out of office",
    one({ eventType: "outOfOffice", outOfOfficeProperties: { autoDeclineMode: "declineNone" } }),
  ],
  [
    "working location",
    allDay("Home", "2026-11-19", 1, {
      eventType: "workingLocation",
      visibility: "public",
      transparency: "transparent",
      workingLocationProperties: { type: "homeOffice", homeOffice: {} },
    }),
  ],
  [
    "birthday",
    allDay("Birthday", "2026-11-19", 1, {
      eventType: "birthday",
      visibility: "private",
      transparency: "transparent",
      recurrence: ["RRULE:FREQ=YEARLY"],
    }),
  ],
])("%s can be made and cannot become a meeting", (_name, event) => {
  const o = office();
  const { id = "", eventType } = o.insert(ALEX, event);
  expect(eventType).toBe(event.eventType);
  expect(refusal(() => o.patch(ALEX, id, { attendees: [{ email: DANA }] }))).toMatch(/^400 malformed/);
  expect(refusal(() => o.patch(ALEX, id, { eventType: "default" }))).toBe("400 eventTypeRestriction");
  const moves = (): unknown =>
    o.call(ALEX, "events.move", { calendarId: "primary", eventId: id, destination: DANA });
  expect(refusal(moves)).toMatch(/^40[03]/);
});

test("a guest without an account is on the list and has no calendar", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one(guests(NOBODY)));
  expect(o.get(ALEX, id).attendees).toEqual([{ email: NOBODY, responseStatus: "needsAction" }]);
  expect(refusal(() => o.list(ALEX, { calendarId: NOBODY }))).toBe("404 notFound");
});
