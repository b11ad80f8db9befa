import type { Event } from "../../../contract/calendar";
import { callNames } from "../../agenda/names";
import { wordsFor } from "../../agenda/wording";
import type { Answer } from "../../cards/answer";
import { writeFirstSection } from "../../doc/first-section";
import { mannerOf } from "../../doc/style";
import { needPermissions } from "../../entry/missing-permission";
import { changeEvent, makeEvent, readEvent } from "../../google/calendar";
import { trashFile } from "../../google/drive";
import { Trouble } from "../../google/error";
import { alone } from "../../google/lock";
import { uncache } from "../../google/memory";
import { type Before, fieldsBefore, keepBefore } from "../../memory/before-set-up";
import { myself } from "../../memory/me";
import {
  dropRecord,
  keepRecord,
  type PairRecord,
  recordOf,
  recordOfSeries,
  withKnownName,
} from "../../memory/pair-record";
import { eventMarks, marksOf } from "../../memory/tags";
import {
  type DocPurpose,
  findPairDoc,
  makePairDoc,
  noteOnPairDoc,
  type PairDoc,
  recorded,
} from "../../pair/doc";
import { shareWith } from "../../pair/sharing";
import type { Context } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { changeOf, endedRule, newEvent } from "../../series/change";
import { releaseOthers } from "../../series/handover";
import { otherLivingSeries } from "../../series/living";
import { timeOfEvent } from "../../series/series-now";
import { panelOf } from "../open/open-panel";
import { type Wish, wishFromEvent, wishFromScratch } from "./request";
import { resultOf } from "./result";

/** "Set up 1:1" on an event's card. Pressed again it goes on where it stopped, and shows the panel when all is done. */
export function setUpFromEvent(context: Context): Answer {
  return alone(() => setUp(wishFromEvent(context), context));
}

/** "Set up 1:1" on the card with person, day and time. */
export function setUpFromScratch(context: Context): Answer {
  return alone(() => setUp(wishFromScratch(context), context));
}

function setUp(wish: Wish, context: Context): Answer {
  const before = recordOfSeries(wish.seriesId);
  if (before?.complete === true && before.other.address.toLowerCase() === wish.other.address.toLowerCase())
    return { show: panelOf(before.docId, context), how: "root" };
  const there = docOnEvent(wish);
  if (there !== undefined) return { show: panelOf(there, context), how: "root" };
  needPermissions();
  const me = myself(wish.me);
  const purpose: DocPurpose = { me, other: wish.other, mine: wish.mine, seriesId: wish.seriesId };
  const found = findPairDoc(purpose);
  if (found.doc !== undefined && context.params.replace !== "yes") {
    const question = otherLivingSeries(found.doc, wish, context);
    if (question !== undefined) return question;
  }
  const record = { ...recordFor(wish, me, found.doc), complete: false };
  const doc = found.doc ?? makePairDoc(purpose, titleOf(record, context), found.folderId);
  const started: PairRecord = { ...record, docId: doc.id };
  const replaced = recordOf(doc.id);
  keepRecord(started);
  if (doc.made) recorded(purpose);
  writeFirstSection(doc, started, wish.first.date, context);
  const right = shareWith(doc, wish.other, started.otherPermissionId, context.params.mail === "yes");
  const permissionId = right.id;
  const shared = withKnownName({ ...started, otherPermissionId: permissionId }, right.displayName);
  releaseOthers(doc.file, replaced, wish.seriesId);
  let written: Written;
  try {
    written = writeEvent(wish, shared, context);
  } catch (error) {
    if (!(error instanceof SetUpElsewhere)) throw error;
    // What this run made is not needed: nobody was told of it.
    if (doc.made) trashFile(doc.id);
    dropRecord(doc.id);
    return { show: panelOf(error.docId, context), how: "root" };
  }
  const { seriesId, kept } = written;
  if (!doc.made || seriesId !== wish.seriesId)
    noteOnPairDoc(doc.file, doc.id, { ...purpose, seriesId }, permissionId);
  const complete: PairRecord = { ...shared, seriesId, complete: true, dueMs: wish.first.endMs };
  keepRecord(complete);
  const undoable = kept !== undefined && (doc.made || replaced?.complete === false);
  if (undoable) keepBefore(doc.id, kept);
  uncache(`opened.${context.params.calendarId ?? ""}.${context.params.id ?? ""}`);
  uncache("home");
  const startMs = written.startMs ?? wish.first.startMs;
  const first = { ...wish.first, startMs, date: dayOf(startMs, wish.zone) };
  return { show: resultOf(complete, { ...wish, first }, context, undoable), how: "root" };
}

/** The doc that the event says it was set up with; its panel tells what may be missing. */
function docOnEvent({ event, seriesId }: Wish): string | undefined {
  if (event.how === "new") return undefined;
  const marks = marksOf(event.opened.event);
  return marks.seriesId === seriesId ? marks.docId : undefined;
}

function titleOf(record: PairRecord, context: Context): string {
  const { pair, words } = mannerOf(record, context.locale);
  const { direct, manager } = callNames(pair);
  return words.title(direct, manager);
}

function recordFor(wish: Wish, me: PairRecord["me"], doc: PairDoc | undefined): PairRecord {
  const known = doc === undefined ? undefined : recordOf(doc.id);
  const marked = doc?.file.appProperties?.permission;
  const permissionId = known?.otherPermissionId ?? marked;
  return {
    v: 1,
    docId: doc?.id ?? "",
    calendarId: wish.calendarId,
    seriesId: wish.seriesId,
    mine: wish.mine,
    owner: true,
    me,
    other: { ...wish.other },
    zone: wish.zone,
    minutes: wish.minutes,
    complete: false,
    ...(permissionId === undefined ? {} : { otherPermissionId: permissionId }),
  };
}

/** The event turned out to have its doc already: what a run that forgot, or another one, had made. */
class SetUpElsewhere extends Error {
  readonly docId: string;

  constructor(docId: string) {
    super("The event has its doc already.");
    this.docId = docId;
  }
}

interface Written {
  readonly seriesId: string;
  /** When the first meeting starts, if somebody moved it since the card was shown. */
  readonly startMs?: number;
  /** What undo needs; undefined when the event was as it should be already. */
  readonly kept?: Before;
}

function writeEvent(wish: Wish, record: PairRecord, context: Context): Written {
  const { event } = wish;
  const manner = mannerOf(record, context.locale);
  const written = {
    date: wish.first.date,
    language: wordsFor(context.locale).tag,
    ...(manner.minutes === undefined ? {} : { minutes: manner.minutes }),
  };
  switch (event.how) {
    case "adopt":
      return adopt(wish, event.opened.event, record, written);
    case "new":
      return { ...make(wish, record), kept: { ...blank(wish), how: "new", eventId: wish.seriesId, written } };
    case "split": {
      const old = readEvent(wish.calendarId, event.opened.seriesId);
      const made = make(wish, record);
      const ended = endedRule(old, wish.first.startMs);
      changeEvent(wish.calendarId, event.opened.seriesId, ended, "none", old.etag);
      const kept = {
        ...blank(wish),
        ...fieldsBefore(old),
        how: "split",
        endedId: event.opened.seriesId,
      } as const;
      return { ...made, kept: { ...kept, eventId: made.seriesId, written } };
    }
    case "leave": {
      const marks = { extendedProperties: eventMarks(record.docId, wish.seriesId, false) };
      changeEvent(wish.calendarId, wish.seriesId, marks, "none");
      return { seriesId: wish.seriesId, kept: { ...blank(wish), how: "leave", written } };
    }
  }
}

function blank(wish: Wish) {
  return {
    calendarId: wish.calendarId,
    eventId: wish.seriesId,
    recurrence: null,
    visibility: "default",
    invite: true,
    modify: false,
  };
}

/** One's own event becomes the 1:1, under the version that was read; read again once when somebody was faster. */
function adopt(wish: Wish, opened: Event, record: PairRecord, written: Before["written"]): Written {
  // Of a series the card only knows its meetings: the rule, the text and the version are read from the series itself.
  let event = opened.id === wish.seriesId ? opened : readEvent(wish.calendarId, wish.seriesId);
  for (let attempt = 1; ; attempt++) {
    const change = changeOf(event, wish, record);
    const addedGuest = "attendees" in change ? { addedGuest: wish.other.address } : {};
    const kept = { ...blank(wish), ...fieldsBefore(event), ...addedGuest, how: "adopt", written } as const;
    if (Object.keys(change).length === 0) return { seriesId: wish.seriesId };
    try {
      const changed = changeEvent(wish.calendarId, wish.seriesId, change, "all", event.etag);
      const seriesId = changed.id ?? wish.seriesId;
      // Whether an event that gets a recurrence keeps its id is nobody's word: the marks follow it.
      if (seriesId !== wish.seriesId)
        changeEvent(
          wish.calendarId,
          seriesId,
          { extendedProperties: eventMarks(record.docId, seriesId, true) },
          "none",
        );
      const startMs = (event.recurrence ?? []).length === 0 ? timeOfEvent(changed)?.startMs : undefined;
      return {
        seriesId,
        ...(startMs === undefined ? {} : { startMs }),
        kept: { ...kept, eventId: seriesId },
      };
    } catch (error) {
      if (attempt === 2 || !(error instanceof Trouble) || error.code !== "EVENT_CHANGED") throw error;
    }
    event = readEvent(wish.calendarId, wish.seriesId);
    const marks = marksOf(event);
    if (marks.docId !== undefined && marks.docId !== record.docId && marks.seriesId === wish.seriesId)
      throw new SetUpElsewhere(marks.docId);
  }
}

/** A new event; an id that a deleted one holds is left to it. */
function make(wish: Wish, record: PairRecord): Written {
  for (const suffix of ["", "1", "2", "3", "4"]) {
    const id = wish.seriesId + suffix;
    const { event } = makeEvent(wish.calendarId, newEvent(wish, record, id));
    if (event.status === "cancelled") continue;
    const { docId } = marksOf(event);
    if (docId !== undefined && docId !== record.docId) throw new SetUpElsewhere(docId);
    // Made once and released since, for another series: it gets its note and what else it lost back.
    const change = docId === undefined ? changeOf(event, { ...wish, seriesId: id }, record) : {};
    if (Object.keys(change).length > 0) changeEvent(wish.calendarId, id, change, "none", event.etag);
    return { seriesId: id };
  }
  throw new Trouble("EVENT_REFUSED");
}
