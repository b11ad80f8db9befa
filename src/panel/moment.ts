import type { PanelState } from "../memory/kept-panel";
import { DAY_MS } from "../schedule/zone";

/** What a person wants of the panel depends on when it is looked at. */
export type PanelMoment = "ahead" | "before" | "running" | "just-met";

/** Within this time before a meeting one gets ready for it; further ahead one opens it because something came to mind. */
const NEAR_MS = 12 * 3_600_000;

/**
 * Running until the meeting's end; then "just met" for a day, unless the next one is nearer than the last. Half a day
 * before a meeting it is "before", and "ahead" until then.
 */
export function momentOf({ next, last }: Pick<PanelState, "next" | "last">, nowMs: number): PanelMoment {
  if (next !== undefined && next.startMs <= nowMs && nowMs < next.endMs) return "running";
  const coming = next !== undefined && next.startMs - nowMs > NEAR_MS ? "ahead" : "before";
  if (last === undefined || nowMs - last.endMs > DAY_MS) return coming;
  const nearer = next !== undefined && next.startMs - nowMs < nowMs - last.endMs;
  return nearer ? coming : "just-met";
}
