import { fields, flag, listOf, type Of, optional, text } from "../../google/shape";
import { keepSeen, seenFor } from "./seen";

const docShape = fields({
  docId: text,
  /** Read before its ticks; "" where these are to be asked for again. */
  revision: text,
  /** `Agenda.ticked` of just this revision; absent where Google shows no ticks. */
  ticked: optional(text),
});

export type SeenDoc = Of<typeof docShape>;

const shape = fields({
  docs: listOf(docShape),
  /** There was no look back yet. */
  noPaper: flag,
});

/** What the card of a look back read for the press on it. Of docs of more than some 35,000 checklist lines it is not kept. */
export type SeenForLookBack = Of<typeof shape>;

const WHAT = "lookBack";

export function keepSeenForLookBack(docId: string, seen: SeenForLookBack): void {
  keepSeen(WHAT, docId, seen);
}

export function seenForLookBack(docId: string): SeenForLookBack | undefined {
  return seenFor(WHAT, docId, shape);
}
