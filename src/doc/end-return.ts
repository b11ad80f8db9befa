import { readFile, trashFile } from "../google/drive";
import { AddOnError } from "../google/error";
import { forgetGoingOn, goingOn, moveMemory } from "../memory/going-on";
import { dropPanel } from "../memory/kept-panel";
import { dropRecord } from "../memory/pair-record";
import { isUntouchedSince } from "./untouched";

/**
 * The end of going back from a new doc, once the event leads to the old one again: the new one goes to the trash, as long
 * as nobody wrote in it, and what is remembered comes back. What a press that died left is ended by the next opening.
 */
export function endReturn(docId: string): void {
  const { undoing, newId, mark = "" } = goingOn(docId) ?? {};
  if (undoing !== true || newId === undefined) return;
  try {
    if (readFile(newId).trashed !== true && isUntouchedSince(newId, mark)) trashFile(newId);
  } catch (error) {
    // The next opening looks again.
    if (error instanceof AddOnError) return;
    throw error;
  }
  dropRecord(newId);
  dropPanel(newId);
  moveMemory(newId, docId);
  forgetGoingOn(docId);
}
