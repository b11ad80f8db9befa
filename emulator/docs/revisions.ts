import { DAY_MS } from "../clock";
import { badRequest } from "./errors";
import { type DocumentState, emptyDocument } from "./model/document";
import type { Step } from "./model/step";

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
const KEPT_REVISIONS = 300;
/** A revision id is only good for 24 hours after it was returned. */
const VALID_MS = DAY_MS;

export function firstRevision(now: number, state: DocumentState = emptyDocument()): StoredDocument {
  return { state, revision: 1, history: [{ number: 1, at: now, steps: [] }] };
}

export function nextRevision(
  document: StoredDocument,
  state: DocumentState,
  steps: readonly Step[],
  now: number,
): StoredDocument {
  const number = document.revision + 1;
  const kept = document.history.slice(-KEPT_REVISIONS);
  return { state, revision: number, history: [...kept, { number, at: now, steps }] };
}

/** The opaque name of a revision for one person: the same for as long as nothing changes, of no use to anybody else. */
export function revisionId(documentId: string, person: string, number: number): string {
  const seed = hash(`${documentId}\n${person.toLowerCase()}\n${number}`);
  let text = "ALBJ4L";
  for (let round = 0; text.length < 60; round += 1)
    text += hash(`${round} ${seed}`).toString(36).padStart(7, "0");
  return text;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  return value >>> 0;
}

/** Refuses as `requiredRevisionId` does when the document has moved on. */
export function requireRevision(
  document: StoredDocument,
  documentId: string,
  person: string,
  id: string,
  sayMismatch: string,
): void {
  if (id === revisionId(documentId, person, document.revision)) return;
  throw badRequest(
    sayMismatch === "names-both"
      ? `The required revision ID '${id}' does not match the latest revision.`
      : "Precondition check failed.",
  );
}

/** The steps between the revision that `id` names and now, oldest first; 400 when it is unknown or too old. */
export function stepsSince(
  document: StoredDocument,
  documentId: string,
  person: string,
  id: string,
  now: number,
): readonly Step[] {
  const steps: (readonly Step[])[] = [];
  for (let i = document.history.length - 1; i >= 0; i -= 1) {
    const revision = document.history[i];
    if (revision === undefined) break;
    if (revisionId(documentId, person, revision.number) === id) {
      const next = document.history[i + 1];
      if (next !== undefined && now - next.at > VALID_MS) break;
      return steps.reverse().flat();
    }
    steps.push(revision.steps);
  }
  throw badRequest(`The target revision ID '${id}' is invalid or too far behind the latest revision.`);
}
