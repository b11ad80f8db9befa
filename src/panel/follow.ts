import type { Event } from "../../contract/calendar";
import type { File } from "../../contract/drive";
import { noteOnFile } from "../google/drive";
import { ifInReach } from "../google/reach";
import { type PairRecord, recordOf } from "../memory/pair-record";
import { FILE_KEYS, fileTagsOf, fitting, isOtherSeries, seriesIn, tagsOf } from "../memory/tags";
import type { Context } from "../request/context";
import { nextOf } from "../schedule/occurrence";
import { isMine, othersOf } from "../series/kind";
import type { SeriesNow } from "../series/now";
import { nextMeeting, readSeries } from "../series/series-now";
import { laterHalf, takeOver } from "../series/take-over";

/**
 * A set-up that died after it wrote the event left the doc noting the series before. The event, one's own and naming
 * this doc, is as much the record: unless the noted series still meets, the doc's note follows.
 */
export function claimed(file: File, docId: string, opened: SeriesNow, context: Context): File {
  const tags = fileTagsOf(file);
  const event = tagsOf(opened.event);
  const wanted = fitting(FILE_KEYS.series, opened.seriesId);
  const claims =
    isMine(opened.event) &&
    event.docId === docId &&
    event.seriesId === opened.seriesId &&
    isWith(opened.event, tags?.address);
  if (!claims || tags === undefined || tags.series === wanted || file.ownedByMe !== true) return file;
  const noted = seriesIn(tags);
  if (noted !== "" && nextMeeting("primary", noted, docId, context.nowMs) !== undefined) return file;
  return noteOnFile(docId, { [FILE_KEYS.series]: wanted });
}

/** Whether exactly the person whom the doc names is the other one in the event. */
function isWith(event: Event, noted: string | undefined): boolean {
  const [other, ...more] = othersOf(event);
  if (other === undefined || more.length > 0) return false;
  return fitting(FILE_KEYS.address, other.address.toLowerCase()) === noted;
}

/** The series the doc goes with now, where that is another than the remembered one: one more call. */
export function followed(
  file: File,
  known: PairRecord | undefined,
  remembered: SeriesNow | undefined,
  context: Context,
): SeriesNow | undefined {
  const tags = fileTagsOf(file);
  if (known === undefined || tags === undefined || !isOtherSeries(tags, known)) return remembered;
  return seriesOf({ ...known, seriesId: seriesIn(tags), calendarId: "primary" }, context);
}

/**
 * "This and following" leaves a first half with nothing to come; the later one is followed by its owner's run or opening,
 * without asking, as long as nothing else can be meant.
 */
export function withLaterHalf(
  opened: SeriesNow | undefined,
  file: File,
  docId: string,
  context: Context,
): SeriesNow | undefined {
  const known = recordOf(docId);
  if (opened === undefined || known?.owner !== true || known.seriesId !== opened.seriesId) return opened;
  if (!opened.recurring || nextOf(opened.occurrences, context.nowMs) !== undefined) return opened;
  const later = laterHalf(known, context.nowMs);
  if (later?.id === undefined) return opened;
  const half = seriesOf(takeOver(file, known, later.id, known.calendarId, later.etag), context);
  return half === undefined ? undefined : afterHalf(opened, half);
}

/** The later half with the meetings that were held in the first: what they used is not the next one's. */
function afterHalf(first: SeriesNow, half: SeriesNow): SeriesNow {
  return {
    ...half,
    occurrences: [...first.occurrences, ...half.occurrences],
    meetings: [...first.meetings, ...half.meetings],
    cancelled: half.cancelled ?? [],
  };
}

/** The series as this person's calendar has it; undefined when it is not there (any more). */
export function seriesOf(record: PairRecord, context: Context): SeriesNow | undefined {
  if (record.seriesId === "") return undefined;
  return ifInReach(() => readSeries(record.calendarId, record.seriesId, record.seriesId, context));
}
