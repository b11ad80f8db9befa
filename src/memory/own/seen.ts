import { forget, recall, remember } from "../../google/memory";
import { fields, type Shape, shaped, text } from "../../google/shape";
import { DAY_MS } from "../../schedule/zone";

/**
 * What a card of one's own read, for the presses on it: a property, not in the cache, so that they find it however long the card
 * stood there; each of one pair at a time. What does not fit is read again.
 */
export function keepSeen(what: string, docId: string, seen: unknown): void {
  const key = keyOf(what);
  // By days: a card that is shown again costs no write.
  const atMs = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  if (!remember(key, { docId, atMs, seen })) forget(key);
}

export function seenFor<T>(what: string, docId: string, shape: Shape<T>): T | undefined {
  const kept = recall(keyOf(what));
  if (shaped(fields({ docId: text }), kept)?.docId !== docId) return undefined;
  return shaped(fields({ seen: shape as Shape<unknown> }), kept)?.seen as T | undefined;
}

const keyOf = (what: string) => `seen.${what}`;
