import type { Caller } from "../api/call";
import { type Store, type StoredFile } from "./state";
export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parent: StoredFile | undefined;
  readonly ignoreDefaultVisibility: boolean;
  /** Where a document's text comes from: nowhere ("empty", the default), another file, or Docs, which writes it itself. */
  readonly text?:
    | "empty"
    | "by Docs"
    | {
        readonly copyOf: string;
      };
}
/** A new file of the caller's, or of the shared drive its folder lies in, authorized for the app that made it. */
export declare function makeFile(store: Store, caller: Caller, made: NewFile): StoredFile;
export declare function domainPermissionId(domain: string): string;
