import { firstName } from "../../../agenda/names";
import { type OwnNote, planNote, planNoteAtEnd, standsThere, wordsOfNote } from "../../../agenda/papers/note";
import { AGENDA_MASK } from "../../../agenda/read";
import { markOf } from "../../../agenda/requests/words-in";
import type { View } from "../../../cards/view";
import { readDocument, writeDocument } from "../../../google/docs";
import { isCode } from "../../../google/error";
import { keepLastNote, lastNote } from "../../../memory/own/papers";
import type { PairRecord } from "../../../memory/pair-record";
import { docUrl } from "../../../memory/tags";
import { words } from "../../../text/words";
import { makePaper, type Paper, paperNow, readersOf } from "./papers";

const say = () => words().own.notes;
const KIND = "own-notes";

/** One's notes on the other as they are now; undefined where there are none yet. */
export function notesNow({ docId }: PairRecord): Paper | undefined {
  return paperNow(docId, KIND);
}

export function newNotes({ docId, other }: PairRecord): Paper {
  return makePaper(docId, KIND, say().docTitle(firstName(other)));
}

/**
 * Why nothing is to be written into these notes now: somebody else can open them, or they are in the trash. Undefined
 * where they are one's own alone. `note` is what was typed, so that the way out goes on with it.
 */
export function notesTrouble(record: PairRecord, { id, file }: Paper, note = ""): View | undefined {
  const name = firstName(record.other);
  const open = { label: say().open, press: { open: docUrl(id) } };
  if (file.trashed === true)
    return {
      card: "message",
      title: say().trashedTitle(name),
      paragraphs: [say().trashed],
      primary: open,
    };
  const readers = readersOf(file);
  if (readers.length === 0) return undefined;
  return {
    card: "message",
    title: say().sharedTitle(name),
    paragraphs: [say().shared(readers.join(", ")), say().sharedNow],
    primary: {
      label: say().mineAlone,
      press: { run: "unshareNotes", with: { docId: record.docId, "in.note": note, over: "own" } },
    },
    secondary: open,
  };
}

/**
 * Writes a note above the others, once: where the last one was the same, and where nothing is remembered, the doc is looked at
 * first. False where it stands there already.
 */
export function writeNote(docId: string, paper: Paper, note: OwnNote): boolean {
  const mark = markOf(wordsOfNote(note).join("\n"));
  const last = lastNote(docId);
  // What was written may have been taken out again, and what nobody answered may stand there.
  const doubtful = !paper.made && (last === undefined || last === mark);
  keepLastNote(docId, mark);
  if (doubtful && standsThere(readDocument(paper.id, AGENDA_MASK), note)) return false;
  try {
    writeDocument(paper.id, planNote(note));
  } catch (error) {
    if (!isCode(error, "DOC_REFUSED")) throw error;
    writeDocument(paper.id, planNoteAtEnd(note));
  }
  return true;
}
