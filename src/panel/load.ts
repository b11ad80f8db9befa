import type { File } from "../../contract/drive";
import { endReturn } from "../doc/end-return";
import { readFile } from "../google/drive";
import { AboutDoc, AddOnError, isCode } from "../google/error";
import { goingOn } from "../memory/going-on";
import { forgetRunTrouble } from "../memory/hourly/trouble";
import { keepPanel, keptPanel, type PanelState } from "../memory/kept-panel";
import { keepRecord, type PairRecord, recordOf } from "../memory/pair-record";
import { continuedIn, tagsOf } from "../memory/tags";
import { skipsOf } from "../memory/times/week-change";
import { accessOf } from "../pair/access";
import { givenPlace } from "../pair/followed";
import { earlierOf, takeAlong } from "../pair/taken-along";
import { removeTwin } from "../pair/twin";
import { verifiedPair } from "../pair/verify";
import type { Context } from "../request/context";
import { lastOf, nextOf, type Occurrence } from "../schedule/occurrence";
import { DAY_MS } from "../schedule/zone";
import { othersDeclined } from "../series/answer";
import { attachedTo } from "../series/attached";
import { saidNo } from "../series/away";
import { cancelledBefore } from "../series/cancelled";
import { flawsOf, othersIn } from "../series/drift";
import { isMine, isWithOthers, meetingsWith } from "../series/kind";
import type { SeriesNow } from "../series/now";
import { seenSeries } from "../series/seen";
import { seriesOf } from "../series/series-now";
import { withLaterHalf } from "../series-moved/this-and-following";
import { claimed, followed } from "../series-moved/to-another-series";
import { cameBackTo, ledAlong } from "../series-moved/to-new-doc";
import { isDue } from "./due";
import { keptMeetings } from "./meetings";
import type { PanelHint } from "./next";
import { readContent, writesUnasked } from "./read-content";

export interface LoadedPanel {
  readonly record: PairRecord;
  readonly state: PanelState;
  /** Who can open the doc was read in this very run: only then is a word said about it that calms. */
  readonly accessRead: boolean;
}

/**
 * Reads what a pair's panel shows: the series' meetings and the doc's facts, two calls; the doc itself only when its
 * version or the next meeting changed, and then at most one call more, for the most urgent of: the ticks of what is
 * open, the section that is due or follows its meeting, our links, the note of the other's id.
 */
export function loadPanel(docId: string, context: Context, hint: PanelHint = {}): LoadedPanel {
  const known = recordOf(docId);
  const read = hint.file ?? readFile(docId);
  const place = known ?? givenPlace(read);
  const remembered = hint.opened ?? (place === undefined ? undefined : seriesOf(place, context));
  const other = continuedIn(read) ?? cameBackTo(read, docId);
  if (other !== undefined) return loadOther(read, docId, other, context, { ...hint, opened: remembered });
  const file = hint.opened === undefined ? read : claimed(read, docId, hint.opened, context);
  const followedTo =
    ledAlong(file, docId, hint.opened, context) ?? followed(file, known, remembered, context);
  const series = withLaterHalf(followedTo, file, docId, context);
  const noted = series?.seriesId === followedTo?.seriesId ? file : readFile(docId);
  const seen = series === undefined ? undefined : seenSeries(series);
  const earlier = earlierOf(noted);
  const record = verifiedPair(noted, docId, seen, context);
  takeAlong(earlier, record, seen);
  if (series !== undefined && isWithOthers(series.series, record.other))
    throw new AddOnError("EVENT_NOT_AS_SHOWN");
  const opened = series === undefined ? undefined : meetingsWith(series, record.other, context.nowMs);
  const occurrences = opened?.occurrences ?? [];
  const next = nextOf(occurrences, context.nowMs);
  const last = lastOf(occurrences, context.nowMs);
  const meetings = keptMeetings(occurrences);
  const kept = keptPanel(docId);
  const version = kept !== undefined && kept.version !== "" && kept.version === file.version;
  const same = version && kept.next?.date === next?.date;
  const fresh =
    same && !isWaiting(kept.content, record, next, context)
      ? undefined
      : readContent(
          {
            record,
            file,
            meetings,
            next,
            writes: hint.writes === true,
            ...(same ? { seen: kept.content } : {}),
            commented: version ? kept.content.commented : undefined,
          },
          context,
        );
  const content = fresh?.content ?? kept?.content;
  if (content === undefined) throw new AddOnError("UNEXPECTED");
  const access = accessOf(file, record);
  const state: PanelState = {
    docId,
    version: (fresh === undefined ? file.version : fresh.version) ?? "",
    readMs: context.nowMs,
    checkedMs: context.nowMs,
    ...(next === undefined ? {} : { next: { date: next.date, startMs: next.startMs, endMs: next.endMs } }),
    ...(last === undefined ? {} : { last: { date: last.date, startMs: last.startMs, endMs: last.endMs } }),
    meetings,
    hasEvent: opened !== undefined,
    ...troubleOf(opened, record, next, context.nowMs),
    ...eventFacts(opened, record, next, last, context.nowMs),
    flaws: [
      ...(access.writersShare ? (["sharing"] as const) : []),
      ...(access.reader ? (["reader"] as const) : []),
      ...(opened === undefined ? [] : flawsOf(opened, record)),
    ],
    strangers: access.strangers,
    ...(access.shared === undefined ? {} : { shared: access.shared }),
    content,
  };
  keepPanel(state);
  forgetRunTrouble(docId);
  removeTwin(record, context.nowMs);
  endReturn(docId, context);
  return {
    record: keepDue(record, next, content, hint.writes === true, context.nowMs),
    state,
    accessRead: true,
  };
}

/**
 * The panel as it was last read, for a press on it; undefined where the cache forgot, or where the meeting that it says is
 * the next one is over.
 */
export function knownPanel(docId: string, { nowMs }: Context): LoadedPanel | undefined {
  const record = recordOf(docId);
  const state = keptPanel(docId);
  if (record === undefined || state === undefined || (state.next?.endMs ?? nowMs + 1) <= nowMs)
    return undefined;
  return { record, state, accessRead: false };
}

/**
 * The doc in which the two go on, or are again. DOC_HALF_CONTINUED where the press that made it has not come to its end;
 * DOC_CONTINUED where this person may not see it yet.
 */
function loadOther(
  file: File,
  docId: string,
  otherId: string,
  context: Context,
  { opened, from: before = [], writes }: PanelHint,
): LoadedPanel {
  const begun = goingOn(docId);
  if (begun !== undefined && begun.done !== true) throw new AboutDoc("DOC_HALF_CONTINUED", docId);
  const from = [...before, docId];
  if (from.includes(otherId)) throw new AddOnError("DOC_NOT_THIS_PAIR");
  // One's own series may be led along.
  const mine = file.ownedByMe !== true && opened !== undefined && isMine(opened.series);
  try {
    return loadPanel(otherId, context, {
      from,
      ...(mine && tagsOf(opened.series).docId === docId ? { opened } : {}),
      ...(writes === undefined ? {} : { writes }),
    });
  } catch (error) {
    const unseen = isCode(error, "DOC_NO_ACCESS");
    throw unseen ? new AboutDoc("DOC_CONTINUED", docId) : error;
  }
}

/** Why the next meeting may need another time. */
function troubleOf(
  opened: SeriesNow | undefined,
  { docId }: PairRecord,
  next: Occurrence | undefined,
  nowMs: number,
): Pick<PanelState, "declined" | "saidNo" | "cancelledMs"> {
  if (opened === undefined) return {};
  const [cancelled] = cancelledBefore(opened, skipsOf(docId), nowMs, next?.startMs);
  const isNext = next !== undefined && opened.event.id === next.eventId;
  return {
    declined: isNext && othersDeclined(opened.event),
    saidNo: isNext && saidNo(opened.event),
    ...(cancelled === undefined ? {} : { cancelledMs: cancelled.startMs }),
  };
}

/** Who else is invited; and what hangs on the meeting that is looked at. */
function eventFacts(
  opened: SeriesNow | undefined,
  record: PairRecord,
  next: Occurrence | undefined,
  last: Occurrence | undefined,
  nowMs: number,
): Pick<PanelState, "others" | "attached"> {
  if (opened === undefined) return {};
  const others = othersIn(opened.event, record);
  const recent = last !== undefined && nowMs - last.endMs <= DAY_MS ? last.eventId : undefined;
  const meetings = opened.meetings.filter(({ id }) => id === next?.eventId || id === recent);
  const attached = attachedTo(meetings, record.docId);
  return {
    ...(others === undefined ? {} : { others }),
    ...(attached.length > 0 ? { attached } : {}),
  };
}

/** Something is to be written with the next opening that may: the section that is due, or the day that one follows to. */
function isWaiting(
  content: PanelState["content"],
  record: PairRecord,
  next: Occurrence | undefined,
  context: Context,
): boolean {
  if (!writesUnasked(record)) return false;
  const due = next !== undefined && content.section === undefined && isDue(record, next, context);
  return content.follows !== undefined || due;
}

/** When the meeting ends that the section at hand is for: then the next one is due. */
function keepDue(
  record: PairRecord,
  next: Occurrence | undefined,
  { section, follows }: PanelState["content"],
  ran: boolean,
  nowMs: number,
): PairRecord {
  // What an opening left to the next write is the next run's: without one the section keeps a day that is nobody's.
  const waits = follows !== undefined && !ran && writesUnasked(record);
  // A series with nothing to come is looked at once a day, not once an hour.
  const again = waits
    ? Math.min(record.dueMs ?? nowMs, nowMs)
    : next === undefined
      ? nowMs + DAY_MS
      : next.endMs;
  if (record.dueMs === again || (next === undefined && (record.dueMs ?? again) > nowMs)) return record;
  // A section that is missing although it was due stays due.
  const missing = section === undefined && next !== undefined;
  if (missing && record.dueMs !== undefined && record.dueMs < next.startMs) return record;
  const kept = { ...record, dueMs: again };
  if (recordOf(record.docId) !== undefined) keepRecord(kept);
  return kept;
}
