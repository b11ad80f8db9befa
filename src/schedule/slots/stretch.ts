/** A stretch of time in milliseconds since the epoch; its end belongs to what comes after. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The same time in order, each moment once; empty and backward stretches are none. */
export function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  const ordered = stretches.filter(({ fromMs, toMs }) => toMs > fromMs).sort((a, b) => a.fromMs - b.fromMs);
  for (const one of ordered) {
    const last = found[found.length - 1];
    if (last !== undefined && one.fromMs <= last.toMs)
      found[found.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, one.toMs) };
    else found.push(one);
  }
  return found;
}

/** What two lists, each in order and without overlaps, have in common. */
export function common(a: readonly Stretch[], b: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) break;
    const fromMs = Math.max(one.fromMs, other.fromMs);
    const toMs = Math.min(one.toMs, other.toMs);
    if (toMs > fromMs) found.push({ fromMs, toMs });
    if (one.toMs <= other.toMs) i++;
    else j++;
  }
  return found;
}

/** What of `all` is not taken; both in order and without overlaps. */
export function without(all: readonly Stretch[], taken: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const { fromMs, toMs } of all) {
    let from = fromMs;
    while ((taken[at]?.toMs ?? Number.POSITIVE_INFINITY) <= from) at++;
    for (let next = at; (taken[next]?.fromMs ?? Number.POSITIVE_INFINITY) < toMs; next++) {
      const busy = taken[next];
      if (busy === undefined) break;
      if (busy.fromMs > from) found.push({ fromMs: from, toMs: busy.fromMs });
      from = Math.max(from, busy.toMs);
    }
    if (from < toMs) found.push({ fromMs: from, toMs });
  }
  return found;
}
