import { noteLines } from "../../agenda/papers/note";
import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import { readFile, unshareFile } from "../../google/drive";
import { alone } from "../../google/lock";
import { recordOf } from "../../memory/pair-record";
import { type Context, input, param } from "../../request/context";
import { words } from "../../text/words";
import { noteOf } from "./add-note";
import { knownFacts } from "./facts";
import { ownView } from "./own-view";
import { notesNow, notesTrouble, writeNote } from "./papers/notes";
import { sawPaper } from "./papers/papers";

const say = () => words().own.notes;

/** "Make them mine alone": everybody else is taken off one's notes; the line that waited is added. */
export function unshareNotes(context: Context): Answer {
  const docId = param(context, "docId");
  const typed = input(context, "note") ?? "";
  const record = recordOf(docId) ?? checkedRecord(docId, context, true);
  return alone(() => {
    const paper = notesNow(record);
    if (paper === undefined) return { toast: say().none };
    for (const { id, role, deleted } of paper.file.permissions ?? [])
      if (id !== undefined && role !== "owner" && deleted !== true) unshareFile(paper.id, id);
    const file = readFile(paper.id);
    sawPaper(docId, "own-notes", file);
    const trouble = notesTrouble(record, { ...paper, file }, typed);
    if (trouble !== undefined) return { show: trouble, how: "update" as const };
    const lines = noteLines(typed);
    const added = lines.length > 0 && writeNote(docId, { ...paper, file }, noteOf(lines, record, context));
    const card = ownView(record, knownFacts(record, context), context);
    const toast = added ? say().aloneAndAdded : say().alone;
    // The card that said so lies over the one that asked.
    if (context.params.over === "own") return { how: "back" as const, beneath: card, toast };
    return { show: card, how: "update" as const, toast };
  });
}
