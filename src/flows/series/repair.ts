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
import { changeOf, closing } from "../../series/change";
import { flawsOf } from "../../series/drift";
import { isMine, meetingsWith } from "../../series/kind";
import { seriesOf, timesOf } from "../../series/series-now";
import { words } from "../../text/words";

/**
 * "Repair": the event's privacy, guests' rights, recurrence and links as they were set up; privacy and rights also of
 * meetings that have their own. Only somebody who is invited again gets a mail.
 */
export function repair(context: Context): FlowAnswer {
  const docId = param(context, "docId");
  return alone(() => {
    const { record, file, event } = pairWithEvent(docId, context);
    const { calendarId, seriesId, other, zone } = record;
    const meant = { seriesId, other, zone, startMs: timesOf(event).startMs };
    const change = isMine(event) ? changeOf(event, meant, record) : {};
    // Whoever is invited again must hear of it; a card that did not say so is out of date.
    if (change.attendees !== undefined && context.params.invites !== "yes")
      throw new AddOnError("MAIL_NOT_AS_SHOWN");
    if (record.owner && file.writersCanShare === true) keepSharingToOwner(docId);
    const telling = change.attendees === undefined ? "none" : "all";
    const undo = undoOf(event, change, record, context.nowMs);
    const keeps = Object.keys(undo.before ?? {}).length > 0 || undo.guests.length > 0;
    let undoable = keeps && keepEventChange(docId, undo);
    if (Object.keys(change).length > 0) changeEvent(calendarId, seriesId, change, telling, event.etag);
    const opened = seriesOf(record, context);
    const now = opened && meetingsWith(opened, other, context.nowMs);
    // What a meeting has of its own does not follow its series.
    const apart = (isMine(event) && now ? now.meetings : []).filter(
      (one) => one.recurringEventId !== undefined && Object.keys(closing(one)).length > 0,
    );
    if (apart.length > 0) {
      const meetings = apart.map((one) => ({ eventId: one.id ?? "", before: beforeOf(one, closing(one)) }));
      undoable = keepEventChange(docId, { ...undo, meetings });
    }
    for (const one of apart) changeEvent(calendarId, one.id ?? "", closing(one), "none", one.etag);
    const asRead = apart.length === 0 && now !== undefined;
    const { repaired, repairedInPart } = words().toasts;
    return {
      panel: docId,
      // As it was read here: the panel need not read it again.
      ...(asRead && opened !== undefined ? { hint: { opened } } : {}),
      how: "root",
      toast: asRead && flawsOf(now, record).length > 0 ? repairedInPart : repaired,
      undoable: undoable && "event",
    };
  });
}

/** What can be taken back of it: not the links, which hold the pair together, nor who may share the doc. */
function undoOf(
  event: Event,
  change: Readonly<Record<string, unknown>>,
  { calendarId, seriesId, other }: PairRecord,
  atMs: number,
): EventChange {
  const before = {
    ...(change.recurrence === undefined ? {} : { recurrence: event.recurrence ?? null }),
    ...beforeOf(event, change),
  };
  const guests = change.attendees === undefined ? [] : [{ email: other.address }];
  return { what: "repaired", calendarId, eventId: seriesId, atMs, guests, before };
}

/** The privacy and the guests' rights that an event had before such a change. */
function beforeOf(event: Event, change: ReturnType<typeof closing>): EventChange["before"] {
  return {
    ...(change.visibility === undefined ? {} : { visibility: event.visibility ?? "default" }),
    ...(change.guestsCanInviteOthers === undefined ? {} : { guestsCanInviteOthers: true }),
    ...(change.guestsCanModify === undefined ? {} : { guestsCanModify: true }),
  };
}
