import { expect, test } from "@jest/globals";
import {
  ALEX,
  DANA,
  DriveWorld,
  FOLDER,
  idOf,
  inApp,
  JO,
  MIA,
  NOBODY,
  refusal,
  SAM,
  SHEET,
  TEAM,
} from "./drive-world";

function shared(): { drive: DriveWorld; doc: ReturnType<DriveWorld["create"]> } {
  const drive = new DriveWorld();
  return { drive, doc: drive.create(ALEX, { name: "Notes", mimeType: SHEET }) };
}

test("sharing gives access and sends a mail unless told not to", () => {
  const { drive, doc } = shared();
  expect(drive.share(ALEX, doc, DANA)).toMatchObject({
    type: "user",
    role: "writer",
    emailAddress: DANA,
    displayName: "Dana Reyes",
    pendingOwner: false,
  });
  expect(drive.mails()).toEqual([`drive.share ${ALEX} → ${DANA}`]);
  drive.share(ALEX, doc, SAM, "reader", { sendNotificationEmail: false });
  expect(drive.mails()).toHaveLength(1);
  expect(drive.get(DANA, doc)).toMatchObject({ shared: true, ownedByMe: false });
  expect(drive.get(DANA, doc).sharingUser?.emailAddress).toBe(ALEX);
});

test("a reply without fields names kind, id, type and role", () => {
  const { drive, doc } = shared();
  const { body } = drive.call(
    ALEX,
    "permissions.create",
    { fileId: idOf(doc) },
    { type: "user", role: "reader", emailAddress: DANA },
  );
  expect(Object.keys(body ?? {}).sort()).toEqual(["id", "kind", "role", "type"]);
});

test("an alias is its person, a group's address is a group even when asked for as a user", () => {
  const { drive, doc } = shared();
  expect(drive.share(ALEX, doc, "d.reyes@example.com")).toMatchObject({ emailAddress: DANA, type: "user" });
  expect(drive.share(ALEX, doc, TEAM)).toMatchObject({ emailAddress: TEAM, type: "group" });
  expect(drive.get(MIA, doc).capabilities?.canEdit).toBe(true);
});

test("an address without an account is refused without a mail, and shared with one", () => {
  const { drive, doc } = shared();
  expect(refusal(() => drive.share(ALEX, doc, NOBODY, "writer", { sendNotificationEmail: false }))).toBe(
    "400 invalidSharingRequest",
  );
  expect(drive.access(ALEX, doc)).toEqual([`${ALEX} owner`]);
  expect(drive.share(ALEX, doc, NOBODY)).toMatchObject({ type: "user", emailAddress: NOBODY });
  expect(drive.mails()).toEqual([`drive.share ${ALEX} → ${NOBODY}`]);
  drive.workspace.assumptions.set("drive.no-account", "400 invalidSharingRequest");
  expect(refusal(() => drive.share(ALEX, doc, "another@example.com"))).toBe("400 invalidSharingRequest");
  drive.workspace.assumptions.set("drive.no-account", "403 cannotInviteNonGoogleUser");
  expect(refusal(() => drive.share(ALEX, doc, "another@example.com"))).toBe("403 cannotInviteNonGoogleUser");
});

test("without a mail an address without an account is refused in either of the recorded shapes", () => {
  const { drive, doc } = shared();
  const unmailed = () =>
    refusal(() => drive.share(ALEX, doc, "another@example.com", "writer", { sendNotificationEmail: false }));
  expect(unmailed()).toBe("400 invalidSharingRequest");
  drive.workspace.assumptions.set("drive.no-account-unmailed", "403 cannotInviteNonGoogleUser");
  expect(unmailed()).toBe("403 cannotInviteNonGoogleUser");
});

test("the list of one's own My Drive can be read, and holds its owner", () => {
  const drive = new DriveWorld();
  const { permissions } = drive.call(ALEX, "permissions.list", { fileId: "root" }).body ?? {};
  expect(permissions).toEqual([expect.objectContaining({ role: "owner", type: "user" })]);
});

test("a company that blocks sharing outside refuses addresses, domains and everybody, not its own people", () => {
  const { drive, doc } = shared();
  drive.workspace.directory.policy.outsideSharing = "blocked";
  for (const answer of [
    "400 shareOutNotPermitted",
    "400 invalidSharingRequest",
    "403 shareOutNotPermitted",
  ]) {
    drive.workspace.assumptions.set("drive.share-out", answer);
    expect(refusal(() => drive.share(ALEX, doc, JO))).toBe(answer);
  }
  const open = (body: { type: string; role: string; domain?: string }) =>
    drive.call(ALEX, "permissions.create", { fileId: idOf(doc) }, body);
  expect(refusal(() => open({ type: "anyone", role: "reader" }))).toBe("403 shareOutNotPermitted");
  expect(refusal(() => open({ type: "domain", role: "reader", domain: "partner.example.com" }))).toBe(
    "403 shareOutNotPermitted",
  );
  expect(open({ type: "domain", role: "reader", domain: "example.com" }).body).toMatchObject({
    type: "domain",
  });
  drive.share(ALEX, doc, DANA);
  expect(drive.mails()).toHaveLength(1);
});

test("a room cannot be shared with", () => {
  const { drive, doc } = shared();
  expect(refusal(() => drive.share(ALEX, doc, "c_lisbon@resource.calendar.google.com"))).toBe(
    "400 invalidSharingRequest",
  );
});

test("with writersCanShare=false a writer neither shares nor reads the list; the owner does", () => {
  const { drive, doc } = shared();
  drive.share(ALEX, doc, DANA);
  expect(drive.get(DANA, doc).permissions).toHaveLength(2);
  drive.update(ALEX, doc, { writersCanShare: false });
  expect(drive.get(DANA, doc)).toMatchObject({ writersCanShare: false, capabilities: { canShare: false } });
  expect(drive.get(DANA, doc).permissions).toBeUndefined();
  expect(drive.get(DANA, doc).permissionIds).toBeUndefined();
  expect(refusal(() => drive.permissions(DANA, doc))).toBe("403 insufficientFilePermissions");
  expect(refusal(() => drive.share(DANA, doc, SAM))).toBe("403 insufficientFilePermissions");
  expect(drive.get(ALEX, doc).permissions).toHaveLength(2);
});

test("a reader and a commenter cannot share, rename or trash", () => {
  const { drive, doc } = shared();
  drive.share(ALEX, doc, DANA, "commenter");
  expect(drive.get(DANA, doc).capabilities).toMatchObject({ canComment: true, canEdit: false });
  for (const act of [
    () => drive.share(DANA, doc, SAM),
    () => drive.update(DANA, doc, { name: "Mine" }),
    () => drive.update(DANA, doc, { trashed: true }),
    () => drive.call(DANA, "files.delete", { fileId: idOf(doc) }),
  ])
    expect(refusal(act)).toBe("403 insufficientFilePermissions");
});

test("sharing again raises a role and never lowers it, or sets it, by assumption", () => {
  const { drive, doc } = shared();
  drive.share(ALEX, doc, DANA, "reader");
  expect(drive.share(ALEX, doc, DANA, "writer").role).toBe("writer");
  expect(drive.share(ALEX, doc, DANA, "reader").role).toBe("writer");
  expect(drive.share(ALEX, doc, ALEX, "reader").role).toBe("owner");
  drive.workspace.assumptions.set("drive.share-again", "sets the role");
  expect(drive.share(ALEX, doc, DANA, "reader").role).toBe("reader");
});

test("permissions are read, changed and removed one by one", () => {
  const { drive, doc } = shared();
  const permission = drive.share(ALEX, doc, DANA, "reader");
  const params = { fileId: idOf(doc), permissionId: idOf(permission), fields: "*" };
  expect(drive.call(ALEX, "permissions.get", params).body).toMatchObject({ role: "reader" });
  expect(drive.call(ALEX, "permissions.update", params, { role: "writer" }).body).toMatchObject({
    role: "writer",
  });
  expect(drive.get(DANA, doc).capabilities?.canEdit).toBe(true);
  expect(drive.call(ALEX, "permissions.delete", { ...params, fields: "" }).status).toBe(204);
  expect(refusal(() => drive.get(DANA, doc))).toBe("404 notFound");
  expect(refusal(() => drive.call(ALEX, "permissions.get", params))).toBe("404 notFound");
  expect(refusal(() => drive.call(ALEX, "permissions.delete", params))).toBe("404 notFound");
});

test("anybody may take back their own access, only sharers that of others, nobody the owner's", () => {
  const { drive, doc } = shared();
  drive.update(ALEX, doc, { writersCanShare: false });
  const dana = drive.share(ALEX, doc, DANA);
  const sam = drive.share(ALEX, doc, SAM);
  const owner = drive.permissions(ALEX, doc).find(({ role }) => role === "owner");
  const remove = (who: string, id: string) =>
    drive.call(who, "permissions.delete", { fileId: idOf(doc), permissionId: id });
  expect(refusal(() => remove(DANA, idOf(sam)))).toBe("403 insufficientFilePermissions");
  expect(refusal(() => remove(ALEX, idOf(owner ?? {})))).toBe("403 cannotRemoveOwner");
  expect(
    refusal(() =>
      drive.call(
        ALEX,
        "permissions.update",
        { fileId: idOf(doc), permissionId: idOf(owner ?? {}) },
        { role: "writer" },
      ),
    ),
  ).toBe("403 cannotRemoveOwner");
  remove(DANA, idOf(dana));
  expect(refusal(() => drive.get(DANA, doc))).toBe("404 notFound");
});

test("what a permission lacks or misspells is refused by name", () => {
  const { drive, doc } = shared();
  const create = (body: Record<string, string>, params = {}) =>
    refusal(() => drive.call(ALEX, "permissions.create", { fileId: idOf(doc), ...params }, body));
  expect(create({ role: "reader", emailAddress: DANA })).toBe("400 required");
  expect(create({ type: "user", emailAddress: DANA })).toBe("400 required");
  expect(create({ type: "user", role: "reader" })).toBe("400 required");
  expect(create({ type: "user", role: "reader", emailAddress: "dana" })).toBe("400 badRequest");
  expect(create({ type: "domain", role: "reader" })).toBe("400 required");
  expect(create({ type: "user", role: "boss", emailAddress: DANA })).toBe("400 invalid");
  expect(create({ type: "person", role: "reader", emailAddress: DANA })).toBe("400 invalid");
  expect(create({ type: "user", role: "organizer", emailAddress: DANA })).toBe(
    "403 organizerOnNonTeamDriveNotSupported",
  );
  expect(create({ type: "user", role: "reader", emailAddress: DANA }, { fileId: "none" })).toBe(
    "404 notFound",
  );
  const dana = drive.share(ALEX, doc, DANA);
  expect(
    refusal(() =>
      drive.call(
        ALEX,
        "permissions.update",
        { fileId: idOf(doc), permissionId: idOf(dana) },
        { emailAddress: SAM },
      ),
    ),
  ).toBe("403 fieldNotWritable");
});

test("ownership goes over only with the parameter, only by the owner, with a mail, and leaves a writer behind", () => {
  const { drive, doc } = shared();
  const dana = drive.share(ALEX, doc, DANA);
  const give = (who: string, role: string, params = {}) =>
    drive.call(
      who,
      "permissions.update",
      { fileId: idOf(doc), permissionId: idOf(dana), fields: "*", ...params },
      { role },
    );
  expect(refusal(() => give(ALEX, "owner"))).toBe("403 forbidden");
  expect(refusal(() => give(DANA, "owner", { transferOwnership: true }))).toBe(
    "403 insufficientFilePermissions",
  );
  expect(give(ALEX, "owner", { transferOwnership: true }).body).toMatchObject({ role: "owner" });
  expect(drive.mails()).toEqual([`drive.share ${ALEX} → ${DANA}`, `drive.transfer ${ALEX} → ${DANA}`]);
  expect(drive.access(DANA, doc)).toEqual([`${ALEX} writer`, `${DANA} owner`]);
  expect(drive.get(ALEX, doc)).toMatchObject({ ownedByMe: false, capabilities: { canEdit: true } });
});

test("giving away with create needs the mail; moveToNewOwnersRoot puts the file in their My Drive", () => {
  const { drive, doc } = shared();
  const give = (params: Record<string, boolean>, emailAddress = DANA, type = "user") =>
    drive.call(
      ALEX,
      "permissions.create",
      { fileId: idOf(doc), transferOwnership: true, ...params },
      { type, role: "owner", emailAddress },
    );
  expect(refusal(() => give({ sendNotificationEmail: false }))).toBe("400 invalid");
  expect(refusal(() => give({}, TEAM, "group"))).toBe("400 invalid");
  expect(refusal(() => give({}, JO))).toBe("403 consentRequiredForOwnershipTransfer");
  expect(drive.access(ALEX, doc)).toEqual([`${ALEX} owner`]);
  give({ moveToNewOwnersRoot: true });
  const root = drive.call(DANA, "files.get", { fileId: "root" }).body;
  expect(drive.get(DANA, doc).parents).toEqual([root?.id]);
  expect(drive.get(ALEX, doc).parents).toBeUndefined();
});

test("somebody outside accepts what was offered to them", () => {
  const { drive, doc } = shared();
  const offered = drive.call(
    ALEX,
    "permissions.create",
    { fileId: idOf(doc), fields: "*" },
    { type: "user", role: "writer", emailAddress: JO, pendingOwner: true },
  ).body;
  expect(offered).toMatchObject({ pendingOwner: true, role: "writer" });
  const accept = (who: string) =>
    drive.call(
      who,
      "permissions.update",
      { fileId: idOf(doc), permissionId: String(offered?.id), transferOwnership: true },
      { role: "owner" },
    );
  expect(drive.get(JO, doc).capabilities?.canAcceptOwnership).toBe(true);
  expect(drive.get(ALEX, doc).capabilities?.canAcceptOwnership).toBe(false);
  expect(refusal(() => accept(DANA))).toBe("404 notFound");
  accept(JO);
  expect(drive.access(JO, doc)).toEqual([`${ALEX} writer`, `${JO} owner`]);
});

test("access can expire, in the future and for people alone", () => {
  const { drive, doc } = shared();
  const grant = (expirationTime: string) =>
    drive.call(
      ALEX,
      "permissions.create",
      { fileId: idOf(doc) },
      { type: "user", role: "reader", emailAddress: DANA, expirationTime },
    );
  expect(refusal(() => grant("2020-01-01T00:00:00Z"))).toBe("403 expirationDatesMustBeInTheFuture");
  const soon = new Date(drive.workspace.clock.now() + 60_000).toISOString();
  grant(soon);
  expect(drive.get(DANA, doc).name).toBe("Notes");
  drive.workspace.clock.advance(60_001);
  expect(refusal(() => drive.get(DANA, doc))).toBe("404 notFound");
});

test("a folder passes its access down; there alone it can be taken back", () => {
  const drive = new DriveWorld();
  const folder = drive.create(ALEX, { name: "Folder", mimeType: FOLDER });
  const inner = drive.create(ALEX, { name: "Inner", mimeType: SHEET, parents: [idOf(folder)] });
  const dana = drive.share(ALEX, folder, DANA);
  expect(drive.get(DANA, inner)).toMatchObject({ parents: [folder.id], capabilities: { canEdit: true } });
  expect(drive.access(ALEX, inner)).toEqual([`${ALEX} owner`, `${DANA} writer`]);
  expect(drive.permissions(ALEX, inner).find(({ role }) => role === "writer")?.permissionDetails).toEqual([
    { permissionType: "file", role: "writer", inherited: true, inheritedFrom: folder.id },
  ]);
  const remove = () =>
    drive.call(ALEX, "permissions.delete", { fileId: idOf(inner), permissionId: idOf(dana) });
  expect(refusal(remove)).toBe("403 cannotModifyInheritedPermission");
  drive.update(ALEX, inner, {}, { addParents: "root", removeParents: idOf(folder) });
  expect(refusal(() => drive.get(DANA, inner))).toBe("404 notFound");
});

test("the company's default visibility reaches new files unless it is ignored", () => {
  const drive = new DriveWorld();
  drive.workspace.directory.policy.defaultVisibility = "domain";
  const open = drive.create(ALEX, { name: "Open", mimeType: SHEET });
  const closed = drive.create(ALEX, { name: "Closed", mimeType: SHEET }, { ignoreDefaultVisibility: true });
  expect(drive.get(SAM, open).name).toBe("Open");
  expect(drive.access(ALEX, open)).toEqual([`${ALEX} owner`, "example.com reader"].sort());
  expect(refusal(() => drive.get(SAM, closed))).toBe("404 notFound");
  expect(refusal(() => drive.get(JO, open))).toBe("404 notFound");
  expect(drive.names(SAM)).toEqual([]);
});

test("an app with drive.file reaches what it made or was given, each person for themselves", () => {
  const drive = new DriveWorld();
  const app = inApp(ALEX);
  const doc = drive.create(app, { name: "Pair", mimeType: SHEET });
  const other = drive.create(ALEX, { name: "By hand", mimeType: SHEET });
  drive.share(app, doc, DANA);
  expect(refusal(() => drive.get(app, other))).toBe("403 appNotAuthorizedToFile");
  expect(refusal(() => drive.get(inApp(DANA), doc))).toBe("403 appNotAuthorizedToFile");
  expect(drive.names(app)).toEqual(["Pair"]);
  expect(drive.names(inApp(DANA))).toEqual([]);
  expect(drive.names(DANA)).toEqual(["Pair"]);
  drive.workspace.files.grant(DANA, "one-on-one", idOf(doc));
  expect(drive.get(inApp(DANA), doc)).toMatchObject({ name: "Pair", isAppAuthorized: true });
  expect(refusal(() => drive.get(inApp(DANA, "another-app"), doc))).toBe("403 appNotAuthorizedToFile");
});

test("an ungranted file is 403 or 404, by assumption; one not shared is 404 either way", () => {
  const drive = new DriveWorld();
  const doc = drive.create(inApp(ALEX), { name: "Pair", mimeType: SHEET });
  expect(refusal(() => drive.get(inApp(DANA), doc))).toBe("404 notFound");
  drive.share(ALEX, doc, DANA);
  drive.workspace.assumptions.set("drive.ungranted-file", "404 notFound");
  expect(refusal(() => drive.get(inApp(DANA), doc))).toBe("404 notFound");
  expect(refusal(() => drive.workspace.files.authorize(inApp(DANA), idOf(doc)))).toBe("404 notFound");
});

test("of two people's changes within a second both hold, or only the last, by assumption", () => {
  for (const answer of ["both hold", "only the last holds"]) {
    const { drive, doc } = shared();
    drive.workspace.assumptions.set("drive.at-once", answer);
    drive.share(ALEX, doc, DANA);
    drive.workspace.clock.advance(5000);
    drive.share(ALEX, doc, SAM, "reader");
    drive.workspace.clock.advance(500);
    drive.share(DANA, doc, MIA, "reader");
    const kept = answer === "both hold" ? [`${SAM} reader`] : [];
    expect(drive.access(ALEX, doc)).toEqual(
      [`${ALEX} owner`, `${DANA} writer`, `${MIA} reader`, ...kept].sort(),
    );
    drive.workspace.clock.advance(1000);
    drive.share(ALEX, doc, SAM, "reader");
    expect(drive.access(ALEX, doc)).toContain(`${SAM} reader`);
  }
});
