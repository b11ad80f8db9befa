import type { PersonName } from "../../agenda/model";
import { callNames, sameAddress } from "../../agenda/names";
import { marksAsBegun } from "../../agenda/plan/document";
import { wordsFor } from "../../agenda/wording";
import { isAsMarked } from "../../doc/read";
import { styleOf, writeFirstSection } from "../../doc/write";
import { keepSharingToOwner } from "../../google/drive";
import { AddOnError, isCode } from "../../google/error";
import { alone } from "../../google/lock";
import { needPermissions } from "../../google/need-permissions";
import { keepBefore } from "../../memory/before-set-up";
import { myself } from "../../memory/me";
import {
  dropRecord,
  keepRecord,
  type PairRecord,
  pairOf,
  recordOf,
  recordOfPerson,
  recordOfSeries,
  withKnownName,
} from "../../memory/pair-record";
import { type DocPurpose, fileTagsOf, noteOnPairDoc } from "../../memory/tags";
import { checkOwnDoc, findPairDoc, isUntouched, makePairDoc, readPairFile, recorded } from "../../pair/doc";
import { notNeeded, type PairDoc, rightOf, shareWith, strangersOn } from "../../pair/sharing";
import type { FlowAnswer } from "../../panel/next";
import type { Context } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { displace, releaseOthers } from "../../series/handover";
import { words } from "../../text/words";
import { otherLivingSeries, theirLivingSeries } from "./questions";
import { requestFromEvent, type SetUpRequest } from "./request";
import { resultOf } from "./result";
import { writeEvent } from "./write-event";

/** "Set up 1:1" on an event's card. Pressed again it goes on where it stopped, and shows the panel when all is done. */
export function setUpFromEvent(context: Context): FlowAnswer {
  return alone(() => setUp(requestFromEvent(context), context));
}

/** One set-up, by whoever holds the lock. */
export function setUp(request: SetUpRequest, context: Context): FlowAnswer {
  const before = recordOfSeries(request.seriesId);
  if (before?.complete === true && before.other.address.toLowerCase() === request.other.address.toLowerCase())
    return { panel: before.docId, how: "root" };
  if (request.there !== undefined) return request.there;
  if (request.stale) throw new AddOnError("EVENT_NOT_AS_SHOWN");
  needPermissions();
  const me = myself(request.me);
  if (sameAddress(me, request.other)) throw new AddOnError("ONESELF");
  const elsewhere = theirLivingSeries(request, context);
  if (elsewhere !== undefined) return elsewhere;
  const found = findPairDoc(purposeOf(request, me), asMade(request, me, context));
  return setUpFor(request, me, found, context);
}

/** Whether a doc is as a press left it that died before it shared it. */
function asMade(request: SetUpRequest, me: PersonName, context: Context): (doc: PairDoc) => boolean {
  return (doc) => {
    const style = { ...styleOf(recordFor(request, me, doc, context), context), date: request.first.date };
    return isAsMarked(doc.id, marksAsBegun(style));
  };
}

function purposeOf({ other, mine, seriesId }: SetUpRequest, me: PersonName): DocPurpose {
  return { me, other, mine, seriesId };
}

function setUpFor(
  request: SetUpRequest,
  me: PersonName,
  found: ReturnType<typeof findPairDoc>,
  context: Context,
): FlowAnswer {
  const purpose = purposeOf(request, me);
  if (found.doc !== undefined && context.params.replace !== "yes") {
    const question = otherLivingSeries(found.doc, request, context);
    if (question !== undefined) return question;
  }
  const record = { ...recordFor(request, me, found.doc, context), complete: false };
  const had = record.otherPermissionId;
  if (
    found.doc !== undefined &&
    had !== undefined &&
    rightOf(found.doc.file, request.other, had) === undefined &&
    // Of whom nothing is known, and who was shown nothing, nobody was taken off.
    (had !== "" || !isUntouched(found.doc, asMade(request, me, context)))
  ) {
    // Whoever was taken off the doc is let in again by no set-up, and whoever has their address by now neither.
    releaseOthers(found.doc.file, recordOf(found.doc.id), request.seriesId);
    dropRecord(found.doc.id);
    return setUpFor(request, me, { left: true }, context);
  }
  const noted = { ...purpose, settings: record.settings };
  const doc = found.doc ?? makePairDoc(noted, titleOf(record, context), found.folderId);
  const started: PairRecord = { ...record, docId: doc.id };
  const replaced = recordOf(doc.id);
  keepRecord(started);
  if (doc.made) recorded(purpose, doc, context.nowMs);
  writeFirstSection(doc.made, started, request.first.date, context);
  const right = shareWith(doc, request.other, had || undefined, context.params.mail === "yes");
  const permissionId = right.id;
  const twin = doc.made ? recordOfPerson(permissionId, doc.id) : undefined;
  if (twin !== undefined) {
    // Somebody under an alias whose doc is there already: two never have a second one.
    notNeeded(doc);
    const file = readPairFile(twin.docId);
    checkOwnDoc(file);
    return setUpFor(request, me, { doc: { id: twin.docId, file, made: false } }, context);
  }
  if (doc.file.writersCanShare === true) keepSharingToOwner(doc.id);
  const shared = withKnownName({ ...started, otherPermissionId: permissionId }, right.displayName);
  releaseOthers(doc.file, replaced, request.seriesId);
  displace(request.seriesId, doc.id);
  const written = writeOrGiveUp(request, shared, doc, replaced, context);
  if ("elsewhere" in written) {
    // What this run made is not needed: nobody was told of it.
    notNeeded(doc);
    dropRecord(doc.id);
    return { panel: written.elsewhere, how: "root" };
  }
  const { seriesId, kept } = written;
  if (!doc.made || seriesId !== request.seriesId)
    noteOnPairDoc(doc.file, doc.id, { ...noted, seriesId }, permissionId);
  const complete: PairRecord = { ...shared, seriesId, complete: true, dueMs: request.first.endMs };
  keepRecord(complete);
  const yielded = context.params.replace === "yes";
  const undoable = kept !== undefined && (doc.made ? !yielded : replaced?.complete === false);
  if (undoable) keepBefore(doc.id, kept);
  const nobodyElse = strangersOn(doc.file, request.other, permissionId).length === 0;
  const startMs = written.startMs ?? request.first.startMs;
  const first = { ...request.first, startMs, date: dayOf(startMs, request.zone) };
  const address = right.emailAddress ?? request.other.address;
  const shown = { alone: nobodyElse, address };
  return {
    show: resultOf(complete, { ...request, first }, context, undoable, shown),
    how: "root",
    ...(doc.made && found.left === true ? { toast: words().toasts.leftDoc(request.other.address) } : {}),
  };
}

/**
 * What was read a moment ago has become others' event: what this run made goes, what was remembered stays.
 * LATE_NOT_AS_SHOWN where the doc was there before: it stays with whom it was shared with.
 */
function writeOrGiveUp(
  request: SetUpRequest,
  record: PairRecord,
  doc: PairDoc,
  replaced: PairRecord | undefined,
  context: Context,
): ReturnType<typeof writeEvent> {
  try {
    return writeEvent(request, record, context);
  } catch (error) {
    if (!isCode(error, "EVENT_NOT_AS_SHOWN")) throw error;
    notNeeded(doc);
    if (replaced === undefined) dropRecord(doc.id);
    else keepRecord(replaced);
    throw doc.made ? error : new AddOnError("LATE_NOT_AS_SHOWN");
  }
}

function titleOf(record: PairRecord, { locale }: Context): string {
  const { direct, manager } = callNames(pairOf(record));
  return wordsFor(record.settings?.language ?? locale).title(direct, manager);
}

/** A doc that is there keeps the settings that it notes; a new one is in the language of whoever sets it up. */
function recordFor(
  { calendarId, seriesId, mine, other, zone, minutes, settings }: SetUpRequest,
  me: PairRecord["me"],
  doc: PairDoc | undefined,
  context: Context,
): PairRecord {
  const known = doc === undefined ? undefined : recordOf(doc.id);
  const noted = doc === undefined ? undefined : fileTagsOf(doc.file)?.settings;
  const marked = doc?.file.appProperties?.permission;
  const permissionId = known?.otherPermissionId ?? marked;
  return {
    v: 1,
    docId: doc?.id ?? "",
    calendarId,
    seriesId,
    mine,
    owner: true,
    me,
    other: { ...other },
    zone,
    minutes,
    complete: false,
    settings: noted ?? { ...settings, language: wordsFor(context.locale).tag },
    ...(permissionId === undefined ? {} : { otherPermissionId: permissionId }),
  };
}
