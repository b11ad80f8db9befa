import type { File } from "../../contract/drive";
import type { PersonName } from "../agenda/model";
import { isBlank } from "../agenda/plan/document";
import { readWholeDocument } from "../google/docs";
import {
  fileInReach,
  findFiles,
  makeDoc,
  makeFolder,
  newestFilesIn,
  readFile,
  trashFile,
} from "../google/drive";
import { AboutDoc, AddOnError, type ErrorCode, isCode } from "../google/error";
import { ifInReach } from "../google/reach";
import {
  forgetBegun,
  forgetFolder,
  knownFolder,
  rememberBegun,
  rememberFolder,
  rememberFolderBegun,
  rememberTwin,
  wasBegun,
  wasFolderBegun,
} from "../memory/folder";
import { dropRecord, recordOf, recordWith } from "../memory/pair-record";
import { continuedFrom, type DocPurpose, docTags, FILE_KEYS, fileTagsOf, fitting } from "../memory/tags";
import { words } from "../text/words";
import { isOther, type PairDoc, rightOf, strangersOn, wasAnotherPairs } from "./sharing";

interface Found {
  readonly doc?: PairDoc;
  /** A doc bears the pair's notes and was not taken for theirs. */
  readonly left?: boolean;
}

/**
 * The one doc this person owns for the pair: the one on record, else the one Drive finds, else undefined and the
 * folder Drive found beside it. While an id is on record no other doc is looked for: being refused it is a AddOnError. A
 * doc that is a third person's by now is forgotten.
 */
export function findPairDoc(
  purpose: DocPurpose,
  isAsMade: (doc: PairDoc) => boolean = () => false,
): Found & { readonly folderId?: string } {
  const record = recordWith(purpose.other.address);
  if (record !== undefined) {
    const { docId } = record;
    const file = readPairFile(docId);
    const isAnothers = file.ownedByMe !== true && file.driveId === undefined && file.trashed !== true;
    if (!isAnothers || isOther(record, file)) {
      checkOwnDoc(file);
      return { doc: { id: docId, file, made: false } };
    }
    dropRecord(docId);
  }
  const address = fitting(FILE_KEYS.address, purpose.other.address.toLowerCase());
  const series = fitting(FILE_KEYS.series, purpose.seriesId);
  const files = findFiles([
    [FILE_KEYS.kind, "folder"],
    [FILE_KEYS.address, address],
    [FILE_KEYS.series, series],
  ]);
  const docIn = (some: readonly File[]) => {
    const { finished, left } = withoutUnfinished(some, purpose.other.address, isAsMade);
    const docs = finished.filter((file) => {
      const tags = fileTagsOf(file);
      // The same series with another guest is another pair.
      return tags !== undefined && file.ownedByMe !== false && (tags.address ?? address) === address;
    });
    const first = docs.filter((one) => fileTagsOf(one)?.series === series);
    const rest = docs.filter((one) => !first.includes(one));
    return { ...left, ...foundOf([...first, ...rest], purpose.other, isAsMade) };
  };
  // A folder that was shared by hand would let its readers into every doc made in it.
  const folders = files.filter(isOwnFolder);
  const folderId = folders.find(isNobodyElses)?.id;
  const place = folderId ?? knownFolder();
  if (folderId === undefined && folders.length > 0) forgetFolder();
  if (folderId !== undefined) rememberFolder(folderId);
  const listed = docIn(files);
  const found = listed.doc === undefined ? { ...listed, ...docIn(begunFor(purpose, place)) } : listed;
  if (found.doc !== undefined) checkOwnDoc(found.doc.file);
  return {
    ...found,
    ...(folderId === undefined ? {} : { folderId }),
  };
}

/** Whether a doc was deleted for good or is out of reach for now, Drive does not tell: a person does. */
export function readPairFile(docId: string): File {
  const file = fileInReach(docId);
  if (file === undefined) throw new AboutDoc("DOC_NO_ACCESS", docId);
  return file;
}

/**
 * Of docs that bear the pair's notes, the one that is theirs. A copy made by hand bears them too: nobody but its owner can
 * open it. So the other, by Drive's id for them, must be on the doc already, or nobody has written a word in it: it is blank, or
 * as its set-up made it. Each is read anew: Drive's lists lag behind.
 */
function foundOf(docs: readonly File[], other: PersonName, isAsMade: (doc: PairDoc) => boolean): Found {
  let left = false;
  for (const { id = "" } of docs) {
    const file = fileInReach(id);
    if (file === undefined || file.trashed === true) continue;
    const doc: PairDoc = { id, file, made: false };
    const tags = fileTagsOf(file);
    if (tags !== undefined && wasAnotherPairs(file, tags)) continue;
    const theirs = rightOf(file, other, tags?.permission) !== undefined;
    if (theirs || isUntouched(doc, isAsMade)) return { doc };
    left = true;
  }
  return left ? { left } : {};
}

/** Nobody has written a word in it. */
export function isUntouched(doc: PairDoc, isAsMade: (doc: PairDoc) => boolean): boolean {
  return isBlank(readWholeDocument(doc.id)) || isAsMade(doc);
}

/**
 * Making a doc may fail after its effect, or the execution may die right then, and Drive's index may not know the doc
 * yet when the button is pressed again: then it is looked for by its place. One more call, and only after such a press.
 */
function begunFor({ other }: DocPurpose, folder: string | undefined): readonly File[] {
  if (folder === undefined || !wasBegun(other.address)) return [];
  try {
    return newestFilesIn(folder);
  } catch (error) {
    // The remembered folder was deleted for good, and what was in it too.
    if (isCode(error, "DOC_NO_ACCESS")) return [];
    throw error;
  }
}

/**
 * Of the docs that Drive found for an address, those that may be used. A press that died right after making one in a
 * folder that others read left a doc that they read too: it is not taken, and while nobody wrote in it it goes to the trash.
 */
function withoutUnfinished(
  files: readonly File[],
  address: string,
  isAsMade: (doc: PairDoc) => boolean,
): { readonly finished: readonly File[]; readonly left?: Pick<Found, "left"> } {
  if (!wasBegun(address)) return { finished: files };
  const shown = files.filter((file) => isUnfinished(file, address));
  const empty = shown.filter((file) => isUntouched({ id: file.id ?? "", file, made: false }, isAsMade));
  for (const { id = "" } of empty) trashFile(id);
  const finished = files.filter((file) => !shown.includes(file));
  return { finished, ...(empty.length < shown.length ? { left: { left: true } } : {}) };
}

/** Nobody's record names it, so it was shared with nobody by us: whoever reads it reads its folder. */
function isUnfinished(file: File, address: string): boolean {
  const tags = fileTagsOf(file);
  const noted = fitting(FILE_KEYS.address, address.toLowerCase());
  if (tags === undefined || file.ownedByMe !== true || recordOf(file.id ?? "") !== undefined) return false;
  if (tags.address !== noted) return false;
  return (file.permissions ?? []).some(
    ({ role, id, emailAddress }) =>
      role !== "owner" && id !== tags.permission && emailAddress?.toLowerCase() !== address.toLowerCase(),
  );
}

/** The doc is on record: there is no need to look for it any more, only for what may come to light beside it. */
export function recorded({ other }: DocPurpose, { id, twin }: PairDoc, nowMs: number): void {
  forgetBegun(other.address);
  if (twin === true) rememberTwin(id, nowMs);
}

/** A new empty doc in the app's own folder, which is made when there is none. */
export function makePairDoc(
  purpose: DocPurpose,
  title: string,
  folderId: string | undefined,
  more: Readonly<Record<string, string>> = {},
): PairDoc {
  const known = folderId ?? knownFolder();
  let file: File;
  const twin = wasBegun(purpose.other.address);
  rememberBegun(purpose.other.address);
  const tags = { ...docTags(purpose), ...more };
  try {
    file = makeDoc(title, known ?? newFolder(), tags);
  } catch (error) {
    if (known === undefined || !isCode(error, "DOC_NO_ACCESS")) throw error;
    file = lostIn(known, tags) ?? elsewhere(title, tags);
  }
  if (file.id === undefined) throw new AddOnError("UNEXPECTED");
  if (known !== undefined && (file.trashed === true || !isNobodyElses(file))) {
    // The folder was thrown away or shared by hand, and nothing told of it: the doc would go with it, or be read.
    trashFile(file.id);
    file = elsewhere(title, tags);
    if (file.id === undefined) throw new AddOnError("UNEXPECTED");
  }
  return { id: file.id, file, made: true, ...(twin ? { twin } : {}) };
}

/** The remembered folder is in the trash or was deleted for good, or is read by others. */
function elsewhere(title: string, tags: Record<string, string>): File {
  forgetFolder();
  return makeDoc(title, newFolder(), tags);
}

/** A doc that was made a moment ago although Google's answer said no: in its folder, with these notes, nobody else's. */
function lostIn(folderId: string, tags: Readonly<Record<string, string>>): File | undefined {
  const files = ifInReach(() => newestFilesIn(folderId), ["DOC_NO_ACCESS"]) ?? [];
  return files.find(
    (file) =>
      file.ownedByMe === true &&
      recordOf(file.id ?? "") === undefined &&
      isNobodyElses(file) &&
      Object.entries(tags).every(([key, value]) => file.appProperties?.[key] === value),
  );
}

/** The app's own folder: as it was last seen, else as Drive finds it, one call. */
export function ownFolder(): string | undefined {
  const isOurs = (file: File) => isOwnFolder(file) && isNobodyElses(file);
  return knownFolder() ?? findFiles([[FILE_KEYS.kind, "folder"]]).find(isOurs)?.id;
}

/** A doc that was made to go on from this one by a press that died, wherever Drive's index is: one call. */
export function lostNewDoc(docId: string, folderId: string): File | undefined {
  const files = ifInReach(() => newestFilesIn(folderId), ["DOC_NO_ACCESS"]) ?? [];
  return files.find(
    (file) => file.ownedByMe === true && continuedFrom(file) === docId && isNobodyElses(file),
  );
}

function isOwnFolder({ appProperties, ownedByMe }: File): boolean {
  return appProperties?.[FILE_KEYS.kind] === "folder" && ownedByMe !== false;
}

/**
 * A doc that a press before this one made; undefined where others can open it by now and nobody wrote a word in it: that
 * goes to the trash, for what is to be written would reach them.
 */
export function stillUnread(doc: PairDoc, other: PersonName, permissionId: string | undefined) {
  const { id, file } = doc;
  if (file.trashed === true || strangersOn(file, other, permissionId).length === 0) return doc;
  if (!isBlank(readWholeDocument(id))) return doc;
  trashFile(id);
  return undefined;
}

/** What is shared by hand lets its readers into whatever is made in it. */
function isNobodyElses(file: File): boolean {
  const { permissions, driveId } = file.permissions === undefined ? readFile(file.id ?? "") : file;
  // What Drive does not tell is not nobody.
  return driveId === undefined && permissions?.every(({ role }) => role === "owner") === true;
}

/** What must hold before anything is written to a doc of one's own or shared. */
export function checkOwnDoc(file: File, code: ErrorCode = "DOC_OWNER_CHANGED"): void {
  if (file.driveId !== undefined) throw new AddOnError("SHARED_DRIVE");
  if (file.trashed === true) throw new AddOnError("DOC_TRASHED");
  if (file.ownedByMe !== true) throw new AddOnError(code);
}

/** A press that died right after making the folder left it behind: it is looked for by its place, one call more. */
function newFolder(): string {
  const lost = wasFolderBegun()
    ? newestFilesIn("root").find((file) => isOwnFolder(file) && isNobodyElses(file))?.id
    : undefined;
  if (lost !== undefined) {
    rememberFolder(lost);
    return lost;
  }
  rememberFolderBegun();
  const id = makeFolder(words().event.folder, { [FILE_KEYS.kind]: "folder" });
  rememberFolder(id);
  return id;
}
