import { recall, remember } from "../../google/memory";
import { fields, flag, shaped, text } from "../../google/shape";

const shape = fields({ docId: text, revision: text, ticked: text, noPaper: flag });
const key = "lookBack";

/** What the card of a look back read for the press on it. */
export interface SeenForLookBack {
  readonly docId: string;
  /** The doc's revision, read before its ticks; "" where these are to be asked for again. */
  readonly revision: string;
  /** `Agenda.ticked` of just this revision; "" where Google shows no ticks. */
  readonly ticked: string;
  /** There was no look back yet. */
  readonly noPaper: boolean;
}

/**
 * Kept as a property, not in the cache, so that the press finds it however long the card stood there; that of one pair at a
 * time. A doc of more checklist lines than fit, some 35,000, is looked at again.
 */
export function keepSeenForLookBack(seen: SeenForLookBack): void {
  remember(key, seen);
}

export function seenForLookBack(docId: string): SeenForLookBack | undefined {
  const seen = shaped(shape, recall(key));
  return seen?.docId === docId ? seen : undefined;
}
