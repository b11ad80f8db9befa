import { noteLines, type OwnNote } from "../../agenda/papers/note";
import type { Answer } from "../../cards/answer";
import { knownRecord } from "../../doc/change";
import { alone } from "../../google/lock";
import type { PairRecord } from "../../memory/pair-record";
import { type Context, input, param, shownZone } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { words } from "../../text/words";
import { knownFacts } from "./facts";
import { ownView } from "./own-view";
import { newNotes, notesNow, notesTrouble, writeNote } from "./papers/notes";

const say = () => words().own.notes;

/** "Add a line": into the notes that only this person can open, which are made with the first one. */
export function addNote(context: Context): Answer {
  const docId = param(context, "docId");
  const typed = input(context, "note") ?? "";
  const lines = noteLines(typed);
  if (lines.length === 0) return { toast: say().empty };
  const record = knownRecord(docId, context);
  return alone(() => {
    const paper = notesNow(record) ?? newNotes(record);
    const trouble = notesTrouble(record, paper, typed);
    if (trouble !== undefined) return { show: trouble, how: "push" as const };
    const added = writeNote(docId, paper, noteOf(lines, record, context));
    return {
      show: ownView(record, knownFacts(record, context), context),
      how: "update" as const,
      toast: added ? say().added : say().there,
    };
  });
}

export function noteOf(lines: readonly string[], record: PairRecord, context: Context): OwnNote {
  const today = dayOf(context.nowMs, shownZone(context, record.zone));
  return { day: words().dates.dayWithYear(today), lines };
}
