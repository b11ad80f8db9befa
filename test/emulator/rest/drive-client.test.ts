import type { drive_v3 } from "@googleapis/drive";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { driveOf, type Emulator, refusal, refused, startEmulator } from "./google-clients";

const SHEET = "application/vnd.google-apps.spreadsheet";
const FOLDER = "application/vnd.google-apps.folder";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(async () => {
  await fetch(`${emulator.rootUrl}emulator/reset`, { method: "POST", body: '{"world":"people"}' });
});
afterAll(() => emulator.close());

const as = (name: string, scopes = ""): drive_v3.Drive => driveOf(emulator, `${name}@example.com ${scopes}`);
const make = async (requestBody: drive_v3.Schema$File, by = as("alex")): Promise<string> =>
  String((await by.files.create({ requestBody: { mimeType: SHEET, ...requestBody } })).data.id);
const share = (fileId: string, emailAddress: string, role = "writer", by = as("alex")) =>
  by.permissions.create({ fileId, fields: "*", requestBody: { type: "user", role, emailAddress } });

test("files.create answers the four default fields, or those of the mask", async () => {
  const plain = await as("alex").files.create({ requestBody: { name: "A", mimeType: SHEET } });
  expect(plain.status).toBe(200);
  expect(Object.keys(plain.data).sort()).toEqual(["id", "kind", "mimeType", "name"]);
  const masked = await as("alex").files.create({
    fields: "id,appProperties,capabilities/canShare,owners(emailAddress,me)",
    requestBody: { name: "B", mimeType: SHEET, appProperties: { series: "1" } },
  });
  expect(masked.data).toEqual({
    id: masked.data.id,
    appProperties: { series: "1" },
    capabilities: { canShare: true },
    owners: [{ emailAddress: "alex@example.com", me: true }],
  });
});

test("files.get: not found, another's, an unknown field", async () => {
  const error = await refused(as("alex").files.get({ fileId: "nothing" }));
  expect(error).toEqual({
    code: 404,
    message: "File not found: nothing.",
    status: "NOT_FOUND",
    errors: [
      {
        message: "File not found: nothing.",
        domain: "global",
        reason: "notFound",
        location: "fileId",
        locationType: "parameter",
      },
    ],
  });
  const fileId = await make({ name: "A" });
  expect(await refusal(as("dana").files.get({ fileId }))).toBe("404 notFound");
  expect(await refusal(as("alex").files.get({ fileId, fields: "nonsense" }))).toBe("400 invalidParameter");
});

test("files.list: a query, an order, pages", async () => {
  for (const name of ["c", "a", "b"]) await make({ name, appProperties: { kind: "letter" } });
  // Drive's index of appProperties lags by minutes.
  emulator.workspace.clock.advance(5 * 60_000);
  const q = "appProperties has { key='kind' and value='letter' } and trashed = false";
  const first = await as("alex").files.list({ q, orderBy: "name", pageSize: 2 });
  expect(first.data.files?.map(({ name }) => name)).toEqual(["a", "b"]);
  const pageToken = String(first.data.nextPageToken);
  const second = await as("alex").files.list({ q, orderBy: "name", pageSize: 2, pageToken });
  expect(second.data).toMatchObject({ kind: "drive#fileList", incompleteSearch: false });
  expect(second.data.files?.map(({ name }) => name)).toEqual(["c"]);
  expect(second.data.nextPageToken).toBeUndefined();
  const masked = await as("alex").files.list({ q, fields: "files(id,shared)" });
  expect(masked.data.files?.every(({ shared, name }) => shared === false && name === undefined)).toBe(true);
  expect(await refused(as("alex").files.list({ q: "name is 'a'" }))).toMatchObject({
    code: 400,
    message: "Invalid Value",
    errors: [{ reason: "invalid", location: "q" }],
  });
  expect(await refusal(as("alex").files.list({ pageToken: "x" }))).toBe("400 invalid");
  expect(await refusal(as("alex").files.list({ orderBy: "size" }))).toBe("400 invalid");
});

test("files.update: rename, properties, trash and back, move", async () => {
  const folder = await make({ name: "Folder", mimeType: FOLDER });
  const fileId = await make({ name: "A", appProperties: { a: "1", b: "2" } });
  const fields = "name,trashed,appProperties,parents,version";
  const update = (requestBody: drive_v3.Schema$File, more: drive_v3.Params$Resource$Files$Update = {}) =>
    as("alex").files.update({ fileId, fields, requestBody, ...more });
  expect((await update({ name: "B", appProperties: { a: null as never } })).data).toMatchObject({
    name: "B",
    appProperties: { b: "2" },
  });
  expect((await update({ trashed: true })).data.trashed).toBe(true);
  expect((await update({ trashed: false })).data.trashed).toBe(false);
  expect((await update({}, { addParents: folder, removeParents: "root" })).data.parents).toEqual([folder]);
  expect(await refusal(update({ parents: [folder] }))).toBe("403 fieldNotWritable");
  expect(await refusal(update({ appProperties: { long: "x".repeat(121) } }))).toBe("400 propertyTooLong");
  await share(fileId, "dana@example.com", "reader");
  expect(await refusal(as("dana").files.update({ fileId, requestBody: { name: "C" } }))).toBe(
    "403 insufficientFilePermissions",
  );
});

test("files.copy, files.delete, files.emptyTrash and files.generateIds", async () => {
  const fileId = await make({ name: "A" });
  const copy = await as("alex").files.copy({ fileId, requestBody: { name: "Second" } });
  expect(copy.data).toMatchObject({ kind: "drive#file", name: "Second" });
  expect((await as("alex").files.delete({ fileId })).status).toBe(204);
  expect(await refusal(as("alex").files.delete({ fileId }))).toBe("404 notFound");
  await as("alex").files.update({ fileId: String(copy.data.id), requestBody: { trashed: true } });
  expect((await as("alex").files.emptyTrash()).status).toBe(204);
  expect((await as("alex").files.list()).data.files).toEqual([]);
  const { data } = await as("alex").files.generateIds({ count: 3 });
  expect(data).toMatchObject({ kind: "drive#generatedIds", space: "drive" });
  expect(data.ids).toHaveLength(3);
});

test("permissions: create, list, get, update, delete", async () => {
  const fileId = await make({ name: "A" });
  const { data: made } = await share(fileId, "dana@example.com", "reader");
  expect(made).toMatchObject({ kind: "drive#permission", type: "user", role: "reader" });
  const permissionId = String(made.id);
  const list = await as("alex").permissions.list({ fileId, fields: "permissions(emailAddress,role)" });
  expect(list.data.permissions).toEqual([
    { emailAddress: "alex@example.com", role: "owner" },
    { emailAddress: "dana@example.com", role: "reader" },
  ]);
  const plain = await as("alex").permissions.list({ fileId });
  expect(Object.keys(plain.data.permissions?.[0] ?? {}).sort()).toEqual(["id", "kind", "role", "type"]);
  expect((await as("alex").permissions.get({ fileId, permissionId })).data.role).toBe("reader");
  const update = { fileId, permissionId, requestBody: { role: "commenter" } };
  expect((await as("alex").permissions.update(update)).data.role).toBe("commenter");
  expect((await as("alex").permissions.delete({ fileId, permissionId })).status).toBe(204);
  expect(await refused(as("alex").permissions.get({ fileId, permissionId }))).toMatchObject({
    code: 404,
    message: `Permission not found: ${permissionId}.`,
  });
});

test("sharing refuses as documented, and mails as documented", async () => {
  const fileId = await make({ name: "A" });
  const quiet = (emailAddress: string) =>
    as("alex").permissions.create({
      fileId,
      sendNotificationEmail: false,
      requestBody: { type: "user", role: "writer", emailAddress },
    });
  expect(await refused(quiet("nowhere@example.com"))).toMatchObject({
    code: 400,
    errors: [{ reason: "invalidSharingRequest" }],
  });
  await share(fileId, "sam@example.com");
  await quiet("dana@example.com");
  const { mail } = (await (await fetch(`${emulator.rootUrl}emulator/mail`)).json()) as {
    mail: { kind: string; to: string }[];
  };
  expect(mail.map(({ kind, to }) => `${kind} ${to}`)).toEqual(["drive.share sam@example.com"]);
  await as("alex").files.update({ fileId, requestBody: { writersCanShare: false } });
  expect(await refusal(share(fileId, "mia@example.com", "reader", as("dana")))).toBe(
    "403 insufficientFilePermissions",
  );
  expect(
    (
      await as("alex").permissions.create({
        fileId,
        requestBody: { type: "user", role: "reader", emailAddress: "team@example.com" },
      })
    ).data.type,
  ).toBe("group");
});

test("sharing fails as steered, before or after its effect", async () => {
  const fileId = await make({ name: "A" });
  const fault = (when: string, code: number, reason: string) =>
    fetch(`${emulator.rootUrl}emulator/faults`, {
      method: "POST",
      body: JSON.stringify({
        faults: [{ method: "drive.permissions.create", when, error: { code, reason, message: reason } }],
      }),
    });
  const holders = async () =>
    (await as("alex").permissions.list({ fileId })).data.permissions?.map(({ role }) => role);
  await fault("before", 403, "sharingRateLimitExceeded");
  expect(await refusal(share(fileId, "dana@example.com"))).toBe("403 sharingRateLimitExceeded");
  expect(await holders()).toEqual(["owner"]);
  await fault("after", 400, "invalidSharingRequest");
  expect(await refusal(share(fileId, "dana@example.com"))).toBe("400 invalidSharingRequest");
  expect(await holders()).toEqual(["owner", "writer"]);
  await fault("before", 403, "domainPolicy");
  expect(await refusal(share(fileId, "sam@example.com"))).toBe("403 domainPolicy");
});

test("ownership goes over with the parameter and a mail", async () => {
  const fileId = await make({ name: "A" });
  const give = (transferOwnership: boolean) =>
    as("alex").permissions.create({
      fileId,
      transferOwnership,
      requestBody: { type: "user", role: "owner", emailAddress: "dana@example.com" },
    });
  expect(await refused(give(false))).toMatchObject({
    code: 403,
    errors: [{ reason: "forbidden", location: "transferOwnership" }],
  });
  expect((await give(true)).data.role).toBe("owner");
  const seen = await as("dana").files.get({ fileId, fields: "ownedByMe,owners/emailAddress" });
  expect(seen.data).toEqual({ ownedByMe: true, owners: [{ emailAddress: "dana@example.com" }] });
});

test("drive.file: what this app made for this person, no more", async () => {
  const limited = as("alex", "drive.file");
  const mine = await make({ name: "Mine" }, limited);
  await share(mine, "dana@example.com", "writer", limited);
  expect((await limited.files.get({ fileId: mine, fields: "isAppAuthorized" })).data).toEqual({
    isAppAuthorized: true,
  });
  expect(await refused(as("dana", "drive.file").files.get({ fileId: mine }))).toMatchObject({
    code: 403,
    status: "PERMISSION_DENIED",
    errors: [{ reason: "appNotAuthorizedToFile" }],
  });
  expect((await as("dana", "drive.file").files.list()).data.files).toEqual([]);
  expect((await as("dana").files.list()).data.files).toHaveLength(1);
  expect((await as("dana", "https://www.googleapis.com/auth/drive").files.get({ fileId: mine })).status).toBe(
    200,
  );
  expect(await refusal(as("dana", "calendar.events").files.list())).toBe("403 insufficientPermissions");
});

test("about and shared drives", async () => {
  expect(await refusal(as("alex").about.get())).toBe("400 required");
  const about = await as("alex").about.get({ fields: "user,exportFormats" });
  expect(about.data.user).toMatchObject({ displayName: "Alex Morgan", me: true });
  const drive = await as("alex").drives.create({ requestId: "1", requestBody: { name: "Product" } });
  const driveId = String(drive.data.id);
  const made = await as("alex").files.create({
    supportsAllDrives: true,
    fields: "*",
    requestBody: { name: "A", mimeType: SHEET, parents: [driveId] },
  });
  expect(made.data.driveId).toBe(driveId);
  expect(made.data.ownedByMe).toBeUndefined();
  expect(made.data.permissions).toBeUndefined();
  expect((await as("alex").drives.get({ driveId })).data.name).toBe("Product");
  expect((await as("alex").drives.list()).data.drives).toHaveLength(1);
});

test("what the emulator lacks answers 501 by its name", async () => {
  const fileId = await make({ name: "A" });
  const error = await refused(as("alex").files.listLabels({ fileId }));
  expect(error).toMatchObject({ code: 501, status: "UNIMPLEMENTED", errors: [{ reason: "notEmulated" }] });
  expect(error.message).toContain("drive.files.listLabels");
});

test("comments and replies, revisions, changes", async () => {
  const { data: start } = await as("alex").changes.getStartPageToken();
  const fileId = await make({ name: "A" });
  const fields = "*";
  const comment = await as("alex").comments.create({ fileId, fields, requestBody: { content: "Why?" } });
  const commentId = String(comment.data.id);
  const reply = await as("alex").replies.create({
    fileId,
    commentId,
    fields,
    requestBody: { content: "So" },
  });
  const replyId = String(reply.data.id);
  await as("alex").replies.update({
    fileId,
    commentId,
    replyId,
    fields,
    requestBody: { content: "Because" },
  });
  expect((await as("alex").replies.get({ fileId, commentId, replyId, fields })).data.content).toBe("Because");
  expect((await as("alex").replies.list({ fileId, commentId, fields })).data.replies).toHaveLength(1);
  await as("alex").comments.update({ fileId, commentId, fields, requestBody: { content: "Why now?" } });
  const got = await as("alex").comments.get({ fileId, commentId, fields: "content,replies/content" });
  expect(got.data).toEqual({ content: "Why now?", replies: [{ content: "Because" }] });
  expect((await as("alex").replies.delete({ fileId, commentId, replyId })).status).toBe(204);
  expect((await as("alex").comments.delete({ fileId, commentId })).status).toBe(204);
  expect((await as("alex").comments.list({ fileId, fields })).data.comments).toEqual([]);
  expect(await refusal(as("alex").comments.list({ fileId }))).toBe("400 required");
  const revisions = await as("alex").revisions.list({ fileId });
  expect(revisions.data.revisions?.map(({ id }) => id)).toEqual(["1"]);
  expect((await as("alex").revisions.get({ fileId, revisionId: "1" })).data.mimeType).toBe(SHEET);
  expect(await refusal(as("alex").revisions.get({ fileId, revisionId: "2" }))).toBe("404 notFound");
  const changes = await as("alex").changes.list({ pageToken: String(start.startPageToken) });
  expect(changes.data.changes?.map(({ fileId: id, removed }) => [id, removed])).toEqual([[fileId, false]]);
});

test("shared drives are renamed, hidden, shown and deleted", async () => {
  const made = await as("alex").drives.create({ requestId: "1", requestBody: { name: "Product" } });
  const driveId = String(made.data.id);
  expect((await as("alex").drives.update({ driveId, requestBody: { name: "Team" } })).data.name).toBe("Team");
  expect((await as("alex").drives.hide({ driveId, fields: "hidden" })).data.hidden).toBe(true);
  expect((await as("alex").drives.unhide({ driveId, fields: "hidden" })).data.hidden).toBe(false);
  expect(await refusal(as("dana").drives.get({ driveId }))).toBe("404 notFound");
  expect((await as("alex").drives.delete({ driveId })).status).toBe(204);
  expect(await refusal(as("alex").drives.get({ driveId }))).toBe("404 notFound");
});
