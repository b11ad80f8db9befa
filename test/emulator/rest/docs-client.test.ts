import type { docs_v1 } from "@googleapis/docs";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { docsCoverage } from "../../../emulator/docs/coverage";
import { docsOf, driveOf, type Emulator, headerOf, refusal, refused, startEmulator } from "./google-clients";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(async () => {
  await fetch(`${emulator.rootUrl}emulator/reset`, { method: "POST", body: '{"world":"people"}' });
});
afterAll(() => emulator.close());

const as = (name: string, scopes = ""): docs_v1.Docs => docsOf(emulator, `${name}@example.com ${scopes}`);

async function make(text = "", title = "Notes"): Promise<string> {
  const documentId = String((await as("alex").documents.create({ requestBody: { title } })).data.documentId);
  if (text !== "") await batch(documentId, [{ insertText: { location: { index: 1 }, text } }]);
  return documentId;
}
const batch = (
  documentId: string,
  requests: docs_v1.Schema$Request[],
  more: docs_v1.Schema$BatchUpdateDocumentRequest = {},
  by = as("alex"),
) => by.documents.batchUpdate({ documentId, requestBody: { requests, ...more } });
const read = async (documentId: string, more: object = {}): Promise<docs_v1.Schema$Document> =>
  (await as("alex").documents.get({ documentId, ...more })).data;
const paragraphs = async (documentId: string) =>
  ((await read(documentId)).body?.content ?? []).flatMap(({ paragraph }) => (paragraph ? [paragraph] : []));
const lines = async (documentId: string): Promise<string[]> =>
  (await paragraphs(documentId)).map(({ elements }) =>
    (elements ?? []).map(({ textRun }) => textRun?.content ?? "▪").join(""),
  );

test("documents.create and documents.get: a title and one empty paragraph", async () => {
  const documentId = await make();
  const document = await read(documentId);
  expect(document).toMatchObject({ documentId, title: "Notes" });
  expect(document.revisionId).toBeTruthy();
  expect(await lines(documentId)).toEqual(["\n"]);
  const tabs = (await read(documentId, { includeTabsContent: true })).tabs;
  expect(tabs).toHaveLength(1);
  expect(tabs?.[0]?.documentTab?.body?.content?.length).toBeGreaterThan(0);
});

test("a fields mask cuts documents.get", async () => {
  const documentId = await make("Budget\n");
  const data = await read(documentId, {
    fields: "revisionId,body/content/paragraph/elements/textRun/content",
  });
  expect(Object.keys(data).sort()).toEqual(["body", "revisionId"]);
  expect(JSON.stringify(data.body)).not.toContain("textStyle");
  expect(await refusal(as("alex").documents.get({ documentId, fields: "nothing" }))).toMatch(/^400 /);
});

test("documents.get: not found, not shared, not granted, read by a reader without a revision", async () => {
  expect(await refused(as("alex").documents.get({ documentId: "nothing" }))).toMatchObject({
    code: 404,
    status: "NOT_FOUND",
    message: "Requested entity was not found.",
  });
  const documentId = await make("Budget\n");
  expect(await refusal(as("dana").documents.get({ documentId }))).toMatch(/^40[34] /);
  const drive = driveOf(emulator, "alex@example.com");
  await drive.permissions.create({
    fileId: documentId,
    requestBody: { type: "user", role: "reader", emailAddress: "dana@example.com" },
  });
  const { data } = await as("dana").documents.get({ documentId });
  expect(data.title).toBe("Notes");
  expect(data.revisionId).toBeUndefined();
  expect(await refused(as("dana", "drive.file").documents.get({ documentId }))).toMatchObject({
    code: 403,
    status: "PERMISSION_DENIED",
  });
  expect((await as("dana", "documents.readonly").documents.get({ documentId })).status).toBe(200);
  expect(await refusal(as("dana", "tasks").documents.get({ documentId }))).toBe(
    "403 insufficientPermissions",
  );
  const insert = [{ insertText: { location: { index: 1 }, text: "x" } }];
  expect(await refusal(batch(documentId, insert, {}, as("dana")))).toMatch(/^403 /);
});

test("text is inserted and deleted by index, with Google's words for what is out of bounds", async () => {
  const documentId = await make("Budget\nTravel\n");
  await batch(documentId, [
    { deleteContentRange: { range: { startIndex: 1, endIndex: 8 } } },
    { insertText: { endOfSegmentLocation: {}, text: "Holidays" } },
  ]);
  expect(await lines(documentId)).toEqual(["Travel\n", "Holidays\n"]);
  const out = await refused(batch(documentId, [{ insertText: { location: { index: 99 }, text: "x" } }]));
  expect(out).toMatchObject({ code: 400, status: "INVALID_ARGUMENT" });
  expect(out.message).toBe(
    "Invalid requests[0].insertText: Index 99 must be less than the end index of the referenced segment, 17.",
  );
  const last = batch(documentId, [{ deleteContentRange: { range: { startIndex: 1, endIndex: 17 } } }]);
  expect((await refused(last)).message).toMatch(/^Invalid requests\[0\]\.deleteContentRange: /);
});

test("a batch is all or nothing", async () => {
  const documentId = await make("Budget\n");
  const before = await read(documentId);
  const mixed = batch(documentId, [
    { insertText: { location: { index: 1 }, text: "Lost " } },
    { insertText: { location: { index: 999 }, text: "x" } },
  ]);
  expect((await refused(mixed)).message).toContain("requests[1].insertText");
  expect(await read(documentId)).toEqual(before);
});

test("styles, headings, checkboxes, nesting by tabs", async () => {
  const documentId = await make("Fri 20 Nov 2026\nTopics\n\tNested\n");
  await batch(documentId, [
    {
      updateParagraphStyle: {
        range: { startIndex: 1, endIndex: 2 },
        paragraphStyle: { namedStyleType: "HEADING_2" },
        fields: "namedStyleType",
      },
    },
    {
      createParagraphBullets: {
        range: { startIndex: 17, endIndex: 31 },
        bulletPreset: "BULLET_CHECKBOX",
      },
    },
    {
      updateTextStyle: {
        range: { startIndex: 17, endIndex: 23 },
        textStyle: { bold: true, strikethrough: true },
        fields: "bold,strikethrough",
      },
    },
  ]);
  const [heading, topic, nested] = await paragraphs(documentId);
  expect(heading?.paragraphStyle).toMatchObject({ namedStyleType: "HEADING_2" });
  expect(heading?.paragraphStyle?.headingId).toBeTruthy();
  expect(topic?.elements?.[0]?.textRun?.textStyle).toMatchObject({ bold: true, strikethrough: true });
  expect(nested?.bullet).toMatchObject({ listId: topic?.bullet?.listId, nestingLevel: 1 });
  expect(nested?.elements?.[0]?.textRun?.content).toBe("Nested\n");
  await batch(documentId, [{ deleteParagraphBullets: { range: { startIndex: 17, endIndex: 18 } } }]);
  expect((await paragraphs(documentId))[1]?.bullet).toBeUndefined();
});

test("named ranges are made, found, filled and deleted", async () => {
  const documentId = await make("Budget\n");
  const { data } = await batch(documentId, [
    { createNamedRange: { name: "topic", range: { startIndex: 1, endIndex: 7 } } },
  ]);
  const namedRangeId = String(data.replies?.[0]?.createNamedRange?.namedRangeId);
  const stored = (await read(documentId)).namedRanges?.topic?.namedRanges?.[0];
  expect(stored).toMatchObject({ namedRangeId, ranges: [{ startIndex: 1, endIndex: 7 }] });
  await batch(documentId, [{ replaceNamedRangeContent: { namedRangeName: "topic", text: "Travel" } }]);
  expect(await lines(documentId)).toEqual(["Travel\n", "\n"]);
  await batch(documentId, [{ deleteNamedRange: { namedRangeId } }]);
  expect((await read(documentId)).namedRanges?.topic).toBeUndefined();
  expect(await refusal(batch(documentId, [{ deleteNamedRange: { namedRangeId } }]))).toMatch(/^400 /);
});

test("people, dates and links stand in the text as one character each", async () => {
  const documentId = await make("x\n");
  await batch(documentId, [
    { insertPerson: { location: { index: 1 }, personProperties: { email: "dana@example.com" } } },
    {
      insertDate: {
        location: { index: 2 },
        dateElementProperties: { timestamp: "2026-11-20T00:00:00Z", locale: "en", timeZoneId: "etc/UTC" },
      },
    },
    {
      insertRichLink: {
        location: { index: 3 },
        richLinkProperties: { uri: "https://docs.google.com/document/d/1" },
      },
    },
  ]);
  const [line] = await paragraphs(documentId);
  const kinds = line?.elements?.map((element) =>
    element.person ? "person" : element.dateElement ? "date" : element.richLink ? "link" : "text",
  );
  expect(kinds).toEqual(["person", "date", "link", "text"]);
  expect(line?.elements?.[3]?.startIndex).toBe(4);
});

test("requiredRevisionId refuses a stale write, targetRevisionId brings it over what came since", async () => {
  const documentId = await make("Budget\n");
  const revision = String((await read(documentId)).revisionId);
  await batch(documentId, [{ insertText: { location: { index: 1 }, text: "A" } }]);
  const insert = [{ insertText: { location: { index: 7 }, text: "!" } }];
  const stale = batch(documentId, insert, { writeControl: { requiredRevisionId: revision } });
  expect((await refused(stale)).code).toBe(400);
  expect(await lines(documentId)).toEqual(["ABudget\n", "\n"]);
  const { data } = await batch(documentId, insert, { writeControl: { targetRevisionId: revision } });
  expect(await lines(documentId)).toEqual(["ABudget!\n", "\n"]);
  expect(data.writeControl?.requiredRevisionId).toBe((await read(documentId)).revisionId);
});

test("a document leaves as Markdown through Drive", async () => {
  const documentId = await make("Topics\n");
  await batch(documentId, [
    { createParagraphBullets: { range: { startIndex: 1, endIndex: 2 }, bulletPreset: "BULLET_CHECKBOX" } },
  ]);
  const drive = driveOf(emulator, "alex@example.com");
  for (const alt of [undefined, "media" as const]) {
    const params = { fileId: documentId, mimeType: "text/markdown", ...(alt === undefined ? {} : { alt }) };
    const response = await drive.files.export(params, { responseType: "text" });
    expect(headerOf(response, "content-type")).toContain("text/markdown");
    expect(response.data).toContain("- [ ] Topics");
  }
  expect(
    await refused(
      drive.files.export({ fileId: documentId, mimeType: "image/png" }, { responseType: "text" }),
    ),
  ).toMatchObject({ code: 400, message: "The requested conversion is not supported." });
});

test("a request kind the emulator lacks answers 501 by its name, and one nobody knows 400", async () => {
  const documentId = await make();
  const unknown = batch(documentId, [{ insertConfetti: {} } as docs_v1.Schema$Request]);
  expect(await refusal(unknown)).toBe("400 contractViolation");
  for (const { name, state } of docsCoverage) {
    if (state !== "absent") continue;
    const absent = await refused(batch(documentId, [{ [name]: {} } as docs_v1.Schema$Request]));
    expect([name, absent.code, absent.errors[0]?.reason]).toEqual([name, 501, "notEmulated"]);
    expect(absent.message).toContain(name);
  }
});
