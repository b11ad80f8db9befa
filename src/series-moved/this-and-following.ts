import type { Event } from "../../contract/calendar";
import type { File } from "../../contract/drive";
import { sameAddress } from "../agenda/names";
import { readTagged } from "../google/calendar";
import { type PairRecord, recordOf } from "../memory/pair-record";
import { docTag, tagsOf } from "../memory/tags";
import type { Context } from "../request/context";
import { nextOf } from "../schedule/occurrence";
import { isMine, organizerOf, othersOf } from "../series/kind";
import type { SeriesNow } from "../series/now";
import { seriesOf } from "../series/series-now";
import { takeOver } from "./to-another-series";

/**
 * The later half after "this and following" was changed in Calendar, which copies an event's tags: a series that is to
 * come, is of one of the two, carries the tags of this pair's, as `seen` does, and has the same one guest. Of several it is
 * for a person to say.
 */
export function laterHalf(
  { docId, calendarId, seriesId, other }: PairRecord,
  seen: Event,
  nowMs: number,
): Event | undefined {
  // Whoever organizes it and did not set it up, and whoever is its guest, has the hint alone.
  const whose = tagsOf(seen).docId === undefined ? "sharedExtendedProperty" : "privateExtendedProperty";
  const halves = readTagged(calendarId, docTag(docId), whose, nowMs).filter((event) => {
    const [guest, ...more] = othersOf(event);
    return (
      event.id !== seriesId &&
      (event.recurrence ?? []).length > 0 &&
      (isMine(event) || sameAddress(organizerOf(event), other)) &&
      (tagsOf(event).seriesId ?? seriesId) === seriesId &&
      guest !== undefined &&
      more.length === 0 &&
      sameAddress(guest, other)
    );
  });
  return halves.length === 1 ? halves[0] : undefined;
}

/**
 * "This and following" leaves a first half with nothing to come; the later one is followed by a run or opening of the doc's
 * owner or of its own organizer, without asking, as long as nothing else can be meant.
 */
export function withLaterHalf(
  opened: SeriesNow | undefined,
  file: File,
  docId: string,
  context: Context,
): SeriesNow | undefined {
  const known = recordOf(docId);
  if (opened === undefined || known === undefined || known.seriesId !== opened.seriesId) return opened;
  if (!known.owner && !isMine(opened.series)) return opened;
  if (!opened.recurring || nextOf(opened.occurrences, context.nowMs) !== undefined) return opened;
  const later = laterHalf(known, opened.series, context.nowMs);
  if (later === undefined) return opened;
  const half = seriesOf(takeOver(file, known, later, known.calendarId), context);
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
