import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { ApiError } from "../../../emulator/api/error";
import { tried } from "../laws";
import { ALEX, DANA, DriveWorld, FOLDER, idOf, inApp, JO, MIA, SAM, SHEET, TEAM } from "./drive-world";

// Any sequence of changes, refused ones included, by anybody.

const PEOPLE = [ALEX, DANA, SAM, MIA, JO];
const people = fc.constantFrom(...PEOPLE);
/** Most changes are tried by whoever owns the file then: anybody else is mostly refused. */
const OWNER = "the owner";
const by = fc.oneof({ weight: 2, arbitrary: fc.constant(OWNER) }, { weight: 1, arbitrary: people });
const change = fc.oneof(
  fc.record({
    kind: fc.constant("create" as const),
    by,
    to: fc.oneof(people, fc.constant(TEAM)),
    role: fc.constantFrom("reader", "writer", "owner"),
    flag: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom("update" as const, "delete" as const),
    by,
    to: people,
    role: fc.constantFrom("reader", "commenter", "writer", "owner"),
    flag: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom("trash" as const, "writersCanShare" as const, "copy" as const),
    by,
    to: people,
    role: fc.constant("reader"),
    flag: fc.boolean(),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function world(): { drive: DriveWorld; fileId: string } {
  const drive = new DriveWorld();
  const folder = drive.create(inApp(ALEX), { name: "Folder", mimeType: FOLDER });
  const file = drive.create(inApp(ALEX), { name: "File", mimeType: SHEET, parents: [idOf(folder)] });
  drive.share(ALEX, folder, SAM, "reader");
  drive.share(ALEX, file, DANA);
  drive.share(ALEX, file, JO, "commenter");
  return { drive, fileId: idOf(file) };
}

function owners(drive: DriveWorld, fileId: string): string[] {
  return PEOPLE.filter((person) => {
    try {
      return drive.get(person, { id: fileId }).ownedByMe === true;
    } catch (error) {
      if (error instanceof ApiError) return false;
      throw error;
    }
  });
}

/** Makes the change; a refusal is an outcome too. */
function attempt(drive: DriveWorld, fileId: string, { kind, by: who, to, role, flag }: Change): string {
  const by = who === OWNER ? String(owners(drive, fileId)[0]) : who;
  const permissionId = drive.workspace.directory.find(to)?.permissionId ?? "";
  const transferOwnership = flag;
  try {
    switch (kind) {
      case "create":
        drive.call(
          by,
          "permissions.create",
          { fileId, transferOwnership },
          { type: "user", role, emailAddress: to },
        );
        break;
      case "update":
        drive.call(by, "permissions.update", { fileId, permissionId, transferOwnership }, { role });
        break;
      case "delete":
        drive.call(by, "permissions.delete", { fileId, permissionId });
        break;
      case "trash":
        drive.call(by, "files.update", { fileId }, { trashed: flag });
        break;
      case "writersCanShare":
        drive.call(by, "files.update", { fileId }, { writersCanShare: flag });
        break;
      case "copy":
        drive.call(by, "files.copy", { fileId }, {});
    }
    return "done";
  } catch (error) {
    if (error instanceof ApiError) return `${error.code} ${error.reason}`;
    throw error;
  }
}

test("a file always has exactly one owner, whom its owners field names", () => {
  let transfers = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 10, maxLength: 25 }), (changes) => {
      const { drive, fileId } = world();
      for (const step of changes)
        if (attempt(drive, fileId, step) === "done" && step.role === "owner") transfers++;
      const owner = owners(drive, fileId);
      expect(owner).toHaveLength(1);
      const seen = drive.get(String(owner[0]), { id: fileId });
      expect(seen.owners?.map(({ emailAddress }) => emailAddress)).toEqual(owner);
      expect(seen.permissions?.filter(({ role }) => role === "owner")).toHaveLength(1);
      expect(new Set(seen.permissionIds).size).toBe(seen.permissionIds?.length);
    }),
    tried(40),
  );
  expect(transfers).toBeGreaterThan(20);
});

test("a refused change has changed nothing", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const { drive, fileId } = world();
      for (const step of changes) {
        const before = JSON.stringify(drive.workspace.snapshot());
        if (attempt(drive, fileId, step) !== "done")
          expect(JSON.stringify(drive.workspace.snapshot())).toBe(before);
      }
    }),
    tried(60),
  );
});

test("restoring a snapshot is the identity: the same changes come to the same end", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), fc.array(change, { maxLength: 8 }), (first, then) => {
      const { drive, fileId } = world();
      for (const step of first) attempt(drive, fileId, step);
      const snapshot = drive.workspace.snapshot();
      const outcomes = then.map((step) => attempt(drive, fileId, step));
      const end = drive.workspace.snapshot();
      drive.workspace.restore(snapshot);
      expect(drive.workspace.snapshot()).toEqual(snapshot);
      expect(then.map((step) => attempt(drive, fileId, step))).toEqual(outcomes);
      expect(drive.workspace.snapshot()).toEqual(end);
    }),
    tried(60),
  );
});

test("nobody's list holds a file that files.get would not give them", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
      const { drive, fileId } = world();
      for (const step of changes) attempt(drive, fileId, step);
      for (const person of PEOPLE)
        for (const file of drive.list(person).files ?? []) expect(drive.get(person, file).id).toBe(file.id);
    }),
    tried(40),
  );
});
