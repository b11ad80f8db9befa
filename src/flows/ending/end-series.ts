import type { Event } from "../../../contract/calendar";
import type { File } from "../../../contract/drive";
import { firstName, sameAddress } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { changeEvent, noteOnOwnCopy } from "../../google/calendar";
import { giveFile, noteOnFile, readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { dropEventChange } from "../../memory/event-change";
import { dropPanel } from "../../memory/kept-panel";
import { type Ended, endedOf, keepEnded } from "../../memory/own/ended";
import { dropRecord, type PairRecord } from "../../memory/pair-record";
import { allTagsOn, endedEventTags, endedTags, FILE_KEYS, tagsOf } from "../../memory/tags";
import { pairNow } from "../../pair/pair-now";
import { rightOf } from "../../pair/sharing";
import { unnamed } from "../../people/third-guests";
import { type Context, input, param } from "../../request/context";
import { addDays, instantOf, wall } from "../../schedule/moment";
import { comingOf, nextOf, type Occurrence, occurrencesOf, plannedMs } from "../../schedule/occurrence";
import { endingBefore } from "../../schedule/weekly";
import { isInvited } from "../../series/answer";
import { hearerOf, isMine, isWithOthers, thirdGuests } from "../../series/kind";
import { lostBehind, meetingsWithWords } from "../../series/persons-words";
import { seriesInReach, seriesOf } from "../../series/series-now";
import { words } from "../../text/words";
import { endedView } from "./ended-view";

/**
 * Ends a 1:1: the series after its next meeting or right away, with one mail; the doc's and the event's tags are taken off,
 * so that nothing runs for it and no set-up finds it; the pair is forgotten. The doc stays, or is handed over last, since
 * that alone cannot be taken back. What undo needs is kept first, so that a press that died goes on where it stopped.
 */
export function endSeries(context: Context): Answer {
  const docId = param(context, "docId");
  const last = input(context, "last") === "now" ? undefined : dayIn(context.params.planned);
  const given = input(context, "doc") === "given";
  return alone(() => {
    const kept = endedOf(docId);
    const died = kept === undefined ? undefined : again(kept);
    const { file, event, ended } = died !== undefined && hasBegun(died) ? died : start(docId, last, context);
    const { record } = ended;
    if (event !== undefined && isUnwritten({ file, event, ended })) {
      const { calendarId, seriesId } = record;
      const mails = ended.recurrence === undefined ? "none" : "all";
      if (isMine(event)) changeEvent(calendarId, seriesId, endOf(event, ended), mails, event.etag);
      else noteOnOwnCopy(calendarId, seriesId, endedEventTags(seriesId, false));
    }
    if (file.appProperties?.[FILE_KEYS.kind] === "doc") noteOnFile(docId, endedTags(file));
    const handed = given && (file.ownedByMe === true ? handOver(file, record) : isOf(file, record));
    if (handed) keepEnded({ ...ended, handed });
    dropRecord(docId);
    dropPanel(docId);
    dropEventChange(docId);
    const toast = given && !handed ? words().ending.notGiven(firstName(record.other)) : undefined;
    return {
      show: endedView(ended, context, { event, handed }),
      how: "root" as const,
      ...(toast === undefined ? {} : { toast }),
    };
  });
}

/** The day that the next meeting was planned for, as the card said it. */
function dayIn(text: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text ?? "") ? text : undefined;
}

interface Begun {
  readonly file: File;
  readonly event?: Event | undefined;
  readonly ended: Ended;
}

/** Whoever organizes the series may end it; where it is nowhere, or somebody else's by now, whoever owns the doc. */
export function mayEnd({ owner, other }: PairRecord, event: Event | undefined): boolean {
  if (event === undefined || isMine(event)) return owner || event !== undefined;
  const organizer = hearerOf(event);
  return owner && organizer !== undefined && !sameAddress(organizer, other);
}

/** A series of this person's own: another's stays as it is. */
export function ownSeries(event: Event | undefined): Event | undefined {
  return event !== undefined && isMine(event) ? event : undefined;
}

/** All meetings of a series, one call, or the one that does not repeat. */
export function meetingsOf(
  event: Event | undefined,
  { calendarId }: PairRecord,
  nowMs: number,
): readonly Event[] {
  if (event === undefined) return [];
  return (event.recurrence ?? []).length > 0 ? meetingsWithWords(event, calendarId, nowMs) : [event];
}

/** Those of them in which the two meet. */
export function heldIn(
  event: Event | undefined,
  meetings: readonly Event[],
  { other, zone }: PairRecord,
): readonly Occurrence[] {
  // A meeting is read without whoever organizes it.
  return occurrencesOf(
    meetings.filter((one) => !isWithOthers({ ...event, ...one }, other)),
    zone,
  );
}

/**
 * The last meeting to come that an end of the series before `cutMs` leaves: one may have been moved behind that. One that
 * goes on now is left, wherever it was moved from: an end that would cancel it is none to offer.
 */
export function lastBefore(
  cutMs: number,
  event: Event | undefined,
  meetings: readonly Event[],
  record: PairRecord,
  nowMs: number,
): Occurrence | undefined {
  const stays = (one: Event) => (plannedMs(one) ?? cutMs) < cutMs || (instantOf(one.start) ?? cutMs) <= nowMs;
  return comingOf(heldIn(event, meetings.filter(stays), record), nowMs).pop();
}

/** What was kept for an end that then did nothing says nothing of the end that is wanted today. */
function hasBegun(begun: Begun): boolean {
  const off = begun.event !== undefined && !isUnwritten(begun);
  return off || begun.file.appProperties?.[FILE_KEYS.kind] === "ended";
}

/** The event knows nothing of the end yet. One that lost its tags by hand tells that by its rule. */
function isUnwritten({ file, event, ended }: Begun): boolean {
  if (event === undefined) return false;
  const { docId } = tagsOf(event);
  if (docId !== undefined) return docId === ended.record.docId;
  if (ended.recurrence === undefined || file.appProperties?.[FILE_KEYS.kind] !== "doc") return false;
  const { recurrence = [] } = event;
  return `${cutShort(recurrence, ended)}` !== `${recurrence}`;
}

function start(docId: string, last: string | undefined, context: Context): Begun {
  const { record, file, event: found } = pairNow(docId, context);
  if (!mayEnd(record, found)) throw new AddOnError("NOT_ORGANIZER");
  const event = ownSeries(found);
  // A card that was left open until after the meeting it speaks of: nobody said what is to become of those since.
  const until = Number(context.params.until);
  if (until <= context.nowMs) throw new AddOnError("EVENT_NOT_AS_SHOWN");
  const { recurrence = [] } = event ?? {};
  const { who } = context.params;
  const more = event === undefined ? [] : thirdGuests(event, record.other);
  const cut = recurrence.length > 0 && who !== undefined;
  // A card that said that nobody gets an email, of a series that goes on by now; one that named fewer than are told.
  const untold = event !== undefined && !isInvited(event, record.other);
  const unsaid = cut
    ? unnamed(who, more).length > 0 || (!untold && context.params.untold !== undefined)
    : recurrence.length > 0 && goesOn(record, context);
  if (unsaid) throw new AddOnError("MAIL_NOT_AS_SHOWN");
  const meetings = cut ? meetingsOf(event, record, context.nowMs) : [];
  const next = nextOf(heldIn(event, meetings, record), context.nowMs);
  // Moved or cancelled since the card named it: the two may be left with another last meeting than it said, or with none.
  const left = (day: string | undefined) =>
    lastBefore(cutOf(day, context.nowMs, record), event, meetings, record, context.nowMs);
  const stays = left(next?.plannedDate);
  const asShown = next?.plannedDate === context.params.planned && stays?.endMs === until;
  if (cut && (!asShown || (last === undefined && left(undefined) !== undefined)))
    throw new AddOnError("EVENT_NOT_AS_SHOWN");
  // What one later meeting alone says goes with it, and no undo brings it back: only where the card said so.
  const lost =
    cut && event !== undefined
      ? lostBehind(event, meetings, cutOf(last, context.nowMs, record))
      : { goes: false, off: [] };
  if (lost.goes && context.params.goes === undefined) throw new AddOnError("EVENT_NOT_AS_SHOWN");
  const ended: Ended = {
    record,
    endedMs: context.nowMs,
    tags: allTagsOn(file),
    ...(cut ? { recurrence, off: lost.off } : {}),
    ...(cut && last !== undefined ? { last, until: stays?.startMs } : {}),
    ...(cut && untold ? { untold } : {}),
  };
  keepEnded(ended);
  return { file, event: found, ended };
}

/** Whether a meeting of the series is to come; one call. */
function goesOn(record: PairRecord, context: Context): boolean {
  return nextOf(seriesOf(record, context)?.occurrences ?? [], context.nowMs) !== undefined;
}

/** An earlier press died: the event and the doc say how far it came. */
function again(ended: Ended): Begun {
  const { record } = ended;
  return { file: readFile(record.docId), event: seriesInReach(record), ended };
}

/** The rule with its end; the tags taken off. */
function endOf({ recurrence = [] }: Event, ended: Ended): object {
  const { owner, seriesId } = ended.record;
  return {
    ...(ended.recurrence === undefined ? {} : { recurrence: cutShort(recurrence, ended) }),
    extendedProperties: endedEventTags(seriesId, owner),
  };
}

function cutShort(recurrence: readonly string[], { last, endedMs, record }: Ended): readonly string[] {
  return endingBefore(recurrence, cutOf(last, endedMs, record));
}

/** From when on meetings that were planned go: the day after the next one was planned for, if that is to come, or now. */
export function cutOf(planned: string | undefined, nowMs: number, { zone }: PairRecord): number {
  if (planned === undefined) return nowMs;
  return Math.max(nowMs, wall(addDays(planned, 1), { hour: 0, minute: 0 }, zone).ms);
}

/**
 * The address of whom the doc can go to: as Drive has it today for the account that the doc is shared with, for an
 * address may be another account's by now. Undefined where that account cannot open the doc.
 */
export function heirOf(file: File, { other, otherPermissionId }: PairRecord): string | undefined {
  return otherPermissionId === "" ? undefined : rightOf(file, other, otherPermissionId)?.emailAddress;
}

/** An earlier press handed it over. */
function isOf({ owners }: File, { otherPermissionId }: PairRecord): boolean {
  return otherPermissionId !== undefined && owners?.[0]?.permissionId === otherPermissionId;
}

/** False where it cannot go to the other, or Google does not hand it over: the doc then stays, and the card says so. */
function handOver(file: File, record: PairRecord): boolean {
  const heir = heirOf(file, record);
  if (heir === undefined) return false;
  try {
    giveFile(record.docId, heir);
    return true;
  } catch (error) {
    if (error instanceof AddOnError && error.code.startsWith("SHARE_")) return false;
    throw error;
  }
}
