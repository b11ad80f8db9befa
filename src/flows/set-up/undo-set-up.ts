import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import type { ButtonView } from "../../cards/widgets";
import { isUntouched } from "../../doc/untouched";
import { readFile, trashFile, untrashFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { type Before, beforeOf, dropBefore, keepBefore } from "../../memory/before-set-up";
import { dropPanel } from "../../memory/kept-panel";
import { dropRecord, keepRecord, type PairRecord, recordOf } from "../../memory/pair-record";
import { docUrl, TRASH_URL } from "../../memory/tags";
import { checkOwnDoc } from "../../pair/doc";
import { verifiedPair } from "../../pair/verify";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";
import { takeBackEvent } from "./take-back-event";

const say = () => words().undoSetUp;

/**
 * Takes a set-up back while nobody has written: the event as it was, one mail, the empty doc in the trash. What is written
 * while the undo runs keeps the doc out of the trash, or takes it out again. Once begun it goes on where it stopped.
 * EVENT_NOT_AS_SHOWN where others meet in the event by now; what else is not as the set-up left it keeps the set-up.
 */
export function undoSetUp(context: Context): Answer {
  const docId = param(context, "docId");
  return alone(() => {
    const before = beforeOf(docId);
    const record = recordOf(docId) ?? before?.undoing;
    if (record === undefined || before === undefined) return { toast: words().toasts.nothingToUndo };
    const file = readFile(docId);
    const trashed = file.trashed === true;
    const there = { ...file, trashed: false };
    checkOwnDoc(there);
    if (before.undoing === undefined) {
      verifiedPair(there, docId, undefined, context);
      if (!isUntouched(record, before, context)) {
        checkOwnDoc(file);
        return stays(record, say().typed);
      }
    }
    // Forgotten first: an undo that ends half-way must not leave the memory of a pair whose doc is in the trash.
    keepBefore(docId, { ...before, undoing: record });
    forgetPair(docId);
    const taken = takeBackEvent(record, before, context.nowMs);
    if (taken !== "back" && taken !== "gone") {
      const { undoing: _ended, ...kept } = before;
      if (trashed) untrashFile(docId);
      keepRecord(record);
      keepBefore(docId, kept);
      if (taken === "others") throw new AddOnError("EVENT_NOT_AS_SHOWN");
      return taken === "typed"
        ? stays(record, say().typedEvent)
        : stays(record, say().changed, say().changedText);
    }
    const gone = throwAway(record, before, trashed, context);
    dropBefore(docId);
    return done(taken, gone ? undefined : docId);
  });
}

/** Whether the doc is in the trash in the end: looked at right before and right after, since words may come in between. */
function throwAway(record: PairRecord, before: Before, trashed: boolean, context: Context): boolean {
  if (!trashed) {
    if (!isUntouched(record, before, context)) return false;
    trashFile(record.docId);
  }
  if (isUntouched(record, before, context)) return true;
  untrashFile(record.docId);
  return false;
}

function forgetPair(docId: string): void {
  dropRecord(docId);
  dropPanel(docId);
}

/** What stands in the calendar now, and where the doc is: `kept` stays, because of words in it. */
function done(event: "back" | "gone", kept: string | undefined): Answer {
  const [title, text] =
    event === "gone" ? [say().doneGone, say().doneGoneText] : [say().done, say().doneText];
  const home: ButtonView = { label: words().messages.openHome, press: { run: "showHome" } };
  return kept === undefined
    ? message(title, text, home, { label: words().error.openTrash, press: { open: TRASH_URL } })
    : message(title, say().keptText, { label: words().result.openDoc, press: { open: docUrl(kept) } }, home);
}

/** The 1:1 goes on; what stops it without taking anything away is offered. */
function stays(
  { docId, other }: PairRecord,
  title: string,
  text = say().typedText(firstName(other)),
): Answer {
  const same = { docId };
  return message(
    title,
    text,
    { label: words().result.openPanel, press: { run: "openPanel", with: same } },
    { label: words().ending.menu, press: { run: "askEndSeries", with: same } },
  );
}

function message(title: string, text: string, primary: ButtonView, secondary: ButtonView): Answer {
  return { show: { card: "message", title, paragraphs: [text], primary, secondary }, how: "root" };
}
