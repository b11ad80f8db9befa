import type { File } from "../../../contract/drive";
import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { knownRecord } from "../../doc/change";
import { copyFile, fileInReach, findFiles, noteOnFile, readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { knownPaper, PAPER_KEYS, rememberPaper } from "../../memory/own/papers";
import type { PairRecord } from "../../memory/pair-record";
import { docUrl, FILE_KEYS } from "../../memory/tags";
import { verifiedPair } from "../../pair/verify";
import { type Context, param } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { words } from "../../text/words";
import { inOwnFolder, isMine } from "./papers/papers";

const KIND = "own-copy";
const say = () => words().own.copy;

/** "A copy of my own": the whole doc as it is now, in one's own Drive, connected with nothing; once for each state of it. */
export function copyDoc(context: Context): Answer {
  const docId = param(context, "docId");
  const record = knownRecord(docId, context);
  return alone(() => {
    const file = readFile(docId);
    const pair = verifiedPair(file, docId, undefined, context);
    const there = existing(docId, file.version ?? "");
    if (there !== undefined) return { open: docUrl(there), toast: say().there };
    const id = copied(pair, file, dayOf(context.nowMs, record.zone));
    return { open: docUrl(id), toast: say().made };
  });
}

/** The copy of just this version that can still be opened: the remembered one as it is now, or one that Drive finds. */
function existing(docId: string, version: string): string | undefined {
  const [known = "", atVersion] = knownPaper(docId, KIND)?.split(" ") ?? [];
  const file = atVersion === version ? fileInReach(known) : undefined;
  if (file !== undefined && file.trashed !== true && isMine(file)) return known;
  // A list may still name what was just deleted.
  return findFiles([[PAPER_KEYS.copyOf, docId]]).find(
    (one) => one.id !== known && isMine(one) && one.appProperties?.[PAPER_KEYS.version] === version,
  )?.id;
}

/** A copy takes the doc's tags along (seen): they are written over, so that it is nobody's 1:1. */
function copied({ docId, other }: PairRecord, { version = "" }: File, today: string): string {
  const tags: Record<string, string> = {
    ...Object.fromEntries(Object.values(FILE_KEYS).map((key) => [key, ""])),
    [PAPER_KEYS.kind]: KIND,
    [PAPER_KEYS.copyOf]: docId,
    [PAPER_KEYS.version]: version,
  };
  const name = say().docTitle(firstName(other), words().dates.dayWithYear(today));
  const made = inOwnFolder((folderId) => copyFile(docId, name, folderId, tags), true);
  if (made.id === undefined) throw new AddOnError("UNEXPECTED");
  if (made.appProperties?.[PAPER_KEYS.kind] !== KIND) noteOnFile(made.id, tags);
  rememberPaper(docId, KIND, `${made.id} ${version}`);
  return made.id;
}
