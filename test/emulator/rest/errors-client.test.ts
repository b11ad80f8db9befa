import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Fault } from "../../../emulator/api/faults";
import { calendarMisfortunes } from "../../../emulator/calendar/misfortunes";
import { driveMisfortunes } from "../../../emulator/drive/misfortunes";
import { ALEX } from "../../../emulator/people";
import {
  calendarOf,
  docsOf,
  driveOf,
  type Emulator,
  refusal,
  refused,
  startEmulator,
  tasksOf,
} from "./google-clients";

// Each error that Google documents for one of its APIs, as its own client meets it. Those that come of a wrong request
// are brought about by one; outages and rates by a fault.

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(async () => {
  await fetch(`${emulator.rootUrl}emulator/reset`, { method: "POST", body: '{"world":"people"}' });
});
afterAll(() => emulator.close());

const steer = (fault: Fault) =>
  fetch(`${emulator.rootUrl}emulator/faults`, { method: "POST", body: JSON.stringify({ faults: [fault] }) });
const day = (n: number) => ({ dateTime: `2026-11-${n}T10:00:00Z` });
const hour = { start: day(20), end: { dateTime: "2026-11-20T11:00:00Z" } };
const insert = async (requestBody = {}): Promise<string> =>
  String(
    (
      await calendarOf(emulator, ALEX).events.insert({
        calendarId: "primary",
        sendUpdates: "none",
        requestBody: { ...hour, ...requestBody },
      })
    ).data.id,
  );
const newDoc = async (): Promise<string> =>
  String((await docsOf(emulator, ALEX).documents.create({ requestBody: { title: "1:1" } })).data.documentId);

test.each(Object.entries(calendarMisfortunes))(
  "Calendar: %s strikes one call and leaves nothing",
  async (_name, fault) => {
    const { events } = calendarOf(emulator, ALEX);
    await steer(fault);
    const { code, message, errors } = await refused(
      events.insert({ calendarId: "primary", requestBody: { ...hour, summary: "1:1" } }),
    );
    const { reason, domain = "global" } = fault.error;
    expect([code, message, errors[0]?.reason, errors[0]?.domain]).toEqual([
      fault.error.code,
      fault.error.message,
      reason,
      domain,
    ]);
    expect((await events.list({ calendarId: "primary" })).data.items).toEqual([]);
  },
);

test("Calendar: each error that a wrong request brings about", async () => {
  const alex = calendarOf(emulator, ALEX).events;
  const dana = calendarOf(emulator, "dana@example.com").events;
  const calendarId = "primary";
  const eventId = await insert({ id: "given0", attendees: [{ email: "dana@example.com" }] });
  const stale = { headers: { "If-Match": '"1"' } };
  const gone = await insert();
  await alex.delete({ calendarId, eventId: gone });
  const { nextSyncToken = "" } = (await alex.list({ calendarId })).data;
  const wrong: Record<string, () => Promise<unknown>> = {
    "400 timeRangeEmpty": () =>
      alex.list({ calendarId, timeMin: "2026-11-20T00:00:00Z", timeMax: "2026-11-20T00:00:00Z" }),
    "401 authError": () => calendarOf(emulator, "nobody@example.com").events.list({ calendarId }),
    "403 insufficientPermissions": () =>
      calendarOf(emulator, `${ALEX} drive.file`).events.list({ calendarId }),
    "403 forbiddenForNonOrganizer": () =>
      dana.patch({ calendarId, eventId, requestBody: { summary: "mine" } }),
    "404 notFound": () => alex.get({ calendarId, eventId: "nothing" }),
    "409 duplicate": () => insert({ id: "given0" }),
    "410 deleted": () => alex.delete({ calendarId, eventId: gone }),
    "410 updatedMinTooLongAgo": () => alex.list({ calendarId, updatedMin: "2025-01-01T00:00:00Z" }),
    "412 conditionNotMet": () => alex.patch({ calendarId, eventId, requestBody: { summary: "x" } }, stale),
  };
  for (const [expected, act] of Object.entries(wrong)) expect(await refusal(act())).toBe(expected);
  await fetch(`${emulator.rootUrl}emulator/clock`, {
    method: "POST",
    body: JSON.stringify({ advanceMs: 400 * 86_400_000 }),
  });
  expect(await refusal(alex.list({ calendarId, syncToken: nextSyncToken ?? "" }))).toBe(
    "410 fullSyncRequired",
  );
});

test("Docs: each error that a wrong request brings about", async () => {
  const alex = docsOf(emulator, ALEX).documents;
  const documentId = await newDoc();
  const text = (index: number) => ({ requests: [{ insertText: { location: { index }, text: "x" } }] });
  const wrong: Record<string, () => Promise<unknown>> = {
    "400 INVALID_ARGUMENT": () => alex.batchUpdate({ documentId, requestBody: text(99) }),
    "401 UNAUTHENTICATED": () => docsOf(emulator, "nobody@example.com").documents.get({ documentId }),
    "403 PERMISSION_DENIED": () => docsOf(emulator, `${ALEX} tasks`).documents.get({ documentId }),
    "404 NOT_FOUND": () => alex.get({ documentId: "nothing" }),
  };
  for (const [expected, act] of Object.entries(wrong)) {
    const { code, status } = await refused(act());
    expect(`${code} ${status}`).toBe(expected);
  }
  for (let i = 0; i < 60; i++) await alex.batchUpdate({ documentId, requestBody: text(1) }).catch(() => {});
  expect(await refused(alex.batchUpdate({ documentId, requestBody: text(1) }))).toMatchObject({
    code: 429,
    status: "RESOURCE_EXHAUSTED",
  });
});

test.each([
  ["docs.*", 500, "INTERNAL"],
  ["docs.*", 503, "UNAVAILABLE"],
] as const)("%s can be out of order: %i", async (method, code, status) => {
  const documentId = await newDoc();
  await steer({
    method,
    when: "before",
    error: { code, reason: "backendError", message: "Internal error encountered." },
  });
  expect(await refused(docsOf(emulator, ALEX).documents.get({ documentId }))).toMatchObject({ code, status });
});

test.each(Object.entries(driveMisfortunes))("Drive: %s, before or after its effect", async (_name, fault) => {
  const { files, permissions } = driveOf(emulator, ALEX);
  const fileId = await newDoc();
  await steer(fault);
  const act = () =>
    fault.method === "drive.files.create"
      ? files.create({ requestBody: { name: "B" } })
      : permissions.create({
          fileId,
          requestBody: { type: "user", role: "writer", emailAddress: "dana@example.com" },
        });
  const { code, message, errors } = await refused(act());
  expect([code, message, errors[0]?.reason]).toEqual([
    fault.error.code,
    fault.error.message,
    fault.error.reason,
  ]);
  const shared = ((await permissions.list({ fileId })).data.permissions ?? []).length > 1;
  expect(shared).toBe(fault.when === "after");
});

test.each([
  [401, "authError"],
  [403, "quotaExceeded"],
  [403, "rateLimitExceeded"],
  [429, "rateLimitExceeded"],
  [500, "backendError"],
  [503, "backendError"],
])("Tasks: %i %s strikes one call", async (code, reason) => {
  const { tasklists } = tasksOf(emulator, ALEX);
  await steer({ method: "tasks.*", when: "before", error: { code, reason, message: reason } });
  expect(await refusal(tasklists.list())).toBe(`${code} ${reason}`);
  expect((await tasklists.list()).data.items).toHaveLength(1);
});
