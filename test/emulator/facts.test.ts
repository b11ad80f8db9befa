import { beforeEach, expect, test } from "@jest/globals";
import type { Event, FreeBusyResponse } from "../../contract/calendar";
import type { BatchUpdateDocumentResponse, Document, Request } from "../../contract/docs";
import type { File } from "../../contract/drive";
import { byHand, type Caller } from "../../emulator/api/call";
import { ApiError, ContractViolation } from "../../emulator/api/error";
import type { JsonObject } from "../../emulator/json";
import { workspaceWithPeople } from "../../emulator/office";
import { ALEX, DANA, SAM } from "../../emulator/people";
import type { Workspace } from "../../emulator/workspace";
import { result } from "./apps-script/running";

// One test for each recorded fact about Google's services that no other test of the emulator states in as many words.

const DOC = "application/vnd.google-apps.document";
const FOLDER = "application/vnd.google-apps.folder";

let workspace: Workspace;
beforeEach(() => {
  workspace = workspaceWithPeople();
});

const granted = (person: string, ...scopes: string[]): Caller => ({
  person,
  app: "one-on-one",
  scopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
});

function call<T = JsonObject>(who: Caller | string, method: string, params: JsonObject, body?: object): T {
  const { body: reply } = workspace.call(typeof who === "string" ? byHand(who) : who, {
    method,
    params,
    ...(body === undefined ? {} : { body: JSON.parse(JSON.stringify(body)) as JsonObject }),
  });
  return (reply ?? {}) as T;
}

/** "code reason" of a refusal. */
function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ApiError) return `${error.code} ${error.reason}`;
    throw error;
  }
  return "nothing was refused";
}

function doc(text = ""): string {
  const { documentId = "" } = call<Document>(ALEX, "docs.documents.create", {}, { title: "1:1" });
  if (text !== "") write(documentId, [{ insertText: { location: { index: 1 }, text } }]);
  return documentId;
}

const write = (documentId: string, requests: Request[], more: object = {}): BatchUpdateDocumentResponse =>
  call(ALEX, "docs.documents.batchUpdate", { documentId }, { requests, ...more });
const read = (documentId: string, params: JsonObject = {}, person = ALEX): Document =>
  call<Document>(person, "docs.documents.get", { documentId, ...params });
const range = (startIndex: number, endIndex: number) => ({ startIndex, endIndex });
const words = (document: Document): string =>
  (document.body?.content ?? [])
    .flatMap(({ paragraph }) => paragraph?.elements ?? [])
    .map(({ textRun }) => textRun?.content ?? "▪")
    .join("");

function event(body: Event, who: Caller | string = ALEX): Event {
  const times = {
    start: { dateTime: "2026-11-20T10:00:00", timeZone: "Europe/London" },
    end: { dateTime: "2026-11-20T10:30:00", timeZone: "Europe/London" },
  };
  const params = { calendarId: "primary", sendUpdates: "none", supportsAttachments: true };
  return call<Event>(who, "calendar.events.insert", params, { ...times, ...body });
}

test("a checkbox has a list with no symbol and no type, a bullet has a symbol and no type", () => {
  const id = doc("one\ntwo");
  write(id, [
    { createParagraphBullets: { range: range(1, 2), bulletPreset: "BULLET_CHECKBOX" } },
    { createParagraphBullets: { range: range(5, 6), bulletPreset: "BULLET_DISC_CIRCLE_SQUARE" } },
  ]);
  const document = read(id);
  const glyphs = (document.body?.content ?? []).flatMap(({ paragraph }) => {
    const level = document.lists?.[paragraph?.bullet?.listId ?? ""]?.listProperties?.nestingLevels?.[0];
    return level === undefined ? [] : [[level.glyphType, level.glyphSymbol, level.glyphFormat]];
  });
  expect(glyphs).toEqual([
    ["GLYPH_TYPE_UNSPECIFIED", undefined, "%0"],
    [undefined, "●", "%0"],
  ]);
});

test("no field of a bullet says whether its box is ticked", () => {
  const id = doc("one");
  write(id, [{ createParagraphBullets: { range: range(1, 2), bulletPreset: "BULLET_CHECKBOX" } }]);
  const before = JSON.stringify(read(id).body);
  workspace.docs.edit(ALEX, id, { kind: "tick", at: 1 });
  expect(JSON.stringify(read(id).body)).toBe(before);
});

test("there is no dropdown to insert, and no request that ticks", () => {
  const id = doc();
  for (const kind of ["insertDropdown", "updateChecklist"])
    expect(() => write(id, [{ [kind]: {} } as Request])).toThrow(ContractViolation);
});

test("a surrogate pair counts two", () => {
  const id = doc("😀");
  expect(read(id).body?.content?.at(-1)).toMatchObject(range(1, 4));
});

test("a mask that touches tabs implies them; without one the first tab is the body", () => {
  const id = doc("first");
  write(id, [{ addDocumentTab: { tabProperties: { title: "Second" } } }]);
  expect(read(id, { fields: "tabs(tabProperties/title)" }).tabs).toHaveLength(2);
  const plain = read(id);
  expect([plain.tabs, words(plain)]).toEqual([undefined, "first\n"]);
  const withTabs = read(id, { includeTabsContent: true });
  expect([withTabs.tabs?.length, withTabs.body]).toEqual([2, undefined]);
});

test("later requests of a batch see what earlier ones did", () => {
  const id = doc();
  write(id, [
    { insertText: { location: { index: 1 }, text: "abc" } },
    { deleteContentRange: { range: range(2, 3) } },
    { insertText: { location: { index: 3 }, text: "d" } },
  ]);
  expect(words(read(id))).toBe("acd\n");
});

test("a write answers with the revision that the next one may require", () => {
  const id = doc();
  const { writeControl } = write(id, [{ insertText: { location: { index: 1 }, text: "a" } }]);
  expect(read(id).revisionId).toBe(writeControl?.requiredRevisionId);
  write(id, [{ insertText: { location: { index: 1 }, text: "b" } }], { writeControl });
  expect(
    refusal(() => write(id, [{ insertText: { location: { index: 1 }, text: "c" } }], { writeControl })),
  ).toMatch(/^400 /);
  expect(words(read(id))).toBe("ba\n");
});

test("a list is joined by the lines that get the same preset right after it, and by no others", () => {
  const id = doc("one\ntwo\nthree");
  const bullets = (start: number, preset: "BULLET_CHECKBOX" | "NUMBERED_DECIMAL_NESTED"): Request => ({
    createParagraphBullets: { range: range(start, start + 1), bulletPreset: preset },
  });
  write(id, [
    bullets(1, "BULLET_CHECKBOX"),
    bullets(5, "BULLET_CHECKBOX"),
    bullets(9, "NUMBERED_DECIMAL_NESTED"),
  ]);
  const lists = (read(id).body?.content ?? []).flatMap(({ paragraph }) => paragraph?.bullet?.listId ?? []);
  expect([lists[0] === lists[1], lists[1] === lists[2]]).toEqual([true, false]);
});

test.each([
  ["a locale that is not on the list", { locale: "en-XX" }],
  ["a zone that is none", { timeZoneId: "Mars/Olympus" }],
  ["a text, which is output only", { displayText: "today" }],
])("a date is refused with %s", (_name, wrong) => {
  const id = doc();
  const dateElementProperties = { timestamp: "2026-11-27T12:00:00Z", ...wrong };
  expect(
    refusal(() => write(id, [{ insertDate: { location: { index: 1 }, dateElementProperties } }])),
  ).toMatch(/^400 /);
});

test("the name of a named range is 1 to 256 long, and two may share it", () => {
  const id = doc("words");
  const named = (name: string): Request => ({ createNamedRange: { name, range: range(1, 3) } });
  for (const name of ["", "x".repeat(257)]) expect(refusal(() => write(id, [named(name)]))).toMatch(/^400 /);
  write(id, [named("x".repeat(256)), named("twin"), named("twin")]);
  expect(read(id).namedRanges?.twin?.namedRanges).toHaveLength(2);
});

test("a named range does not come along with copied text, and everybody who reads the doc sees it", () => {
  const id = doc("words\n");
  write(id, [{ createNamedRange: { name: "hint", range: range(1, 3) } }]);
  workspace.docs.edit(ALEX, id, { kind: "paste", at: 7, paragraphs: [{ runs: [{ text: "words" }] }] });
  expect(read(id).namedRanges?.hint?.namedRanges?.[0]?.ranges).toHaveLength(1);
  call(
    ALEX,
    "drive.permissions.create",
    { fileId: id },
    { type: "user", role: "reader", emailAddress: DANA },
  );
  expect(Object.keys(read(id, {}, DANA).namedRanges ?? {})).toEqual(["hint"]);
});

test("a request by name touches every tab unless tabs are named", () => {
  const id = doc("first");
  write(id, [{ addDocumentTab: { tabProperties: { title: "Second" } } }]);
  const [first = "", second = ""] = (read(id, { includeTabsContent: true }).tabs ?? []).map(
    ({ tabProperties }) => tabProperties?.tabId ?? "",
  );
  const name = "hint";
  write(id, [{ insertText: { location: { index: 1, tabId: second }, text: "other" } }]);
  for (const tabId of [first, second])
    write(id, [{ createNamedRange: { name, range: { ...range(1, 3), tabId } } }]);
  const found = () =>
    (read(id, { includeTabsContent: true }).tabs ?? []).map(
      ({ documentTab }) => documentTab?.namedRanges?.[name] !== undefined,
    );
  write(id, [{ deleteNamedRange: { name, tabsCriteria: { tabIds: [second] } } }]);
  expect(found()).toEqual([true, false]);
  write(id, [{ createNamedRange: { name, range: { ...range(1, 3), tabId: second } } }]);
  write(id, [{ deleteNamedRange: { name } }]);
  expect(found()).toEqual([false, false]);
});

test("a new heading's id comes with the next read, not with the batch, and cannot be written", () => {
  const id = doc("Topics");
  const paragraphStyle = { namedStyleType: "HEADING_2" as const };
  const style = { range: range(1, 2), fields: "namedStyleType" };
  const { replies } = write(id, [{ updateParagraphStyle: { ...style, paragraphStyle } }]);
  expect(replies).toEqual([{}]);
  expect(read(id).body?.content?.[1]?.paragraph?.paragraphStyle?.headingId).toMatch(/^h\./);
  const own = { ...style, fields: "headingId", paragraphStyle: { headingId: "h.mine" } };
  expect(refusal(() => write(id, [{ updateParagraphStyle: own }]))).toMatch(/^400 /);
});

test("Docs takes 300 reads and 60 writes a minute from a person's app, a batch being one", () => {
  const app = granted(ALEX, "drive.file");
  const { id = "" } = call<File>(app, "drive.files.create", {}, { name: "1:1", mimeType: DOC });
  workspace.latency = { perCallMs: 0, perKilobyteMs: 0 };
  const reading = () => call(app, "docs.documents.get", { documentId: id, fields: "revisionId" });
  const writing = () =>
    call(
      app,
      "docs.documents.batchUpdate",
      { documentId: id },
      {
        requests: Array.from({ length: 3 }, () => ({ insertText: { location: { index: 1 }, text: "x" } })),
      },
    );
  for (let i = 0; i < 60; i++) writing();
  expect(refusal(writing)).toBe("429 rateLimitExceeded");
  for (let i = 0; i < 300; i++) reading();
  expect(refusal(reading)).toBe("429 rateLimitExceeded");
  workspace.clock.advance(60_000);
  expect([refusal(writing), refusal(reading)]).toEqual(["nothing was refused", "nothing was refused"]);
}, 30_000);

test("the scope drive.file is enough to make, read, write, copy, list, export and share what the app made", () => {
  const app = granted(ALEX, "drive.file");
  const { id = "" } = call<File>(app, "drive.files.create", {}, { name: "1:1", mimeType: DOC });
  const fileId = { fileId: id };
  const ways: [string, JsonObject, object?][] = [
    ["drive.files.get", fileId],
    ["drive.files.list", {}],
    ["drive.files.copy", fileId, {}],
    ["drive.files.export", { ...fileId, mimeType: "text/markdown" }],
    ["drive.permissions.create", fileId, { type: "user", role: "writer", emailAddress: DANA }],
    ["drive.permissions.list", fileId],
    ["docs.documents.get", { documentId: id }],
    [
      "docs.documents.batchUpdate",
      { documentId: id },
      { requests: [{ insertText: { text: "x", location: { index: 1 } } }] },
    ],
  ];
  for (const [method, params, body] of ways)
    expect([method, refusal(() => call(app, method, params, body))]).toEqual([method, "nothing was refused"]);
  const dana = granted(DANA, "drive.file");
  expect(refusal(() => call(dana, "drive.files.get", fileId))).toBe("403 appNotAuthorizedToFile");
  expect(refusal(() => call(dana, "docs.documents.get", { documentId: id }))).toMatch(/^403 /);
  expect(call<File>(app, "drive.files.get", { ...fileId, fields: "isAppAuthorized" }).isAppAuthorized).toBe(
    true,
  );
});

test("a file in a trashed folder, and one in the trash, are out of a query for files that are not", () => {
  const app = granted(ALEX, "drive.file");
  const folder = call<File>(app, "drive.files.create", {}, { name: "1:1s", mimeType: FOLDER });
  const made = call<File>(
    app,
    "drive.files.create",
    {},
    {
      name: "1:1",
      mimeType: DOC,
      parents: [folder.id],
      appProperties: { series: "abc'\\d" },
    },
  );
  workspace.clock.advance(600_000);
  const q = `appProperties has { key='series' and value='abc\\'\\\\d' } and trashed=false`;
  const found = () => (call(app, "drive.files.list", { q }).files as File[]).map(({ id }) => id);
  expect(found()).toEqual([made.id]);
  call(app, "drive.files.update", { fileId: folder.id ?? "" }, { trashed: true });
  expect(found()).toEqual([]);
});

test("a single event made recurring keeps its id, by assumption, and wants both zones", () => {
  const { id = "" } = event({
    summary: "1:1",
    start: { dateTime: "2026-11-20T10:00:00Z" },
    end: { dateTime: "2026-11-20T10:30:00Z" },
  });
  const recurrence = ["RRULE:FREQ=WEEKLY"];
  const patch = (body: object) =>
    call<Event>(ALEX, "calendar.events.patch", { calendarId: "primary", eventId: id }, body);
  const zoned = {
    start: { dateTime: "2026-11-20T10:00:00", timeZone: "Europe/London" },
    end: { dateTime: "2026-11-20T10:30:00", timeZone: "Europe/London" },
  };
  expect(patch({ recurrence, ...zoned }).id).toBe(id);
});

test("a client-made id is a to v and digits, and given twice is 409", () => {
  event({ id: "abcdefghijklmnopqrstuv0123456789" });
  expect(refusal(() => event({ id: "abcdefghijklmnopqrstuv0123456789" }))).toBe("409 duplicate");
  expect(refusal(() => event({ id: "wxyz0" }))).toMatch(/^400 /);
});

test("a patch costs three units of quota", () => {
  const app = granted(ALEX, "calendar.events.owned");
  const { id = "" } = event({}, app);
  call(app, "calendar.events.patch", { calendarId: "primary", eventId: id }, { summary: "x" });
  expect(workspace.log.all().map(({ method, quotaUnits }) => [method, quotaUnits])).toEqual([
    ["calendar.events.insert", 1],
    ["calendar.events.patch", 3],
  ]);
});

test("25 attachments and no more, and none gives access to its file", () => {
  const id = doc();
  const attachments = (n: number) =>
    Array.from({ length: n }, () => ({ fileUrl: `https://docs.google.com/document/d/${id}/edit` }));
  expect(event({ attachments: attachments(25), attendees: [{ email: DANA }] }).attachments).toHaveLength(25);
  expect(refusal(() => event({ attachments: attachments(26) }))).toMatch(/^400 /);
  expect(refusal(() => read(id, {}, DANA))).toMatch(/^40[34] /);
});

test("guests may invite others unless told otherwise", () => {
  const invite = (eventId: string) => {
    const copy = call<Event>(DANA, "calendar.events.get", { calendarId: "primary", eventId });
    const attendees = [...(copy.attendees ?? []), { email: SAM }];
    call(DANA, "calendar.events.patch", { calendarId: "primary", eventId }, { attendees });
    return call<Event>(ALEX, "calendar.events.get", { calendarId: "primary", eventId }).attendees;
  };
  const open = event({ attendees: [{ email: DANA }] });
  expect(invite(open.id ?? "")).toHaveLength(3);
  const closed = event({ attendees: [{ email: DANA }], guestsCanInviteOthers: false });
  expect(refusal(() => invite(closed.id ?? ""))).toBe("403 forbiddenForNonOrganizer");
});

test("a private event is read by who may write in the calendar, and is nothing but busy to who may read it", () => {
  const { id = "" } = event({ summary: "1:1", visibility: "private" });
  const rule = (email: string, role: string) =>
    call(
      ALEX,
      "calendar.acl.insert",
      { calendarId: "primary" },
      { role, scope: { type: "user", value: email } },
    );
  rule(DANA, "writer");
  rule(SAM, "reader");
  const seenBy = (person: string) =>
    call<Event>(person, "calendar.events.get", { calendarId: ALEX, eventId: id }).summary;
  expect([seenBy(DANA), seenBy(SAM)]).toEqual(["1:1", undefined]);
});

test("a guest's update that leaves shared fields out counts as resetting them", () => {
  const { id = "" } = event({ summary: "1:1", description: "words", attendees: [{ email: DANA }] });
  const eventId = { calendarId: "primary", eventId: id };
  const { start, end, attendees } = call<Event>(DANA, "calendar.events.get", eventId);
  const update = () => call(DANA, "calendar.events.update", eventId, { start, end, attendees });
  expect(refusal(update)).toBe("403 forbiddenForNonOrganizer");
});

test("timeMin bounds the end of an event, timeMax its start, both left out", () => {
  event({ summary: "1:1" });
  const listed = (timeMin: string, timeMax: string) =>
    (call(ALEX, "calendar.events.list", { calendarId: "primary", timeMin, timeMax }).items as Event[]).length;
  const at = (time: string) => `2026-11-20T${time}:00Z`;
  expect([
    listed(at("10:29"), at("11:00")),
    listed(at("10:30"), at("11:00")),
    listed(at("09:00"), at("10:01")),
    listed(at("09:00"), at("10:00")),
  ]).toEqual([1, 0, 1, 0]);
});

test("free and busy times need a scope of their own, and name each calendar's errors", () => {
  const asked = {
    timeMin: "2026-11-20T00:00:00Z",
    timeMax: "2026-11-21T00:00:00Z",
    items: [{ id: DANA }, { id: "nobody@example.org" }],
  };
  const query = (scope: string, body: object = asked) =>
    call<FreeBusyResponse>(granted(ALEX, scope), "calendar.freebusy.query", {}, body);
  expect(refusal(() => query("calendar.events.owned"))).toMatch(/^403 /);
  for (const scope of ["calendar.freebusy", "calendar.events.freebusy"])
    expect(query(scope).calendars?.["nobody@example.org"]?.errors?.[0]?.reason).toBe("notFound");
  const many = Array.from({ length: 51 }, () => ({ id: DANA }));
  expect(refusal(() => query("calendar.freebusy", { ...asked, items: many }))).toBe("nothing was refused");
});

test.each(["outOfOffice", "focusTime", "workingLocation", "birthday"])(
  "an ordinary event cannot become one of the kind %s, nor the other way round",
  (eventType) => {
    const { id = "" } = event({});
    const patch = () =>
      call(ALEX, "calendar.events.patch", { calendarId: "primary", eventId: id }, { eventType });
    expect(refusal(patch)).toMatch(/^400 /);
  },
);

test("the add-on scopes for the open event let no Calendar method through", () => {
  const { id = "" } = event({});
  const addOn = granted(
    ALEX,
    "calendar.addons.current.event.read",
    "calendar.addons.current.event.write",
    "calendar.addons.execute",
  );
  const eventId = { calendarId: "primary", eventId: id };
  expect(refusal(() => call(addOn, "calendar.events.get", eventId))).toBe("403 insufficientPermissions");
  expect(refusal(() => call(granted(ALEX, "calendar.events.owned"), "calendar.events.get", eventId))).toBe(
    "nothing was refused",
  );
});

test("CalendarApp, DocumentApp and DriveApp are not there for narrow scopes", () => {
  for (const service of ["CalendarApp", "DocumentApp", "DriveApp"])
    expect(() => result(workspace, `return ${service}.toString()`)).toThrow(service);
});

test("an advanced service takes If-Match as its last argument, and answers 412 to a stale one", () => {
  const body = `
    var event = Calendar.Events.insert({ start: { date: "2026-11-20" }, end: { date: "2026-11-21" } }, "primary");
    Calendar.Events.patch({ summary: "a" }, "primary", event.id, {}, { "If-Match": event.etag });
    try { Calendar.Events.patch({ summary: "b" }, "primary", event.id, {}, { "If-Match": event.etag }); }
    catch (error) { return error.details.code; }`;
  expect(result(workspace, body)).toBe(412);
});

test("an entry point is a function that the script declares at its top", () => {
  expect(result(workspace, "return typeof inner", {})).toBe("undefined");
  expect(result(workspace, "return 1", { functionName: "missing" })).toMatch(
    /Script function not found: missing/,
  );
});

test("a doc that was not shared is not found, or is forbidden, by assumption; one that is not there is not found", () => {
  const id = doc();
  expect(refusal(() => read(id, {}, DANA))).toBe("404 notFound");
  workspace.assumptions.set("docs.unshared-document", "403");
  expect(refusal(() => read(id, {}, DANA))).toBe("403 forbidden");
  expect(refusal(() => read("nothing", {}, DANA))).toBe("404 notFound");
});
