import { readFile, trashFile, untrashFile } from "../google/drive";
import { AddOnError } from "../google/error";
import { forgetGoingOn, goingOn, moveMemory } from "../memory/going-on";
import { dropPanel } from "../memory/kept-panel";
import { dropRecord } from "../memory/pair-record";
import { isUntouchedSince } from "./untouched";

/** What became of the new doc; `later` where the next opening looks again. */
export type Left = "thrown-away" | "stays" | "later";

/**
 * The end of going back from a new doc, once the event leads to the old one again: the new one goes to the trash, as long
 * as nobody wrote in it, and what is remembered comes back. What a press that died left is ended by the next opening.
 */
export function endReturn(docId: string): Left {
  const { undoing, newId, mark = "" } = goingOn(docId) ?? {};
  if (undoing !== true || newId === undefined) return "later";
  let left: Left;
  try {
    left = throwAway(newId, mark);
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

/**
 * A doc that was begun with other lines, by its mark. Looked at right before and right after, since words may come in
 * between.
 */
export function throwAway(docId: string, mark: string): Left {
  if (readFile(docId).trashed !== true) {
    if (!isUntouchedSince(docId, mark)) return "stays";
    trashFile(docId);
  }
  if (isUntouchedSince(docId, mark)) return "thrown-away";
  untrashFile(docId);
  return "stays";
}
