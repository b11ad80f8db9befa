import { readFile, trashFile, untrashFile } from "../google/drive";
import { AddOnError } from "../google/error";
import { forgetGoingOn, type GoingOn, goingOn, moveMemory } from "../memory/going-on";
import { dropPanel } from "../memory/kept-panel";
import { dropRecord } from "../memory/pair-record";
import type { Context } from "../request/context";
import { isNewDocUntouched } from "./untouched";

/** What became of the new doc; `later` where the next opening looks again. */
export type Left = "thrown-away" | "stays" | "later";

/**
 * The end of going back from a new doc, once the event leads to the old one again: the new one goes to the trash, as long
 * as nobody wrote in it, and what is remembered comes back. What a press that died left is ended by the next opening.
 */
export function endReturn(docId: string, context: Context): Left {
  const gone = goingOn(docId);
  const { undoing, newId } = gone ?? {};
  if (gone === undefined || undoing !== true || newId === undefined) return "later";
  let left: Left;
  try {
    left = throwAway(gone, newId, context);
  } catch (error) {
    if (error instanceof AddOnError) return "later";
    throw error;
  }
  dropRecord(newId);
  dropPanel(newId);
  moveMemory(newId, docId);
  forgetGoingOn(docId);
  return left;
}

/** A new doc in which nobody wrote. Looked at right before and right after, since words may come in between. */
export function throwAway(going: GoingOn, newId: string, context: Context): Left {
  const made = { ...going, newId };
  if (readFile(newId).trashed !== true) {
    if (!isNewDocUntouched(made, context)) return "stays";
    trashFile(newId);
  }
  if (isNewDocUntouched(made, context)) return "thrown-away";
  untrashFile(newId);
  return "stays";
}
