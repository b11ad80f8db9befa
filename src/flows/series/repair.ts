import type { Event } from "../../../contract/calendar";
import { changeEvent } from "../../google/calendar";
import { keepSharingToOwner } from "../../google/drive";
import { AddOnError } from "../../google/error";
import { alone } from "../../google/lock";
import { type EventChange, keepEventChange } from "../../memory/event-change";
import type { PairRecord } from "../../memory/pair-record";
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
    const change = changeOf(event, { seriesId, other, zone, startMs: timesOf(event).startMs }, record);
    // Whoever is invited again must hear of it; a card that did not say so is out of date.
    if (change.attendees !== undefined && context.params.invites !== "yes")
      throw new AddOnError("MAIL_NOT_AS_SHOWN");
    if (record.owner && file.writersCanShare === true) keepSharingToOwner(docId);
    const telling = change.attendees === undefined ? "none" : "all";
    const undo = undoOf(event, change, record, context.nowMs);
    const undoable = undo !== undefined && keepEventChange(docId, undo);
    if (Object.keys(change).length > 0) changeEvent(calendarId, seriesId, change, telling, event.etag);
    const toast = words().toasts.repaired;
    return { panel: docId, how: "root", toast, undoable: undoable && "event" };
  });
}

/** What can be taken back of it: not the links, which hold the pair together, nor who may share the doc. */
function undoOf(
  event: Event,
  change: Readonly<Record<string, unknown>>,
  { calendarId, seriesId, other }: PairRecord,
  atMs: number,
): EventChange | undefined {
  const before = {
    ...(change.recurrence === undefined ? {} : { recurrence: event.recurrence ?? null }),
    ...(change.visibility === undefined ? {} : { visibility: event.visibility ?? "default" }),
    ...(change.guestsCanInviteOthers === undefined ? {} : { guestsCanInviteOthers: true }),
    ...(change.guestsCanModify === undefined ? {} : { guestsCanModify: true }),
  };
  const guests = change.attendees === undefined ? [] : [{ email: other.address }];
  if (Object.keys(before).length === 0 && guests.length === 0) return undefined;
  return { what: "repaired", calendarId, eventId: seriesId, atMs, guests, before };
}
