import type { SeriesNow } from "./now";
import { timeOfEvent } from "./series-now";

/** A meeting that was cancelled: when it was planned to begin, and which it is. */
export interface Cancelled {
  readonly eventId: string;
  readonly startMs: number;
}

/** The meetings to come that were cancelled before the next one, without those that were skipped on purpose. */
export function cancelledBefore(
  { cancelled = [] }: SeriesNow,
  skipped: readonly string[],
  nowMs: number,
  beforeMs = Number.POSITIVE_INFINITY,
): readonly Cancelled[] {
  return cancelled
    .flatMap(({ id, originalStartTime, start }) => {
      const planned = originalStartTime ?? start ?? {};
      const startMs = timeOfEvent({ start: planned, end: planned })?.startMs;
      if (startMs === undefined || id === undefined || skipped.includes(id)) return [];
      return startMs > nowMs && startMs < beforeMs ? [{ eventId: id, startMs }] : [];
    })
    .sort((a, b) => a.startMs - b.startMs);
}
