import { forget, recall, recallAll, remember } from "../google/memory";
import { amount, fields, flag, type Of, optional, type Shape, shaped, text } from "../google/shape";
import { recordShape } from "./pair-record";

const tags: Shape<Readonly<Record<string, string>>> = (value): value is Readonly<Record<string, string>> =>
  typeof value === "object" && value !== null && Object.values(value).every(text);

const shape = fields({
  /** The pair with the doc that is left. */
  record: recordShape,
  /** What was noted on that doc. */
  tags,
  /** The meeting in whose section the new doc begins. */
  to: text,
  atMs: amount,
  newId: optional(text),
  /** Of what the new doc began with, and how many items went along. */
  mark: optional(text),
  went: optional(amount),
  done: optional(flag),
  undoing: optional(flag),
});

/** How far a press came that lets two go on in a new doc, and what its undo needs. */
export type GoingOn = Of<typeof shape>;

const PREFIX = "goingOn.";

/** By the doc that is left. */
export function goingOn(docId: string): GoingOn | undefined {
  return shaped(shape, recall(PREFIX + docId));
}

/** By the new doc, once all is done. */
export function wentOnTo(newId: string): GoingOn | undefined {
  for (const value of recallAll(PREFIX).values()) {
    const known = shaped(shape, value);
    if (known?.newId === newId && known.done === true) return known;
  }
  return undefined;
}

export function keepGoingOn(going: GoingOn): void {
  remember(PREFIX + going.record.docId, going);
}

export function forgetGoingOn(docId: string): void {
  forget(PREFIX + docId);
}

/** What belongs to the doc itself: the pair, what its set-up and its last change need to be taken back, its run. */
const STAYS = ["pair.", "change.", "last.", "before.", "ended.", "twin.", "run.", PREFIX];

/** What else is remembered under a doc's id goes along to the doc in which the two go on: it is about the pair. */
export function moveMemory(from: string, to: string): void {
  for (const [key, value] of recallAll("")) {
    if (!key.endsWith(`.${from}`) || STAYS.some((prefix) => key.startsWith(prefix))) continue;
    remember(key.slice(0, -from.length) + to, value);
    forget(key);
  }
}
