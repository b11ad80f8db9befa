import type { File } from "../../contract/drive";
import { goingOn, keepGoingOn, moveMemory } from "../memory/going-on";
import { dropRecord, type PairRecord, recordOf } from "../memory/pair-record";
import { chainOf } from "../memory/tags";
import type { SeenSeries } from "../series/seen";

/** A pair as it is remembered with another doc in which the two met: one that this goes on from, or that they came back from. */
export interface Earlier {
  readonly docId: string;
  readonly record?: PairRecord | undefined;
}

/** To be asked before the doc is verified, which forgets the other one of the same series. */
export function earlierOf(file: File): Earlier | undefined {
  const docs = chainOf(file).map((docId) => ({ docId, record: recordOf(docId) }));
  return docs.find(({ record }) => record !== undefined) ?? docs[0];
}

/**
 * What is remembered of the pair under the earlier doc: the other's follows with their first look at the one of today,
 * once that is verified, as long as both are of one series; the owner's went along with their press, unless that died right
 * before its end.
 */
export function takeAlong(earlier: Earlier | undefined, now: PairRecord, seen: SeenSeries | undefined): void {
  if (earlier === undefined) return;
  const begun = goingOn(earlier.docId);
  const ends = begun?.newId === now.docId && begun.done !== true && seen?.docId === now.docId;
  const { record } = earlier;
  const others = record !== undefined && !record.owner && record.seriesId === now.seriesId;
  if (!ends && !others) return;
  moveMemory(earlier.docId, now.docId);
  dropRecord(earlier.docId);
  if (ends) keepGoingOn({ ...begun, done: true });
}
