import { expect, test } from "@jest/globals";
import { ALEX, DANA, DriveWorld, FOLDER, idOf, inApp, refusal, SHEET } from "./drive-world";

test("a doc is made with everything at once, owned by its maker, in a folder of the app's own", () => {
  const drive = new DriveWorld();
  const app = inApp(ALEX);
  const folder = drive.create(app, { name: "One-on-One", mimeType: FOLDER });
  const doc = drive.create(
    app,
    {
      name: "1:1 · Dana and Alex",
      mimeType: SHEET,
      parents: [idOf(folder)],
      appProperties: { series: "abc" },
      writersCanShare: false,
      copyRequiresWriterPermission: true,
    },
    { ignoreDefaultVisibility: true },
  );
  expect(doc).toMatchObject({
    name: "1:1 · Dana and Alex",
    mimeType: SHEET,
    parents: [folder.id],
    appProperties: { series: "abc" },
    writersCanShare: false,
    copyRequiresWriterPermission: true,
    ownedByMe: true,
    shared: false,
    isAppAuthorized: true,
    trashed: false,
  });
  expect(doc.owners?.map(({ emailAddress }) => emailAddress)).toEqual([ALEX]);
});

test("without a fields mask only kind, id, name and mimeType come back", () => {
  const drive = new DriveWorld();
  const made = drive.call(ALEX, "files.create", {}, { name: "A", mimeType: SHEET }).body;
  expect(Object.keys(made ?? {}).sort()).toEqual(["id", "kind", "mimeType", "name"]);
  const list = drive.list(ALEX);
  expect(list.files?.map((file) => Object.keys(file).sort())).toEqual([["id", "kind", "mimeType", "name"]]);
});

test("a file nobody shared does not exist for others", () => {
  const drive = new DriveWorld();
  const doc = drive.create(ALEX, { name: "A", mimeType: SHEET });
  expect(refusal(() => drive.get(DANA, doc))).toBe("404 notFound");
  expect(refusal(() => drive.call(DANA, "files.get", { fileId: "nothing" }))).toBe("404 notFound");
});

test("properties keep within 124 bytes of UTF-8 and 30 an app, and null clears one", () => {
  const drive = new DriveWorld();
  const app = inApp(ALEX);
  const make = (appProperties: Record<string, string>) =>
    drive.create(app, { name: "A", mimeType: SHEET, appProperties });
  expect(make({ k: "x".repeat(123) }).appProperties?.k).toHaveLength(123);
  expect(refusal(() => make({ k: "x".repeat(124) }))).toBe("400 propertyTooLong");
  expect(refusal(() => make({ k: "ü".repeat(62) }))).toBe("400 propertyTooLong");
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, "v"]));
  const full = make(many(30));
  expect(refusal(() => make(many(31)))).toBe("400 tooManyProperties");
  expect(refusal(() => drive.update(app, full, { appProperties: { more: "v" } }))).toBe(
    "400 tooManyProperties",
  );
  const changed = drive.update(app, full, { appProperties: { k0: null, k1: "new" } });
  expect(Object.keys(changed.appProperties ?? {})).toHaveLength(29);
  expect(changed.appProperties?.k1).toBe("new");
});

test("appProperties are private to the app, properties are everybody's", () => {
  const drive = new DriveWorld();
  const file = drive.create(inApp(ALEX), {
    name: "A",
    mimeType: SHEET,
    appProperties: { mine: "1" },
    properties: { open: "2" },
  });
  expect(drive.get(ALEX, file)).toMatchObject({ properties: { open: "2" } });
  expect(drive.get(ALEX, file).appProperties).toBeUndefined();
  drive.share(ALEX, file, DANA);
  drive.workspace.files.grant(DANA, "one-on-one", idOf(file));
  expect(drive.get(inApp(DANA), file).appProperties).toEqual({ mine: "1" });
});

test("the owner's trash stays readable and writable for the others, and only the owner moves it there", () => {
  const drive = new DriveWorld();
  const file = drive.create(ALEX, { name: "A", mimeType: SHEET });
  drive.share(ALEX, file, DANA);
  expect(drive.update(ALEX, file, { trashed: true })).toMatchObject({
    trashed: true,
    explicitlyTrashed: true,
  });
  expect(drive.get(DANA, file).trashed).toBe(true);
  expect(drive.update(DANA, file, { name: "B" }).name).toBe("B");
  expect(drive.names(ALEX, "trashed = false")).toEqual([]);
  expect(drive.names(ALEX)).toEqual(["B"]);
  expect(refusal(() => drive.update(DANA, file, { trashed: false }))).toBe("403 insufficientFilePermissions");
  expect(drive.update(ALEX, file, { trashed: false }).trashed).toBe(false);
});

test("what lies in a trashed folder is trashed, not explicitly; emptying the trash ends both", () => {
  const drive = new DriveWorld();
  const folder = drive.create(ALEX, { name: "Folder", mimeType: FOLDER });
  const inner = drive.create(ALEX, { name: "Inner", mimeType: SHEET, parents: [idOf(folder)] });
  const kept = drive.create(ALEX, { name: "Kept", mimeType: SHEET });
  drive.update(ALEX, folder, { trashed: true });
  expect(drive.get(ALEX, inner)).toMatchObject({ trashed: true, explicitlyTrashed: false });
  drive.call(ALEX, "files.emptyTrash");
  expect(refusal(() => drive.get(ALEX, inner))).toBe("404 notFound");
  expect(refusal(() => drive.get(ALEX, folder))).toBe("404 notFound");
  expect(drive.get(ALEX, kept).name).toBe("Kept");
});

test("deleting a folder deletes the owner's files in it; those of others lose their folder", () => {
  const drive = new DriveWorld();
  const folder = drive.create(ALEX, { name: "Folder", mimeType: FOLDER });
  drive.share(ALEX, folder, DANA);
  const mine = drive.create(ALEX, { name: "Mine", mimeType: SHEET, parents: [idOf(folder)] });
  const hers = drive.create(DANA, { name: "Hers", mimeType: SHEET, parents: [idOf(folder)] });
  expect(drive.get(ALEX, hers)).toMatchObject({ ownedByMe: false, capabilities: { canEdit: true } });
  expect(drive.call(ALEX, "files.delete", { fileId: idOf(folder) }).status).toBe(204);
  expect(refusal(() => drive.get(ALEX, mine))).toBe("404 notFound");
  expect(drive.get(DANA, hers).parents).toBeUndefined();
});

test("a file has one parent, moves with add and remove, and never into itself", () => {
  const drive = new DriveWorld();
  const outer = drive.create(ALEX, { name: "Outer", mimeType: FOLDER });
  const inner = drive.create(ALEX, { name: "Inner", mimeType: FOLDER, parents: [idOf(outer)] });
  const file = drive.create(ALEX, { name: "File", mimeType: SHEET });
  const root = String(file.parents?.[0]);
  const move = (target: typeof file, params: Record<string, string>) =>
    drive.update(ALEX, target, {}, params).parents;
  expect(move(file, { addParents: idOf(inner), removeParents: root })).toEqual([inner.id]);
  expect(refusal(() => move(file, { addParents: root }))).toBe("403 cannotAddParent");
  expect(refusal(() => move(file, { addParents: idOf(inner) }))).toBe("400 badRequest");
  expect(refusal(() => move(file, { removeParents: root }))).toBe("404 notFound");
  expect(refusal(() => move(outer, { addParents: idOf(inner), removeParents: root }))).toBe("400 badRequest");
  expect(refusal(() => drive.create(ALEX, { name: "X", parents: [idOf(outer), root] }))).toBe(
    "403 multipleParentsNotSupported",
  );
  expect(refusal(() => drive.create(ALEX, { name: "X", parents: [idOf(file)] }))).toBe(
    "403 parentNotAFolder",
  );
  expect(refusal(() => drive.create(ALEX, { name: "X", parents: ["nowhere"] }))).toBe("404 notFound");
  expect(refusal(() => drive.update(ALEX, file, { parents: [root] }))).toBe("403 fieldNotWritable");
  drive.share(ALEX, outer, DANA, "reader");
  expect(refusal(() => drive.create(DANA, { name: "X", parents: [idOf(outer)] }))).toBe(
    "403 insufficientParentPermissions",
  );
});

test("My Drive's root is there, and nobody can change, share or delete it", () => {
  const drive = new DriveWorld();
  const root = drive.call(ALEX, "files.get", { fileId: "root", fields: "*" }).body ?? {};
  expect(root).toMatchObject({ name: "My Drive", mimeType: FOLDER, ownedByMe: true });
  const fileId = String(root.id);
  expect(refusal(() => drive.call(DANA, "files.get", { fileId }))).toBe("404 notFound");
  for (const act of [
    () => drive.call(ALEX, "files.update", { fileId }, { name: "Mine" }),
    () => drive.call(ALEX, "files.update", { fileId }, { trashed: true }),
    () => drive.call(ALEX, "files.delete", { fileId }),
    () =>
      drive.call(
        ALEX,
        "permissions.create",
        { fileId },
        { type: "user", role: "reader", emailAddress: DANA },
      ),
  ])
    expect(refusal(act)).toBe("403 insufficientFilePermissions");
});

test("a version counts every change, modifiedTime only those of the content or the name", () => {
  const drive = new DriveWorld();
  const file = drive.create(ALEX, { name: "A", mimeType: SHEET });
  drive.workspace.clock.advance(5000);
  const starred = drive.update(ALEX, file, { starred: true });
  expect(Number(starred.version)).toBeGreaterThan(Number(file.version));
  expect(starred.modifiedTime).toBe(file.modifiedTime);
  drive.share(ALEX, file, DANA);
  drive.workspace.files.touched(idOf(file), DANA);
  const seen = drive.get(ALEX, file);
  expect(seen.lastModifyingUser?.emailAddress).toBe(DANA);
  expect(seen.modifiedTime).toBe("2026-11-16T08:30:05.000Z");
  expect(seen.modifiedByMeTime).toBe("2026-11-16T08:30:00.000Z");
});

test("what Drive computes cannot be written", () => {
  const drive = new DriveWorld();
  const file = drive.create(ALEX, { name: "A", mimeType: SHEET });
  for (const body of [{ ownedByMe: true }, { shared: false }, { id: "x" }, { version: "7" }])
    expect(refusal(() => drive.update(ALEX, file, body))).toBe("403 fieldNotWritable");
});

test("ids made beforehand are used once, and not for the editors' documents", () => {
  const drive = new DriveWorld();
  const ids = drive.call(ALEX, "files.generateIds", { count: 2 }).body?.ids as string[];
  expect(ids).toHaveLength(2);
  const [id = ""] = ids;
  expect(drive.create(ALEX, { id, name: "A", mimeType: "text/plain" }).id).toBe(id);
  expect(refusal(() => drive.create(ALEX, { id, name: "A", mimeType: "text/plain" }))).toBe(
    "409 fileIdInUse",
  );
  expect(refusal(() => drive.create(ALEX, { id: ids[1] ?? "", mimeType: SHEET }))).toBe("400 badRequest");
  expect(refusal(() => drive.create(ALEX, { id: "made-up" }))).toBe("400 badRequest");
  expect(refusal(() => drive.call(ALEX, "files.generateIds", { count: 1001 }))).toMatch(/^400/);
});

test("a copy is the copier's own, beside the original where they may write, with its properties or without", () => {
  const drive = new DriveWorld();
  const app = inApp(ALEX);
  const folder = drive.create(app, { name: "Folder", mimeType: FOLDER });
  const file = drive.create(app, {
    name: "Plan",
    mimeType: "text/plain",
    parents: [idOf(folder)],
    appProperties: { series: "1" },
  });
  drive.share(app, file, DANA, "reader");
  const copy = (who: Parameters<DriveWorld["call"]>[0], body = {}) =>
    drive.call(who, "files.copy", { fileId: idOf(file), fields: "*" }, body).body ?? {};
  expect(copy(app)).toMatchObject({
    name: "Copy of Plan",
    parents: [folder.id],
    appProperties: { series: "1" },
    shared: false,
  });
  const hers = copy(DANA, { name: "Hers" });
  expect(hers).toMatchObject({ name: "Hers", ownedByMe: true });
  expect(hers.parents).not.toEqual([folder.id]);
  drive.workspace.assumptions.set("drive.copy-app-properties", "not copied");
  expect(copy(app).appProperties).toBeUndefined();
  drive.update(app, file, { copyRequiresWriterPermission: true });
  expect(refusal(() => copy(DANA))).toBe("403 cannotCopyFile");
  expect(refusal(() => drive.call(app, "files.copy", { fileId: idOf(folder) }))).toBe("403 cannotCopyFile");
});

test("plain files are downloaded, folders and editors' files are not", () => {
  const drive = new DriveWorld();
  const plain = drive.create(ALEX, { name: "a.txt", mimeType: "text/plain" });
  const sheet = drive.create(ALEX, { name: "Sheet", mimeType: SHEET });
  expect(drive.call(ALEX, "files.get", { fileId: idOf(plain), alt: "media" }).media).toEqual({
    contentType: "text/plain",
    data: "",
  });
  expect(refusal(() => drive.call(ALEX, "files.get", { fileId: idOf(sheet), alt: "media" }))).toBe(
    "403 fileNotDownloadable",
  );
  expect(
    refusal(() => drive.call(ALEX, "files.export", { fileId: idOf(plain), mimeType: "text/plain" })),
  ).toBe("403 fileNotExportable");
});

test("a shortcut knows its target", () => {
  const drive = new DriveWorld();
  const target = drive.create(ALEX, { name: "A", mimeType: SHEET });
  const shortcut = drive.create(ALEX, {
    name: "To A",
    mimeType: "application/vnd.google-apps.shortcut",
    shortcutDetails: { targetId: idOf(target) },
  });
  expect(shortcut.shortcutDetails).toEqual({ targetId: target.id, targetMimeType: SHEET });
  expect(drive.names(ALEX, `shortcutDetails.targetId = '${idOf(target)}'`)).toEqual(["To A"]);
});
