import type { Store, StoredFile } from "./state";
/**
 * Called before each change of a file's access list. Documented: of changes at the same time only the last is applied.
 * Calls of the emulator never overlap; where the assumption says so, the later of two close ones by different people
 * starts from the list that the earlier one found, and the earlier one's change is lost. Ownership is never undone.
 */
export declare function beginSharing(store: Store, file: StoredFile, by: string): void;
