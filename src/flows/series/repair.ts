import { changeEvent, readEvent } from "../../google/calendar";
import { keepSharingToOwner, readFile } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { verifiedPair } from "../../pair/verify";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { changeOf } from "../../series/change";
import { isWithOthers } from "../../series/kind";
import { timesOf } from "../../series/series-now";
import { words } from "../../text/words";

/** "Repair": the event's privacy, guests' rights, recurrence and links as they were set up. Nobody gets a mail. */
export function repair(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  return alone(() => {
    const file = readFile(docId);
    const record = verifiedPair(file, docId, undefined, context);
    const { calendarId, seriesId, other, zone } = record;
    const event = readEvent(calendarId, seriesId);
    if (isWithOthers(event, other)) throw new AddOnError("EVENT_NOT_AS_SHOWN");
    if (record.owner && file.writersCanShare === true) keepSharingToOwner(docId);
    const change = changeOf(event, { seriesId, other, zone, startMs: timesOf(event).startMs }, record);
    if (Object.keys(change).length > 0) changeEvent(calendarId, seriesId, change, "none", event.etag);
    return { panel: docId, how: "root", toast: words().toasts.repaired };
  });
}
