import type { Event } from "../../../contract/calendar";
import type { PersonName } from "../../agenda/model";
import { docStyle } from "../../agenda/style";
import { changeEvent, makeEvent, noteOnOwnCopy, readEvent } from "../../google/calendar";
import { AddOnError, isCode } from "../../google/error";
import { type Before, fieldsBefore } from "../../memory/before-set-up";
import type { PairRecord } from "../../memory/pair-record";
import { pairOf } from "../../memory/pair-record";
import { eventTags, tagsOf } from "../../memory/tags";
import type { Context } from "../../request/context";
import { changeOf, endedRule, type MeantSeries, newEvent } from "../../series/change";
import { isOnlyFor, othersOf } from "../../series/kind";
import { timeOfEvent } from "../../series/series-now";
import { digest } from "../../text/digest";
import type { SetUpRequest } from "./request";

export interface Written {
  readonly seriesId: string;
  /** When the first meeting starts, if somebody moved it since the card was shown. */
  readonly startMs?: number;
  /** What undo needs; undefined when the event was as it should be already. */
  readonly kept?: Before;
}

/** The event had its doc already: what a run that forgot, or another one, had made. */
export interface Elsewhere {
  readonly elsewhere: string;
}

/** Makes the event what was asked for, and says what undo needs; or where its doc is already. */
export function writeEvent(request: SetUpRequest, record: PairRecord, context: Context): Written | Elsewhere {
  const { event } = request;
  const style = docStyle(pairOf(record), record.settings, record.minutes, context.locale);
  const written = {
    date: request.first.date,
    language: style.words.tag,
    ...(style.minutes === undefined ? {} : { minutes: style.minutes }),
  };
  switch (event.how) {
    case "adopt":
      return adopt(request, event.series, record, written);
    case "new": {
      const made = make(request, record);
      if ("elsewhere" in made) return made;
      return { ...made, kept: { ...blank(request), how: "new", eventId: made.seriesId, written } };
    }
    case "split": {
      const endedId = event.opened.seriesId;
      const old = readEvent(request.calendarId, endedId);
      if (!isOnlyFor(old, request.other)) throw new AddOnError("EVENT_NOT_AS_SHOWN");
      const made = make(request, record);
      if ("elsewhere" in made) return made;
      const ended = endedRule(old, request.first.startMs);
      changeEvent(request.calendarId, endedId, ended, "none", old.etag);
      const kept = { ...blank(request), ...fieldsBefore(old), eventId: made.seriesId, written };
      return { ...made, kept: { ...kept, how: "split", endedId } };
    }
    case "leave": {
      const tags = eventTags(record.docId, request.seriesId, false);
      noteOnOwnCopy(request.calendarId, request.seriesId, tags);
      return { seriesId: request.seriesId, kept: { ...blank(request), how: "leave", written } };
    }
  }
}

function blank(request: SetUpRequest) {
  return {
    calendarId: request.calendarId,
    eventId: request.seriesId,
    recurrence: null,
    visibility: "default",
    invite: true,
    modify: false,
  };
}

/**
 * One's own event becomes the 1:1, under the version that was read; read again once when somebody was faster.
 * EVENT_NOT_AS_SHOWN where that was to invite others: the whole series would be theirs too.
 */
function adopt(
  request: SetUpRequest,
  series: Event,
  record: PairRecord,
  written: Before["written"],
): Written | Elsewhere {
  let event = series;
  for (let attempt = 1; ; attempt++) {
    if (!isOnlyFor(event, request.other)) throw new AddOnError("EVENT_NOT_AS_SHOWN");
    const change = changeOf(event, meant(request, request.seriesId), record);
    const addedGuest = "attendees" in change ? { addedGuest: request.other.address } : {};
    const kept = { ...blank(request), ...fieldsBefore(event), ...addedGuest, how: "adopt", written } as const;
    if (Object.keys(change).length === 0) return { seriesId: request.seriesId };
    try {
      const changed = changeEvent(request.calendarId, request.seriesId, change, "all", event.etag);
      const seriesId = changed.id ?? request.seriesId;
      // Whether an event that gets a recurrence keeps its id is nobody's word: the tags follow it.
      if (seriesId !== request.seriesId)
        changeEvent(
          request.calendarId,
          seriesId,
          { extendedProperties: eventTags(record.docId, seriesId, true) },
          "none",
        );
      const startMs = (event.recurrence ?? []).length === 0 ? timeOfEvent(changed)?.startMs : undefined;
      return {
        seriesId,
        ...(startMs === undefined ? {} : { startMs }),
        kept: { ...kept, eventId: seriesId },
      };
    } catch (error) {
      if (attempt === 2 || !isCode(error, "EVENT_CHANGED")) throw error;
    }
    event = readEvent(request.calendarId, request.seriesId);
    const tags = tagsOf(event);
    if (tags.docId !== undefined && tags.docId !== record.docId && tags.seriesId === request.seriesId)
      return { elsewhere: tags.docId };
  }
}

/**
 * A new event; an id that a deleted one holds is left to it, and so is one that somebody else took, who may invite this
 * person under any id. The first can be foreseen; the others only by who knows the doc.
 */
function make(request: SetUpRequest, record: PairRecord): Written | Elsewhere {
  for (const suffix of ["", "1", "2", "3", "4"]) {
    const id = request.seriesId + (suffix === "" ? "" : digest(record.docId + suffix));
    const { event, made } = makeEvent(request.calendarId, newEvent(meant(request, id), record, id));
    if (event.status === "cancelled") continue;
    if (!made && !isForTwo(event, request.other)) continue;
    const { docId } = tagsOf(event);
    if (docId !== undefined && docId !== record.docId) return { elsewhere: docId };
    // Made once and released since, for another series: it gets its note and what else it lost back.
    const change = docId === undefined ? changeOf(event, meant(request, id), record) : {};
    if (Object.keys(change).length > 0) changeEvent(request.calendarId, id, change, "all", event.etag);
    return { seriesId: id };
  }
  throw new AddOnError("EVENT_REFUSED");
}

/** One's own, with exactly this guest. */
function isForTwo(event: Event, other: PersonName): boolean {
  return isOnlyFor(event, other) && othersOf(event).length > 0;
}

function meant(
  { other, zone, first }: SetUpRequest,
  seriesId: string,
): MeantSeries & { readonly endMs: number } {
  return { seriesId, other, zone, startMs: first.startMs, endMs: first.endMs };
}
