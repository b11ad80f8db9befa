import type { Event } from "../../../contract/calendar";
import { firstName, sameAddress } from "../../agenda/names";
import type { View } from "../../cards/view";
import { changeEvent } from "../../google/calendar";
import { noteOnFile, readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { dropEnded, type Ended, endedOf } from "../../memory/own/ended";
import { allRecords, keepRecord, type PairRecord, recordOf } from "../../memory/pair-record";
import { docUrl, eventTags, FILE_KEYS, tagsOf } from "../../memory/tags";
import { verifiedPair } from "../../pair/verify";
import type { FlowAnswer } from "../../panel/next";
import { toPanel } from "../../panel/to-panel";
import { unnamed } from "../../people/third-guests";
import { type Context, param } from "../../request/context";
import { sameRhythm } from "../../schedule/cadence";
import { dayOf, instantOf, timeOf, wall, zoneOf } from "../../schedule/moment";
import { leavingOut } from "../../schedule/weekly";
import { isInvited } from "../../series/answer";
import { isMine, isWithOthers, thirdGuests } from "../../series/kind";
import { seriesInReach } from "../../series/series-now";
import { words } from "../../text/words";
import { endedView, mayUndo } from "./ended-view";

/**
 * Takes the end of a 1:1 back: the series goes on, with one mail, and doc and event are this pair's again. Where the two
 * have begun anew since, nothing is changed: they would have two docs.
 */
export function undoEndSeries(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  return alone(() => {
    const ended = endedOf(docId);
    // A press that died may have taken it back, all but this note of it.
    if (ended === undefined || !mayUndo(ended, context))
      return recordOf(docId) === undefined
        ? { toast: words().ending.tooLate }
        : { panel: docId, how: "root" };
    const { record, tags } = ended;
    const series = seriesInReach(record);
    const anew = begunAnew(record, series);
    if (anew !== undefined) return { show: anewView(record, anew), how: "root" };
    const event = eventToGoOn(series, ended);
    const more =
      event === undefined || ended.recurrence === undefined ? [] : thirdGuests(event, record.other);
    const tells = event !== undefined && ended.recurrence !== undefined && isInvited(event, record.other);
    const unsaid = tells && context.params.tells === undefined;
    // Whoever is told by now is named by the card first.
    if (unsaid || unnamed(context.params.who, more).length > 0)
      return { show: endedView(ended, context, { event }), how: "update" };
    const file = readFile(docId);
    // As whatever binds a doc: it is its owner's still, or the other's of the two.
    const { [FILE_KEYS.series]: _series, ...noted } = tags;
    verifiedPair({ ...file, appProperties: noted }, docId, undefined, context, record);
    if (file.appProperties?.[FILE_KEYS.kind] !== "doc") noteOnFile(docId, tags);
    if (event !== undefined) goesOn(event, ended);
    keepRecord(record);
    dropEnded(docId);
    const name = firstName(record.other);
    return {
      panel: docId,
      how: "root",
      toast: tells ? words().ending.goesOnTold(name) : words().ending.goesOn,
    };
  });
}

/** The other doc in which the two meet since, if there is one; the event or what is remembered says so. */
function begunAnew(
  { docId, other, otherPermissionId, chain = [] }: PairRecord,
  series: Event | undefined,
): string | undefined {
  const named = series === undefined || isWithOthers(series, other) ? undefined : tagsOf(series).docId;
  if (named !== undefined && named !== docId) return named;
  const isThem = (one: PairRecord) =>
    sameAddress(one.other, other) || (!!otherPermissionId && one.otherPermissionId === otherPermissionId);
  // A set-up that died before it was done is no 1:1 yet.
  return allRecords().find((one) => one.complete && ![docId, ...chain].includes(one.docId) && isThem(one))
    ?.docId;
}

/** What happened, what is kept, and the way to the 1:1 that stands. */
function anewView({ docId, other }: PairRecord, anew: string): View {
  const say = words().ending;
  const name = firstName(other);
  return {
    card: "message",
    title: say.anew(name),
    paragraphs: [say.anewWhy, say.anewKept(name)],
    primary: toPanel(anew),
    secondary: { label: say.openFormer, press: { open: docUrl(docId) } },
  };
}

/**
 * The series that is to go on: undefined where there is none of one's own, or it goes on already. EVENT_NOT_AS_SHOWN where
 * others meet in it now, another doc goes with it, or somebody gave it another rhythm since.
 */
function eventToGoOn(event: Event | undefined, { record, recurrence = [] }: Ended): Event | undefined {
  const { docId, other } = record;
  if (event === undefined || !isMine(event) || tagsOf(event).docId === docId) return undefined;
  const changed = recurrence.length > 0 && !sameRhythm(event.recurrence ?? [], recurrence);
  if (changed || isWithOthers(event, other) || tagsOf(event).docId !== undefined)
    throw new AddOnError("EVENT_NOT_AS_SHOWN");
  return event;
}

/** The series is as it was again. */
function goesOn(event: Event, ended: Ended): void {
  const { record, recurrence } = ended;
  const { calendarId, seriesId, docId, owner } = record;
  const change = {
    ...(recurrence === undefined ? {} : { recurrence: [...recurrence, ...leftOut(event, ended)] }),
    extendedProperties: eventTags(docId, seriesId, owner),
  };
  changeEvent(calendarId, seriesId, change, recurrence === undefined ? "none" : "all", event.etag);
}

/** What was cancelled stays so, also where the series meets at another time of day since. */
function leftOut({ start }: Event, { record, off = [] }: Ended): readonly string[] {
  const zone = zoneOf(start?.timeZone);
  const startMs = instantOf(start);
  const since =
    startMs === undefined
      ? []
      : off.map((ms) => wall(dayOf(ms, record.zone), timeOf(startMs, zone), zone).ms);
  return off.length === 0 ? [] : [leavingOut([...new Set([...off, ...since])], zone)];
}
