import { cache, cached, recall, remember } from "../google/memory";
import { amount, fields, flag, listOf, oneOf, optional, type Shape, shaped } from "../google/shape";
import type { Cadence } from "../schedule/cadence";
import type { Rhythm } from "../schedule/rhythm";

const cadenceShape: Shape<Cadence> = fields({
  every: oneOf("day", "week", "month", "year", "other"),
  interval: amount,
  weekdays: listOf(amount),
  ends: flag,
});

const shape: Shape<Rhythm> = fields({
  cadence: cadenceShape,
  gap: optional(amount),
  nextMs: optional(amount),
  aheadMs: optional(listOf(amount)),
});

const key = (seriesId: string) => `rhythm.${seriesId}`;

/** What was learnt of a series' rule: of a pair's series it is kept, of another's for some hours. */
export function knownRhythm(seriesId: string, ofPair: boolean): Rhythm | undefined {
  return shaped(shape, ofPair ? recall(key(seriesId)) : cached(key(seriesId)));
}

export function keepRhythm(seriesId: string, rhythm: Rhythm, ofPair: boolean): void {
  if (ofPair) remember(key(seriesId), rhythm);
  else cache(key(seriesId), rhythm);
}
