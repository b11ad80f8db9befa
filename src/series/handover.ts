import type { File } from "../../contract/drive";
import { changeEvent, readEvent } from "../google/calendar";
import { noteOnFile } from "../google/drive";
import { ifInReach, ifInReachTwice } from "../google/reach";
import { keepRecord, type PairRecord, recordOf, recordOfSeries } from "../memory/pair-record";
import { FILE_KEYS, fileTagsOf, noEventTags, seriesIn, tagsOf } from "../memory/tags";
import { cadenceOf } from "../schedule/cadence";
import { withoutOurSentence } from "./description";
import { isMine } from "./kind";

type Holder = Pick<PairRecord, "calendarId" | "seriesId">;

/**
 * The series that had the doc until now loses its note, so that it does not open another series' panel. Done before the
 * new one gets its own: whatever ends half-way, no two series name the doc. A run that went before may have remembered
 * the new series already; then the doc itself still notes the old one.
 */
export function releaseOthers(file: File, remembered: PairRecord | undefined, seriesId: string): void {
  const held = new Map<string, Holder>();
  for (const holder of [heldBy(file), ...(remembered === undefined ? [] : [remembered])])
    if (holder.seriesId !== "" && holder.seriesId !== seriesId) held.set(holder.seriesId, holder);
  const pair = remembered ?? recordOf(file.id ?? "");
  for (const holder of held.values()) release(holder, file.id, pair);
}

/**
 * Another pair's doc, of which the series is another's now: it stays with its pair, and stands for no series until the two
 * have one again.
 */
export function displace(seriesId: string, docId: string): void {
  const other = recordOfSeries(seriesId, docId);
  if (other === undefined) return;
  const unbind = () => noteOnFile(other.docId, { [FILE_KEYS.series]: "" });
  if (other.owner) ifInReach(unbind, ["DOC_NO_ACCESS"]);
  keepRecord({ ...other, seriesId: "" });
}

/** The series that the doc itself notes. */
function heldBy(file: File): Holder {
  const tags = fileTagsOf(file);
  return { calendarId: "primary", seriesId: tags === undefined ? "" : seriesIn(tags) };
}

/**
 * Nothing to do for an event that names another doc by now, or that is out of this person's reach. One that goes on leads
 * to the doc by no sentence of ours either; the meetings of one that ended were held with it.
 */
function release(
  { calendarId, seriesId }: Holder,
  docId: string | undefined,
  pair: PairRecord | undefined,
): void {
  const event = ifInReachTwice(() => readEvent(calendarId, seriesId));
  if (event === undefined || tagsOf(event).docId !== docId) return;
  const goesOn = isMine(event) && cadenceOf(event.recurrence ?? [])?.ends === false;
  const theirs = goesOn && pair !== undefined ? withoutOurSentence(event.description, pair) : undefined;
  const change = {
    extendedProperties: noEventTags(isMine(event)),
    ...(theirs !== undefined && { description: theirs }),
  };
  changeEvent(calendarId, seriesId, change, "none", event.etag);
}
