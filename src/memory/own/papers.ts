import { forget, recall, remember } from "../../google/memory";
import { fields, flag, listOf, oneOf, optional, type Shape, shaped, text } from "../../google/shape";
import { FILE_KEYS } from "../tags";
import { keepSeen, seenFor } from "./seen";

/** Files of one's own about a pair: nobody else's, and in a folder apart from the shared docs. */
export const PAPER_KINDS = ["own-notes", "own-look-back", "own-copy"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
export const OWN_FOLDER = "own-folder";

/** On such a file: what it is, the doc of the pair it is about, and Drive's id for the other. A copy has a key apart: there may be many. */
export const PAPER_KEYS = {
  kind: FILE_KEYS.kind,
  of: "of",
  person: "person",
  copyOf: "copyOf",
  version: "version",
} as const;

const folder = "ownFolder";
const folderBegun = "ownFolderBegun";
const id = (docId: string, kind: PaperKind) => `${kind}.${docId}`;
const begun = (docId: string, kind: PaperKind) => `begun.${kind}.${docId}`;
const last = (docId: string) => `note.${docId}`;
const SEEN = "papers";

export function knownPaper(docId: string, kind: PaperKind): string | undefined {
  return shaped(text, recall(id(docId, kind)));
}

export function rememberPaper(docId: string, kind: PaperKind, fileId: string): void {
  if (knownPaper(docId, kind) !== fileId) remember(id(docId, kind), fileId);
  forget(begun(docId, kind));
}

export function forgetPaper(docId: string, kind: PaperKind): void {
  forget(id(docId, kind));
}

/** That a paper is about to be made: it may be there although no answer came. */
export function rememberPaperBegun(docId: string, kind: PaperKind): void {
  remember(begun(docId, kind), true);
}

export function wasPaperBegun(docId: string, kind: PaperKind): boolean {
  return recall(begun(docId, kind)) === true;
}

export function knownOwnFolder(): string | undefined {
  return shaped(text, recall(folder));
}

export function rememberOwnFolder(folderId: string): void {
  if (knownOwnFolder() !== folderId) remember(folder, folderId);
  forget(folderBegun);
}

/** That the folder is about to be made. */
export function rememberOwnFolderBegun(): void {
  remember(folderBegun, true);
}

export function wasOwnFolderBegun(): boolean {
  return recall(folderBegun) === true;
}

export function forgetOwnFolder(): void {
  forget(folder);
}

/** A mark of the last note's day and words. */
export function lastNote(docId: string): string | undefined {
  return shaped(fields({ mark: text }), recall(last(docId)))?.mark;
}

export function keepLastNote(docId: string, mark: string): void {
  remember(last(docId), { mark });
}

/** A paper as it was last looked at. */
export interface SeenPaper {
  readonly kind: PaperKind;
  readonly id: string;
  /** Who else can open it, as they are called. */
  readonly readers: readonly string[];
  readonly trashed?: boolean | undefined;
}

const shape: Shape<SeenPaper[]> = listOf(
  fields({ kind: oneOf(...PAPER_KINDS), id: text, readers: listOf(text), trashed: optional(flag) }),
);

export function seenPapers(docId: string): readonly SeenPaper[] | undefined {
  return seenFor(SEEN, docId, shape);
}

export function keepSeenPapers(docId: string, papers: readonly SeenPaper[]): void {
  keepSeen(SEEN, docId, papers);
}
