import { noteLines } from "../../agenda/papers/note";
import type { Answer } from "../../cards/answer";
import type { View } from "../../cards/view";
import { knownRecord } from "../../doc/change";
import { readFile, unshareFile } from "../../google/drive";
import { alone } from "../../google/lock";
import { type Context, input, param } from "../../request/context";
import { words } from "../../text/words";
import { noteOf } from "./add-note";
import { knownFacts } from "./facts";
import { ownView } from "./own-view";
import { newNotes, notesNow, notesTrouble, writeNote } from "./papers/notes";
import { isMine, sawPaper } from "./papers/papers";

const say = () => words().own.notes;

/**
 * "Make them mine alone": everybody else is taken off one's notes, or new ones are begun where they are not one's own any
 * more; the line that waited is added.
 */
export function unshareNotes(context: Context): Answer {
  const docId = param(context, "docId");
  const typed = input(context, "note") ?? "";
  const record = knownRecord(docId, context);
  return alone(() => {
    const paper = notesNow(record);
    if (paper === undefined) return { toast: say().none };
    const lines = noteLines(typed);
    const note = noteOf(lines, record, context);
    // What is another's by now, or a whole drive's, stays with them.
    const begun = isMine(paper.file) ? undefined : newNotes(record);
    if (begun !== undefined) {
      if (lines.length > 0) writeNote(docId, begun, note);
      return answered(ownView(record, knownFacts(record, context), context), say().begunAnew, context);
    }
    for (const { id, role, deleted } of paper.file.permissions ?? [])
      if (id !== undefined && role !== "owner" && deleted !== true) unshareFile(paper.id, id);
    const file = readFile(paper.id);
    sawPaper(docId, "own-notes", file);
    const trouble = notesTrouble(record, { ...paper, file }, typed);
    if (trouble !== undefined) return { show: trouble, how: "update" as const };
    const added = lines.length > 0 && writeNote(docId, { ...paper, file }, note);
    const card = ownView(record, knownFacts(record, context), context);
    return answered(card, added ? say().aloneAndAdded : say().alone, context);
  });
}

/** The card that asked, or the one that said so and lies over it. */
function answered(card: View, toast: string, { params }: Context): Answer {
  if (params.over === "own") return { how: "back" as const, beneath: card, toast };
  return { show: card, how: "update" as const, toast };
}
