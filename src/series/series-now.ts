import type { Event } from "../../contract/calendar";
import { readEvent, readOccurrences } from "../google/calendar";
import { AddOnError } from "../google/error";
import { ifInReach } from "../google/reach";
import { keptSeriesOf, type SeriesNow } from "../memory/kept-series";
import { tagsOf } from "../memory/tags";
import type { Context } from "../request/context";
import { cadenceOf, cadenceOfDays } from "../schedule/cadence";
import { daysBetween, instantOf, zoneOf } from "../schedule/moment";
import { nextOf, occurrencesOf } from "../schedule/occurrence";

const DAY_MS = 86_400_000;
/** Far enough back for last month's meeting, far enough ahead for the next two of any cadence we name. */
const BACK_MS = 35 * DAY_MS;
const AHEAD_MS = 45 * DAY_MS;

/** Reads what is open with one call. A series whose meetings all lie outside the window costs one more. */
export function readSeries(
  calendarId: string,
  id: string,
  seriesId: string | undefined,
  context: Context,
): SeriesNow {
  return seriesId === undefined
    ? fromSingle(readEvent(calendarId, id), calendarId, context)
    : fromSeries(calendarId, seriesId, id, context);
}

function fromSingle(event: Event, calendarId: string, context: Context): SeriesNow {
  const zone = zoneOf(event.start?.timeZone ?? context.zone);
  const recurrence = event.recurrence ?? [];
  const cadence = cadenceOf(recurrence);
  const recurring = recurrence.length > 0;
  return {
    calendarId,
    seriesId: event.recurringEventId ?? event.id ?? "",
    recurring,
    event,
    occurrences: occurrencesOf([event], zone),
    zone,
    ...(cadence === undefined ? {} : { cadence }),
  };
}

function fromSeries(calendarId: string, seriesId: string, id: string, context: Context): SeriesNow {
  const { nowMs } = context;
  const found = readOccurrences(calendarId, seriesId, nowMs - BACK_MS, nowMs + AHEAD_MS);
  const events = found.items ?? [];
  const any = events[0];
  // A series whose meetings are all far off; or none any more, when somebody made it a single event again.
  if (any === undefined || any.recurringEventId === undefined)
    return fromSingle(readEvent(calendarId, any === undefined ? seriesId : id), calendarId, context);
  const zone = zoneOf(any.start?.timeZone ?? found.timeZone ?? context.zone);
  const occurrences = occurrencesOf(events, zone);
  const nearest = nextOf(occurrences, nowMs)?.eventId;
  const event =
    events.find((one) => one.id === nearest) ??
    events.find((one) => one.id === id) ??
    events[events.length - 1] ??
    any;
  const first = occurrences[0]?.plannedDate ?? "1970-01-01";
  const cadence = cadenceOfDays(
    occurrences.map(({ plannedDate }) => daysBetween(first, plannedDate)).sort((a, b) => a - b),
  );
  return {
    calendarId,
    seriesId,
    recurring: true,
    event,
    occurrences,
    zone,
    ...(cadence === undefined ? {} : { cadence }),
  };
}

/** What was kept at the opening, or the event read anew. */
export function keptSeries(
  calendarId: string,
  id: string,
  seriesId: string | undefined,
  context: Context,
): SeriesNow {
  return keptSeriesOf(calendarId, id) ?? readSeries(calendarId, id, seriesId, context);
}

/** The time of the meeting; undefined for one that lasts all day. */
export function timeOfEvent(event: Event): { readonly startMs: number; readonly endMs: number } | undefined {
  const startMs = instantOf(event.start);
  const endMs = instantOf(event.end);
  return startMs === undefined || endMs === undefined ? undefined : { startMs, endMs };
}

/** The same where the event must have a time. */
export function timesOf(event: Event): { readonly startMs: number; readonly endMs: number } {
  const times = timeOfEvent(event);
  if (times === undefined) throw new AddOnError("EVENT_REFUSED");
  return times;
}

/** What a card's button carries so that the press finds the event again. */
export function pressParams(opened: SeriesNow, id: string): Record<string, string> {
  return {
    calendarId: opened.calendarId,
    id,
    ...(opened.recurring ? { seriesId: opened.seriesId } : {}),
  };
}

/** The next meeting of a series that names this doc; undefined when it ended, was deleted or lost its note. */
export function nextMeeting(
  calendarId: string,
  seriesId: string,
  docId: string,
  nowMs: number,
): Event | undefined {
  // An event that is no series is refused as such; every other refusal only says that Google cannot tell just now.
  const found = ifInReach(
    () => readOccurrences(calendarId, seriesId, nowMs, nowMs + AHEAD_MS),
    ["EVENT_REFUSED"],
  );
  return found?.items?.find((one) => one.status !== "cancelled" && tagsOf(one).docId === docId);
}
