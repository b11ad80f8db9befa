import type { Event } from "../../../contract/calendar";
import type { File } from "../../../contract/drive";
import { beginNewDoc, leaveDoc, newDocTitle } from "../../doc/new-doc";
import { changeEvent, noteOnOwnCopy } from "../../google/calendar";
import { noteOnFile, readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { type GoingOn, goingOn, keepGoingOn, moveMemory } from "../../memory/going-on";
import { dropPanel, keptPanel } from "../../memory/kept-panel";
import { dropRecord, keepRecord, type PairRecord, purposeOf } from "../../memory/pair-record";
import { allTagsOn, continuedIn, continuedTags, eventTags, FILE_KEYS, tagsOf } from "../../memory/tags";
import { lostNewDoc, makePairDoc, ownFolder, type PairDoc, recorded } from "../../pair/doc";
import { pairNow } from "../../pair/pair-now";
import { shareWith } from "../../pair/sharing";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { dayOf } from "../../schedule/moment";
import { withOurSentence } from "../../series/description";
import { isMine, isWithOthers } from "../../series/kind";
import { nextMeeting, seriesInReach, timeOfEvent } from "../../series/series-now";
import { wentOnView } from "./went-on-view";

/**
 * "Go on in a new doc": a new doc for the two, shared with the same person, that begins with what is open; the event, the
 * notes and what is remembered follow, and the two docs lead to each other. The old one stays. How far it came is kept
 * first, so that a press that died goes on where it stopped.
 */
export function goOnInNewDoc(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  return alone(() => {
    const begun = goingOn(docId);
    if (begun?.done === true && begun.newId !== undefined) return { panel: begun.newId, how: "root" };
    const { file, event, going } = begun === undefined ? begin(docId, context) : again(begun);
    const { record, to } = going;
    const doc = newDocOf(going, begun !== undefined, context);
    keepGoingOn({ ...going, newId: doc.id });
    const written = beginNewDoc(record, doc, to, context);
    const made = { went: written.keys.length, mark: written.mark, ...going, newId: doc.id };
    keepGoingOn(made);
    const { id } = shareWith(doc, record.other, record.otherPermissionId, context.params.mail === "yes");
    leaveDoc(record, written, to, doc.id, context);
    if (continuedIn(file) === undefined) noteOnFile(docId, continuedTags(doc.id));
    const next: PairRecord = { ...record, docId: doc.id, otherPermissionId: id, complete: true };
    keepRecord(next);
    if (event !== undefined) leadTo(event, next);
    dropRecord(docId);
    dropPanel(docId);
    moveMemory(docId, doc.id);
    keepGoingOn({ ...made, done: true });
    return { show: wentOnView(made), how: "root" };
  });
}

interface Begun {
  readonly file: File;
  readonly event?: Event | undefined;
  readonly going: GoingOn;
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

/** An earlier press died: the doc and the event say how far it came. */
function again(going: GoingOn): Begun {
  const { docId } = going.record;
  const event = seriesInReach(going.record);
  if (event !== undefined) checkStillTheirs(event, going.record, going.newId ?? docId);
  return { file: readFile(docId), event, going };
}

/** EVENT_CHANGED where others meet in the event by now, or neither of the two docs goes with it any more. */
export function checkStillTheirs(event: Event, { docId, other }: PairRecord, newId: string): void {
  const { docId: led = docId } = tagsOf(event);
  if (isWithOthers(event, other) || (led !== docId && led !== newId)) throw new AddOnError("EVENT_CHANGED");
}

/** The day of the next meeting; of a pair that has none, today. */
function nextDay({ docId, calendarId, seriesId, zone }: PairRecord, { nowMs }: Context): string {
  const known = keptPanel(docId)?.next;
  if (known !== undefined && known.endMs > nowMs) return known.date;
  const event = seriesId === "" ? undefined : nextMeeting(calendarId, seriesId, docId, nowMs);
  return dayOf((event === undefined ? undefined : timeOfEvent(event)?.startMs) ?? nowMs, zone);
}

function newDocOf({ record, to, newId }: GoingOn, resumed: boolean, context: Context): PairDoc {
  if (newId !== undefined) return { id: newId, file: readFile(newId), made: false };
  const folder = ownFolder();
  const lost = resumed && folder !== undefined ? lostNewDoc(record.docId, folder) : undefined;
  if (lost?.id !== undefined) return { id: lost.id, file: lost, made: false };
  const purpose = { ...purposeOf(record), settings: record.settings };
  const title = newDocTitle(record, to, context);
  const { otherPermissionId } = record;
  const doc = makePairDoc(purpose, title, folder, {
    [FILE_KEYS.before]: record.docId,
    ...(otherPermissionId === undefined ? {} : { [FILE_KEYS.permission]: otherPermissionId }),
  });
  recorded(purpose, doc, context.nowMs);
  return doc;
}

/** The event's tags and our sentence in it, without a mail; of somebody else's event one's own tags alone. */
export function leadTo(event: Event, record: PairRecord): void {
  const { docId, calendarId, seriesId } = record;
  if (tagsOf(event).docId === docId) return;
  const mine = isMine(event);
  const extendedProperties = eventTags(docId, seriesId, mine);
  if (!mine) {
    noteOnOwnCopy(calendarId, seriesId, extendedProperties);
    return;
  }
  const description = withOurSentence(event.description, record);
  changeEvent(calendarId, seriesId, { extendedProperties, description }, "none", event.etag);
}
