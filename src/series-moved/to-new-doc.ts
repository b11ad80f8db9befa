import type { Event } from "../../contract/calendar";
import type { File } from "../../contract/drive";
import { changeEvent, noteOnOwnCopy, readEvent } from "../google/calendar";
import { fileInReach } from "../google/drive";
import { moveMemory } from "../memory/going-on";
import { dropRecord, type PairRecord } from "../memory/pair-record";
import { chainOf, continuedFrom, continuedIn, eventTags, fileTagsOf, tagsOf } from "../memory/tags";
import { verifiedPair } from "../pair/verify";
import type { Context } from "../request/context";
import { withOurSentence } from "../series/description";
import { isMine } from "../series/kind";
import type { SeriesNow } from "../series/now";

/** The event's tags and our sentence in it, without a mail; of somebody else's event one's own tags alone. */
export function leadTo(event: Event, record: PairRecord): Event {
  const { docId, calendarId, seriesId } = record;
  if (tagsOf(event).docId === docId) return event;
  const mine = isMine(event);
  const extendedProperties = eventTags(docId, seriesId, mine);
  if (!mine) {
    noteOnOwnCopy(calendarId, seriesId, extendedProperties);
    return event;
  }
  const description = withOurSentence(event.description, record);
  return changeEvent(calendarId, seriesId, { extendedProperties, description }, "none", event.etag);
}

/**
 * One's own series, led to the doc in which the two go on, or back to, because the other of the two, whose docs both are,
 * did so and cannot write in it. Two calls to see that, two to do it.
 */
export function ledAlong(
  file: File,
  docId: string,
  opened: SeriesNow | undefined,
  context: Context,
): SeriesNow | undefined {
  if (opened === undefined || !isMine(opened.series) || file.ownedByMe === true) return opened;
  const { docId: named } = tagsOf(opened.series);
  if (named === undefined || named === docId || !chainOf(file).includes(named)) return opened;
  const left = fileInReach(named);
  if (left === undefined || ownerOf(left) !== ownerOf(file) || !isLeftFor(left, named, file, docId))
    return opened;
  const { calendarId, seriesId } = opened;
  const record = { ...verifiedPair(file, docId, undefined, context), calendarId, seriesId };
  const series = leadTo(readEvent(calendarId, seriesId), record);
  moveMemory(named, docId);
  dropRecord(named);
  return { ...opened, series };
}

/** Where the two are again, of a doc in the trash in which they had gone on: one call. */
export function cameBackTo(file: File, docId: string): string | undefined {
  const before = file.trashed === true && file.ownedByMe !== true ? continuedFrom(file) : undefined;
  const old = before === undefined ? undefined : fileInReach(before);
  return old !== undefined && isLeftFor(file, docId, old, before ?? "") ? before : undefined;
}

/** Whether the two docs say that the two went on from the one to the other, or came back from it. */
function isLeftFor(left: File, leftId: string, file: File, docId: string): boolean {
  if (continuedIn(left) !== undefined) return continuedIn(left) === docId;
  return fileTagsOf(file) !== undefined && file.appProperties?.next === leftId;
}

function ownerOf({ owners }: File): string {
  return owners?.[0]?.permissionId ?? "";
}
