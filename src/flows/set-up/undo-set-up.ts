import type { Event } from "../../../contract/calendar";
import { isAsMade } from "../../agenda/plan/document";
import { wordsFor } from "../../agenda/wording";
import type { Answer } from "../../cards/answer";
import { changeEvent, readEvent, removeEvent } from "../../google/calendar";
import { readDocument } from "../../google/docs";
import { readFile, trashFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { uncache } from "../../google/memory";
import { type Before, beforeOf, dropBefore, keepBefore } from "../../memory/before-set-up";
import { dropRecord, keepRecord, type PairRecord, pairOf, recordOf } from "../../memory/pair-record";
import { noEventTags, tagsOf } from "../../memory/tags";
import { checkOwnDoc } from "../../pair/doc";
import { type Context, param } from "../../request/context";
import { withoutOurSentence } from "../../series/description";
import { somebodyWroteIn, somebodyWroteInOneMeeting } from "../../series/persons-words";
import { words } from "../../text/cards.en";
import { firstName } from "./request";

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
  const { calendarId, eventId, endedId } = before;
  const change = (id: string, fields: object) =>
    unlessGone(calendarId, id, () => {
      changeEvent(calendarId, id, fields, "none");
      return true;
    });
  switch (before.how) {
    case "new":
      return removeMade(record, before);
    case "split":
      if (!removeMade(record, before)) return false;
      return endedId === undefined || change(endedId, { recurrence: before.recurrence ?? [] });
    case "leave":
      return change(eventId, { extendedProperties: noEventTags(false) });
    case "adopt":
      return restore(record, before);
  }
}

/** Takes away the event that the set-up made, unless somebody wrote in it. */
function removeMade(record: PairRecord, { calendarId, eventId }: Before): boolean {
  return underItsVersion(calendarId, eventId, (made) => {
    if (somebodyWroteIn(made, calendarId, record)) return false;
    removeEvent(calendarId, eventId, made.etag);
    return true;
  });
}

function restore(record: PairRecord, before: Before): boolean {
  const { calendarId, eventId } = before;
  return underItsVersion(calendarId, eventId, (event) => {
    // Taken back by an earlier press: its guests were told then.
    if (tagsOf(event).docId !== record.docId) return true;
    // A series that becomes one event again loses its other meetings, and what was written in them.
    if (before.recurrence === null && somebodyWroteInOneMeeting(event, calendarId)) return false;
    changeEvent(calendarId, eventId, fieldsFrom(record, before, event), "all", event.etag);
    return true;
  });
}

/** What is done to the version of the event that was read; read again once when somebody was faster. */
function underItsVersion(calendarId: string, eventId: string, work: (event: Event) => boolean): boolean {
  const once = () => unlessGone(calendarId, eventId, () => work(readEvent(calendarId, eventId)));
  try {
    return once();
  } catch (error) {
    if (!(error instanceof AddOnError) || error.code !== "EVENT_CHANGED") throw error;
    return once();
  }
}

/**
 * An event that is gone needs nothing taken back: an earlier press did it, or somebody deleted it meanwhile. Google is
 * asked twice, since what was kept of it is thrown away next.
 */
function unlessGone(calendarId: string, eventId: string, work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    if (!saysGone(error)) throw error;
    try {
      readEvent(calendarId, eventId);
    } catch (again) {
      if (saysGone(again)) return true;
      throw again;
    }
    throw error;
  }
}

function saysGone(error: unknown): boolean {
  return error instanceof AddOnError && error.code === "EVENT_GONE";
}

function fieldsFrom(record: PairRecord, before: Before, event: Event): object {
  const added = before.addedGuest?.toLowerCase();
  return {
    recurrence: before.recurrence ?? [],
    visibility: before.visibility,
    guestsCanInviteOthers: before.invite,
    guestsCanModify: before.modify,
    description: withoutOurSentence(event.description),
    extendedProperties: noEventTags(record.owner),
    ...(added === undefined
      ? {}
      : { attendees: (event.attendees ?? []).filter((one) => one.email?.toLowerCase() !== added) }),
  };
}
