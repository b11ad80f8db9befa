import type { PanelState } from "../memory/kept-panel";

/** What a person wants of the panel depends on when it is looked at. */
export type PanelMoment = "before" | "running" | "just-met";

const A_DAY_MS = 86_400_000;

/** Running until the meeting's end; then "just met" for a day, unless the next one is nearer than the last. */
export function momentOf({ next, last }: Pick<PanelState, "next" | "last">, nowMs: number): PanelMoment {
  if (next !== undefined && next.startMs <= nowMs && nowMs < next.endMs) return "running";
  if (last === undefined || nowMs - last.endMs > A_DAY_MS) return "before";
  const nearer = next !== undefined && next.startMs - nowMs < nowMs - last.endMs;
  return nearer ? "before" : "just-met";
}
