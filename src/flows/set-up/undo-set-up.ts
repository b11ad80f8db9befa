import { firstName } from "../../agenda/names";
import { isAsMade } from "../../agenda/plan/document";
import { AGENDA_MASK } from "../../agenda/read";
import { wordsFor } from "../../agenda/wording";
import type { Answer } from "../../cards/answer";
import type { ButtonView } from "../../cards/widgets";
import { readDocument } from "../../google/docs";
import { readFile, trashFile } from "../../google/drive";
import { alone } from "../../google/lock";
import { type Before, beforeOf, dropBefore, keepBefore } from "../../memory/before-set-up";
import { dropPanel } from "../../memory/kept-panel";
import { dropRecord, keepRecord, type PairRecord, pairOf, recordOf } from "../../memory/pair-record";
import { checkOwnDoc } from "../../pair/doc";
import { type Context, param } from "../../request/context";
import { words } from "../../text/words";
import { takeBackEvent } from "./take-back-event";

const say = () => words().undoSetUp;

/** Takes a set-up back while nobody has typed: the event as it was, one mail, the empty doc in the trash. */
export function undoSetUp(context: Context): Answer {
  const docId = param(context, "docId");
  return alone(() => {
    const before = beforeOf(docId);
    const record = recordOf(docId) ?? before?.undoing;
    if (record === undefined || before === undefined) return done();
    const file = readFile(docId);
    // In the trash because an earlier press died right after; a doc that people wrote in got there otherwise.
    const trashed = file.trashed === true;
    checkOwnDoc({ ...file, trashed: false });
    if (!isUntouched(record, before)) {
      checkOwnDoc(file);
      return typed(record, say().typed);
    }
    // Forgotten first: an undo that ends half-way must not leave the memory of a pair whose doc is in the trash.
    keepBefore(docId, { ...before, undoing: record });
    forgetPair(docId);
    if (!takeBackEvent(record, before)) {
      keepRecord(record);
      keepBefore(docId, before);
      return typed(record, say().typedEvent);
    }
    if (!trashed) trashFile(docId);
    dropBefore(docId);
    forgetPair(docId);
    return done(before.how);
  });
}

function forgetPair(docId: string): void {
  dropRecord(docId);
  dropPanel(docId);
}

/** An event made by the set-up is gone; another one is as it was. */
function done(how?: Before["how"]): Answer {
  const [title, text] = how === "new" ? [say().doneNew, say().doneNewText] : [say().done, say().doneText];
  const home: ButtonView = { label: words().messages.openHome, press: { run: "showHome" } };
  return { show: { card: "message", title, paragraphs: [text], primary: home }, how: "root" };
}

function typed(record: PairRecord, title: string): Answer {
  return {
    show: {
      card: "message",
      title,
      paragraphs: [say().typedText(firstName(record.other))],
      primary: {
        label: words().result.openPanel,
        press: { run: "openPanel", with: { docId: record.docId } },
      },
    },
    how: "root",
  };
}

function isUntouched(record: PairRecord, { written }: Before): boolean {
  const document = readDocument(record.docId, AGENDA_MASK);
  const tabId = document.tabs?.[0]?.tabProperties?.tabId ?? "";
  return isAsMade(document, tabId, {
    date: written.date,
    pair: pairOf(record),
    words: wordsFor(written.language),
    ...(written.minutes === undefined ? {} : { minutes: written.minutes }),
  });
}
