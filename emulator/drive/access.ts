import { ALL_SCOPES, type Caller, GOOGLE_UI } from "../api/call";
import type { FileRole } from "../world";
import { appNotAuthorized, fileNotFound, insufficientFilePermissions } from "./errors";
import { findFile, foldersAbove, isDriveRoot } from "./folders";
import { personalFacts, ROLES, type Role, type Store, type StoredFile, type StoredPermission } from "./state";

const PREFIX = "https://www.googleapis.com/auth/";
/** Scopes under which an app sees every file that the person may see, by API. */
const WIDE_SCOPES = {
  drive: ["drive", "drive.readonly", "drive.metadata", "drive.metadata.readonly", "drive.meet.readonly"],
  docs: ["drive", "drive.readonly", "documents", "documents.readonly"],
} as const;

/** A permission as it holds for a file: its own or from a folder above. */
export interface EffectivePermission extends StoredPermission {
  readonly inheritedFrom?: string;
}

export function atLeast(role: Role, need: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(need);
}

/**
 * Who has access: the file's own list and what the folders above pass down, one entry per grantee with the stronger
 * role. A folder's owner is a writer of what others put into it. Expired entries are gone.
 */
export function effectivePermissions(store: Store, file: StoredFile): EffectivePermission[] {
  const now = store.world.clock.now();
  const byId = new Map<string, EffectivePermission>();
  const add = (permission: EffectivePermission): void => {
    if (permission.expires !== undefined && permission.expires <= now) return;
    const known = byId.get(permission.id);
    if (known === undefined || !atLeast(known.role, permission.role)) byId.set(permission.id, permission);
  };
  for (const permission of file.permissions) add(permission);
  for (const folder of foldersAbove(store, file)) {
    // My Drive itself passes nothing down: it is its owner's alone, and what is in it has an owner of its own.
    if (store.state.files[folder.id] === undefined) continue;
    for (const { pendingOwner: _, ...permission } of folder.permissions) {
      const role = permission.role === "owner" ? "writer" : permission.role;
      add({ ...permission, role, inheritedFrom: folder.id });
    }
  }
  if (file.revisions.some(({ published }) => published !== undefined) && showsPublished(store))
    add({ id: "anyoneWithLink", type: "anyone", role: "reader" });
  return [...byId.values()];
}

function showsPublished({ world }: Store): boolean {
  return world.assumptions.answer("drive.published") === "yes";
}

/** Whether a permission reaches a person, in person or through a group, a domain or everybody. */
export function reaches(store: Store, permission: StoredPermission, person: string): boolean {
  const { directory } = store.world;
  switch (permission.type) {
    case "user":
      return permission.address === person;
    case "group":
      return permission.address !== undefined && isMember(store, permission.address, person, []);
    case "domain":
      return permission.domain !== undefined && directory.sameDomain(person, `x@${permission.domain}`);
    case "anyone":
      return true;
  }
}

function isMember(store: Store, group: string, person: string, seen: readonly string[]): boolean {
  const entry = store.world.directory.find(group);
  if (entry?.kind !== "group" || seen.includes(entry.address)) return false;
  return entry.members.some((member) => {
    const found = store.world.directory.find(member);
    return found?.address === person || isMember(store, member, person, [...seen, entry.address]);
  });
}

/** The strongest role a person has on a file; undefined for none. */
export function roleOf(store: Store, file: StoredFile, person: string): Role | undefined {
  let best: Role | undefined;
  for (const permission of effectivePermissions(store, file)) {
    if (!reaches(store, permission, person)) continue;
    if (best === undefined || atLeast(permission.role, best)) best = permission.role;
  }
  return best;
}

/** Who may see and change the access list: the owner, and writers where the owner lets them. */
export function canShare(file: StoredFile, role: Role): boolean {
  if (file.driveId !== undefined) return atLeast(role, isDriveRoot(file) ? "organizer" : "fileOrganizer");
  return role === "owner" || (atLeast(role, "writer") && file.writersCanShare);
}

/** Whether the app may reach every file of the person in this API, or only those it made or was given. */
export function seesAllFiles(caller: Caller, api: keyof typeof WIDE_SCOPES): boolean {
  if (caller.app === GOOGLE_UI || caller.scopes.includes(ALL_SCOPES)) return true;
  return WIDE_SCOPES[api].some((scope) => caller.scopes.includes(`${PREFIX}${scope}`));
}

export function isGranted(file: StoredFile, person: string, app: string): boolean {
  return file.people[person]?.apps?.includes(app) === true;
}

export function grantApp(file: StoredFile, person: string, app: string): void {
  const facts = personalFacts(file, person);
  if (facts.apps?.includes(app) !== true) facts.apps = [...(facts.apps ?? []), app];
}

export interface Reached {
  readonly file: StoredFile;
  readonly role: Role;
}

export interface ReachOptions {
  readonly api?: keyof typeof WIDE_SCOPES;
  readonly need?: Role;
  /** False hides what lies in shared drives, as for an app that does not say that it supports them. */
  readonly allDrives?: boolean;
}

/**
 * The file and the caller's role on it. Refuses as Google does: 404 for a file that does not exist or is not shared
 * with the person; 403 or, by assumption, 404 for one the app was not granted; 403 for a role too weak.
 */
export function reachFile(
  store: Store,
  caller: Caller,
  fileId: string,
  { api = "drive", need = "reader", allDrives = true }: ReachOptions = {},
): Reached {
  const file = findFile(store, fileId, caller.person);
  const role = file === undefined ? undefined : roleOf(store, file, caller.person);
  if (file === undefined || role === undefined) throw fileNotFound(fileId);
  if (file.driveId !== undefined && !allDrives) throw fileNotFound(fileId);
  const isOwnRoot = store.state.files[file.id] === undefined;
  if (!isOwnRoot && !seesAllFiles(caller, api) && !isGranted(file, caller.person, caller.app)) {
    if (store.world.assumptions.answer("drive.ungranted-file") === "404 notFound") throw fileNotFound(fileId);
    throw appNotAuthorized(caller.app, file.id, need === "reader" ? "read" : "write");
  }
  if (!atLeast(role, need)) throw insufficientFilePermissions(file.id);
  return { file, role };
}

/** The role in the words the other services know. */
export function plainRole(role: Role): FileRole {
  return role === "organizer" || role === "fileOrganizer" ? "writer" : role;
}
