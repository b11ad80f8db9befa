import type { calendar_v3 } from "@googleapis/calendar";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { calendarOf, type Emulator, refusal, startEmulator } from "./google-clients";

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
const event = (more: calendar_v3.Schema$Event = {}): calendar_v3.Schema$Event => ({
  summary: "Dana / Alex",
  start: { dateTime: "2026-11-20T10:00:00Z", timeZone: "Europe/London" },
  end: { dateTime: "2026-11-20T10:30:00Z", timeZone: "Europe/London" },
  ...more,
});
const insert = async (
  requestBody: calendar_v3.Schema$Event,
  calendarId = "primary",
  more: calendar_v3.Params$Resource$Events$Insert = {},
): Promise<calendar_v3.Schema$Event & { id: string }> => {
  const { data } = await as("alex").events.insert({ calendarId, sendUpdates: "none", requestBody, ...more });
  return { ...data, id: String(data.id) };
};
const secondary = async (summary = "Reviews"): Promise<string> =>
  String((await as("alex").calendars.insert({ requestBody: { summary } })).data.id);

test("calendars are made, read, renamed, replaced, cleared and deleted by their owner", async () => {
  const calendarId = await secondary();
  expect((await as("alex").calendars.get({ calendarId })).data).toMatchObject({
    kind: "calendar#calendar",
    summary: "Reviews",
  });
  const patched = await as("alex").calendars.patch({
    calendarId,
    requestBody: { description: "All of them" },
  });
  expect(patched.data).toMatchObject({ summary: "Reviews", description: "All of them" });
  const updated = await as("alex").calendars.update({ calendarId, requestBody: { summary: "Talks" } });
  expect(updated.data.summary).toBe("Talks");
  expect(await refusal(as("dana").calendars.get({ calendarId }))).toBe("404 notFound");
  await insert(event());
  expect((await as("alex").calendars.clear({ calendarId: "primary" })).status).toBe(204);
  expect((await as("alex").events.list({ calendarId: "primary" })).data.items).toEqual([]);
  expect((await as("alex").calendars.delete({ calendarId })).status).toBe(204);
  expect(await refusal(as("alex").calendars.get({ calendarId }))).toBe("404 notFound");
  expect(await refusal(as("alex").calendars.insert({ requestBody: {} }))).toMatch(/^400 /);
});

test("calendarList holds one's own calendars, and those one adds after being let in", async () => {
  const calendarId = await secondary();
  const list = async (name: string) =>
    (await as(name).calendarList.list()).data.items?.map(({ id, accessRole }) => `${id} ${accessRole}`) ?? [];
  expect(await list("alex")).toEqual(["alex@example.com owner", `${calendarId} owner`]);
  expect(await refusal(as("dana").calendarList.insert({ requestBody: { id: calendarId } }))).toBe(
    "404 notFound",
  );
  await as("alex").acl.insert({
    calendarId,
    requestBody: { role: "reader", scope: { type: "user", value: "dana@example.com" } },
  });
  await as("dana").calendarList.insert({ requestBody: { id: calendarId } });
  expect(await list("dana")).toContain(`${calendarId} reader`);
  const patched = await as("dana").calendarList.patch({ calendarId, requestBody: { hidden: true } });
  expect(patched.data.hidden).toBe(true);
  expect((await as("dana").calendarList.get({ calendarId })).data.id).toBe(calendarId);
  const updated = await as("dana").calendarList.update({ calendarId, requestBody: { selected: true } });
  expect(updated.data.selected).toBe(true);
  expect((await as("dana").calendarList.delete({ calendarId })).status).toBe(204);
  expect(await refusal(as("dana").calendarList.get({ calendarId }))).toBe("404 notFound");
});

test("access rules let others read, write or see only when one is busy", async () => {
  const calendarId = await secondary();
  const { id } = await insert(event(), calendarId);
  const eventId = id;
  const rule = await as("alex").acl.insert({
    calendarId,
    requestBody: { role: "freeBusyReader", scope: { type: "user", value: "dana@example.com" } },
  });
  const ruleId = String(rule.data.id);
  expect(ruleId).toBe("user:dana@example.com");
  expect((await as("dana").events.list({ calendarId })).data.items?.[0]?.summary).toBeUndefined();
  await as("alex").acl.patch({ calendarId, ruleId, requestBody: { role: "reader" } });
  expect((await as("dana").events.get({ calendarId, eventId })).data.summary).toBe("Dana / Alex");
  const change = () => as("dana").events.patch({ calendarId, eventId, requestBody: { summary: "Hers" } });
  expect(await refusal(change())).toBe("403 requiredAccessLevel");
  await as("alex").acl.update({
    calendarId,
    ruleId,
    requestBody: { role: "writer", scope: { type: "user", value: "dana@example.com" } },
  });
  expect((await change()).data.summary).toBe("Hers");
  expect((await as("alex").acl.get({ calendarId, ruleId })).data.role).toBe("writer");
  const rules = await as("alex").acl.list({ calendarId });
  expect(rules.data.items?.map(({ id }) => id)).toContain(ruleId);
  expect((await as("dana").acl.list({ calendarId })).status).toBe(200);
  expect(await refusal(as("dana").acl.delete({ calendarId, ruleId }))).toMatch(/^403 /);
  expect(await refusal(as("sam").acl.list({ calendarId }))).toBe("404 notFound");
  expect((await as("alex").acl.delete({ calendarId, ruleId })).status).toBe(204);
  expect(await refusal(as("dana").events.get({ calendarId, eventId }))).toBe("404 notFound");
});

test("events.move hands an event to another calendar, and import adds one that is elsewhere", async () => {
  const destination = await secondary();
  const { id: eventId } = await insert(event());
  const moved = await as("alex").events.move({
    calendarId: "primary",
    eventId,
    destination,
    sendUpdates: "none",
  });
  expect(moved.data.id).toBe(eventId);
  expect((await as("alex").events.get({ calendarId: destination, eventId })).data.status).toBe("confirmed");
  expect(
    await refusal(
      as("alex").events.move({ calendarId: "primary", eventId, destination: "nobody@example.com" }),
    ),
  ).toMatch(/^40[34] /);
  const imported = await as("alex").events.import({
    calendarId: "primary",
    requestBody: event({ iCalUID: "from-elsewhere@partner.example.com" }),
  });
  expect(imported.data.iCalUID).toBe("from-elsewhere@partner.example.com");
  expect(await refusal(as("alex").events.import({ calendarId: "primary", requestBody: event() }))).toMatch(
    /^400 /,
  );
});

test("freebusy tells when, not what, and says for which calendars it cannot", async () => {
  await insert(event());
  const ask = (name: string, scopes = "") =>
    as(name, scopes).freebusy.query({
      requestBody: {
        timeMin: "2026-11-20T00:00:00Z",
        timeMax: "2026-11-21T00:00:00Z",
        items: [{ id: "alex@example.com" }, { id: "nowhere@example.com" }],
      },
    });
  const { data } = await ask("alex");
  expect(data.kind).toBe("calendar#freeBusy");
  expect(data.calendars?.["alex@example.com"]?.busy).toEqual([
    { start: "2026-11-20T10:00:00Z", end: "2026-11-20T10:30:00Z" },
  ]);
  expect(data.calendars?.["nowhere@example.com"]?.errors?.[0]).toMatchObject({ reason: "notFound" });
  expect((await ask("alex", "calendar.events.freebusy")).status).toBe(200);
  expect(await refusal(ask("alex", "calendar.events.owned"))).toBe("403 insufficientPermissions");
});

test("colours and settings are read", async () => {
  const colors = await as("alex").colors.get();
  expect(Object.keys(colors.data.event ?? {}).length).toBeGreaterThan(0);
  const settings = await as("alex").settings.list();
  const ids = settings.data.items?.map(({ id }) => String(id)) ?? [];
  expect(ids).toContain("timezone");
  const zone = await as("alex").settings.get({ setting: "timezone" });
  expect(zone.data).toMatchObject({ kind: "calendar#setting", id: "timezone", value: "Europe/London" });
  expect(await refusal(as("alex").settings.get({ setting: "nothing" }))).toBe("404 notFound");
});

test("extended properties are cut and dropped in silence, and refused past 300", async () => {
  const { id: eventId } = await insert(
    event({
      extendedProperties: {
        private: { ["k".repeat(45)]: "dropped", long: "x".repeat(1100) },
        shared: { a: "1" },
      },
    }),
  );
  const { data } = await as("alex").events.get({ calendarId: "primary", eventId });
  expect(Object.keys(data.extendedProperties?.private ?? {})).toEqual(["long"]);
  expect(data.extendedProperties?.private?.long).toHaveLength(1024);
  const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`k${index}`, "v"]));
  expect(await refusal(insert(event({ extendedProperties: { private: many } })))).toMatch(/^400 /);
});

test("attachments come with supportsAttachments, and not without", async () => {
  const attachments = [{ fileUrl: "https://docs.google.com/document/d/1", title: "Notes" }];
  const kept = await insert(event({ attachments }), "primary", { supportsAttachments: true });
  expect(kept.attachments).toHaveLength(1);
  const without = await insert(event({ attachments }), "primary");
  expect(without.attachments).toBeUndefined();
  const many = Array.from({ length: 26 }, (_, index) => ({
    fileUrl: `https://docs.google.com/document/d/${index}`,
  }));
  expect(
    await refusal(insert(event({ attachments: many }), "primary", { supportsAttachments: true })),
  ).toMatch(/^40[03] /);
});

test("watching and quickAdd are not there, and say so", async () => {
  expect(await refusal(as("alex").events.quickAdd({ calendarId: "primary", text: "Lunch" }))).toBe(
    "501 notEmulated",
  );
  expect(
    await refusal(
      as("alex").events.watch({ calendarId: "primary", requestBody: { id: "1", type: "web_hook" } }),
    ),
  ).toBe("501 notEmulated");
});
