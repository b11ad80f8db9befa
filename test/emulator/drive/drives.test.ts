import { expect, test } from "@jest/globals";
import { ALEX, DANA, DriveWorld, idOf, refusal, SAM, SHEET } from "./drive-world";

function team(): { drive: DriveWorld; driveId: string } {
  const drive = new DriveWorld();
  const { body } = drive.call(ALEX, "drives.create", { requestId: "r1" }, { name: "Product" });
  return { drive, driveId: String(body?.id) };
}
const ALL = { supportsAllDrives: true };

test("a shared drive is made once for one request id, and listed for its members", () => {
  const { drive, driveId } = team();
  const again = drive.call(ALEX, "drives.create", { requestId: "r1" }, { name: "Product" });
  expect(again.body?.id).toBe(driveId);
  expect(refusal(() => drive.call(ALEX, "drives.create", { requestId: "r1" }, { name: "Other" }))).toBe(
    "409 duplicate",
  );
  const names = (who: string) =>
    ((drive.call(who, "drives.list").body?.drives ?? []) as { name: string }[]).map(({ name }) => name);
  expect(names(ALEX)).toEqual(["Product"]);
  expect(names(DANA)).toEqual([]);
  expect(refusal(() => drive.call(DANA, "drives.get", { driveId }))).toBe("404 notFound");
});

test("its files have no owner and no permissions field, and want supportsAllDrives", () => {
  const { drive, driveId } = team();
  const file = drive.create(ALEX, { name: "Shared", mimeType: SHEET, parents: [driveId] }, ALL);
  expect(file).toMatchObject({ driveId, capabilities: { canTrash: true } });
  for (const field of ["ownedByMe", "owners", "permissions", "permissionIds", "shared", "writersCanShare"])
    expect(file).not.toHaveProperty(field);
  expect(refusal(() => drive.get(ALEX, file))).toBe("404 notFound");
  expect(drive.get(ALEX, file, ALL).name).toBe("Shared");
  expect(drive.names(ALEX)).toEqual([]);
  const everywhere = { ...ALL, includeItemsFromAllDrives: true };
  expect(drive.names(ALEX, undefined, { ...everywhere, corpora: "allDrives" })).toEqual(["Shared"]);
  expect(drive.names(ALEX, undefined, { ...everywhere, corpora: "drive", driveId })).toEqual(["Shared"]);
  expect(refusal(() => drive.list(ALEX, undefined, { corpora: "drive", ...everywhere }))).toBe(
    "400 badRequest",
  );
  expect(refusal(() => drive.list(ALEX, undefined, { corpora: "allDrives" }))).toBe("400 badRequest");
});

test("members come and go by the drive's permissions, and one organizer always stays", () => {
  const { drive, driveId } = team();
  const file = drive.create(ALEX, { name: "Shared", mimeType: SHEET, parents: [driveId] }, ALL);
  const member = drive.share(ALEX, { id: driveId }, DANA, "writer", ALL);
  expect(drive.get(DANA, file, ALL).capabilities).toMatchObject({ canEdit: true, canTrash: false });
  expect(refusal(() => drive.share(DANA, file, SAM, "reader", ALL))).toBe("403 insufficientFilePermissions");
  const remove = (fileId: string, permissionId: string) =>
    drive.call(ALEX, "permissions.delete", { fileId, permissionId, ...ALL });
  expect(refusal(() => remove(idOf(file), idOf(member)))).toBe(
    "403 cannotModifyInheritedTeamDrivePermission",
  );
  remove(driveId, idOf(member));
  expect(refusal(() => drive.get(DANA, file, ALL))).toBe("404 notFound");
  const [organizer] = drive.permissions(ALEX, { id: driveId }, ALL);
  expect(organizer?.role).toBe("organizer");
  expect(refusal(() => remove(driveId, String(organizer?.id)))).toBe("403 cannotDeleteLastOrganizer");
  expect(
    refusal(() =>
      drive.call(
        ALEX,
        "permissions.create",
        { fileId: idOf(file), transferOwnership: true, ...ALL },
        { type: "user", role: "owner", emailAddress: DANA },
      ),
    ),
  ).toBe("403 ownerOnTeamDriveItemNotSupported");
});

test("it is renamed, hidden, shown, and deleted once it is empty", () => {
  const { drive, driveId } = team();
  const file = drive.create(ALEX, { name: "Shared", mimeType: SHEET, parents: [driveId] }, ALL);
  expect(drive.call(ALEX, "drives.update", { driveId }, { name: "Platform" }).body?.name).toBe("Platform");
  const hidden = (method: string) => drive.call(ALEX, method, { driveId, fields: "hidden" }).body?.hidden;
  expect(hidden("drives.hide")).toBe(true);
  expect(hidden("drives.unhide")).toBe(false);
  expect(refusal(() => drive.call(ALEX, "drives.delete", { driveId }))).toBe(
    "403 cannotDeleteNonEmptyTeamDrive",
  );
  drive.call(ALEX, "files.delete", { fileId: idOf(file), ...ALL });
  drive.call(ALEX, "drives.delete", { driveId });
  expect(refusal(() => drive.call(ALEX, "drives.get", { driveId }))).toBe("404 notFound");
});

test("about wants fields and says who is asking", () => {
  const drive = new DriveWorld();
  expect(refusal(() => drive.call(ALEX, "about.get"))).toBe("400 required");
  expect(drive.call(ALEX, "about.get", { fields: "user(emailAddress,me)" }).body).toEqual({
    user: { emailAddress: ALEX, me: true },
  });
});
