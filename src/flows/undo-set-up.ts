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
import { type Before, beforeOf, dropBefore, keepBefore } from "./before-set-up";
import { type Context, param } from "./context";
import { somebodyWroteIn, somebodyWroteInOneMeeting } from "./event-words";
import { marksOf, noEventMarks } from "./marks";
import { checkOwnDoc } from "./pair-doc";
import { dropRecord, keepRecord, type PairRecord, pairOf, recordOf } from "./pair-record";
import { withoutPurpose } from "./purpose";
import { firstName } from "./set-up-wish";

const say = words.undoSetUp;

export function askUndoSetUp(context: Context): Answer {
  const docId = param(context, "docId");
  const before = beforeOf(docId);
  const record = recordOf(docId) ?? before?.undoing;
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
    const before = beforeOf(docId);
    const record = recordOf(docId) ?? before?.undoing;
    if (record === undefined || before === undefined) return done();
    const file = readFile(docId);
    // In the trash because an earlier press died right after; a doc that people wrote in got there otherwise.
    const trashed = file.trashed === true;
    checkOwnDoc({ ...file, trashed: false });
    if (!isUntouched(record, before)) {
      checkOwnDoc(file);
      return typed(record, say.typed);
    }
    // Forgotten first: an undo that ends half-way must not leave the memory of a pair whose doc is in the trash.
    keepBefore(docId, { ...before, undoing: record });
    forgetPair(docId);
    if (!takeBackEvent(record, before)) {
      keepRecord(record);
      keepBefore(docId, before);
      return typed(record, say.typedEvent);
    }
    if (!trashed) trashFile(docId);
    dropBefore(docId);
    forgetPair(docId);
    return done(before.how);
  });
}

function forgetPair(docId: string): void {
  dropRecord(docId);
  uncache(`panel.${docId}`);
  uncache("home");
}

/** An event made by the set-up is gone; another one is as it was. */
function done(how?: Before["how"]): Answer {
  const [title, text] = how === "new" ? [say.doneNew, say.doneNewText] : [say.done, say.doneText];
  const home = { label: words.messages.openHome, press: { run: "showHome" } };
  return { show: { card: "message", title, paragraphs: [text], primary: home }, how: "root" };
}

function typed(record: PairRecord, title: string): Answer {
  return {
    show: {
      card: "message",
      title,
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

/** False, and nothing is changed, when somebody wrote in what would go with it: the set-up then stays. */
function takeBackEvent(record: PairRecord, before: Before): boolean {
  try {
    switch (before.how) {
      case "new":
        return removeMade(record, before);
      case "split":
        if (!removeMade(record, before)) return false;
        if (before.endedId !== undefined)
          changeEvent(before.calendarId, before.endedId, { recurrence: before.recurrence ?? [] }, "none");
        return true;
      case "leave":
        changeEvent(before.calendarId, before.eventId, { extendedProperties: noEventMarks(false) }, "none");
        return true;
      case "adopt":
        return restore(record, before);
    }
  } catch (error) {
    // The event was deleted meanwhile: there is nothing to take back.
    if (isGone(error, before)) return true;
    throw error;
  }
}

/** Whether Google says twice that the event is gone: its doc goes to the trash next. */
function isGone(error: unknown, { calendarId, eventId }: Before): boolean {
  if (!saysGone(error)) return false;
  try {
    readEvent(calendarId, eventId);
    return false;
  } catch (again) {
    if (saysGone(again)) return true;
    throw again;
  }
}

function saysGone(error: unknown): boolean {
  return error instanceof Trouble && error.code === "EVENT_GONE";
}

/** Takes away the event that the set-up made, unless somebody wrote in it. Gone already: an earlier press did. */
function removeMade(record: PairRecord, before: Before): boolean {
  return underItsVersion(() => {
    const made = madeEvent(before);
    if (made === undefined) return true;
    if (somebodyWroteIn(made, before.calendarId, record)) return false;
    removeEvent(before.calendarId, before.eventId, made.etag);
    return true;
  });
}

function madeEvent(before: Before): Event | undefined {
  try {
    return readEvent(before.calendarId, before.eventId);
  } catch (error) {
    if (isGone(error, before)) return undefined;
    throw error;
  }
}

function restore(record: PairRecord, before: Before): boolean {
  return underItsVersion(() => {
    const event = readEvent(before.calendarId, before.eventId);
    // Taken back by an earlier press: its guests were told then.
    if (marksOf(event).docId !== record.docId) return true;
    // A series that becomes one event again loses its other meetings, and what was written in them.
    if (before.recurrence === null && somebodyWroteInOneMeeting(event, before.calendarId)) return false;
    changeEvent(before.calendarId, before.eventId, fieldsFrom(record, before, event), "all", event.etag);
    return true;
  });
}

/** What is done under the version of the event that was read, from its reading on; once more when somebody was faster. */
function underItsVersion(work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Trouble) || error.code !== "EVENT_CHANGED") throw error;
    return work();
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
