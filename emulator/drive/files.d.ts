import { type Handler } from "../api/call";
import { type Store, type StoredFile } from "./state";
export declare function fileMethods(store: Store): Record<string, Handler>;
/** Deletes a file and, for a folder, everything of the same owner under it; what belongs to others loses its folder. */
export declare function removeTree(store: Store, top: StoredFile): void;
