import type { File } from "../../contract/drive";
import { isBlank } from "../agenda/plan/document";
import { readWholeDocument } from "../google/docs";
import { newestFilesIn, trashFile } from "../google/drive";
import { AddOnError } from "../google/error";
import { forgetTwin, knownFolder, twinSince } from "../memory/folder";
import { type PairRecord, recordOf } from "../memory/pair-record";
import { FILE_KEYS, fileTagsOf, fitting } from "../memory/tags";

/** By then every list of Drive's knows a file (recorded: minutes). */
const LISTED_MS = 10 * 60_000;

/**
 * A set-up that died right after making the doc, pressed again before any list of Drive's knew of that doc, made a
 * second one: the first, which nobody was told of, goes to the trash once it is found, if it is still as empty as it was
 * made. After such a set-up alone, once: a list, and for what is found a read and a write.
 */
export function removeTwin({ docId, other }: PairRecord, nowMs: number): void {
  const since = twinSince(docId);
  const folder = knownFolder();
  if (since === undefined || nowMs - since < LISTED_MS || folder === undefined) return;
  const address = fitting(FILE_KEYS.address, other.address.toLowerCase());
  try {
    for (const file of newestFilesIn(folder)) {
      const { id = docId } = file;
      const isOurs = fileTagsOf(file)?.address === address && id !== docId && recordOf(id) === undefined;
      if (isOurs && isNobodysYet(file) && isBlank(readWholeDocument(id))) trashFile(id);
    }
    forgetTwin(docId);
  } catch (error) {
    // The next opening looks again.
    if (!(error instanceof AddOnError)) throw error;
  }
}

function isNobodysYet({ ownedByMe, permissions = [] }: File): boolean {
  return ownedByMe === true && permissions.every(({ role }) => role === "owner");
}
