import type { SeenPaper } from "../../memory/own/papers";
import type { PairRecord } from "../../memory/pair-record";
import type { Context } from "../../request/context";
import type { PastMeeting } from "../../schedule/lately";
import { knownLately, readLately } from "./lately";
import { knownPapers, lookAtPapers } from "./papers/papers";

/** What the card shows that Google had to be asked for. */
export interface OwnFacts {
  /** The last eight weeks' meetings, newest first. */
  readonly past: readonly PastMeeting[];
  readonly papers: readonly SeenPaper[];
}

/** Asked for anew: one's calendar and one's papers, two calls. */
export function readFacts(record: PairRecord, context: Context): OwnFacts {
  const { papers, twice } = lookAtPapers(record.docId);
  // What was made a moment ago was made on this card, with its weeks.
  return { past: twice ? knownLately(record, context) : readLately(record, context), papers };
}

/** As they were asked for a moment ago: no call, unless the cache forgot. */
export function knownFacts(record: PairRecord, context: Context): OwnFacts {
  return { past: knownLately(record, context), papers: knownPapers(record.docId) };
}
