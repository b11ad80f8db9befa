import { expect, test } from "@jest/globals";
import { byHand, type Caller, type Handler } from "../../../emulator/api/call";
import { createDrive } from "../../../emulator/drive/drive";
import type { JsonObject } from "../../../emulator/json";
import { ALEX, DANA, DOC, DriveWorld, idOf, inApp, refusal, SAM } from "./drive-world";

const write = (drive: DriveWorld, who: Caller, documentId: string, text: string): void => {
  drive.workspace.call(who, {
    method: "docs.documents.batchUpdate",
    params: { documentId },
    body: { requests: [{ insertText: { location: { index: 1 }, text } }] },
  });
};
const exported = (drive: DriveWorld, who: Caller, fileId: string, mimeType = "text/plain") =>
  drive.call(who, "files.export", { fileId, mimeType, alt: "media" }).media;

test("a document made in Drive is there in Docs, with its title and one empty paragraph", () => {
  const drive = new DriveWorld();
  const app = inApp(ALEX);
  const doc = drive.create(app, { name: "1:1", mimeType: DOC });
  const { body } = drive.workspace.call(app, {
    method: "docs.documents.get",
    params: { documentId: idOf(doc) },
  });
  expect(body).toMatchObject({ documentId: doc.id, title: "1:1" });
  drive.update(app, doc, { name: "1:1 · Dana" });
  expect(
    drive.workspace.call(app, { method: "docs.documents.get", params: { documentId: idOf(doc) } }).body
      ?.title,
  ).toBe("1:1 · Dana");
});

test("a document made in Docs is a Drive file of its maker's, in My Drive, granted to the app", () => {
  const drive = new DriveWorld();
  const app = inApp(ALEX);
  const made = drive.workspace.call(app, {
    method: "docs.documents.create",
    params: {},
    body: { title: "D" },
  });
  const file = drive.get(app, { id: String(made.body?.documentId) });
  expect(file).toMatchObject({ name: "D", mimeType: DOC, ownedByMe: true, isAppAuthorized: true });
  expect(file.parents).toEqual([drive.call(ALEX, "files.get", { fileId: "root" }).body?.id]);
});

test("an edit in Docs counts in Drive: version, time and who it was", () => {
  const drive = new DriveWorld();
  const doc = drive.create(ALEX, { name: "D", mimeType: DOC });
  drive.share(ALEX, doc, DANA);
  drive.workspace.clock.advance(60_000);
  write(drive, byHand(DANA), idOf(doc), "Hello");
  const seen = drive.get(ALEX, doc);
  expect(seen.lastModifyingUser?.emailAddress).toBe(DANA);
  expect(seen.modifiedTime).toBe("2026-11-16T08:31:00.000Z");
  expect(Number(seen.version)).toBeGreaterThan(Number(doc.version));
});

test("version and time may tell of an edit minutes later, by assumption", () => {
  const drive = new DriveWorld();
  drive.workspace.assumptions.set("drive.version", "late");
  const doc = drive.create(ALEX, { name: "1:1", mimeType: DOC });
  const told = () => Number(drive.get(ALEX, doc).version);
  const before = told();
  drive.workspace.files.touched(idOf(doc), ALEX);
  drive.workspace.clock.advance(60_000);
  drive.workspace.files.touched(idOf(doc), ALEX);
  expect(told()).toBe(before);
  drive.workspace.clock.advance(60_000);
  expect(told()).toBe(before + 1);
  drive.workspace.clock.advance(60_000);
  expect(told()).toBe(before + 2);
});

test("documents are exported as Markdown, plain text and HTML; other conversions are refused or named", () => {
  const drive = new DriveWorld();
  const doc = drive.create(ALEX, { name: "D", mimeType: DOC });
  write(drive, byHand(ALEX), idOf(doc), "Budget");
  for (const mimeType of ["text/markdown", "text/plain", "text/html"]) {
    const media = exported(drive, byHand(ALEX), idOf(doc), mimeType);
    expect(media?.contentType).toBe(mimeType);
    expect(media?.data).toContain("Budget");
  }
  expect(refusal(() => exported(drive, byHand(ALEX), idOf(doc), "image/png"))).toBe("400 badRequest");
  expect(() => exported(drive, byHand(ALEX), idOf(doc), "application/pdf")).toThrow("application/pdf");
  expect(
    refusal(() =>
      drive.call(ALEX, "files.export", { fileId: idOf(doc), mimeType: "text/plain", alt: "json" }),
    ),
  ).toBe("400 badRequest");
  expect(refusal(() => drive.call(ALEX, "files.get", { fileId: idOf(doc), alt: "media" }))).toBe(
    "403 fileNotDownloadable",
  );
});

test("an export past 10 MB is refused", () => {
  const { workspace } = new DriveWorld();
  // Text alone hardly comes to 10 MB; pictures do. A Docs with such a document stands in.
  const exportOf = (bytes: number): Handler => {
    const documents = { ...workspace.documents, create() {}, export: () => "x".repeat(bytes) };
    const { handlers } = createDrive({ ...workspace, documents });
    const call = (method: string, params: JsonObject, body: JsonObject) =>
      handlers[method]?.({ caller: byHand(ALEX), params, body });
    const fileId = String(call("drive.files.create", {}, { name: "D", mimeType: DOC })?.body?.id);
    return (request) =>
      call("drive.files.export", { ...request.params, fileId, mimeType: "text/html" }, {}) ?? { status: 500 };
  };
  const request = { caller: byHand(ALEX), params: {}, body: {} };
  const limit = 10 * 1024 * 1024;
  expect(exportOf(limit)(request).media?.data).toHaveLength(limit);
  expect(refusal(() => exportOf(limit + 1)(request))).toBe("403 exportSizeLimitExceeded");
});

test("a reader may not export what is restricted to writers", () => {
  const drive = new DriveWorld();
  const doc = drive.create(ALEX, { name: "D", mimeType: DOC, copyRequiresWriterPermission: true });
  drive.share(ALEX, doc, DANA, "reader");
  expect(refusal(() => exported(drive, byHand(DANA), idOf(doc)))).toBe("403 cannotExportFile");
  expect(drive.get(DANA, doc).capabilities).toMatchObject({ canDownload: false, canCopy: false });
});

test("a copy has the text of its own, to change alone", () => {
  const drive = new DriveWorld();
  const doc = drive.create(ALEX, { name: "D", mimeType: DOC });
  write(drive, byHand(ALEX), idOf(doc), "First");
  const copy = drive.call(ALEX, "files.copy", { fileId: idOf(doc) }).body ?? {};
  write(drive, byHand(ALEX), String(copy.id), "Second ");
  expect(exported(drive, byHand(ALEX), String(copy.id))?.data).toContain("Second First");
  expect(exported(drive, byHand(ALEX), idOf(doc))?.data).not.toContain("Second");
});

test("a deleted document is gone from Docs too", () => {
  const drive = new DriveWorld();
  const doc = drive.create(ALEX, { name: "D", mimeType: DOC });
  drive.call(ALEX, "files.delete", { fileId: idOf(doc) });
  expect(drive.workspace.documents.exists(idOf(doc))).toBe(false);
});

test("Docs asks Drive: no access is 404, another app's file 403, a reader's write 403", () => {
  const drive = new DriveWorld();
  const doc = drive.create(inApp(ALEX), { name: "D", mimeType: DOC });
  const { files } = drive.workspace;
  expect(files.authorize(inApp(ALEX), idOf(doc))).toBe("owner");
  expect(refusal(() => files.authorize(byHand(DANA), idOf(doc)))).toBe("404 notFound");
  drive.share(ALEX, doc, DANA, "reader");
  expect(files.authorize(byHand(DANA), idOf(doc))).toBe("reader");
  expect(refusal(() => files.authorize(byHand(DANA), idOf(doc), "writer"))).toBe(
    "403 insufficientFilePermissions",
  );
  expect(refusal(() => files.authorize(inApp(DANA), idOf(doc)))).toBe("403 appNotAuthorizedToFile");
  expect(files.isGranted(DANA, "one-on-one", idOf(doc))).toBe(false);
  files.grant(DANA, "one-on-one", idOf(doc));
  expect(files.isGranted(DANA, "one-on-one", idOf(doc))).toBe(true);
  expect(files.authorize(inApp(DANA), idOf(doc))).toBe("reader");
  const documents = "https://www.googleapis.com/auth/documents";
  expect(files.authorize({ person: DANA, app: "other", scopes: [documents] }, idOf(doc))).toBe("reader");
  drive.update(ALEX, doc, { trashed: true });
  expect(files.authorize(byHand(DANA), idOf(doc))).toBe("reader");
});

test("a full-text search reads names and documents, by the beginnings of words, and is not sorted", () => {
  const drive = new DriveWorld();
  const doc = drive.create(ALEX, { name: "Plans", mimeType: DOC });
  drive.create(ALEX, { name: "Budget talk", mimeType: DOC });
  drive.create(ALEX, { name: "Other", mimeType: DOC });
  write(drive, byHand(ALEX), idOf(doc), "Next year's budget");
  expect(drive.names(ALEX, "fullText contains 'budget'")).toEqual(["Budget talk", "Plans"]);
  expect(drive.names(ALEX, "fullText contains 'udget'")).toEqual([]);
  expect(refusal(() => drive.list(ALEX, "fullText contains 'x'", { orderBy: "name" }))).toBe(
    "400 badRequest",
  );
});

test("revisions count edits by person and time, for those who can edit", () => {
  const drive = new DriveWorld();
  const doc = drive.create(ALEX, { name: "D", mimeType: DOC });
  drive.share(ALEX, doc, DANA);
  drive.share(ALEX, doc, SAM, "reader");
  const ids = () =>
    (
      (drive.call(ALEX, "revisions.list", { fileId: idOf(doc) }).body?.revisions ?? []) as { id: string }[]
    ).map(({ id }) => id);
  write(drive, byHand(ALEX), idOf(doc), "a");
  expect(ids()).toEqual(["1"]);
  write(drive, byHand(DANA), idOf(doc), "b");
  drive.workspace.clock.advance(2 * 3_600_000);
  write(drive, byHand(DANA), idOf(doc), "c");
  expect(ids()).toEqual(["1", "2", "3"]);
  const get = (revisionId: string, who = ALEX) =>
    drive.call(who, "revisions.get", { fileId: idOf(doc), revisionId, fields: "*" }).body;
  expect(get("head")).toMatchObject({ id: "3", lastModifyingUser: { emailAddress: DANA } });
  expect(refusal(() => get("9"))).toBe("404 notFound");
  expect(refusal(() => get("1", SAM))).toBe("403 insufficientFilePermissions");
});

test("a revision is published to the web and taken back, by those who can edit; files.get says nothing of it", () => {
  const drive = new DriveWorld();
  const doc = drive.create(ALEX, { name: "D", mimeType: DOC });
  drive.share(ALEX, doc, SAM, "reader");
  write(drive, byHand(ALEX), idOf(doc), "a");
  const facts = () => drive.call(ALEX, "files.get", { fileId: idOf(doc), fields: "*" }).body?.permissions;
  const before = facts();
  const publish = (body: JsonObject, who = ALEX) =>
    drive.call(who, "revisions.update", { fileId: idOf(doc), revisionId: "head", fields: "*" }, body).body;
  expect(refusal(() => publish({ published: true }, SAM))).toBe("403 insufficientFilePermissions");
  expect(publish({ published: true, publishAuto: true, publishedOutsideDomain: true })).toMatchObject({
    published: true,
    publishAuto: true,
    publishedOutsideDomain: true,
    publishedLink: expect.stringMatching(/\/pub$/),
  });
  expect(facts()).toEqual(before);
  expect(publish({ published: false })).toMatchObject({ published: false });
});

test("changes since a token: what is new, what changed once each, what is gone", () => {
  const drive = new DriveWorld();
  const start = () => String(drive.call(DANA, "changes.getStartPageToken").body?.startPageToken);
  const since = (pageToken: string, params: JsonObject = {}) => {
    const body = drive.call(DANA, "changes.list", { pageToken, ...params }).body ?? {};
    const changes = body.changes as { removed: boolean; fileId: string; file?: { name: string } }[];
    return { body, seen: changes.map(({ removed, file }) => (removed ? "gone" : String(file?.name))) };
  };
  const beginning = start();
  const doc = drive.create(ALEX, { name: "A", mimeType: DOC });
  drive.create(ALEX, { name: "Private", mimeType: DOC });
  const dana = drive.share(ALEX, doc, DANA);
  drive.create(DANA, { name: "B", mimeType: DOC });
  expect(since(beginning).seen).toEqual(["A", "B"]);
  const first = since(beginning, { pageSize: 1 });
  expect(first.seen).toEqual(["A"]);
  expect(since(String(first.body.nextPageToken)).seen).toEqual(["B"]);
  const token = String(since(beginning).body.newStartPageToken);
  expect(since(token).seen).toEqual([]);
  drive.update(ALEX, doc, { name: "A2" });
  drive.update(ALEX, doc, { name: "A3" });
  expect(since(token).seen).toEqual(["A3"]);
  drive.call(ALEX, "permissions.delete", { fileId: idOf(doc), permissionId: idOf(dana) });
  expect(since(token).seen).toEqual(["gone"]);
  expect(since(token, { includeRemoved: false }).seen).toEqual([]);
  expect(refusal(() => since("first"))).toBe("400 invalid");
});
