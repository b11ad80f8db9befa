import { type Caller } from "../api/call";
import type { FileRole } from "../world";
import { type Role, type Store, type StoredFile, type StoredPermission } from "./state";

/** Scopes under which an app sees every file that the person may see, by API. */
declare const WIDE_SCOPES: {
  readonly drive: readonly [
    "drive",
    "drive.readonly",
    "drive.metadata",
    "drive.metadata.readonly",
    "drive.meet.readonly",
  ];
  readonly docs: readonly ["drive", "drive.readonly", "documents", "documents.readonly"];
};
/** A permission as it holds for a file: its own or from a folder above. */
export interface EffectivePermission extends StoredPermission {
  readonly inheritedFrom?: string;
}
export declare function atLeast(role: Role, need: Role): boolean;
/**
 * Who has access: the file's own list and what the folders above pass down, one entry per grantee with the stronger
 * role. A folder's owner is a writer of what others put into it. Expired entries are gone.
 */
export declare function effectivePermissions(store: Store, file: StoredFile): EffectivePermission[];
/** Whether a permission reaches a person, in person or through a group, a domain or everybody. */
export declare function reaches(store: Store, permission: StoredPermission, person: string): boolean;
/** The strongest role a person has on a file; undefined for none. */
export declare function roleOf(store: Store, file: StoredFile, person: string): Role | undefined;
/** Who may see and change the access list: the owner, and writers where the owner lets them. */
export declare function canShare(file: StoredFile, role: Role): boolean;
/** Whether the app may reach every file of the person in this API, or only those it made or was given. */
export declare function seesAllFiles(caller: Caller, api: keyof typeof WIDE_SCOPES): boolean;
export declare function isGranted(file: StoredFile, person: string, app: string): boolean;
export declare function grantApp(file: StoredFile, person: string, app: string): void;
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
export declare function reachFile(
  store: Store,
  caller: Caller,
  fileId: string,
  { api, need, allDrives }?: ReachOptions,
): Reached;
/** The role in the words the other services know. */
export declare function plainRole(role: Role): FileRole;
