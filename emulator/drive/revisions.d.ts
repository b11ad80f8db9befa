import { type Handler } from "../api/call";
import { type Store, type StoredFile } from "./state";
/** Notes an edit of the content by a person. */
export declare function addRevision(store: Store, file: StoredFile, by: string): void;
export declare function revisionMethods(store: Store): Record<string, Handler>;
