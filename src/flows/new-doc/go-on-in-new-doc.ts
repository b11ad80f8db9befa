import type { Event } from "../../../contract/calendar";
import type { File } from "../../../contract/drive";
import { throwAway } from "../../doc/end-return";
import { beginNewDoc, leaveDoc, newDocTitle, readForNewDoc } from "../../doc/new-doc";
import { noteOnFile, readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { ifInReachTwice } from "../../google/reach";
import { dropEventChange, eventChange } from "../../memory/event-change";
import { forgetGoingOn, type GoingOn, goingOn, keepGoingOn, moveMemory } from "../../memory/going-on";
import { dropPanel, keptPanel } from "../../memory/kept-panel";
import { dropRecord, keepRecord, type PairRecord, purposeOf } from "../../memory/pair-record";
import { allTagsOn, continuedIn, continuedTags, FILE_KEYS, fitting, isEnded } from "../../memory/tags";
import { checkOwnDoc, lostNewDoc, makePairDoc, ownFolder, recorded, stillUnread } from "../../pair/doc";
import { pairNow } from "../../pair/pair-now";
import { type PairDoc, rightOf, shareWith } from "../../pair/sharing";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { docOf, isWithOthers } from "../../series/kind";
import { nextMeeting, seriesInReach, timeOfEvent } from "../../series/series-now";
import { leadTo } from "../../series-moved/to-new-doc";
import { wentOnView } from "./went-on-view";

/**
 * "Go on in a new doc": a new doc for the two, shared with the same person, that begins with what is open; the event, the
 * notes and what is remembered follow, and the two docs lead to each other. The old one stays. How far it came is kept
 * first, so that a press that died goes on where it stopped.
 */
export function goOnInNewDoc(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  return alone(() => goOn(docId, context));
}

/** The same by whoever holds the lock. */
export function goOn(docId: string, context: Context): FlowAnswer {
  const known = goingOn(docId);
  if (known?.done === true && known.newId !== undefined) return { panel: known.newId, how: "root" };
  const resumed = known === undefined ? undefined : resume(known);
  const { file, event, going, made: doc = makeNewDoc(going, context) } = resumed ?? begin(docId, context);
  const { record, to } = going;
  const begun = readForNewDoc(record, doc, to, context);
  // Shared by an earlier press already: whether with an email, that one knew.
  const before = rightOf(doc.file, record.other, record.otherPermissionId);
  if (resumed !== undefined && before === undefined && continuedIn(file) === undefined) {
    // The two met, or wrote on in their doc: what was put down here for nobody else says nothing of today any more.
    const { blank, bare } = begun;
    const outdated = to !== nextDay(record, context) || (!blank && begun.mark !== going.mark);
    if (
      outdated &&
      throwAway({ ...going, ...(blank && { mark: bare }) }, doc.id, context) === "thrown-away"
    ) {
      forgetGoingOn(docId);
      return goOn(docId, context);
    }
  }
  const mark = begun.blank ? begun.mark : going.mark;
  const made = { ...going, newId: doc.id, went: begun.went.length, mark };
  // Before the words are there: a press that goes on has to tell them from a person's.
  keepGoingOn(made);
  beginNewDoc(doc.id, begun);
  const mail = context.params.mail === "yes";
  const { id } = shareWith(doc, record.other, record.otherPermissionId, mail);
  leaveDoc(record, begun, to, doc.id, context);
  if (continuedIn(file) === undefined)
    noteOnFile(docId, continuedTags(doc.id, file.owners?.[0]?.permissionId, id));
  const next: PairRecord = { ...record, docId: doc.id, otherPermissionId: id, complete: true };
  keepRecord(next);
  if (event !== undefined) leadTo(event, next);
  dropRecord(docId);
  dropPanel(docId);
  // The new one is none that was taken.
  if (eventChange(docId, context.nowMs)?.what === "adopted") dropEventChange(docId);
  moveMemory(docId, doc.id);
  keepGoingOn({ ...made, done: true });
  return { show: wentOnView(made, !mail && before === undefined, event), how: "root" };
}

interface Begun {
  readonly file: File;
  readonly event?: Event | undefined;
  readonly going: GoingOn;
  /** The new doc, where an earlier press made it. */
  readonly made?: PairDoc;
}

function begin(docId: string, context: Context): Begun {
  const { record, file, event } = pairNow(docId, context);
  if (!record.owner) throw new AddOnError("DOC_NOT_THIS_PAIR");
  const going: GoingOn = {
    record,
    tags: allTagsOn(file),
    to: nextDay(record, context),
    atMs: context.nowMs,
  };
  keepGoingOn(going);
  return { file, event, going };
}

/**
 * An earlier press died: the docs and the event say how far it came, and whether the two are still to go on there. One that
 * made no doc, or one that others read by now or that is gone, did nothing, and says nothing of today: undefined.
 */
function resume(going: GoingOn): Begun | undefined {
  const made = madeDoc(going);
  if (made === undefined) return undefined;
  const file = readFile(going.record.docId);
  // Nothing leads to it yet, and a person threw it away.
  if (made.file.trashed === true && continuedIn(file) === undefined) return undefined;
  for (const one of [file, made.file]) checkGoesOn(one);
  const event = seriesInReach(going.record);
  if (event !== undefined) checkStillTheirs(event, going.record, made.id);
  return { file, event, going, made };
}

/** A doc of one's own in which a 1:1 goes on. */
function checkGoesOn(file: File): void {
  if (isEnded(file)) throw new AddOnError("DOC_ENDED");
  checkOwnDoc(file);
}

/** EVENT_CHANGED where others meet in the event by now, or neither of the two docs goes with it any more. */
export function checkStillTheirs(event: Event, { docId, other }: PairRecord, newId: string): void {
  const led = docOf(event);
  if (isWithOthers(event, other) || (led !== docId && led !== newId)) throw new AddOnError("EVENT_CHANGED");
}

/** The day of the next meeting; of a pair that has none, today. */
function nextDay({ docId, calendarId, seriesId, zone }: PairRecord, { nowMs }: Context): string {
  const known = keptPanel(docId)?.next;
  if (known !== undefined && known.endMs > nowMs) return known.date;
  const event = seriesId === "" ? undefined : nextMeeting(calendarId, seriesId, docId, nowMs);
  return dayOf((event === undefined ? undefined : timeOfEvent(event)?.startMs) ?? nowMs, zone);
}

function madeDoc({ record, newId }: GoingOn): PairDoc | undefined {
  if (newId !== undefined) {
    const file = ifInReachTwice(() => readFile(newId), ["DOC_NO_ACCESS"]);
    return file && stillUnread({ id: newId, file, made: false }, record.other, record.otherPermissionId);
  }
  const folder = ownFolder();
  const lost = folder === undefined ? undefined : lostNewDoc(record.docId, folder);
  return lost?.id === undefined ? undefined : { id: lost.id, file: lost, made: false };
}

function makeNewDoc({ record, to, tags }: GoingOn, context: Context): PairDoc {
  const purpose = { ...purposeOf(record), settings: record.settings };
  const title = newDocTitle(record, to, context);
  const { otherPermissionId } = record;
  const doc = makePairDoc(purpose, title, ownFolder(), {
    [FILE_KEYS.before]: record.docId,
    [FILE_KEYS.earlier]: fitting(FILE_KEYS.earlier, (record.chain ?? []).slice(0, 2).join(" ")),
    [FILE_KEYS.ownerId]: tags.ownerId ?? "",
    ...(otherPermissionId === undefined ? {} : { [FILE_KEYS.permission]: otherPermissionId }),
  });
  recorded(purpose, doc, context.nowMs);
  return doc;
}
