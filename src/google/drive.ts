import type { File, FileList, Permission } from "../../contract/drive";
import { AboutDoc, AddOnError, statusOf } from "./error";
import { ifInReach } from "./reach";
import { once, retry } from "./retry";
import { driveService } from "./services";

const DOC = "application/vnd.google-apps.document";
const FOLDER = "application/vnd.google-apps.folder";
/** `permissions` comes to the owner only, `driveId` only in a shared drive. */
const FACTS =
  "id,name,mimeType,version,trashed,ownedByMe,driveId,writersCanShare,appProperties,owners(displayName,emailAddress,permissionId)," +
  "permissions(id,type,role,emailAddress,displayName,deleted),capabilities(canEdit,canShare)";

/** A doc's facts: whose, where, who can open it, what it was made for. */
export function readFile(fileId: string): File {
  return retry("doc", () => driveService().Files.get(fileId, { fields: FACTS, supportsAllDrives: true }));
}

/** The same; undefined where Drive shows this person no such file: deleted for good, or out of reach for now. */
export function fileInReach(fileId: string): File | undefined {
  return ifInReach(() => readFile(fileId), ["DOC_NO_ACCESS"]);
}

/** Files of the app's own with any of the given appProperties, not in the trash. Drive's index lags by minutes (recorded). */
export function findFiles(anyOf: Properties): readonly File[] {
  return living(pageOf(`(${haveAny(anyOf)}) and trashed=false`, 20));
}

/** However many they are, and those in the trash too. */
export function findAllFiles(anyOf: Properties): readonly File[] {
  const found: File[] = [];
  for (let from: string | undefined; ; ) {
    const page = pageOf(haveAny(anyOf), 100, from);
    found.push(...(page.files ?? []));
    from = page.nextPageToken;
    if (from === undefined) return found;
  }
}

type Properties = ReadonlyArray<readonly [key: string, value: string]>;

function haveAny(anyOf: Properties): string {
  const quoted = (text: string) => text.replace(/\\/g, "\\\\").replace(/'/g, "\\'");
  return anyOf
    .map(([key, value]) => `appProperties has { key='${key}' and value='${quoted(value)}' }`)
    .join(" or ");
}

function pageOf(q: string, pageSize: number, pageToken?: string): FileList {
  return retry("drive", () =>
    driveService().Files.list({
      q,
      fields: `nextPageToken,files(${FACTS})`,
      orderBy: "createdTime",
      pageSize,
      spaces: "drive",
      ...(pageToken === undefined ? {} : { pageToken }),
    }),
  );
}

/** The app's own docs with this appProperty and the version of each, by id: one call however many there are. */
export function fileVersions(key: string, value: string): ReadonlyMap<string, string> {
  const found = retry("drive", () =>
    driveService().Files.list({
      q: `appProperties has { key='${key}' and value='${value}' } and trashed=false`,
      fields: "files(id,version,trashed)",
      orderBy: "modifiedTime desc",
      pageSize: 200,
      spaces: "drive",
    }),
  );
  return new Map(living(found).map(({ id = "", version = "" }) => [id, version]));
}

/** Drive's lists may still name a file that just went to the trash (recorded); the file itself says so at once. */
function living({ files = [] }: FileList): readonly File[] {
  return files.filter(({ trashed }) => trashed !== true);
}

/** What was last made in a folder, newest first: found by its place, whether or not Drive's index knows its properties yet. */
export function newestFilesIn(folderId: string): readonly File[] {
  const found = retry("drive", () =>
    driveService().Files.list({
      q: `'${folderId}' in parents and trashed=false`,
      fields: `files(${FACTS})`,
      orderBy: "createdTime desc",
      pageSize: 20,
      spaces: "drive",
    }),
  );
  return living(found);
}

/** A folder of the app's own, readable by nobody else whatever the company's default is. */
export function makeFolder(name: string, appProperties: Record<string, string>): string {
  const body: File = { name, mimeType: FOLDER, appProperties, writersCanShare: false };
  const made = once("drive", () =>
    driveService().Files.create(body, null, { ignoreDefaultVisibility: true, fields: "id" }),
  );
  return made.id ?? "";
}

/** An empty doc that only its owner can open, and that only its owner can share. */
export function makeDoc(name: string, folderId: string, appProperties: Record<string, string>): File {
  const body: File = { name, mimeType: DOC, parents: [folderId], appProperties, writersCanShare: false };
  return once("drive", () =>
    driveService().Files.create(body, null, { ignoreDefaultVisibility: true, fields: FACTS }),
  );
}

/** A copy that only whoever runs this can open, and that only they can share. */
export function copyFile(
  fileId: string,
  name: string,
  folderId: string,
  appProperties: Record<string, string>,
): File {
  const body: File = { name, parents: [folderId], appProperties, writersCanShare: false };
  return once("doc", () =>
    driveService().Files.copy(body, fileId, { ignoreDefaultVisibility: true, fields: FACTS }),
  );
}

export function noteOnFile(fileId: string, appProperties: Record<string, string>): File {
  return retry("doc", () => driveService().Files.update({ appProperties }, fileId, null, { fields: FACTS }));
}

/**
 * Takes properties of the app's own off a file. Whether the advanced service hands nulls on is nobody's word: what is
 * still there afterwards is emptied instead.
 */
export function takeOffFile(fileId: string, keys: readonly string[]): void {
  const all = (value: string | null) => Object.fromEntries(keys.map((key) => [key, value]));
  const update = (value: string | null) =>
    retry("doc", () =>
      driveService().Files.update({ appProperties: all(value) }, fileId, null, { fields: "appProperties" }),
    );
  const left = update(null).appProperties ?? {};
  if (keys.some((key) => left[key] !== undefined && left[key] !== "")) update("");
}

/** To the trash, never further: the owner can take it out again for 30 days. */
export function trashFile(fileId: string): void {
  once("doc", () => driveService().Files.update({ trashed: true }, fileId, null, { fields: "id" }));
}

/** Out of the trash again. */
export function untrashFile(fileId: string): void {
  retry("doc", () => driveService().Files.update({ trashed: false }, fileId, null, { fields: "id" }));
}

/** Only the owner shares the file from now on. */
export function keepSharingToOwner(fileId: string): void {
  retry("doc", () => driveService().Files.update({ writersCanShare: false }, fileId, null, { fields: "id" }));
}

/** Whether a comment stands on the doc, a resolved one too; one that was made or answered since that moment. */
export function hasComments(fileId: string, sinceMs = 0): boolean {
  const startModifiedTime = new Date(sinceMs).toISOString();
  const { comments = [] } = retry("doc", () =>
    driveService().Comments.list(fileId, { fields: "comments(id)", pageSize: 1, startModifiedTime }),
  );
  return comments.length > 0;
}

/** Who runs this, as Drive knows them. */
export function readMyself(): {
  readonly name: string;
  readonly address: string;
  readonly permissionId: string;
} {
  const { user } = retry("drive", () =>
    driveService().About.get({ fields: "user(displayName,emailAddress,permissionId)" }),
  );
  return {
    name: user?.displayName ?? "",
    address: user?.emailAddress ?? "",
    permissionId: user?.permissionId ?? "",
  };
}

/** Lets one address write. Without `mail` nobody is told; Google refuses that for an address without an account. */
export function shareFile(fileId: string, address: string, mail: boolean): Permission {
  const permission: Permission = { type: "user", role: "writer", emailAddress: address };
  return once("share", () =>
    driveService().Permissions.create(permission, fileId, {
      sendNotificationEmail: mail,
      fields: "id,type,role,emailAddress,displayName",
    }),
  );
}

/** Makes another person of the same company the owner; Google mails them, and this person goes on as a writer. */
export function giveFile(fileId: string, address: string): void {
  const permission: Permission = { type: "user", role: "owner", emailAddress: address };
  once("share", () =>
    driveService().Permissions.create(permission, fileId, { transferOwnership: true, fields: "id" }),
  );
}

/** Takes a right away; one that is gone already is no trouble, and a refusal is about that very file. */
export function unshareFile(fileId: string, permissionId: string): void {
  try {
    once("unshare", () => driveService().Permissions.remove(fileId, permissionId));
  } catch (error) {
    if (statusOf(error) !== 404)
      throw error instanceof AddOnError ? new AboutDoc(error.code, fileId, error) : error;
  }
}
