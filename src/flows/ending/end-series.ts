import type { Event } from "../../../contract/calendar";
import type { File } from "../../../contract/drive";
import { firstName } from "../../agenda/names";
import type { Answer } from "../../cards/answer";
import { changeEvent } from "../../google/calendar";
import { giveFile, noteOnFile, readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { dropEventChange } from "../../memory/event-change";
import { dropPanel } from "../../memory/kept-panel";
import { type Ended, endedOf, keepEnded } from "../../memory/own/ended";
import { dropRecord, type PairRecord } from "../../memory/pair-record";
import { allTagsOn, endedEventTags, endedTags, FILE_KEYS, tagsOf } from "../../memory/tags";
import { pairNow } from "../../pair/pair-now";
import { isAmong, namesOf } from "../../people/third-guests";
import { type Context, input, param } from "../../request/context";
import { addDays, dayOf, wall } from "../../schedule/moment";
import { endingBefore } from "../../schedule/weekly";
import { isMine, thirdGuests } from "../../series/kind";
import { seriesInReach } from "../../series/series-now";
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
    if (event !== undefined && isMine(event) && tagsOf(event).docId === docId)
      changeEvent(record.calendarId, record.seriesId, endOf(event, ended, record), "all", event.etag);
    if (file.appProperties?.[FILE_KEYS.kind] === "doc") noteOnFile(docId, endedTags(file));
    const handed = given && file.ownedByMe === true ? handOver(record) : file.ownedByMe !== true;
    dropRecord(docId);
    dropPanel(docId);
    dropEventChange(docId);
    const toast = given && !handed ? words().ending.notGiven(firstName(record.other)) : undefined;
    return {
      show: endedView(ended, context.nowMs, { handed: given && handed }),
      how: "root" as const,
      ...(toast === undefined ? {} : { toast }),
    };
  });
}

/** The day that the last meeting was planned for, as the card said it. */
function dayIn(text: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text ?? "") ? text : undefined;
}

interface Begun {
  readonly file: File;
  readonly event?: Event | undefined;
  readonly ended: Ended;
}

/** Whoever organizes the series may end it; where it is in no calendar of one's own, whoever owns the doc. */
export function mayEnd(record: PairRecord, event: Event | undefined): boolean {
  return event === undefined ? record.owner : isMine(event);
}

/** What was kept for an end that then did nothing says nothing of the end that is wanted today. */
function hasBegun({ file, event, ended }: Begun): boolean {
  const off = event !== undefined && tagsOf(event).docId !== ended.record.docId;
  return off || file.appProperties?.[FILE_KEYS.kind] === "ended";
}

function start(docId: string, last: string | undefined, context: Context): Begun {
  const { record, file, event } = pairNow(docId, context);
  if (!mayEnd(record, event)) throw new AddOnError("NOT_ORGANIZER");
  // A card that was left open until after its day: nobody said that the meetings held since are to go.
  if (last !== undefined && last < dayOf(context.nowMs, record.zone))
    throw new AddOnError("EVENT_NOT_AS_SHOWN");
  const recurrence = event?.recurrence ?? [];
  const more = event === undefined || recurrence.length === 0 ? [] : thirdGuests(event, record.other);
  // Everybody who is invited gets the mail: none of them came after the card that said so.
  if (!more.every((one) => isAmong(context.params.who, one))) throw new AddOnError("EVENT_NOT_AS_SHOWN");
  const ended: Ended = {
    record,
    endedMs: context.nowMs,
    tags: allTagsOn(file),
    ...(recurrence.length === 0 ? {} : { recurrence }),
    ...(last === undefined || recurrence.length === 0 ? {} : { last }),
    ...(more.length === 0 ? {} : { more: namesOf(more) }),
  };
  keepEnded(ended);
  return { file, event, ended };
}

/** An earlier press died: the event and the doc say how far it came. */
function again(ended: Ended): Begun {
  const { record } = ended;
  return { file: readFile(record.docId), event: seriesInReach(record), ended };
}

/** The rule with its end after the last meeting's planned day, or now; the tags taken off. */
function endOf(
  { recurrence = [] }: Event,
  { last, endedMs }: Ended,
  { zone, owner, seriesId }: PairRecord,
): object {
  const beforeMs = last === undefined ? endedMs : wall(addDays(last, 1), { hour: 0, minute: 0 }, zone).ms;
  return {
    ...(recurrence.length === 0 ? {} : { recurrence: endingBefore(recurrence, beforeMs) }),
    extendedProperties: endedEventTags(seriesId, owner),
  };
}

/** False where Google does not hand it over: the doc then stays with both, and the card says so. */
function handOver({ docId, other }: PairRecord): boolean {
  try {
    giveFile(docId, other.address);
    return true;
  } catch (error) {
    if (error instanceof AddOnError && error.code.startsWith("SHARE_")) return false;
    throw error;
  }
}
