import type { Document } from "../../contract/docs";
import type { FileRole } from "../world";
import type { StoredDocument } from "./revisions";
/** A document as its editor shows it. */
export interface DocumentView {
  /** `documents.get` with all tabs; `document.revisionId` is the base for the next edit. */
  readonly document: Document;
  /** Where the ticked checkbox lines start. */
  readonly ticked: readonly {
    readonly tabId: string;
    readonly segmentId: string;
    readonly startIndex: number;
  }[];
  /** Grows with every change, for polling. */
  readonly revision: number;
  readonly role: FileRole;
}
export declare function viewOf(stored: StoredDocument, document: Document, role: FileRole): DocumentView;
