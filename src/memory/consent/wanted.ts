import { cache, cached, uncache } from "../../google/memory";
import { amount, fields, type Of, oneOf, shaped, text } from "../../google/shape";

const shape = fields({
  permission: oneOf("ticks", "busy", "tasks"),
  docId: text,
  /** The event or doc that was open. */
  place: text,
  ms: amount,
});

/** What a permission was asked for on Google's page, and where: an opening there goes on with it. */
export type Wanted = Of<typeof shape>;

const KEY = "wanted";
/** Whoever comes back later comes for something else. */
const LASTS_MS = 600_000;

export function keepWanted(wanted: Wanted): void {
  cache(KEY, wanted, LASTS_MS / 1_000);
}

/** Once, and only there. */
export function takeWanted(place: string, nowMs: number): Wanted | undefined {
  const wanted = shaped(shape, cached(KEY));
  if (wanted?.place !== place || nowMs - wanted.ms > LASTS_MS) return undefined;
  uncache(KEY);
  return wanted;
}
