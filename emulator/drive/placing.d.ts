import type { Caller } from "../api/call";
import { type Store, type StoredFile } from "./state";
/** The folder a new or moved file goes to. Throws as Drive does for one that is missing, no folder or not writable. */
export declare function placeIn(
  store: Store,
  caller: Caller,
  parentId: string,
  allDrives: boolean,
): StoredFile;
export declare function myDriveId(store: Store, caller: Caller): string;
/** The parent a creation names, My Drive's root by default. A file has exactly one. */
export declare function parentForNew(
  store: Store,
  caller: Caller,
  parents: unknown,
  allDrives: boolean,
): StoredFile | undefined;
/** Where addParents and removeParents leave a file: its new parent, or undefined for no move. */
export declare function movedTo(
  store: Store,
  caller: Caller,
  file: StoredFile,
  add: readonly string[],
  remove: readonly string[],
  allDrives: boolean,
):
  | {
      readonly parent: StoredFile | undefined;
    }
  | undefined;
