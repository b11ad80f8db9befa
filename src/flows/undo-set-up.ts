import type { Event } from "../../contract/calendar";
import { isAsMade } from "../agenda/plan/document";
import { wordsFor } from "../agenda/wording";
import type { Answer } from "../cards/answer";
import { changeEvent, readEvent, removeEvent } from "../google/calendar";
import { readDocument } from "../google/docs";
import { readFile, trashFile } from "../google/drive";
import { Trouble } from "../google/error";
import { alone } from "../google/lock";
import { uncache } from "../google/memory";
import { words } from "../text/cards.en";
import { type Before, beforeOf, dropBefore } from "./before-set-up";
import { type Context, param } from "./context";
import { marksOf, noEventMarks } from "./marks";
import { checkOwnDoc } from "./pair-doc";
import { dropRecord, type PairRecord, pairOf, recordOf } from "./pair-record";
import { withoutPurpose } from "./purpose";
import { firstName } from "./set-up-wish";

const say = words.undoSetUp;

export function askUndoSetUp(context: Context): Answer {
  const docId = param(context, "docId");
  const record = recordOf(docId);
  const before = beforeOf(docId);
  if (record === undefined || before === undefined) return { toast: words.toasts.nothingToUndo };
  const text = before.how === "leave" ? say.textQuiet : say.text(firstName(record.other));
  return {
    show: {
      card: "message",
      title: say.title,
      paragraphs: [text],
      primary: { label: say.yes, press: { run: "undoSetUp", with: { docId } } },
      secondary: { label: say.no, press: { run: "goBack" } },
    },
    how: "push",
  };
}

/** Takes a set-up back while nobody has typed: the event as it was, one mail, the empty doc in the trash. */
export function undoSetUp(context: Context): Answer {
  const docId = param(context, "docId");
  return alone(() => {
    const record = recordOf(docId);
    const before = beforeOf(docId);
    if (record === undefined || before === undefined) return done();
    const file = readFile(docId);
    // In the trash because an earlier press died right after; a doc that people wrote in got there otherwise.
    const trashed = file.trashed === true;
    checkOwnDoc({ ...file, trashed: false });
    if (!isUntouched(record, before)) {
      checkOwnDoc(file);
      return typed(record);
    }
    takeBackEvent(record, before);
    if (!trashed) trashFile(docId);
    dropRecord(docId);
    dropBefore(docId);
    uncache(`panel.${docId}`);
    uncache("home");
    return done(before.how);
  });
}

/** An event made by the set-up is gone; another one is as it was. */
function done(how?: Before["how"]): Answer {
  const [title, text] = how === "new" ? [say.doneNew, say.doneNewText] : [say.done, say.doneText];
  const home = { label: words.messages.openHome, press: { run: "showHome" } };
  return { show: { card: "message", title, paragraphs: [text], primary: home }, how: "root" };
}

function typed(record: PairRecord): Answer {
  return {
    show: {
      card: "message",
      title: say.typed,
      paragraphs: [say.typedText(firstName(record.other))],
      primary: { label: words.result.openPanel, press: { run: "openPanel", with: { docId: record.docId } } },
    },
    how: "root",
  };
}

function isUntouched(record: PairRecord, { written }: Before): boolean {
  const document = readDocument(record.docId, "tabs");
  const tabId = document.tabs?.[0]?.tabProperties?.tabId ?? "";
  return isAsMade(document, tabId, {
    date: written.date,
    pair: pairOf(record),
    words: wordsFor(written.language),
    ...(written.minutes === undefined ? {} : { minutes: written.minutes }),
  });
}

function takeBackEvent(record: PairRecord, before: Before): void {
  try {
    if (before.how === "new" || before.how === "split") removeEvent(before.calendarId, before.eventId);
    if (before.how === "split" && before.endedId !== undefined)
      changeEvent(before.calendarId, before.endedId, { recurrence: before.recurrence ?? [] }, "none");
    if (before.how === "leave")
      changeEvent(before.calendarId, before.eventId, { extendedProperties: noEventMarks(false) }, "none");
    if (before.how === "adopt") restore(record, before);
  } catch (error) {
    // The event was deleted meanwhile: there is nothing to take back. Asked twice, since its doc goes to the trash next.
    if (!(error instanceof Trouble) || error.code !== "EVENT_GONE" || !isGone(before)) throw error;
  }
}

function isGone({ calendarId, eventId }: Before): boolean {
  try {
    readEvent(calendarId, eventId);
    return false;
  } catch (error) {
    if (error instanceof Trouble && error.code === "EVENT_GONE") return true;
    throw error;
  }
}

/** Under the version that was read; read again once when somebody was faster. */
function restore(record: PairRecord, before: Before): void {
  for (let attempt = 1; ; attempt++) {
    const event = readEvent(before.calendarId, before.eventId);
    // Taken back by an earlier press: its guests were told then.
    if (marksOf(event).docId !== record.docId) return;
    try {
      changeEvent(before.calendarId, before.eventId, fieldsFrom(record, before, event), "all", event.etag);
      return;
    } catch (error) {
      if (attempt === 2 || !(error instanceof Trouble) || error.code !== "EVENT_CHANGED") throw error;
    }
  }
}

function fieldsFrom(record: PairRecord, before: Before, event: Event): object {
  const added = before.addedGuest?.toLowerCase();
  return {
    recurrence: before.recurrence ?? [],
    visibility: before.visibility,
    guestsCanInviteOthers: before.invite,
    guestsCanModify: before.modify,
    description: withoutPurpose(event.description),
    extendedProperties: noEventMarks(record.owner),
    ...(added === undefined
      ? {}
      : { attendees: (event.attendees ?? []).filter((one) => one.email?.toLowerCase() !== added) }),
  };
}
