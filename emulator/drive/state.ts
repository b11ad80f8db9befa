import type { World } from "../world";

/** Every role Google grants, weakest first. The last two exist in shared drives only, except `owner`, which does not. */
export const ROLES = ["reader", "commenter", "writer", "fileOrganizer", "organizer", "owner"] as const;
export type Role = (typeof ROLES)[number];
export type GranteeType = "user" | "group" | "domain" | "anyone";

/** One entry of a file's own access list. Inherited entries are not stored, they are read from the folders above. */
export interface StoredPermission {
  id: string;
  type: GranteeType;
  role: Role;
  /** The person's or group's main address, in lower case; absent for a domain and for anyone. */
  address?: string;
  domain?: string;
  allowFileDiscovery?: boolean;
  pendingOwner?: boolean;
  /** Milliseconds since the epoch. */
  expires?: number;
}

/** A person's own facts about a file. Times are milliseconds since the epoch. */
export interface PersonalFacts {
  starred?: boolean;
  viewed?: number;
  modified?: number;
  shared?: { at: number; by: string };
  /** Apps that this person opened or made the file with: what drive.file reaches. */
  apps?: string[];
}

/** A state of a file's content. Edits of one person soon after one another are one revision. */
export interface StoredRevision {
  id: string;
  at: number;
  by: string;
  /** Published to the web: whether later ones follow, and whether people outside the domain can read it. */
  published?: { auto: boolean; outside: boolean };
}

export interface StoredReply {
  id: string;
  author: string;
  created: number;
  modified: number;
  content: string;
  action?: "resolve" | "reopen";
  deleted?: boolean;
}

/** A comment and what was answered to it. */
export interface StoredComment extends Omit<StoredReply, "action"> {
  anchor?: string;
  quoted?: { mimeType: string; value: string };
  resolved?: boolean;
  replies: StoredReply[];
}

export interface StoredFile {
  id: string;
  name: string;
  mimeType: string;
  description?: string;
  /** The address of the one owner; absent in shared drives. */
  owner?: string;
  driveId?: string;
  parent?: string;
  created: number;
  modified: number;
  version: number;
  /** What version and modifiedTime say until an edit is known, oldest first, where they lag. */
  lagging?: { version: number; modified: number; until: number }[];
  lastModifyingUser: string;
  trashed?: { at: number; by: string };
  /** By app: private to it. */
  appProperties: Record<string, Record<string, string>>;
  /** When appProperties last changed: an index may lag behind. */
  appPropertiesChanged: number;
  properties: Record<string, string>;
  writersCanShare: boolean;
  copyRequiresWriterPermission: boolean;
  folderColorRgb?: string;
  shortcutTarget?: string;
  /** Content of a file that is no Google editor's. */
  content?: string;
  permissions: StoredPermission[];
  /** The last change of the access list, kept where two at once are to disturb each other. */
  lastSharing?: { at: number; by: string; before: StoredPermission[] };
  revisions: StoredRevision[];
  comments: StoredComment[];
  /** By address. */
  people: Record<string, PersonalFacts>;
}

export interface StoredDrive {
  id: string;
  name: string;
  created: number;
  requestId: string;
  creator: string;
  hiddenBy: string[];
}

export interface DriveState {
  files: Record<string, StoredFile>;
  drives: Record<string, StoredDrive>;
  /** Ids given out by generateIds and not used yet. */
  reservedIds: string[];
  /** The latest change of each file, deleted ones included, by file id. */
  changes: Record<string, StoredChange>;
  changeCount: number;
}

/** When a file last changed, counted and by the clock, and who has had access to it by name. */
export interface StoredChange {
  count: number;
  at: number;
  people: string[];
}

/** What every part of Drive works on: the world around it and its own state, replaced as a whole by a restore. */
export interface Store {
  readonly world: World;
  state: DriveState;
}

export const FOLDER = "application/vnd.google-apps.folder";
export const DOCUMENT = "application/vnd.google-apps.document";
export const SHORTCUT = "application/vnd.google-apps.shortcut";
const EDITOR_PREFIX = "application/vnd.google-apps.";

/** Kept by Google's own editors: no bytes to download, exported instead. */
export function isEditorFile(file: StoredFile): boolean {
  return file.mimeType.startsWith(EDITOR_PREFIX) && file.mimeType !== FOLDER && file.mimeType !== SHORTCUT;
}

export function emptyState(): DriveState {
  return { files: {}, drives: {}, reservedIds: [], changes: {}, changeCount: 0 };
}

/** A person's own facts about the file, made when first needed. */
export function personalFacts(file: StoredFile, address: string): PersonalFacts {
  const known = file.people[address];
  if (known !== undefined) return known;
  const fresh: PersonalFacts = {};
  file.people[address] = fresh;
  return fresh;
}

/** Notes that a file changed, came or went, for changes.list. */
export function recordChange(store: Store, file: StoredFile): void {
  const { state, world } = store;
  const people = new Set(state.changes[file.id]?.people);
  for (const { address } of file.permissions) {
    if (address === undefined) continue;
    const entry = world.directory.find(address);
    for (const person of entry?.kind === "group" ? entry.members : [address]) people.add(person);
  }
  state.changeCount += 1;
  state.changes[file.id] = { count: state.changeCount, at: world.clock.now(), people: [...people] };
}

/** Counts a change that anyone could see; with `by`, also a modification of the file by that person. */
export function changed(store: Store, file: StoredFile, by?: string): void {
  file.version += 1;
  recordChange(store, file);
  if (by === undefined) return;
  const now = store.world.clock.now();
  file.modified = now;
  file.lastModifyingUser = by;
  personalFacts(file, by).modified = now;
}

/** How long an edit may take to show in a file's version and modifiedTime (recorded of edited office files: minutes). */
const VERSION_LAG_MS = 2 * 60_000;

/** Called before an edit of the content is counted: by assumption, what the file says of itself stays for a while. */
export function keepVersionBack(store: Store, file: StoredFile): void {
  if (store.world.assumptions.answer("drive.version") === "at once") return;
  const now = store.world.clock.now();
  const { version, modified } = file;
  const pending = (file.lagging ?? []).filter(({ until }) => until > now);
  file.lagging = [...pending, { version, modified, until: now + VERSION_LAG_MS }];
}

/** The version and the time of the last change that a file tells now. */
export function toldVersion(store: Store, file: StoredFile): { version: number; modified: number } {
  const now = store.world.clock.now();
  return file.lagging?.find(({ until }) => until > now) ?? file;
}

const ID_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/** An id as Drive makes them: 33 characters for stored files, 44 for the editors' documents. */
export function newFileId(store: Store, mimeType: string): string {
  const length = mimeType.startsWith(EDITOR_PREFIX) && mimeType !== FOLDER ? 43 : 32;
  return `1${store.world.ids.next(length, ID_ALPHABET)}`;
}
