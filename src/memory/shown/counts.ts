import { recall, remember } from "../../google/memory";
import { amount, fields, listOf, shaped, text } from "../../google/shape";

/** How much is there for a pair's next meeting, as the home card says it. */
export interface Counts {
  readonly docId: string;
  readonly topics: number;
  readonly open: number;
  /** The start of the meeting that they are for. Milliseconds. */
  readonly meetingMs: number;
  /** Drive's version of the doc that was counted; empty where it must be counted again. */
  readonly version: string;
  /** When that was last known to be so. Milliseconds. */
  readonly readMs: number;
}

const shape = listOf(
  fields({
    docId: text,
    topics: amount,
    open: amount,
    meetingMs: amount,
    version: text,
    readMs: amount,
  }),
);
/** Each takes some 130 bytes of the 9 KB that a property holds. */
const MOST = 60;

/** What home last said of each doc: the cache forgets overnight, and the morning is when home is looked at. */
export function keptCounts(): ReadonlyMap<string, Counts> {
  const kept = shaped(shape, recall("counts")) ?? [];
  return new Map(kept.map((one) => [one.docId, one]));
}

/** The soonest meetings first: what does not fit is counted when its turn comes. */
export function keepCounts(counts: readonly Counts[]): void {
  remember("counts", counts.slice(0, MOST));
}
