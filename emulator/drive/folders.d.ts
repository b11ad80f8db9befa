import type { Person } from "../world";
import { type Store, type StoredFile } from "./state";
/** The id of a person's My Drive folder: fixed by who they are, so that reading never has to make it. */
export declare function rootIdOf(person: Person): string;
/** The file behind an id, the My Drive folders included; "root" means the caller's own. */
export declare function findFile(store: Store, fileId: string, caller: string): StoredFile | undefined;
export declare function isRoot(store: Store, file: StoredFile): boolean;
/** The top folder of a shared drive, whose access list is the drive's membership. */
export declare function isDriveRoot(file: StoredFile): boolean;
/** The folders above a file, nearest first. */
export declare function foldersAbove(store: Store, file: StoredFile): StoredFile[];
export declare function childrenOf(store: Store, folderId: string): StoredFile[];
/** The file itself and everything under it. */
export declare function treeOf(store: Store, file: StoredFile): StoredFile[];
/** Trashed itself, or inside a folder that is. */
export declare function isTrashed(store: Store, file: StoredFile): boolean;
