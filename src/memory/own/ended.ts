import { forget, recall, recallAll, rememberLast } from "../../google/memory";
import {
  amount,
  fields,
  flag,
  listOf,
  type Of,
  optional,
  type Shape,
  shaped,
  text,
} from "../../google/shape";
import type { Occurrence } from "../../schedule/occurrence";
import { recordShape } from "../pair-record";

const tags: Shape<Readonly<Record<string, string>>> = (value): value is Readonly<Record<string, string>> =>
  typeof value === "object" && value !== null && Object.values(value).every(text);

const shape = fields({
  record: recordShape,
  endedMs: amount,
  /** The day that the next meeting was planned for, where the end is after it. */
  last: optional(text),
  /** When the last meeting starts that the end leaves. */
  until: optional(amount),
  /** The series' rule before; absent where it was none of ours to end. */
  recurrence: optional(listOf(text)),
  /** When meetings were planned that the end takes and that were cancelled before. */
  off: optional(listOf(amount)),
  /** The other was no guest of it: Calendar told them nothing. */
  untold: optional(flag),
  /** The doc was handed to the other. */
  handed: optional(flag),
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
  return seriesId === "" ? undefined : allEnded().find(({ record }) => record.seriesId === seriesId);
}

/** Every end that is remembered, the longest ago first. */
export function allEnded(): readonly Ended[] {
  const all = [...recallAll(PREFIX).values()].map((value) => shaped(shape, value));
  return all.filter((one) => one !== undefined).sort((a, b) => a.endedMs - b.endedMs);
}

/**
 * Whether the ended series has meetings that the end did not leave it, for it failed or somebody let the series go on; the
 * last one may have been moved since.
 */
export function goesOnAfter(
  { recurrence, last, endedMs }: Ended,
  occurrences: readonly Occurrence[],
): boolean {
  const isNew = ({ plannedDate, startMs }: Occurrence) =>
    last === undefined ? startMs >= endedMs : plannedDate > last;
  return recurrence !== undefined && occurrences.some(isNew);
}

export function keepEnded(ended: Ended): void {
  rememberLast(PREFIX + ended.record.docId, ended);
}

export function dropEnded(docId: string): void {
  forget(PREFIX + docId);
}
