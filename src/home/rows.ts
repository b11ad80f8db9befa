import type { Event } from "../../contract/calendar";
import { firstName, sameAddress } from "../agenda/names";
import type { PairRecord } from "../memory/pair-record";
import { knownRhythm } from "../memory/rhythm";
import type { Counts } from "../memory/shown/counts";
import { tagsOf } from "../memory/tags";
import { skipsOf } from "../memory/times/week-change";
import { daysApart } from "../schedule/cadence";
import { uncut } from "../schedule/halves";
import { HOME_AHEAD_MS } from "../schedule/window";
import { DAY_MS } from "../schedule/zone";
import { othersDeclined } from "../series/answer";
import { isAway, saidNo } from "../series/away";
import { isMine, organizerOf, othersOf } from "../series/kind";
import { timeOfEvent } from "../series/series-now";
import { words } from "../text/words";

const say = () => words().home;

const MINUTE_MS = 60_000;
/** A month's third Friday may be a week later in the next one. */
const WEEK = 7;
/** A season: a person's whole calendar of it comes in one answer. */
const MOST_AHEAD_MS = 100 * DAY_MS;

/** The next meeting of one pair. */
export interface Row {
  readonly record: PairRecord;
  readonly startMs: number;
  /** As the calendar has it; missing where it lies behind the days read. */
  readonly event?: Event;
  readonly cancelled: boolean;
  /** The other said no to it. */
  readonly declined: boolean;
  /** This person is out of office over it. */
  readonly away: boolean;
  /** This person said no to it. */
  readonly saidNo: boolean;
}

/** Whether the next meeting does not take place as it stands: cancelled, declined, or in one's own leave. */
export function needsTime({ cancelled, declined, away, saidNo }: Row): boolean {
  return cancelled || declined || away || saidNo;
}

/**
 * The next meeting of each pair whose doc was verified, as long as the event agrees: whatever else an event names is no
 * more than what somebody wrote into it. One that lies behind the days read, after a leave or of a
 * quarter's series, is where its panel last saw it.
 */
export function nextRows(
  items: readonly Event[],
  records: readonly PairRecord[],
  nowMs: number,
  readToMs: number,
): readonly Row[] {
  const bySeries = new Map(records.map((record) => [record.seriesId, record]));
  // The later half of a series that was cut goes by another id until a panel has followed it.
  const byHalf = new Map(records.map((record) => [uncut(record.seriesId), record]));
  const found = new Map<string, Row>();
  for (const event of items) {
    const series = event.recurringEventId ?? event.id ?? "";
    const record = bySeries.get(series) ?? byHalf.get(uncut(series));
    const times =
      timeOfEvent(event) ??
      timeOfEvent({ start: event.originalStartTime ?? {}, end: event.originalStartTime ?? {} });
    if (record === undefined || times === undefined) continue;
    const doc = record.docId;
    const cancelled = event.status === "cancelled";
    if (cancelled ? times.startMs < nowMs : times.endMs <= nowMs) continue;
    const before = found.get(doc);
    // A cancelled meeting is only worth a line when it was the next one, and nobody chose to skip it.
    const goesOn = before?.cancelled === true && !cancelled && isKnownFar(record, times.startMs, nowMs);
    if ((before !== undefined && !goesOn) || (cancelled && skipsOf(doc).includes(event.id ?? ""))) continue;
    if (!cancelled && !isOfPair(event, record)) continue;
    found.set(doc, {
      record,
      startMs: times.startMs,
      event,
      cancelled,
      declined: !cancelled && othersDeclined(event),
      away: !cancelled && isAway(items, times.startMs, times.endMs),
      saidNo: !cancelled && saidNo(event),
    });
  }
  for (const { docId, seriesId } of records)
    if (found.get(docId)?.cancelled === true && isGone(items, seriesId, nowMs)) found.delete(docId);
  for (const record of records) {
    const before = found.get(record.docId);
    const far = farStart(record, before === undefined, nowMs, readToMs);
    if (far === undefined || before?.cancelled === false) continue;
    found.set(record.docId, {
      record,
      startMs: far,
      cancelled: false,
      declined: false,
      away: false,
      saidNo: false,
    });
  }
  return [...found.values()].sort((a, b) => a.startMs - b.startMs);
}

/**
 * When a pair meets next whose meeting does not lie in the days read of the first calendar: as its panel last saw it, or
 * as the section at hand is for. Of one that should lie in those days and does not, nothing is known any more.
 */
function farStart(record: PairRecord, unseen: boolean, nowMs: number, readToMs: number): number | undefined {
  const [first] = knownStarts(record, unseen, nowMs);
  const fromMs = record.calendarId === "primary" ? readToMs : nowMs;
  return first === undefined || first < fromMs ? undefined : first;
}

/** When a pair was known to meet, the soonest first, where home's days alone may not tell. */
function knownStarts(
  { seriesId, dueMs, minutes }: PairRecord,
  unseen: boolean,
  nowMs: number,
): readonly number[] {
  const known = knownRhythm(seriesId, true);
  const ofSection = [(dueMs ?? 0) - minutes * MINUTE_MS];
  const starts = unseen ? (known === undefined ? ofSection : (known.aheadMs ?? [])) : [];
  return [...starts, known?.nextMs ?? 0].filter((startMs) => startMs > nowMs).sort((a, b) => a - b);
}

/** The meeting with which a pair goes on after those that were taken out, as its panel knows. */
function isKnownFar(record: PairRecord, startMs: number, nowMs: number): boolean {
  return startMs >= nowMs + HOME_AHEAD_MS && startMs === knownStarts(record, false, nowMs)[0];
}

/**
 * How far home reads: where somebody is met rarely, as far as their next meeting and the one after, so that a series that
 * was deleted, or became somebody else's, is not shown from memory: one cancelled meeting is no deleted series. What lies
 * further is where its panel last saw it.
 */
export function lookAheadTo(records: readonly PairRecord[], nowMs: number): number {
  const ends = records.map((record) => {
    const [first] = record.calendarId === "primary" ? knownStarts(record, true, nowMs) : [];
    if (first === undefined || first < nowMs + HOME_AHEAD_MS) return 0;
    const cadence = knownRhythm(record.seriesId, true)?.cadence;
    return first + ((cadence === undefined ? 0 : daysApart(cadence)) + WEEK) * DAY_MS;
  });
  return Math.max(nowMs + HOME_AHEAD_MS, Math.min(Math.max(0, ...ends), nowMs + MOST_AHEAD_MS));
}

/** A deleted series is listed as meetings that were cancelled, and no other; a single cancelled one is no more than that. */
function isGone(items: readonly Event[], seriesId: string, nowMs: number): boolean {
  const coming = items.filter((event) => {
    const planned = event.originalStartTime ?? event.start ?? {};
    const startMs = timeOfEvent({ start: planned, end: planned })?.startMs ?? 0;
    return (event.recurringEventId ?? event.id) === seriesId && startMs > nowMs;
  });
  return coming.length > 1 && coming.every(({ status }) => status === "cancelled");
}

/** Whether the two meet in it, as it stands in the calendar. */
export function isOfPair(event: Event, { docId: ours, owner, other }: PairRecord): boolean {
  // An organizer with a calendar of its own for it is on no guest list.
  const people = isMine(event) ? othersOf(event) : [...othersOf(event), organizerOf(event)];
  if (!people.some((one) => sameAddress(one, other))) return false;
  const { docId, hint, ended } = tagsOf(event);
  if (owner || isMine(event)) return (docId ?? ours) === ours;
  // Another doc than the remembered one, in which the two go on: the panel looks whether it is theirs.
  return (hint !== undefined || ended === true) && sameAddress(organizerOf(event), other);
}

/** What kept the hourly run from a pair's section, in the words of its error card. */
export function troubleTitle(code: string, { other }: PairRecord): string {
  const said: Readonly<Record<string, (about: { name: string; address: string }) => { title: string }>> =
    words().errors;
  const title = said[code] ?? words().errors.UNEXPECTED;
  return title({ name: firstName(other), address: other.address }).title;
}

/** What is there for the next meeting, in words. */
export function stateOf(counts: Pick<Counts, "topics" | "open"> | undefined): string {
  if (counts === undefined) return say().unread;
  const { topics, open } = counts;
  return topics === 0 && open === 0 ? say().ready : say().counts(topics, open);
}
