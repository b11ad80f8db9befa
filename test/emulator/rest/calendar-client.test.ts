import type { calendar_v3 } from "@googleapis/calendar";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { calendarOf, type Emulator, headerOf, refusal, refused, startEmulator } from "./google-clients";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(async () => {
  await fetch(`${emulator.rootUrl}emulator/reset`, { method: "POST", body: '{"world":"people"}' });
});
afterAll(() => emulator.close());

const as = (name: string, scopes = ""): calendar_v3.Calendar =>
  calendarOf(emulator, `${name}@example.com ${scopes}`);
const at = (day: string, time: string) => ({
  dateTime: `2026-11-${day}T${time}:00`,
  timeZone: "Europe/London",
});
const meeting = (more: calendar_v3.Schema$Event = {}): calendar_v3.Schema$Event => ({
  summary: "Dana / Alex",
  start: at("20", "10:00"),
  end: at("20", "10:30"),
  attendees: [{ email: "dana@example.com" }],
  ...more,
});
const weekly = (more: calendar_v3.Schema$Event = {}) =>
  meeting({ recurrence: ["RRULE:FREQ=WEEKLY"], ...more });
const insert = async (
  requestBody: calendar_v3.Schema$Event,
  more: calendar_v3.Params$Resource$Events$Insert = {},
): Promise<calendar_v3.Schema$Event & { id: string }> => {
  const { data } = await as("alex").events.insert({
    calendarId: "primary",
    sendUpdates: "none",
    ...more,
    requestBody,
  });
  return { ...data, id: String(data.id) };
};
const mail = async (): Promise<string[]> => {
  const response = await fetch(`${emulator.rootUrl}emulator/mail`);
  return ((await response.json()) as { mail: { kind: string; to: string }[] }).mail.map(
    ({ kind, to }) => `${kind} ${to}`,
  );
};

test("events.insert makes the organizer's and the guest's copy", async () => {
  const event = await insert(meeting({ visibility: "private", guestsCanInviteOthers: false }));
  expect(event).toMatchObject({
    kind: "calendar#event",
    status: "confirmed",
    summary: "Dana / Alex",
    organizer: { email: "alex@example.com", self: true },
    guestsCanInviteOthers: false,
  });
  const hers = await as("dana").events.get({ calendarId: "primary", eventId: event.id });
  expect(hers.data.attendees?.find(({ self }) => self)).toMatchObject({
    email: "dana@example.com",
    responseStatus: "needsAction",
  });
  expect(hers.data.iCalUID).toBe(event.iCalUID);
});

test("events.insert: a client-made id once, a missing time, a bad rule, an unknown calendar", async () => {
  await insert(meeting({ id: "oneonone2026" }));
  expect(await refusal(insert(meeting({ id: "oneonone2026" })))).toBe("409 duplicate");
  expect(await refusal(insert(meeting({ id: "NOT-ALLOWED" })))).toMatch(/^400 /);
  expect(await refusal(insert(meeting({ end: undefined })))).toBe("400 required");
  expect(await refusal(insert(meeting({ end: at("20", "09:00") })))).toBe("400 timeRangeEmpty");
  expect(
    await refusal(
      insert(
        weekly({ start: { dateTime: "2026-11-20T10:00:00Z" }, end: { dateTime: "2026-11-20T10:30:00Z" } }),
      ),
    ),
  ).toMatch(/^400 /);
  expect(await refusal(insert(meeting(), { calendarId: "nobody@example.com" }))).toBe("404 notFound");
});

test("sendUpdates says who hears of it", async () => {
  await insert(meeting(), { sendUpdates: "none" });
  expect(await mail()).toEqual([]);
  await insert(meeting(), { sendUpdates: "all" });
  expect(await mail()).toEqual(["calendar.invitation dana@example.com"]);
});

test("events.get: the etag in the header, 304, another's private event, not found", async () => {
  const event = await insert(meeting({ attendees: [] }));
  const got = await as("alex").events.get({ calendarId: "primary", eventId: event.id });
  expect(headerOf(got, "etag")).toBe(got.data.etag);
  expect(await refusal(as("alex").events.get({ calendarId: "primary", eventId: "nothing" }))).toBe(
    "404 notFound",
  );
  expect(await refusal(as("dana").events.get({ calendarId: "primary", eventId: event.id }))).toBe(
    "404 notFound",
  );
  const masked = await as("alex").events.get({
    calendarId: "primary",
    eventId: event.id,
    fields: "summary,start/dateTime",
  });
  expect(Object.keys(masked.data).sort()).toEqual(["start", "summary"]);
});

test("events.patch merges, keeps arrays whole, and minds the etag", async () => {
  const event = await insert(meeting({ description: "Weekly" }));
  const patch = (requestBody: calendar_v3.Schema$Event, etag?: string) =>
    as("alex").events.patch(
      { calendarId: "primary", eventId: event.id, sendUpdates: "none", requestBody },
      etag === undefined ? {} : { headers: { "If-Match": etag } },
    );
  const etag = String(event.etag);
  const patched = await patch({ extendedProperties: { private: { doc: "d1" } } }, etag);
  expect(patched.data).toMatchObject({
    description: "Weekly",
    extendedProperties: { private: { doc: "d1" } },
  });
  expect(patched.data.etag).not.toBe(etag);
  expect(await refusal(patch({ summary: "Late" }, etag))).toBe("412 conditionNotMet");
  expect(
    (await patch({ attendees: [{ email: "sam@example.com" }] })).data.attendees?.map(({ email }) => email),
  ).toEqual(["sam@example.com"]);
});

test("single becomes weekly by a patch, its instances are read one by one", async () => {
  const event = await insert(meeting());
  await as("alex").events.patch({
    calendarId: "primary",
    eventId: event.id,
    sendUpdates: "none",
    requestBody: {
      recurrence: ["RRULE:FREQ=WEEKLY;COUNT=3"],
      start: at("20", "10:00"),
      end: at("20", "10:30"),
    },
  });
  const { data } = await as("alex").events.instances({ calendarId: "primary", eventId: event.id });
  expect(data.items?.map(({ id }) => id)).toEqual([
    `${event.id}_20261120T100000Z`,
    `${event.id}_20261127T100000Z`,
    `${event.id}_20261204T100000Z`,
  ]);
  expect(data.items?.every(({ recurringEventId }) => recurringEventId === event.id)).toBe(true);
  const first = await as("alex").events.instances({
    calendarId: "primary",
    eventId: event.id,
    maxResults: 2,
  });
  const next = await as("alex").events.instances({
    calendarId: "primary",
    eventId: event.id,
    maxResults: 2,
    pageToken: String(first.data.nextPageToken),
  });
  expect(next.data.items).toHaveLength(1);
  const bounded = await as("alex").events.instances({
    calendarId: "primary",
    eventId: event.id,
    timeMin: "2026-11-27T10:15:00Z",
    timeMax: "2026-12-04T10:00:00Z",
  });
  expect(bounded.data.items?.map(({ id }) => id)).toEqual([`${event.id}_20261127T100000Z`]);
});

test("one occurrence moves and one is cancelled without the others", async () => {
  const event = await insert(weekly({ recurrence: ["RRULE:FREQ=WEEKLY;COUNT=3"] }));
  await as("alex").events.patch({
    calendarId: "primary",
    eventId: `${event.id}_20261127T100000Z`,
    sendUpdates: "none",
    requestBody: { start: at("28", "15:00"), end: at("28", "15:30") },
  });
  await as("alex").events.delete({
    calendarId: "primary",
    eventId: `${event.id}_20261204T100000Z`,
    sendUpdates: "none",
  });
  const { data } = await as("alex").events.list({
    calendarId: "primary",
    singleEvents: true,
    orderBy: "startTime",
    timeMin: "2026-11-16T00:00:00Z",
    timeMax: "2027-01-01T00:00:00Z",
  });
  expect(data.items?.map(({ start }) => start?.dateTime?.slice(0, 16))).toEqual([
    "2026-11-20T10:00",
    "2026-11-28T15:00",
  ]);
  const withDeleted = await as("alex").events.instances({
    calendarId: "primary",
    eventId: event.id,
    showDeleted: true,
  });
  expect(withDeleted.data.items?.map(({ status }) => status)).toEqual([
    "confirmed",
    "confirmed",
    "cancelled",
  ]);
});

test("events.update replaces, and a guest cannot change what is the organizer's", async () => {
  const event = await insert(meeting({ description: "Old", location: "Lisbon" }));
  const updated = await as("alex").events.update({
    calendarId: "primary",
    eventId: event.id,
    sendUpdates: "none",
    requestBody: meeting({ description: "New" }),
  });
  expect(updated.data).toMatchObject({ description: "New" });
  expect(updated.data.location).toBeUndefined();
  const asGuest = { calendarId: "primary", eventId: event.id, sendUpdates: "none" };
  expect(
    await refusal(as("dana").events.update({ ...asGuest, requestBody: meeting({ summary: "Mine" }) })),
  ).toMatch(/^403 /);
  const answered = await as("dana").events.patch({
    ...asGuest,
    requestBody: { attendees: [{ email: "dana@example.com", responseStatus: "accepted" }] },
  });
  expect(answered.data.attendees?.[0]?.responseStatus).toBe("accepted");
  const seen = await as("alex").events.get({ calendarId: "primary", eventId: event.id });
  expect(seen.data.attendees?.[0]?.responseStatus).toBe("accepted");
});

test("events.delete: 204, then 410; a deleted event is read as cancelled", async () => {
  const event = await insert(meeting());
  const gone = { calendarId: "primary", eventId: event.id, sendUpdates: "none" };
  expect((await as("alex").events.delete(gone)).status).toBe(204);
  expect(await refusal(as("alex").events.delete(gone))).toBe("410 deleted");
  const { data } = await as("alex").events.get({ calendarId: "primary", eventId: event.id });
  expect(data.status).toBe("cancelled");
});

test("events.list: pages, a search, private properties, bad bounds", async () => {
  for (const summary of ["One", "Two", "Three"])
    await insert(meeting({ summary, attendees: [], extendedProperties: { private: { number: summary } } }));
  const list = (more: calendar_v3.Params$Resource$Events$List) =>
    as("alex").events.list({ calendarId: "primary", ...more });
  const first = await list({ maxResults: 2 });
  expect(first.data).toMatchObject({
    kind: "calendar#events",
    timeZone: "Europe/London",
    accessRole: "owner",
  });
  const pageToken = String(first.data.nextPageToken);
  expect((await list({ maxResults: 2, pageToken })).data.items).toHaveLength(1);
  const found = await list({ privateExtendedProperty: ["number=Two"] });
  expect(found.data.items?.map(({ summary }) => summary)).toEqual(["Two"]);
  expect((await list({ q: "three" })).data.items?.map(({ summary }) => summary)).toEqual(["Three"]);
  const empty = { timeMin: "2026-11-20T00:00:00Z", timeMax: "2026-11-19T00:00:00Z" };
  expect(await refusal(list(empty))).toBe("400 timeRangeEmpty");
  expect(await refusal(list({ orderBy: "startTime" }))).toBe("400 badRequest");
  expect(await refusal(list({ timeMin: "soon" }))).toMatch(/^400 /);
  expect(await refusal(list({ maxResults: 0 }))).toMatch(/^400 /);
});

test("a sync token brings what changed since; a stale one is 410", async () => {
  const event = await insert(meeting());
  const { data } = await as("alex").events.list({ calendarId: "primary" });
  const syncToken = String(data.nextSyncToken);
  await as("alex").events.delete({ calendarId: "primary", eventId: event.id, sendUpdates: "none" });
  const since = await as("alex").events.list({ calendarId: "primary", syncToken });
  expect(since.data.items?.map(({ status }) => status)).toEqual(["cancelled"]);
  const list = (more: calendar_v3.Params$Resource$Events$List) =>
    as("alex").events.list({ calendarId: "primary", ...more });
  expect(await refusal(list({ syncToken, q: "x" }))).toMatch(/^400 /);
  expect(await refusal(list({ syncToken: "nonsense" }))).toMatch(/^400 /);
  await fetch(`${emulator.rootUrl}emulator/clock`, {
    method: "POST",
    body: JSON.stringify({ advanceMs: 60 * 86_400_000 }),
  });
  expect(await refusal(list({ syncToken }))).toBe("410 fullSyncRequired");
});

test("scopes: owned events on one's own calendar, nothing without one", async () => {
  const event = await insert(meeting());
  const owned = as("alex", "calendar.events.owned");
  expect((await owned.events.get({ calendarId: "primary", eventId: event.id })).status).toBe(200);
  expect(await refused(as("alex", "drive.file").events.list({ calendarId: "primary" }))).toMatchObject({
    code: 403,
    status: "PERMISSION_DENIED",
  });
});
