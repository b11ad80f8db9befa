import type { Event } from "../../contract/calendar";
import { readEvent, readOccurrences } from "../google/calendar";
import { AddOnError } from "../google/error";
import { ifInReach, ifInReachTwice } from "../google/reach";
import { type PairRecord, recordOfSeries } from "../memory/pair-record";
import { keepRhythm, knownRhythm } from "../memory/rhythm";
import { tagsOf } from "../memory/tags";
import type { Context } from "../request/context";
import { type Cadence, cadenceOf, isWeekly } from "../schedule/cadence";
import { dayOf, type IsoDate, instantOf, zoneOf } from "../schedule/moment";
import { nextOf, type Occurrence, occurrencesOf } from "../schedule/occurrence";
import { cadenceWithoutRule, gapOf, type Rhythm, startsBehind } from "../schedule/rhythm";
import { HOME_AHEAD_MS, windowAround, windowBeyond } from "../schedule/window";
import { DAY_MS } from "../schedule/zone";
import { isWithOthers, othersOf } from "./kind";
import type { SeriesNow } from "./now";

/**
 * Reads what is open with one call. A series of which nothing is to come where one usually looks costs one more. The
 * series itself is read, one more, where its meetings do not show how often it meets, once, or who meets in it.
 */
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
    series: event,
    occurrences: occurrencesOf([event], zone),
    meetings: [event],
    zone,
    ...(cadence === undefined ? {} : { cadence }),
  };
}

function fromSeries(calendarId: string, seriesId: string, id: string, context: Context): SeriesNow {
  const { nowMs } = context;
  const record = recordOfSeries(seriesId);
  const ofPair = record !== undefined;
  const known = knownRhythm(seriesId, ofPair);
  const { events, cancelled, timeZone } = meetingsAround(calendarId, seriesId, known, nowMs);
  const any = events[0];
  // A series whose meetings are all over; or none any more, when somebody made it a single event again.
  if (any === undefined && ofPair && known?.aheadMs !== undefined)
    keepRhythm(seriesId, { cadence: known.cadence }, ofPair);
  if (any === undefined || any.recurringEventId === undefined)
    return fromSingle(readEvent(calendarId, any === undefined ? seriesId : id), calendarId, context);
  const zone = zoneOf(any.start?.timeZone ?? timeZone ?? context.zone);
  const occurrences = occurrencesOf(events, zone);
  const next = nextOf(occurrences, nowMs);
  const event =
    events.find((one) => one.id === next?.eventId) ??
    events.find((one) => one.id === id) ??
    events[events.length - 1] ??
    any;
  const planned = plannedDays(occurrences, cancelled, zone);
  const shown = cadenceWithoutRule(planned, known);
  const read = shown === undefined ? readRule(calendarId, seriesId) : undefined;
  const cadence = shown ?? cadenceOf(read?.recurrence ?? []) ?? NO_CADENCE;
  const gap = gapOf(cadence, planned) ?? known?.gap;
  // What home, which reads some days of the first calendar, does not see for itself.
  const ahead = startsBehind(calendarId === "primary" ? HOME_AHEAD_MS - DAY_MS : 0, occurrences, nowMs);
  const rhythm: Rhythm = {
    cadence,
    ...(gap === undefined ? {} : { gap }),
    ...(ahead.length === 0 ? {} : { aheadMs: ahead }),
    ...(next === undefined || next.startMs <= windowAround(nowMs, cadence).toMs
      ? {}
      : { nextMs: next.startMs }),
  };
  // A plain weekly series is read as quickly without, once its meetings show that it is one.
  if (shown === undefined || !isWeekly(cadence) || ahead.length > 0 || known !== undefined)
    keepRhythm(seriesId, rhythm, ofPair);
  return {
    calendarId,
    seriesId,
    recurring: true,
    event,
    series: read ?? asInSeries(event, events, record) ?? readRule(calendarId, seriesId) ?? event,
    occurrences,
    meetings: events,
    cancelled,
    zone,
    cadence,
  };
}

/** Every day that the rule named here: of a meeting that was cancelled its own, which is all that Google still tells of it. */
function plannedDays(
  occurrences: readonly Occurrence[],
  cancelled: readonly Event[],
  zone: string,
): readonly IsoDate[] {
  const left = cancelled.flatMap(({ originalStartTime }) => {
    const ms = instantOf(originalStartTime);
    return ms === undefined ? [] : [dayOf(ms, zone)];
  });
  return [...new Set([...occurrences.map(({ plannedDate }) => plannedDate), ...left])].sort();
}

/** The meetings from the last one on; where none is to come near, those of the year behind it too. */
function meetingsAround(
  calendarId: string,
  seriesId: string,
  known: Rhythm | undefined,
  nowMs: number,
): Around {
  const near = windowAround(nowMs, known?.cadence, known?.nextMs);
  const { items = [], timeZone } = readOccurrences(calendarId, seriesId, near.fromMs, near.toMs);
  const single = items.some((one) => one.recurringEventId === undefined);
  if (single || nextOf(occurrencesOf(items, "UTC"), nowMs) !== undefined) return parted(items, timeZone);
  const far = windowBeyond(near, known?.cadence);
  const later = readOccurrences(calendarId, seriesId, far.fromMs, far.toMs);
  const seen = new Set(items.map(({ id }) => id));
  const beyond = (later.items ?? []).filter(({ id }) => !seen.has(id));
  return parted([...items, ...beyond], timeZone ?? later.timeZone);
}

interface Around {
  readonly events: readonly Event[];
  readonly cancelled: readonly Event[];
  readonly timeZone: string | undefined;
}

function parted(items: readonly Event[], timeZone: string | undefined): Around {
  const events = items.filter(({ status }) => status !== "cancelled");
  return { events, cancelled: items.filter((one) => !events.includes(one)), timeZone };
}

/** A pair's series as it is now; undefined where it has none, or none in reach: asked twice before that is believed. */
export function seriesInReach({ calendarId, seriesId }: PairRecord): Event | undefined {
  return seriesId === "" ? undefined : ifInReachTwice(() => readEvent(calendarId, seriesId));
}

const NO_CADENCE: Cadence = { every: "other", interval: 1, weekdays: [], ends: false };

/** The series itself; a guest of single meetings cannot read it. */
function readRule(calendarId: string, seriesId: string): Event | undefined {
  return ifInReach(() => readEvent(calendarId, seriesId));
}

/**
 * A meeting whose guests are those of its series: any where all agree, else one of those that bear one version, which is
 * the series' own. Undefined where that tells nothing, or where the pair of the series meets in none of them.
 */
function asInSeries(
  next: Event,
  meetings: readonly Event[],
  record: PairRecord | undefined,
): Event | undefined {
  const agree = (some: readonly Event[]) => new Set(some.map(guestsOf)).size === 1;
  if (record !== undefined && meetings.every((one) => isWithOthers(one, record.other))) return undefined;
  if (agree(meetings)) return next;
  const untouched = meetings.filter((one) =>
    meetings.some(({ id, etag }) => id !== one.id && etag === one.etag),
  );
  if (!agree(untouched)) return undefined;
  return untouched.includes(next) ? next : untouched[untouched.length - 1];
}

/** The same for a meeting among all that were read of a calendar, whichever series they are of. */
export function asInItsSeries(meeting: Event, events: readonly Event[]): Event | undefined {
  const { recurringEventId } = meeting;
  const meetings = events.filter(
    (one) => one.recurringEventId === recurringEventId && one.status !== "cancelled",
  );
  return asInSeries(meeting, meetings, undefined);
}

function guestsOf(event: Event): string {
  return othersOf(event)
    .map(({ address }) => address.toLowerCase())
    .sort()
    .join();
}

/** The event that a press is about, read in that very run: what a card said of it may be hours old. */
export function pressedSeries(context: Context): SeriesNow {
  const { calendarId = "primary", id = "", seriesId } = context.params;
  return readSeries(calendarId, id, seriesId, context);
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

/** The series as this person's calendar has it; undefined when it is not there (any more). */
export function seriesOf(
  record: Pick<PairRecord, "calendarId" | "seriesId">,
  context: Context,
): SeriesNow | undefined {
  if (record.seriesId === "") return undefined;
  return ifInReach(() => readSeries(record.calendarId, record.seriesId, record.seriesId, context));
}

/** What a card's button carries so that the press finds the event again. */
export function pressParams(opened: SeriesNow, id: string): Record<string, string> {
  return {
    calendarId: opened.calendarId,
    id,
    ...(opened.recurring ? { seriesId: opened.seriesId } : {}),
  };
}

/** The next meeting of a series that leads to this doc; undefined when it ended, was deleted or lost its note. */
export function nextMeeting(
  calendarId: string,
  seriesId: string,
  docId: string,
  nowMs: number,
): Event | undefined {
  // An event that is no series is refused as such; every other refusal only says that Google cannot tell just now.
  const found = ifInReach(
    () => meetingsAround(calendarId, seriesId, knownRhythm(seriesId, true), nowMs).events,
    ["EVENT_REFUSED"],
  );
  // Of a series that the other of the two set up, its organizer by now has the hint alone.
  const named = (one: Event) => tagsOf(one).docId ?? tagsOf(one).hint;
  return found?.find(
    (one) => one.status !== "cancelled" && named(one) === docId && (timeOfEvent(one)?.endMs ?? 0) > nowMs,
  );
}
