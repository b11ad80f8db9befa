import { type DocumentState } from "./model/document";
import type { Step } from "./model/draft";
/** How one revision came out of the one before it. */
export interface Revision {
  readonly number: number;
  readonly at: number;
  readonly steps: readonly Step[];
}
/** A document with what merging needs to know of its past. Plain JSON. */
export interface StoredDocument {
  readonly state: DocumentState;
  readonly revision: number;
  /** Newest last. */
  readonly history: readonly Revision[];
}
/** How many revisions back a write may still aim; Google says "several minutes", fewer for busy documents. */
export declare const KEPT_REVISIONS = 300;
export declare function firstRevision(now: number, state?: DocumentState): StoredDocument;
export declare function nextRevision(
  document: StoredDocument,
  state: DocumentState,
  steps: readonly Step[],
  now: number,
): StoredDocument;
/** The opaque name of a revision for one person: the same for as long as nothing changes, of no use to anybody else. */
export declare function revisionId(documentId: string, person: string, number: number): string;
/** Refuses as `requiredRevisionId` does when the document has moved on. */
export declare function requireRevision(
  document: StoredDocument,
  documentId: string,
  person: string,
  id: string,
  sayMismatch: string,
): void;
/** The steps between the revision that `id` names and now, oldest first; 400 when it is unknown or too old. */
export declare function stepsSince(
  document: StoredDocument,
  documentId: string,
  person: string,
  id: string,
  now: number,
): readonly Step[];
