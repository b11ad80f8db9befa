import type { Event } from "../../contract/calendar";
import type { File } from "../../contract/drive";
import { sameAddress } from "../agenda/names";
import { changeEvent, readTagged } from "../google/calendar";
import { keepRecord, type PairRecord, purposeOf } from "../memory/pair-record";
import { docTag, eventTags, noteOnPairDoc, tagsOf } from "../memory/tags";
import { releaseOthers } from "./handover";
import { isMine, othersOf } from "./kind";

/**
 * The doc goes with another series of its owner's from now on: the one before loses its tags, the new one gets them, the
 * doc and what is remembered follow. Each step looks whether it is done, so that it can be taken again.
 */
export function takeOver(
  file: File,
  known: PairRecord,
  seriesId: string,
  calendarId: string,
  etag: string | undefined,
): PairRecord {
  const { docId, otherPermissionId } = known;
  releaseOthers(file, known, seriesId);
  changeEvent(calendarId, seriesId, { extendedProperties: eventTags(docId, seriesId, true) }, "none", etag);
  noteOnPairDoc(file, docId, { ...purposeOf(known), seriesId }, otherPermissionId);
  const { dueMs: _old, ...rest } = known;
  const record: PairRecord = { ...rest, seriesId, calendarId, dueMs: Date.now() };
  keepRecord(record);
  return record;
}

/**
 * The later half after "this and following" was changed in Calendar, which copies an event's tags: one's own series that
 * is to come, carries the tags of this pair's, and has the same one guest. Of several it is for a person to say.
 */
export function laterHalf(
  { docId, calendarId, seriesId, other }: PairRecord,
  nowMs: number,
): Event | undefined {
  const halves = readTagged(calendarId, docTag(docId), nowMs).filter((event) => {
    const [guest, ...more] = othersOf(event);
    return (
      event.id !== seriesId &&
      (event.recurrence ?? []).length > 0 &&
      isMine(event) &&
      tagsOf(event).seriesId === seriesId &&
      guest !== undefined &&
      more.length === 0 &&
      sameAddress(guest, other)
    );
  });
  return halves.length === 1 ? halves[0] : undefined;
}
