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
