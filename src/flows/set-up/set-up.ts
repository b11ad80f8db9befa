import type { Event } from "../../../contract/calendar";
import { callNames } from "../../agenda/names";
import { wordsFor } from "../../agenda/wording";
import type { Answer } from "../../cards/answer";
import { writeFirstSection } from "../../doc/first-section";
import { styleOf } from "../../doc/style";
import { needPermissions } from "../../entry/missing-permission";
import { changeEvent, makeEvent, readEvent } from "../../google/calendar";
import { trashFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
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
import { eventTags, tagsOf } from "../../memory/tags";
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
import { requestFromEvent, requestFromScratch, type SetUpRequest } from "./request";
import { resultOf } from "./result";

/** "Set up 1:1" on an event's card. Pressed again it goes on where it stopped, and shows the panel when all is done. */
export function setUpFromEvent(context: Context): Answer {
  return alone(() => setUp(requestFromEvent(context), context));
}

/** "Set up 1:1" on the card with person, day and time. */
export function setUpFromScratch(context: Context): Answer {
  return alone(() => setUp(requestFromScratch(context), context));
}

function setUp(request: SetUpRequest, context: Context): Answer {
  const before = recordOfSeries(request.seriesId);
  if (before?.complete === true && before.other.address.toLowerCase() === request.other.address.toLowerCase())
    return { show: panelOf(before.docId, context), how: "root" };
  const there = docOnEvent(request);
  if (there !== undefined) return { show: panelOf(there, context), how: "root" };
  needPermissions();
  const me = myself(request.me);
  const purpose: DocPurpose = { me, other: request.other, mine: request.mine, seriesId: request.seriesId };
  const found = findPairDoc(purpose);
  if (found.doc !== undefined && context.params.replace !== "yes") {
    const question = otherLivingSeries(found.doc, request, context);
    if (question !== undefined) return question;
  }
  const record = { ...recordFor(request, me, found.doc), complete: false };
  const doc = found.doc ?? makePairDoc(purpose, titleOf(record, context), found.folderId);
  const started: PairRecord = { ...record, docId: doc.id };
  const replaced = recordOf(doc.id);
  keepRecord(started);
  if (doc.made) recorded(purpose);
  writeFirstSection(doc, started, request.first.date, context);
  const right = shareWith(doc, request.other, started.otherPermissionId, context.params.mail === "yes");
  const permissionId = right.id;
  const shared = withKnownName({ ...started, otherPermissionId: permissionId }, right.displayName);
  releaseOthers(doc.file, replaced, request.seriesId);
  let written: Written;
  try {
    written = writeEvent(request, shared, context);
  } catch (error) {
    if (!(error instanceof SetUpElsewhere)) throw error;
    // What this run made is not needed: nobody was told of it.
    if (doc.made) trashFile(doc.id);
    dropRecord(doc.id);
    return { show: panelOf(error.docId, context), how: "root" };
  }
  const { seriesId, kept } = written;
  if (!doc.made || seriesId !== request.seriesId)
    noteOnPairDoc(doc.file, doc.id, { ...purpose, seriesId }, permissionId);
  const complete: PairRecord = { ...shared, seriesId, complete: true, dueMs: request.first.endMs };
  keepRecord(complete);
  const undoable = kept !== undefined && (doc.made || replaced?.complete === false);
  if (undoable) keepBefore(doc.id, kept);
  uncache(`opened.${context.params.calendarId ?? ""}.${context.params.id ?? ""}`);
  uncache("home");
  const startMs = written.startMs ?? request.first.startMs;
  const first = { ...request.first, startMs, date: dayOf(startMs, request.zone) };
  return { show: resultOf(complete, { ...request, first }, context, undoable), how: "root" };
}

/** The doc that the event says it was set up with; its panel tells what may be missing. */
function docOnEvent({ event, seriesId }: SetUpRequest): string | undefined {
  if (event.how === "new") return undefined;
  const tags = tagsOf(event.opened.event);
  return tags.seriesId === seriesId ? tags.docId : undefined;
}

function titleOf(record: PairRecord, context: Context): string {
  const { pair, words } = styleOf(record, context.locale);
  const { direct, manager } = callNames(pair);
  return words.title(direct, manager);
}

function recordFor(request: SetUpRequest, me: PairRecord["me"], doc: PairDoc | undefined): PairRecord {
  const known = doc === undefined ? undefined : recordOf(doc.id);
  const marked = doc?.file.appProperties?.permission;
  const permissionId = known?.otherPermissionId ?? marked;
  return {
    v: 1,
    docId: doc?.id ?? "",
    calendarId: request.calendarId,
    seriesId: request.seriesId,
    mine: request.mine,
    owner: true,
    me,
    other: { ...request.other },
    zone: request.zone,
    minutes: request.minutes,
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

function writeEvent(request: SetUpRequest, record: PairRecord, context: Context): Written {
  const { event } = request;
  const style = styleOf(record, context.locale);
  const written = {
    date: request.first.date,
    language: wordsFor(context.locale).tag,
    ...(style.minutes === undefined ? {} : { minutes: style.minutes }),
  };
  switch (event.how) {
    case "adopt":
      return adopt(request, event.opened.event, record, written);
    case "new":
      return {
        ...make(request, record),
        kept: { ...blank(request), how: "new", eventId: request.seriesId, written },
      };
    case "split": {
      const old = readEvent(request.calendarId, event.opened.seriesId);
      const made = make(request, record);
      const ended = endedRule(old, request.first.startMs);
      changeEvent(request.calendarId, event.opened.seriesId, ended, "none", old.etag);
      const kept = {
        ...blank(request),
        ...fieldsBefore(old),
        how: "split",
        endedId: event.opened.seriesId,
      } as const;
      return { ...made, kept: { ...kept, eventId: made.seriesId, written } };
    }
    case "leave": {
      const tags = { extendedProperties: eventTags(record.docId, request.seriesId, false) };
      changeEvent(request.calendarId, request.seriesId, tags, "none");
      return { seriesId: request.seriesId, kept: { ...blank(request), how: "leave", written } };
    }
  }
}

function blank(request: SetUpRequest) {
  return {
    calendarId: request.calendarId,
    eventId: request.seriesId,
    recurrence: null,
    visibility: "default",
    invite: true,
    modify: false,
  };
}

/** One's own event becomes the 1:1, under the version that was read; read again once when somebody was faster. */
function adopt(
  request: SetUpRequest,
  opened: Event,
  record: PairRecord,
  written: Before["written"],
): Written {
  // Of a series the card only knows its meetings: the rule, the text and the version are read from the series itself.
  let event = opened.id === request.seriesId ? opened : readEvent(request.calendarId, request.seriesId);
  for (let attempt = 1; ; attempt++) {
    const change = changeOf(event, request, record);
    const addedGuest = "attendees" in change ? { addedGuest: request.other.address } : {};
    const kept = { ...blank(request), ...fieldsBefore(event), ...addedGuest, how: "adopt", written } as const;
    if (Object.keys(change).length === 0) return { seriesId: request.seriesId };
    try {
      const changed = changeEvent(request.calendarId, request.seriesId, change, "all", event.etag);
      const seriesId = changed.id ?? request.seriesId;
      // Whether an event that gets a recurrence keeps its id is nobody's word: the tags follow it.
      if (seriesId !== request.seriesId)
        changeEvent(
          request.calendarId,
          seriesId,
          { extendedProperties: eventTags(record.docId, seriesId, true) },
          "none",
        );
      const startMs = (event.recurrence ?? []).length === 0 ? timeOfEvent(changed)?.startMs : undefined;
      return {
        seriesId,
        ...(startMs === undefined ? {} : { startMs }),
        kept: { ...kept, eventId: seriesId },
      };
    } catch (error) {
      if (attempt === 2 || !(error instanceof AddOnError) || error.code !== "EVENT_CHANGED") throw error;
    }
    event = readEvent(request.calendarId, request.seriesId);
    const tags = tagsOf(event);
    if (tags.docId !== undefined && tags.docId !== record.docId && tags.seriesId === request.seriesId)
      throw new SetUpElsewhere(tags.docId);
  }
}

/** A new event; an id that a deleted one holds is left to it. */
function make(request: SetUpRequest, record: PairRecord): Written {
  for (const suffix of ["", "1", "2", "3", "4"]) {
    const id = request.seriesId + suffix;
    const { event } = makeEvent(request.calendarId, newEvent(request, record, id));
    if (event.status === "cancelled") continue;
    const { docId } = tagsOf(event);
    if (docId !== undefined && docId !== record.docId) throw new SetUpElsewhere(docId);
    // Made once and released since, for another series: it gets its note and what else it lost back.
    const change = docId === undefined ? changeOf(event, { ...request, seriesId: id }, record) : {};
    if (Object.keys(change).length > 0) changeEvent(request.calendarId, id, change, "none", event.etag);
    return { seriesId: id };
  }
  throw new AddOnError("EVENT_REFUSED");
}
