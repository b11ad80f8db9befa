import { expect, test } from "@jest/globals";
import type { Event } from "../../../contract/calendar";
import { DAY_MS } from "../../../emulator/clock";
import {
  ALEX,
  allDay,
  DANA,
  guests,
  type Office,
  office,
  refusal,
  refused,
  SAM,
  through,
  timed,
  weekly,
} from "./builders";

const at = "2026-11-19T10:00";
const one = (more: Event = {}): Event => timed("1:1", at, "Europe/London", more);

interface Refusal {
  readonly name: string;
  readonly act: (o: Office) => unknown;
  readonly code: number;
  readonly reason: string;
  readonly message: string;
}

const cases: readonly Refusal[] = [
  {
    name: "no start",
    act: (o) => o.insert(ALEX, { end: { date: "2026-11-20" } }),
    code: 400,
    reason: "required",
    message: "Missing start time.",
  },
  {
    name: "no end",
    act: (o) => o.insert(ALEX, { start: { date: "2026-11-20" } }),
    code: 400,
    reason: "required",
    message: "Missing end time.",
  },
  {
    name: "an end before its start",
    act: (o) => o.insert(ALEX, one({ end: { dateTime: "2026-11-19T09:00:00Z" } })),
    code: 400,
    reason: "timeRangeEmpty",
    message: "The specified time range is empty.",
  },
  {
    name: "an all-day event of no day",
    act: (o) => o.insert(ALEX, { start: { date: "2026-11-20" }, end: { date: "2026-11-20" } }),
    code: 400,
    reason: "timeRangeEmpty",
    message: "The specified time range is empty.",
  },
  {
    name: "a day and a time",
    act: (o) => o.insert(ALEX, one({ end: { date: "2026-11-20" } })),
    code: 400,
    reason: "invalid",
    message: "Start and end times must either both be date or both be dateTime.",
  },
  {
    name: "a day patched over a time",
    act: (o) => o.patch(ALEX, o.insert(ALEX, one()).id ?? "", { start: { date: "2026-11-19" } }),
    code: 400,
    reason: "invalid",
    message: "Invalid start time.",
  },
  {
    name: "a wall time without a zone",
    act: (o) => o.insert(ALEX, one({ start: { dateTime: "2026-11-19T10:00:00" } })),
    code: 400,
    reason: "required",
    message: "Missing time zone definition for start time.",
  },
  {
    name: "a recurring event with an offset but no zone",
    act: (o) =>
      o.insert(ALEX, {
        start: { dateTime: "2026-11-19T10:00:00Z" },
        end: { dateTime: "2026-11-19T11:00:00Z" },
        recurrence: ["RRULE:FREQ=WEEKLY"],
      }),
    code: 400,
    reason: "required",
    message: "Missing time zone definition for start time.",
  },
  {
    name: "a recurring event whose end has no zone",
    act: (o) =>
      o.insert(ALEX, weekly("1:1", at, "Europe/London", { end: { dateTime: "2026-11-19T11:00:00Z" } })),
    code: 400,
    reason: "required",
    message: "Missing time zone definition for end time.",
  },
  {
    name: "a zone that is none",
    act: (o) => o.insert(ALEX, timed("1:1", at, "Europe/Atlantis")),
    code: 400,
    reason: "invalid",
    message: "Invalid time zone definition for start time.",
  },
  {
    name: "a time that is none",
    act: (o) => o.insert(ALEX, one({ start: { dateTime: "2026-13-45T10:00:00", timeZone: "UTC" } })),
    code: 400,
    reason: "invalid",
    message: "Invalid start time.",
  },
  ...["abcd", "ABCDEF", "with-dash", "xyz12", "a".repeat(1025)].map((id) => ({
    name: `the id ${id.slice(0, 12)}`,
    act: (o: Office) => o.insert(ALEX, one({ id })),
    code: 400,
    reason: "invalid",
    message: "Invalid resource id value.",
  })),
  {
    name: "an id that is taken",
    act: (o) => [o.insert(ALEX, one({ id: "abcde12345" })), o.insert(ALEX, one({ id: "abcde12345" }))],
    code: 409,
    reason: "duplicate",
    message: "The requested identifier already exists.",
  },
  {
    name: "the id of a deleted event",
    act: (o) => [
      o.insert(ALEX, one({ id: "abcde12345" })),
      o.remove(ALEX, "abcde12345"),
      o.insert(ALEX, one({ id: "abcde12345" })),
    ],
    code: 409,
    reason: "duplicate",
    message: "The requested identifier already exists.",
  },
  {
    name: "an event that is not there",
    act: (o) => o.get(ALEX, "abcde12345"),
    code: 404,
    reason: "notFound",
    message: "Not Found",
  },
  {
    name: "a calendar that is not there",
    act: (o) => o.list(ALEX, { calendarId: "nobody@example.com" }),
    code: 404,
    reason: "notFound",
    message: "Not Found",
  },
  {
    name: "deleting twice",
    act: (o) => {
      const { id = "" } = o.insert(ALEX, one());
      o.remove(ALEX, id);
      o.remove(ALEX, id);
    },
    code: 410,
    reason: "deleted",
    message: "Resource has been deleted",
  },
  {
    name: "an old etag",
    act: (o) => {
      const { id = "", etag } = o.insert(ALEX, one());
      o.patch(ALEX, id, { summary: "New" });
      o.patch(ALEX, id, { summary: "Newer" }, {}, etag);
    },
    code: 412,
    reason: "conditionNotMet",
    message: "Precondition Failed",
  },
  {
    name: "a guest's change of a shared field",
    act: (o) => o.patch(DANA, o.insert(ALEX, one(guests(DANA))).id ?? "", { location: "Here" }),
    code: 403,
    reason: "forbiddenForNonOrganizer",
    message: "Shared properties can only be changed by the organizer of the event.",
  },
  {
    name: "a guest's update that leaves shared fields out",
    act: (o) => {
      const { id = "" } = o.insert(ALEX, one(guests(DANA)));
      const { start, end, attendees } = o.get(DANA, id);
      o.update(DANA, id, { start, end, attendees });
    },
    code: 403,
    reason: "forbiddenForNonOrganizer",
    message: "Shared properties can only be changed by the organizer of the event.",
  },
  {
    name: "a guest inviting where guests may not",
    act: (o) => {
      const { id = "" } = o.insert(ALEX, one({ ...guests(DANA), guestsCanInviteOthers: false }));
      o.patch(DANA, id, { attendees: [{ email: DANA }, { email: SAM }] });
    },
    code: 403,
    reason: "forbiddenForNonOrganizer",
    message: "Shared properties can only be changed by the organizer of the event.",
  },
  {
    name: "writing to a calendar one may only read",
    act: (o) => o.insert(ALEX, one(), { calendarId: DANA }),
    code: 403,
    reason: "requiredAccessLevel",
    message: "You need to have writer access to this calendar.",
  },
  {
    name: "a guest without an address",
    act: (o) => o.insert(ALEX, one({ attendees: [{ displayName: "Dana" }] })),
    code: 400,
    reason: "required",
    message: "Missing attendee email.",
  },
  {
    name: "a guest whose address is none",
    act: (o) => o.insert(ALEX, one({ attendees: [{ email: "dana" }] })),
    code: 400,
    reason: "invalid",
    message: "Invalid attendee email.",
  },
  {
    name: "more than 25 attachments",
    act: (o) =>
      o.insert(
        ALEX,
        one({ attachments: Array.from({ length: 26 }, () => ({ fileUrl: "https://example.com/a" })) }),
        { supportsAttachments: true },
      ),
    code: 400,
    reason: "invalid",
    message: "The event has too many attachments.",
  },
  {
    name: "more than five reminders",
    act: (o) =>
      o.insert(
        ALEX,
        one({
          reminders: {
            useDefault: false,
            overrides: Array.from({ length: 6 }, (_, index) => ({ method: "popup", minutes: index })),
          },
        }),
      ),
    code: 400,
    reason: "invalid",
    message: "Too many override reminders.",
  },
  {
    name: "default reminders and others at once",
    act: (o) =>
      o.insert(ALEX, one({ reminders: { useDefault: true, overrides: [{ method: "popup", minutes: 5 }] } })),
    code: 400,
    reason: "cannotUseDefaultRemindersAndSpecifyOverride",
    message: "Cannot specify both default reminders and overrides at the same time.",
  },
  {
    name: "an older sequence",
    act: (o) => {
      const { id = "" } = o.insert(ALEX, one({ sequence: 4 }));
      o.patch(ALEX, id, { sequence: 3 });
    },
    code: 400,
    reason: "invalid",
    message:
      "Invalid sequence value. The specified sequence number is below the current sequence number of the resource. Re-fetch the resource and use its sequence number on the following request.",
  },
  {
    name: "ordering by start without single events",
    act: (o) => o.list(ALEX, { orderBy: "startTime" }),
    code: 400,
    reason: "badRequest",
    message: "The requested ordering is not available for the particular query.",
  },
  {
    name: "an empty window",
    act: (o) => o.list(ALEX, { timeMin: "2026-11-20T00:00:00Z", timeMax: "2026-11-20T00:00:00Z" }),
    code: 400,
    reason: "timeRangeEmpty",
    message: "The specified time range is empty.",
  },
  {
    name: "a bound without an offset",
    act: (o) => o.list(ALEX, { timeMin: "2026-11-20T00:00:00" }),
    code: 400,
    reason: "invalid",
    message: "Bad Request",
  },
  {
    name: "a page token that is none",
    act: (o) => o.list(ALEX, { pageToken: "abc" }),
    code: 400,
    reason: "invalid",
    message: "Invalid page token value.",
  },
  {
    name: "a sync token that is none",
    act: (o) => o.list(ALEX, { syncToken: "abc" }),
    code: 400,
    reason: "invalid",
    message: "Invalid sync token value.",
  },
  {
    name: "changes since too long ago",
    act: (o) => o.list(ALEX, { updatedMin: "2026-01-01T00:00:00Z" }),
    code: 410,
    reason: "updatedMinTooLongAgo",
    message: "The requested minimum modification time lies too far in the past.",
  },
  {
    name: "a call without the scope",
    act: (o) => o.call(through(ALEX, "tasks"), "events.list", { calendarId: "primary" }),
    code: 403,
    reason: "insufficientPermissions",
    message: "Request had insufficient authentication scopes.",
  },
  {
    name: "making an event another kind",
    act: (o) => o.patch(ALEX, o.insert(ALEX, one()).id ?? "", { eventType: "focusTime" }),
    code: 400,
    reason: "eventTypeRestriction",
    message: "Event type cannot be changed.",
  },
  {
    name: "focus time with guests",
    act: (o) => o.insert(ALEX, one({ eventType: "focusTime", ...guests(DANA) })),
    code: 400,
    reason: "malformedFocusTimeEvent",
    message: "An event of the type focusTime cannot have attendees.",
  },
  {
    name: "out of office all day",
    act: (o) => o.insert(ALEX, allDay("Away", "2026-11-19", 1, { eventType: "outOfOffice" })),
    code: 400,
    reason: "malformedOutOfOfficeEvent",
    message: "An all-day out of office event is not supported.",
  },
  {
    name: "a working location of two days",
    act: (o) =>
      o.insert(
        ALEX,
        allDay("Home", "2026-11-19", 2, {
          eventType: "workingLocation",
          visibility: "public",
          transparency: "transparent",
          workingLocationProperties: { type: "homeOffice", homeOffice: {} },
        }),
      ),
    code: 400,
    reason: "malformedWorkingLocationEvent",
    message: "An all-day working location event must be exactly one day long.",
  },
  {
    name: "an event from Gmail",
    act: (o) => o.insert(ALEX, one({ eventType: "fromGmail" })),
    code: 400,
    reason: "eventTypeRestriction",
    message: "Events of the type fromGmail cannot be created.",
  },
  {
    name: "moving an occurrence to another calendar",
    act: (o) => {
      const { id: destination } = o.call(ALEX, "calendars.insert", {}, { summary: "Other" });
      const { id = "" } = o.insert(ALEX, weekly("1:1", at));
      o.call(ALEX, "events.move", {
        calendarId: "primary",
        eventId: `${id}_20261119T100000Z`,
        destination: String(destination),
      });
    },
    code: 403,
    reason: "cannotChangeOrganizerOfInstance",
    message: "Cannot change the organizer of an instance.",
  },
  {
    name: "importing what one has no part in",
    act: (o) =>
      o.call(
        ALEX,
        "events.import",
        { calendarId: "primary" },
        { ...one(guests(DANA)), iCalUID: "u1@elsewhere", organizer: { email: SAM } },
      ),
    code: 403,
    reason: "participantIsNeitherOrganizerNorAttendee",
    message:
      "The owner of the calendar must either be the organizer or an attendee of an event that is imported.",
  },
];

test.each(cases)("$code: $name", ({ act, code, reason, message }) => {
  const o = office();
  expect(refused(() => act(o))).toMatchObject({ code, reason, message });
});

test("a refused change has changed nothing", () => {
  const o = office();
  const { id = "" } = o.insert(ALEX, one(guests(DANA)));
  const before = o.workspace.calendar.snapshot();
  for (const act of [
    () => o.patch(DANA, id, { summary: "Mine" }),
    () => o.patch(ALEX, id, { end: { dateTime: "2026-11-18T10:00:00Z" } }),
    () => o.patch(ALEX, id, { recurrence: ["RRULE:FREQ=NEVER"] }),
    () => o.patch(ALEX, id, { summary: "New" }, {}, '"old"'),
    () => o.insert(ALEX, one({ id: "NO" })),
  ]) {
    refused(act);
    expect(o.workspace.calendar.snapshot()).toEqual(before);
  }
});

test.each([
  "q",
  "iCalUID",
  "orderBy",
  "timeMin",
  "timeMax",
  "updatedMin",
  "privateExtendedProperty",
  "sharedExtendedProperty",
])("a sync token cannot go with %s", (name) => {
  const o = office();
  const { nextSyncToken = "" } = o.list(ALEX);
  const value =
    name === "orderBy"
      ? "updated"
      : name.startsWith("time") || name === "updatedMin"
        ? "2026-11-16T00:00:00Z"
        : "a=b";
  const given = name.endsWith("Property") ? [value] : value;
  expect(refusal(() => o.list(ALEX, { syncToken: nextSyncToken, [name]: given }))).toBe("400 invalid");
});

test("a sync token that is too old asks for a full sync", () => {
  const o = office();
  const { nextSyncToken = "" } = o.list(ALEX);
  o.workspace.clock.advance(31 * DAY_MS);
  expect(refused(() => o.list(ALEX, { syncToken: nextSyncToken }))).toMatchObject({
    code: 410,
    reason: "fullSyncRequired",
    message: "Sync token is no longer valid, a full sync is required.",
  });
});
