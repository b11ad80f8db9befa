import type { Answer } from "../../cards/answer";
import { checkedRecord } from "../../doc/change";
import { recordOf } from "../../memory/pair-record";
import { docUrl } from "../../memory/tags";
import { type Context, input, param } from "../../request/context";
import { words } from "../../text/words";
import { notesNow, notesTrouble } from "./papers/notes";

/** "Open my notes": after a look at who else could. */
export function openNotes(context: Context): Answer {
  const docId = param(context, "docId");
  const record = recordOf(docId) ?? checkedRecord(docId, context, true);
  const paper = notesNow(record);
  if (paper === undefined) return { toast: words().own.notes.none };
  const trouble = notesTrouble(record, paper, input(context, "note"));
  return trouble === undefined ? { open: docUrl(paper.id) } : { show: trouble, how: "push" };
}
