import type { File } from "../../../../contract/drive";
import { fileInReach, findFiles, makeDoc, makeFolder, newestFilesIn, trashFile } from "../../../google/drive";
import { AddOnError, isCode } from "../../../google/error";
import { ifInReach } from "../../../google/reach";
import {
  forgetOwnFolder,
  forgetPaper,
  keepSeenPapers,
  knownOwnFolder,
  knownPaper,
  OWN_FOLDER,
  PAPER_KEYS,
  PAPER_KINDS,
  type PaperKind,
  rememberOwnFolder,
  rememberOwnFolderBegun,
  rememberPaper,
  rememberPaperBegun,
  type SeenPaper,
  seenPapers,
  wasOwnFolderBegun,
  wasPaperBegun,
} from "../../../memory/own/papers";
import { recordOf } from "../../../memory/pair-record";
import { whoIs } from "../../../pair/sharing";
import { words } from "../../../text/words";

/** A file of one's own about a pair, as Drive says it is in this very run. */
export interface Paper {
  readonly id: string;
  readonly file: File;
  /** Made in this run: empty. */
  readonly made: boolean;
}

/**
 * The papers of a pair that this person owns, from Drive's list: one call. Its index may not know yet what was made a moment
 * ago: the notes, which nobody else may open, are then looked at by themselves, and `twice` says so.
 */
export function lookAtPapers(docId: string): {
  readonly papers: readonly SeenPaper[];
  readonly twice: boolean;
} {
  const found = listed(docId).flatMap((file): SeenPaper[] => {
    const kind = kindOf(file);
    return kind === undefined ? [] : [seenAs(kind, file)];
  });
  const notes = rememberedPaper(docId, "own-notes");
  const twice = notes !== undefined && !found.some(({ id }) => id === notes);
  const unlisted = twice ? fileInReach(notes) : undefined;
  const papers = unlisted === undefined ? found : [...found, seenAs("own-notes", unlisted)];
  keepSeenPapers(docId, papers);
  return { papers, twice };
}

/** As they were seen for the card that a press is on. */
export function knownPapers(docId: string): readonly SeenPaper[] {
  return seenPapers(docId) ?? lookAtPapers(docId).papers;
}

/** What was just seen of one of them. */
export function sawPaper(docId: string, kind: PaperKind, file: File): void {
  const others = (seenPapers(docId) ?? []).filter((one) => one.kind !== kind);
  keepSeenPapers(docId, [...others, seenAs(kind, file)]);
}

/**
 * The paper as it is now, or undefined where this person has none: one call, and one more where it was deleted for good; none
 * where the card that the press is on saw none and none was begun since.
 */
export function paperNow(docId: string, kind: PaperKind, sawNone = hadNone(docId, kind)): Paper | undefined {
  const id = rememberedPaper(docId, kind);
  if (id === undefined && sawNone && !wasPaperBegun(docId, kind)) return undefined;
  const file = id === undefined ? undefined : fileInReach(id);
  if (file !== undefined) return kept(docId, kind, file, false);
  if (id !== undefined) for (const one of namesOf(docId, kind)) forgetPaper(one, kind);
  const found = listed(docId).find((one) => kindOf(one) === kind) ?? begunPaper(docId, kind);
  return found === undefined ? undefined : kept(docId, kind, found, false);
}

function hadNone(docId: string, kind: PaperKind): boolean {
  return seenPapers(docId)?.some((one) => one.kind === kind) === false;
}

/** A new empty doc that nobody else can open, in the folder of one's own, which is made where there is none. */
export function makePaper(docId: string, kind: PaperKind, title: string): Paper {
  rememberPaperBegun(docId, kind);
  const tags = { [PAPER_KEYS.kind]: kind, [PAPER_KEYS.of]: docId, [PAPER_KEYS.person]: personOf(docId) };
  return kept(
    docId,
    kind,
    inOwnFolder((folderId) => makeDoc(title, folderId, tags)),
    true,
  );
}

/**
 * Puts something into the folder of one's own; once more in a new one where the remembered one was thrown away, or was
 * shared by hand: what is put there would go with it, or be read by whoever reads the folder. What has words in it from
 * the start is `filled`: the folder is looked at before, one call more, for in the trash it would still be read.
 */
export function inOwnFolder(make: (folderId: string) => File, filled = false): File {
  const known = filled ? folderOfMineAlone() : knownOwnFolder();
  try {
    const made = make(known ?? newFolder());
    const stays = made.trashed !== true && readersOf(made).length === 0;
    if (known === undefined || made.id === undefined || stays) return made;
    trashFile(made.id);
  } catch (error) {
    if (known === undefined || !isCode(error, "DOC_NO_ACCESS")) throw error;
  }
  forgetOwnFolder();
  return make(newFolder());
}

/** The remembered folder, where nobody else can open it now. */
function folderOfMineAlone(): string | undefined {
  const known = knownOwnFolder();
  if (known === undefined) return undefined;
  const file = fileInReach(known);
  if (file !== undefined && file.trashed !== true && readersOf(file).length === 0) return known;
  forgetOwnFolder();
  return undefined;
}

/** Whether a paper is still this person's: not given away, nor moved to a shared drive. */
export function isMine({ ownedByMe, driveId }: File): boolean {
  return ownedByMe === true && driveId === undefined;
}

/** Everybody but this person who can open a paper, as they are called. What Drive does not tell is not nobody. */
export function readersOf(file: File): readonly string[] {
  const { permissions, owners, driveId } = file;
  if (driveId !== undefined) return [words().own.sharedDrive];
  if (permissions === undefined || !isMine(file)) return [owners?.[0]?.displayName ?? words().own.others];
  return permissions.filter(({ role, deleted }) => role !== "owner" && deleted !== true).map(whoIs);
}

export function kindOf({ appProperties }: File): PaperKind | undefined {
  return PAPER_KINDS.find((kind) => kind === appProperties?.[PAPER_KEYS.kind]);
}

/** The pair's doc, and the others in which the two met: a paper keeps the name of the one that it was begun beside. */
function docsOf(docId: string): readonly string[] {
  return [docId, ...(recordOf(docId)?.chain ?? [])];
}

/** Drive's id for the other, which is nobody else's; "" where nobody can tell. */
function personOf(docId: string): string {
  return recordOf(docId)?.otherPermissionId ?? "";
}

/** Notes are on a person: they go on where the two begin another doc. */
function onPerson(docId: string, kind: PaperKind): readonly string[] {
  const person = personOf(docId);
  return kind === "own-notes" && person !== "" ? [person] : [];
}

/** Under what a paper may be remembered. */
function namesOf(docId: string, kind: PaperKind): readonly string[] {
  return [...docsOf(docId), ...onPerson(docId, kind)];
}

function isAbout(docId: string, file: File): boolean {
  return docsOf(docId).includes(file.appProperties?.[PAPER_KEYS.of] ?? "");
}

function isOnPerson(docId: string, file: File): boolean {
  const kind = kindOf(file);
  return kind !== undefined && onPerson(docId, kind).includes(file.appProperties?.[PAPER_KEYS.person] ?? "");
}

function rememberedPaper(docId: string, kind: PaperKind): string | undefined {
  for (const one of namesOf(docId, kind)) {
    const id = knownPaper(one, kind);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Those of the pair's docs first, then notes on the same person beside a doc that they lost. */
function listed(docId: string): readonly File[] {
  const files = findFiles([
    ...docsOf(docId).map((one) => [PAPER_KEYS.of, one] as const),
    ...onPerson(docId, "own-notes").map((one) => [PAPER_KEYS.person, one] as const),
    [PAPER_KEYS.kind, OWN_FOLDER],
  ]).filter(({ ownedByMe }) => ownedByMe === true);
  // What lies in a folder that somebody shared is shared.
  const folder = files.find(isOwnFolder);
  if (folder?.id !== undefined) rememberOwnFolder(folder.id);
  else if (files.some((one) => one.id === knownOwnFolder())) forgetOwnFolder();
  const about = files.filter((one) => isAbout(docId, one));
  return [...about, ...files.filter((one) => !about.includes(one) && isOnPerson(docId, one))];
}

/** One that was begun when its press died, and that Drive's index may not know yet: found by its place. */
function begunPaper(docId: string, kind: PaperKind): File | undefined {
  const folder = knownOwnFolder();
  if (folder === undefined || !wasPaperBegun(docId, kind)) return undefined;
  const files = ifInReach(() => newestFilesIn(folder), ["DOC_NO_ACCESS"]) ?? [];
  return files.find((one) => kindOf(one) === kind && isAbout(docId, one));
}

function kept(docId: string, kind: PaperKind, file: File, made: boolean): Paper {
  if (file.id === undefined) throw new AddOnError("UNEXPECTED");
  for (const one of [docId, ...onPerson(docId, kind)]) rememberPaper(one, kind, file.id);
  sawPaper(docId, kind, file);
  return { id: file.id, file, made };
}

function seenAs(kind: PaperKind, file: File): SeenPaper {
  const trashed = file.trashed === true;
  return { kind, id: file.id ?? "", readers: readersOf(file), ...(trashed ? { trashed } : {}) };
}

function isOwnFolder(file: File): boolean {
  return file.appProperties?.[PAPER_KEYS.kind] === OWN_FOLDER && readersOf(file).length === 0;
}

/** One that was begun when its press died, and that Drive's index may not know yet, is found by its place. */
function newFolder(): string {
  const begun = wasOwnFolderBegun() ? newestFilesIn("root").find(isOwnFolder)?.id : undefined;
  if (begun !== undefined) {
    rememberOwnFolder(begun);
    return begun;
  }
  rememberOwnFolderBegun();
  const id = makeFolder(words().own.folder, { [PAPER_KEYS.kind]: OWN_FOLDER });
  rememberOwnFolder(id);
  return id;
}
