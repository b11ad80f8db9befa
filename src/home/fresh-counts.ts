import type { Event } from "../../contract/calendar";
import type { MeetingDays } from "../agenda/plan/moved/section-of-meeting";
import { readDoc, withTicks } from "../doc/read";
import { withheld } from "../google/consent";
import { fileVersions } from "../google/drive";
import { AddOnError } from "../google/error";
import { forgetRunTrouble, runTroubles } from "../memory/hourly/trouble";
import type { PanelContent, PanelState } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import { type Counts, keepCounts, keptCounts } from "../memory/shown/counts";
import { FILE_KEYS } from "../memory/tags";
import { contentOf } from "../panel/content";
import { earlier, keptMeetings } from "../panel/meetings";
import type { Context } from "../request/context";
import { uncut } from "../schedule/halves";
import { dayOf } from "../schedule/moment";
import { occurrencesOf } from "../schedule/occurrence";
import { DAY_MS } from "../schedule/zone";
import { meetingDays, sectionOfNext } from "../series-moved/to-another-day";

/** What was read within this time is not said to be old. */
export const FRESH_MS = 300_000;
const WEEK_MS = 7 * DAY_MS;
/** What the hourly run could not see; listed again, it is there. */
const UNSEEN: readonly string[] = ["DOC_TRASHED", "DOC_NO_ACCESS"];
/** Calls beside the one for the calendar: the list of what changed, and these. */
const READS = 2;

/** A pair's next meeting, for which its doc is counted. */
export interface Meeting {
  readonly record: PairRecord;
  readonly startMs: number;
}

/** What home reads of the calendar, and what is remembered of the panels. */
interface Known {
  readonly items: readonly Event[];
  readonly panels: ReadonlyMap<string, PanelState>;
}

/**
 * What there is for each pair's next meeting, by doc. Of the meetings of the next seven days it is made sure with at most
 * three calls that it is still so: one list of the docs' versions, and the soonest changed doc with its ticks (or the two
 * soonest, where ticks cannot be seen). Of the others it is what was known last.
 */
export function freshCounts(
  all: readonly Meeting[],
  justMet: readonly string[],
  seen: Known,
  context: Context,
): ReadonlyMap<string, Counts> {
  const { nowMs } = context;
  // What a meeting that just ended left is asked for first.
  const isFirst = ({ record }: Meeting) => justMet.includes(record.docId);
  const meetings = [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];
  const kept = keptCounts();
  const known = new Map<string, Counts>();
  for (const { record, startMs } of meetings) {
    const counts = newer(ofPanel(seen.panels.get(record.docId), startMs), kept.get(record.docId), startMs);
    if (counts !== undefined) known.set(record.docId, counts);
  }
  const soon = meetings.filter((one) => isFirst(one) || one.startMs < nowMs + WEEK_MS);
  const stale = soon.filter(({ record }) => !isFresh(known.get(record.docId), nowMs));
  const lost = [...runTroubles()].flatMap(([docId, { code }]) => (UNSEEN.includes(code) ? [docId] : []));
  if (stale.length + lost.length > 0) lookAgain(stale, lost, known, seen, context);
  keepCounts(all.flatMap(({ record }) => known.get(record.docId) ?? []));
  return known;
}

function isFresh(counts: Counts | undefined, nowMs: number): boolean {
  return counts !== undefined && nowMs - counts.readMs <= FRESH_MS;
}

/** A home card that cannot look again says what it knew, and since when. */
function lookAgain(
  stale: readonly Meeting[],
  lost: readonly string[],
  known: Map<string, Counts>,
  seen: Known,
  context: Context,
): void {
  const versions = quietly(() => fileVersions(FILE_KEYS.kind, "doc"));
  if (versions === undefined) return;
  for (const docId of lost) if (versions.has(docId)) forgetRunTrouble(docId);
  const changed: Meeting[] = [];
  for (const meeting of stale) {
    const { docId } = meeting.record;
    const counts = known.get(docId);
    const version = versions.get(docId);
    if (counts !== undefined && counts.version === version && version !== "")
      known.set(docId, { ...counts, readMs: context.nowMs });
    // Drive's list knows a new doc some minutes late; one that was counted and is listed no more is out of reach.
    else if (version !== undefined || counts === undefined) changed.push(meeting);
  }
  const calls = withheld("ticks") ? 1 : READS;
  for (const meeting of changed.slice(0, READS / calls)) {
    const { docId } = meeting.record;
    const counts = quietly(() => counted(meeting, versions.get(docId) ?? "", seen, context));
    if (counts !== undefined) known.set(docId, counts);
  }
}

function counted({ record, startMs }: Meeting, version: string, seen: Known, context: Context): Counts {
  const reading = readDoc(record, context);
  const { agenda, askAgain } = withTicks(reading, record, context);
  const date = dayOf(startMs, record.zone);
  const { section } = sectionOfNext(reading, date, daysOf(record, seen, context), record);
  const { topics, open } = howMany(contentOf(agenda, { section, before: earlier(section, date) ?? date }));
  return {
    docId: record.docId,
    topics,
    open,
    meetingMs: startMs,
    version: askAgain ? "" : version,
    readMs: context.nowMs,
  };
}

/** The pair's meetings: as home reads them, and as the panel last saw them where home does not look. */
function daysOf(record: PairRecord, { items, panels }: Known, context: Context): MeetingDays {
  const { nowMs } = context;
  const meetings = items.filter(
    ({ id, recurringEventId = id }) => uncut(recurringEventId) === uncut(record.seriesId),
  );
  const now = keptMeetings(occurrencesOf(meetings, record.zone));
  const before = (panels.get(record.docId)?.meetings ?? []).filter(
    ({ endMs }) => now.length === 0 || endMs <= nowMs,
  );
  return meetingDays([...before, ...now], record, context);
}

function ofPanel(panel: PanelState | undefined, startMs: number): Counts | undefined {
  if (panel?.next?.startMs !== startMs) return undefined;
  const { docId, version, readMs, content } = panel;
  return { docId, version, readMs, meetingMs: startMs, ...howMany(content) };
}

function howMany({ parts, open }: PanelContent): Pick<Counts, "topics" | "open"> {
  return {
    topics: parts.reduce((sum, { topics, more }) => sum + topics.length + more, 0),
    open: open.length,
  };
}

function newer(a: Counts | undefined, b: Counts | undefined, startMs: number): Counts | undefined {
  const mine = b?.meetingMs === startMs ? b : undefined;
  if (a === undefined || mine === undefined) return a ?? mine;
  return a.readMs >= mine.readMs ? a : mine;
}

function quietly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof AddOnError) return undefined;
    throw error;
  }
}
