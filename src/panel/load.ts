import type { File } from "../../contract/drive";
import type { IsoDate } from "../agenda/model";
import { planRelink } from "../agenda/plan/relink";
import { readDoc, withTicks } from "../doc/read";
import { ensureSection, write } from "../doc/write";
import { noteOnFile, readFile } from "../google/drive";
import { AddOnError } from "../google/error";
import { remember } from "../google/memory";
import { keepPanel, keptPanel, type PanelState } from "../memory/kept-panel";
import { keepRecord, type PairRecord, recordOf } from "../memory/pair-record";
import { settings } from "../memory/settings";
import { FILE_KEYS, fileTagsOf, fitting, tagsOf } from "../memory/tags";
import { noteOnPairDoc } from "../pair/doc";
import { rightOf, strangersOn } from "../pair/sharing";
import { isOtherSeries, seriesIn, verifiedPair } from "../pair/verify";
import type { Context } from "../request/context";
import { addDays, dayOf } from "../schedule/moment";
import { nextOf, type Occurrence, sectionFor, usedUpTo } from "../schedule/occurrence";
import { flawsOf } from "../series/drift";
import { isMine } from "../series/kind";
import { nextMeeting } from "../series/living";
import { readSeries, type SeriesNow } from "../series/series-now";
import { contentOf, type PanelContent } from "./content";

export interface LoadedPanel {
  readonly record: PairRecord;
  readonly state: PanelState;
}

/** What is known already when a panel is opened. */
export interface PanelHint {
  readonly opened?: SeriesNow;
  readonly file?: File;
}

/**
 * Reads what a pair's panel shows: the series' meetings and the doc's facts, two calls; the doc itself only when its
 * version or the next meeting changed, and then at most one call more, for the most urgent of: the section that is due,
 * the intro's link, the note of the other's id, the ticks.
 */
export function loadPanel(docId: string, context: Context, hint: PanelHint = {}): LoadedPanel {
  const known = recordOf(docId);
  const remembered = hint.opened ?? (known === undefined ? undefined : seriesOf(known, context));
  const read = hint.file ?? readFile(docId);
  const file = hint.opened === undefined ? read : claimed(read, docId, hint.opened, context);
  const opened = hint.opened ?? followed(file, known, remembered, context);
  const record = verifiedPair(file, docId, opened, context);
  const occurrences = opened?.occurrences ?? [];
  const next = nextOf(occurrences, context.nowMs);
  const used = usedUpTo(occurrences, context.nowMs);
  const kept = keptPanel(docId);
  const same =
    kept !== undefined &&
    kept.version !== "" &&
    kept.version === file.version &&
    kept.next?.date === next?.date &&
    kept.used === used;
  const due =
    !same ||
    (record.dueMs !== undefined && record.dueMs <= context.nowMs && kept.content.section === undefined);
  const fresh = due ? readContent(record, file, next, used, context) : undefined;
  const content = fresh?.content ?? kept?.content;
  if (content === undefined) throw new AddOnError("UNEXPECTED");
  const state: PanelState = {
    docId,
    version: (fresh === undefined ? file.version : fresh.version) ?? "",
    readMs: context.nowMs,
    checkedMs: context.nowMs,
    ...(next === undefined ? {} : { next: { date: next.date, startMs: next.startMs, endMs: next.endMs } }),
    ...(used === undefined ? {} : { used }),
    hasEvent: opened !== undefined,
    flaws: opened === undefined ? [] : flawsOf(opened, record),
    strangers: record.owner ? strangers(file, record) : [],
    ...(record.owner ? { shared: rightOf(file, record.other, record.otherPermissionId) !== undefined } : {}),
    content,
  };
  keepPanel(state);
  return { record: keepDue(record, next, content.section), state };
}

/**
 * A set-up that died after it wrote the event left the doc noting the series before. The event, one's own and naming
 * this doc, is as much the record: unless the noted series still meets, the doc's note follows.
 */
function claimed(file: File, docId: string, opened: SeriesNow, context: Context): File {
  const tags = fileTagsOf(file);
  const event = tagsOf(opened.event);
  const wanted = fitting(FILE_KEYS.series, opened.seriesId);
  const claims = isMine(opened.event) && event.docId === docId && event.seriesId === opened.seriesId;
  if (!claims || tags === undefined || tags.series === wanted || file.ownedByMe !== true) return file;
  const noted = seriesIn(tags);
  if (noted !== "" && nextMeeting("primary", noted, docId, context.nowMs) !== undefined) return file;
  return noteOnFile(docId, { [FILE_KEYS.series]: wanted });
}

/** The series the doc goes with now, where that is another than the remembered one: one more call. */
function followed(
  file: File,
  known: PairRecord | undefined,
  remembered: SeriesNow | undefined,
  context: Context,
): SeriesNow | undefined {
  const tags = fileTagsOf(file);
  if (known === undefined || tags === undefined || !isOtherSeries(tags, known)) return remembered;
  return seriesOf({ ...known, seriesId: seriesIn(tags), calendarId: "primary" }, context);
}

/** The series as this person's calendar has it; undefined when it is not there (any more). */
function seriesOf(record: PairRecord, context: Context): SeriesNow | undefined {
  if (record.seriesId === "") return undefined;
  try {
    return readSeries(record.calendarId, record.seriesId, record.seriesId, context);
  } catch (error) {
    if (error instanceof AddOnError && (error.code === "EVENT_GONE" || error.code === "NOT_YOUR_CALENDAR"))
      return undefined;
    throw error;
  }
}

interface Fresh {
  readonly content: PanelContent;
  /** The doc's version that it shows; undefined after a write, whose version nobody knows yet, and where it must be read again. */
  readonly version?: string | undefined;
}

function readContent(
  record: PairRecord,
  file: File,
  next: Occurrence | undefined,
  used: IsoDate | undefined,
  context: Context,
): Fresh {
  const today = dayOf(context.nowMs, record.zone);
  const reading = readDoc(record, context);
  const dates = reading.agenda.sections.map(({ date }) => date);
  const section = next === undefined ? newestFrom(dates, today) : sectionFor(next, used, dates, today);
  const before = section ?? next?.date ?? addDays(today, 1);
  if (section === undefined && next !== undefined && isDue(record, context)) {
    ensureSection(record, next.date, context, reading);
    const content = {
      ...contentOf(reading.agenda, undefined, next.date),
      section: next.date,
      parts: emptyParts(),
    };
    return { content };
  }
  const plain = contentOf(reading.agenda, section, before);
  if (plain.open.length > 0) {
    const { agenda, ticksRead, askAgain } = withTicks(reading, record, context);
    const content = contentOf(agenda, section, before, ticksRead);
    if (content.sawTick) remember("tickSeen", true);
    // What is ticked is not remembered as open only because Google failed for a moment.
    return askAgain ? { content } : { content, version: file.version };
  }
  if (planRelink(reading.agenda).requests.length > 0) {
    write(record, { what: "relink" }, context, reading);
    return { content: plain };
  }
  if (
    record.owner &&
    record.otherPermissionId !== undefined &&
    file.appProperties?.[FILE_KEYS.permission] === undefined
  ) {
    const { me, other, mine, seriesId } = record;
    const noted = noteOnPairDoc(file, record.docId, { me, other, mine, seriesId }, record.otherPermissionId);
    return { content: plain, version: noted.version };
  }
  return { content: plain, version: file.version };
}

export function emptyParts(): PanelContent["parts"] {
  return [
    { owner: "direct", topics: [], more: 0 },
    { owner: "manager", topics: [], more: 0 },
  ];
}

function newestFrom(dates: readonly IsoDate[], today: IsoDate): IsoDate | undefined {
  return dates.filter((date) => date >= today).sort()[0];
}

function isDue(record: PairRecord, context: Context): boolean {
  return settings().automatic && record.dueMs !== undefined && record.dueMs <= context.nowMs;
}

/** When the meeting ends that the section at hand is for: then the next one is due. */
function keepDue(record: PairRecord, next: Occurrence | undefined, section: IsoDate | undefined): PairRecord {
  if (next === undefined || record.dueMs === next.endMs) return record;
  // A section that is missing although it was due stays due.
  if (section === undefined && record.dueMs !== undefined && record.dueMs < next.startMs) return record;
  const kept = { ...record, dueMs: next.endMs };
  keepRecord(kept);
  return kept;
}

function strangers(file: File, record: PairRecord): PanelState["strangers"] {
  return strangersOn(file, record.other, record.otherPermissionId).map((one) => ({
    permissionId: one.id ?? "",
    kind: one.type === "anyone" ? "anyone" : one.type === "domain" ? "company" : "person",
    who: one.displayName ?? one.emailAddress ?? one.domain ?? "",
  }));
}
