import type { Agenda } from "../agenda/model";
import { readDoc, withTicks } from "../doc/read";
import { withheld } from "../google/consent";
import { fileVersions } from "../google/drive";
import { AddOnError } from "../google/error";
import type { PanelContent, PanelState } from "../memory/kept-panel";
import type { PairRecord } from "../memory/pair-record";
import { type Counts, keepCounts, keptCounts } from "../memory/shown/counts";
import { FILE_KEYS } from "../memory/tags";
import { contentOf } from "../panel/content";
import type { Context } from "../request/context";
import { dayOf } from "../schedule/moment";
import { DAY_MS } from "../schedule/zone";

/** What was read within this time is not said to be old. */
export const FRESH_MS = 300_000;
const WEEK_MS = 7 * DAY_MS;
/** Calls beside the one for the calendar: the list of what changed, and these. */
const READS = 2;

/** A pair's next meeting, for which its doc is counted. */
export interface Meeting {
  readonly record: PairRecord;
  readonly startMs: number;
}

/**
 * What there is for each pair's next meeting, by doc. Of the meetings of the next seven days it is made sure with at most
 * three calls that it is still so: one list of the docs' versions, and the soonest changed doc with its ticks (or the two
 * soonest, where ticks cannot be seen). Of the others it is what was known last.
 */
export function freshCounts(
  all: readonly Meeting[],
  justMet: readonly string[],
  panels: ReadonlyMap<string, PanelState>,
  context: Context,
): ReadonlyMap<string, Counts> {
  const { nowMs } = context;
  // What a meeting that just ended left is asked for first.
  const isFirst = ({ record }: Meeting) => justMet.includes(record.docId);
  const meetings = [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];
  const kept = keptCounts();
  const known = new Map<string, Counts>();
  for (const { record, startMs } of meetings) {
    const counts = newer(ofPanel(panels.get(record.docId), startMs), kept.get(record.docId), startMs);
    if (counts !== undefined) known.set(record.docId, counts);
  }
  const soon = meetings.filter((one) => isFirst(one) || one.startMs < nowMs + WEEK_MS);
  const stale = soon.filter(({ record }) => !isFresh(known.get(record.docId), nowMs));
  if (stale.length > 0) lookAgain(stale, known, context);
  keepCounts(all.flatMap(({ record }) => known.get(record.docId) ?? []));
  return known;
}

function isFresh(counts: Counts | undefined, nowMs: number): boolean {
  return counts !== undefined && nowMs - counts.readMs <= FRESH_MS;
}

/** A home card that cannot look again says what it knew, and since when. */
function lookAgain(stale: readonly Meeting[], known: Map<string, Counts>, context: Context): void {
  const versions = quietly(() => fileVersions(FILE_KEYS.kind, "doc"));
  if (versions === undefined) return;
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
    const counts = quietly(() => counted(meeting, versions.get(docId) ?? "", context));
    if (counts !== undefined) known.set(docId, counts);
  }
}

function counted({ record, startMs }: Meeting, version: string, context: Context): Counts {
  const reading = readDoc(record, context);
  const { agenda, askAgain } = withTicks(reading, record, context);
  const { topics, open } = howMany(contentFor(agenda, startMs, record));
  return {
    docId: record.docId,
    topics,
    open,
    meetingMs: startMs,
    version: askAgain ? "" : version,
    readMs: context.nowMs,
  };
}

function contentFor(agenda: Agenda, startMs: number, { zone }: PairRecord): PanelContent {
  const date = dayOf(startMs, zone);
  return contentOf(agenda, { section: date, before: date });
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
