import { forget, recall, recallAll, remember } from "../../google/memory";
import { amount, fields, listOf, type Of, optional, type Shape, shaped, text } from "../../google/shape";
import { recordShape } from "../pair-record";

const tags: Shape<Readonly<Record<string, string>>> = (value): value is Readonly<Record<string, string>> =>
  typeof value === "object" && value !== null && Object.values(value).every(text);

const shape = fields({
  record: recordShape,
  endedMs: amount,
  /** The day of the last meeting, where one is still to come. */
  last: optional(text),
  /** The series' rule before; absent where it was none of ours to end. */
  recurrence: optional(listOf(text)),
  /** What was noted on the doc. */
  tags,
});

/** How a 1:1 was before it was ended: what its undo needs. */
export type Ended = Of<typeof shape>;

const PREFIX = "ended.";

export function endedOf(docId: string): Ended | undefined {
  return shaped(shape, recall(PREFIX + docId));
}

/** The ended 1:1 that a series was of. */
export function endedOfSeries(seriesId: string): Ended | undefined {
  for (const value of recallAll(PREFIX).values()) {
    const ended = shaped(shape, value);
    if (ended !== undefined && ended.record.seriesId === seriesId && seriesId !== "") return ended;
  }
  return undefined;
}

export function keepEnded(ended: Ended): void {
  remember(PREFIX + ended.record.docId, ended);
}

export function dropEnded(docId: string): void {
  forget(PREFIX + docId);
}
