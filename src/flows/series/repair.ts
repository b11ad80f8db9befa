import { changeEvent } from "../../google/calendar";
import { keepSharingToOwner } from "../../google/drive";
import { alone } from "../../google/lock";
import { pairWithEvent } from "../../pair/pair-now";
import type { FlowAnswer } from "../../panel/next";
import { type Context, param } from "../../request/context";
import { changeOf } from "../../series/change";
import { timesOf } from "../../series/series-now";
import { words } from "../../text/words";

/** "Repair": the event's privacy, guests' rights, recurrence and links as they were set up. Only somebody who is invited again gets a mail. */
export function repair(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  return alone(() => {
    const { record, file, event } = pairWithEvent(docId, context);
    const { calendarId, seriesId, other, zone } = record;
    if (record.owner && file.writersCanShare === true) keepSharingToOwner(docId);
    const change = changeOf(event, { seriesId, other, zone, startMs: timesOf(event).startMs }, record);
    // Whoever is invited again must hear of it; the card has said so.
    const telling = change.attendees === undefined ? "none" : "all";
    if (Object.keys(change).length > 0) changeEvent(calendarId, seriesId, change, telling, event.etag);
    return { panel: docId, how: "root", toast: words().toasts.repaired };
  });
}
