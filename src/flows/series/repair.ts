import type { Answer } from "../../cards/answer";
import { changeEvent, readEvent } from "../../google/calendar";
import { readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { keepRecord, recordOf } from "../../memory/pair-record";
import { eventTags } from "../../memory/tags";
import { noteOnPairDoc } from "../../pair/doc";
import { verifiedPair } from "../../pair/verify";
import { type Context, param } from "../../request/context";
import { changeOf } from "../../series/change";
import { releaseOthers } from "../../series/handover";
import { readSeries, timesOf } from "../../series/series-now";
import { words } from "../../text/cards.en";
import { panelOf } from "../open/open-panel";

/** "Repair": the event's privacy, guests' rights, recurrence and links as they were set up. Nobody gets a mail. */
export function repair(context: Context): Answer {
  const docId = param(context, "docId");
  return alone(() => {
    const record = verifiedPair(readFile(docId), docId, undefined, context);
    const { calendarId, seriesId, other, mine, zone, minutes } = record;
    const event = readEvent(calendarId, seriesId);
    const { startMs, endMs } = timesOf(event);
    const request = { calendarId, seriesId, me: record.me, other, mine, zone, minutes } as const;
    const first = { date: "", startMs, endMs };
    const change = changeOf(event, { ...request, first, event: { how: "new" } }, record);
    if (Object.keys(change).length > 0) changeEvent(calendarId, seriesId, change, "none", event.etag);
    return { show: panelOf(docId, context), how: "root", toast: words.toasts.repaired };
  });
}

/** A copied event or the second half of a split series takes the pair's doc over from the one that had it, because its organizer said so. */
export function useSameDoc(context: Context): Answer {
  const docId = param(context, "docId");
  const seriesId = param(context, "seriesId");
  const calendarId = context.params.calendarId ?? "primary";
  return alone(() => {
    const file = readFile(docId);
    const known = verifiedPair(file, docId, undefined, context);
    if (!known.owner) throw new AddOnError("DOC_NOT_THIS_PAIR");
    releaseOthers(file, known, seriesId);
    changeEvent(calendarId, seriesId, { extendedProperties: eventTags(docId, seriesId, true) }, "none");
    noteOnPairDoc(
      file,
      docId,
      { me: known.me, other: known.other, mine: known.mine, seriesId },
      known.otherPermissionId,
    );
    const { dueMs: _old, ...rest } = recordOf(docId) ?? known;
    keepRecord({ ...rest, seriesId, calendarId });
    const opened = readSeries(calendarId, seriesId, seriesId, context);
    return { show: panelOf(docId, context, { opened }), how: "root" };
  });
}
