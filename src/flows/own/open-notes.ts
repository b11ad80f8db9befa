import type { Answer } from "../../cards/answer";
import { knownRecord } from "../../doc/change";
import { docUrl } from "../../memory/tags";
import { type Context, input, param } from "../../request/context";
import { words } from "../../text/words";
import { notesNow, notesTrouble } from "./papers/notes";

/** "Open my notes": after a look at who else could. */
export function openNotes(context: Context): Answer {
  const docId = param(context, "docId");
  const record = knownRecord(docId, context);
  const paper = notesNow(record);
  if (paper === undefined) return { toast: words().own.notes.none };
  const trouble = notesTrouble(record, paper, input(context, "note"));
  return trouble === undefined ? { open: docUrl(paper.id) } : { show: trouble, how: "push" };
}
