import type { Event } from "../../contract/calendar";
import type { File } from "../../contract/drive";
import { changeEvent } from "../google/calendar";
import { noteOnFile } from "../google/drive";
import { keepRecord, type PairRecord, purposeOf } from "../memory/pair-record";
import {
  eventTags,
  FILE_KEYS,
  fileTagsOf,
  fitting,
  isOtherSeries,
  noteOnPairDoc,
  seriesIn,
  tagsOf,
} from "../memory/tags";
import type { Context } from "../request/context";
import { releaseOthers } from "../series/handover";
import { isMine, othersOf } from "../series/kind";
import type { SeriesNow } from "../series/now";
import { nextMeeting, seriesOf } from "../series/series-now";

/**
 * The doc goes with another series of the two from now on: where that is this person's own, the one before loses its tags
 * and it gets them; the doc and what is remembered follow. Each step looks whether it is done, so that it can be taken
 * again.
 */
export function takeOver(file: File, known: PairRecord, event: Event, calendarId: string): PairRecord {
  const { docId, otherPermissionId, owner } = known;
  const { id: seriesId = "", etag } = event;
  if (isMine(event)) {
    releaseOthers(file, known, seriesId);
    changeEvent(calendarId, seriesId, { extendedProperties: eventTags(docId, seriesId, true) }, "none", etag);
  }
  const note = fitting(FILE_KEYS.series, seriesId);
  if (owner) noteOnPairDoc(file, docId, { ...purposeOf(known), seriesId }, otherPermissionId);
  else if (file.appProperties?.series !== note) noteOnFile(docId, { [FILE_KEYS.series]: note });
  const { dueMs: _old, ...rest } = known;
  const record: PairRecord = { ...rest, seriesId, calendarId, dueMs: Date.now() };
  keepRecord(record);
  return record;
}

/**
 * A set-up that died after it wrote the event left the doc noting the series before. The event, one's own and naming
 * this doc, is as much the record: unless the noted series still meets, the doc's note follows.
 */
export function claimed(file: File, docId: string, opened: SeriesNow, context: Context): File {
  const tags = fileTagsOf(file);
  const event = tagsOf(opened.series);
  const wanted = fitting(FILE_KEYS.series, opened.seriesId);
  const claims =
    isMine(opened.series) &&
    event.docId === docId &&
    event.seriesId === opened.seriesId &&
    isWith(opened.series, tags?.address);
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
