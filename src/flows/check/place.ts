import type { File } from "../../../contract/drive";
import { answerOf, type Place } from "../../check/call";
import { CHECK_MARK, COPY_NAME } from "../../check/drive-probes";
import { fileInReach, newestFilesIn, trashFile } from "../../google/drive";
import { type Check, checkFolder, keepCheck, keptCheck, rememberCheckFolder } from "../../memory/self-check";
import type { Context } from "../../request/context";
import { words } from "../../text/words";
import { toldBy } from "./asked";

const FOLDER = "application/vnd.google-apps.folder";
const DOC = "application/vnd.google-apps.document";

/** Marks the doc of a check that is over. */
export const REPORT_MARK = { oneOnOne: "report" } as const;

/** The check that is under way, or a new one. */
export function currentCheck({ nowMs }: Context): Check {
  const kept = keptCheck();
  if (kept !== undefined) return kept;
  const check: Check = {
    run: nowMs.toString(32),
    year: new Date(nowMs).getUTCFullYear() + 1,
    answers: {},
  };
  keepCheck(check);
  return check;
}

/** Where the check works: its folder and doc, made if they are not there; what was made is kept at once. */
export function placeOf(check: Check): readonly [Place, Check] {
  const folderId = check.folderId ?? knownFolder() ?? lost("root", FOLDER) ?? make(FOLDER, "root");
  rememberCheckFolder(folderId);
  const withFolder = { ...check, folderId };
  if (check.folderId === undefined) keepCheck(withFolder);
  const docId = check.docId ?? lost(folderId, DOC) ?? makeDoc(folderId);
  const whole = { ...withFolder, docId };
  if (check.docId === undefined) keepCheck(whole);
  const eventId = (name: string) => `check${check.run}${idOf(name)}`;
  return [{ folderId, docId, year: check.year, eventId }, whole];
}

/**
 * What the check made in its folder, in this run and in one that died, goes to the trash; reports stay, and whatever
 * somebody put there by hand.
 */
export function clearFolder(folderId: string, except: string): void {
  for (const { id = "", name, appProperties } of newestFilesIn(folderId)) {
    const mark = appProperties?.oneOnOne;
    // Whether a copy bears its original's marks is one of the questions.
    const ours = mark === CHECK_MARK.oneOnOne || (mark === undefined && name === COPY_NAME);
    if (id !== except && ours) trashFile(id);
  }
}

/** Made by a press that died before it could keep the id: found by its place, not by Drive's index, which may lag. */
function lost(parent: string, mimeType: string): string | undefined {
  return newestFilesIn(parent).find(
    (file) => file.mimeType === mimeType && file.appProperties?.oneOnOne === CHECK_MARK.oneOnOne,
  )?.id;
}

function knownFolder(): string | undefined {
  const id = checkFolder();
  if (id === undefined) return undefined;
  const file = fileInReach(id);
  return file?.trashed === false && file.ownedByMe === true ? id : undefined;
}

export function makeDoc(folderId: string): string {
  return make(DOC, folderId);
}

function make(mimeType: string, parent: string): string {
  const made = toldBy(
    answerOf<File>({
      method: "drive.files.create",
      query: { ignoreDefaultVisibility: true, fields: "id" },
      body: {
        name: words().check.title,
        mimeType,
        parents: [parent],
        writersCanShare: false,
        appProperties: CHECK_MARK,
      },
    }),
  );
  return made.id ?? "";
}

/** Letters and digits of Calendar's alphabet, a–v and 0–9. */
function idOf(name: string): string {
  return [...name].map((letter) => letter.charCodeAt(0).toString(16)).join("");
}
