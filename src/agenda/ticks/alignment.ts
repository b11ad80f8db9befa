/**
 * Which entry of `right` each entry of `left` is, or -1: two tellings of one doc, of which either may have lost,
 * split or reworded a line. Lines that occur once in both anchor the rest; between two anchors equal lines pair off in
 * order, as long as neither side has more of them; what is left may pair with its like. Costs n log n for the anchors
 * and is bounded between them.
 */
export function align(left: readonly string[], right: readonly string[]): Int32Array {
  const matched = new Int32Array(left.length).fill(-1);
  const anchors = rising(uniquePairs(left, right));
  let [fromLeft, fromRight] = [0, 0];
  for (const [atLeft, atRight] of [...anchors, [left.length, right.length] as const]) {
    alignGap({ left, right, matched, fromLeft, fromRight, toLeft: atLeft, toRight: atRight });
    if (atLeft < left.length) matched[atLeft] = atRight;
    [fromLeft, fromRight] = [atLeft + 1, atRight + 1];
  }
  return matched;
}

type Pair = readonly [left: number, right: number];

function uniquePairs(left: readonly string[], right: readonly string[]): Pair[] {
  const places = new Map<string, { left: number; right: number }>();
  left.forEach((words, at) => {
    const place = places.get(words);
    if (place === undefined) places.set(words, { left: at, right: -1 });
    else place.left = -2;
  });
  right.forEach((words, at) => {
    const place = places.get(words);
    if (place !== undefined) place.right = place.right === -1 ? at : -2;
  });
  const pairs: Pair[] = [];
  for (const [words, place] of places)
    if (words !== "" && place.left >= 0 && place.right >= 0) pairs.push([place.left, place.right]);
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** The longest run of pairs whose right sides rise too: what was moved between the two tellings is left out. */
function rising(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, right], at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < right) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  });
  const chain: Pair[] = [];
  for (let at = tails[tails.length - 1] ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

interface Gap {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly matched: Int32Array;
  readonly fromLeft: number;
  readonly fromRight: number;
  readonly toLeft: number;
  readonly toRight: number;
}

/** Larger gaps hold too little to go by. */
const MOST_ALIKE = 40;

function alignGap(gap: Gap): void {
  const { left, right, matched } = gap;
  let { fromLeft, fromRight, toLeft, toRight } = gap;
  while (fromLeft < toLeft && fromRight < toRight && left[fromLeft] === right[fromRight])
    matched[fromLeft++] = fromRight++;
  while (fromLeft < toLeft && fromRight < toRight && left[toLeft - 1] === right[toRight - 1])
    matched[--toLeft] = --toRight;
  if (fromLeft === toLeft || fromRight === toRight) {
    unpairSurplus(gap);
    return;
  }
  pairEquals({ ...gap, fromLeft, fromRight, toLeft, toRight });
  if (toLeft - fromLeft <= MOST_ALIKE && toRight - fromRight <= MOST_ALIKE)
    pairAlike({ ...gap, fromLeft, fromRight, toLeft, toRight });
  unpairSurplus(gap);
}

/** Equal lines in order, as the greatest rising chain would have them in the usual case: nothing was moved. */
function pairEquals({ left, right, matched, fromLeft, fromRight, toLeft, toRight }: Gap): void {
  const places = new Map<string, number[]>();
  for (let at = toRight - 1; at >= fromRight; at--) {
    const words = right[at] ?? "";
    const known = places.get(words);
    if (known === undefined) places.set(words, [at]);
    else known.push(at);
  }
  const pairs: Pair[] = [];
  for (let at = fromLeft; at < toLeft; at++) {
    const next = places.get(left[at] ?? "")?.pop();
    if (next !== undefined) pairs.push([at, next]);
  }
  for (const [at, to] of rising(pairs)) matched[at] = to;
}

/** Lines that stayed alone between matched ones, when one is the other's beginning or nearly all of it. */
function pairAlike({ left, right, matched, fromLeft, fromRight, toLeft, toRight }: Gap): void {
  let next = fromRight;
  const taken = new Set<number>();
  for (let at = fromLeft; at < toLeft; at++) if ((matched[at] ?? -1) >= 0) taken.add(matched[at] ?? -1);
  for (let at = fromLeft; at < toLeft; at++) {
    const known = matched[at] ?? -1;
    if (known >= 0) {
      next = Math.max(next, known + 1);
      continue;
    }
    let end = toRight;
    for (let later = at + 1; later < toLeft; later++)
      if ((matched[later] ?? -1) >= 0) {
        end = matched[later] ?? end;
        break;
      }
    for (let to = next; to < end; to++) {
      if (taken.has(to) || !alike(left[at] ?? "", right[to] ?? "")) continue;
      matched[at] = to;
      taken.add(to);
      next = to + 1;
      break;
    }
  }
}

function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 6) return false;
  if (long.startsWith(short) || long.endsWith(short)) return true;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared++;
  let tail = 0;
  while (tail < short.length - shared && short[short.length - 1 - tail] === long[long.length - 1 - tail])
    tail++;
  return shared + tail >= 0.8 * long.length;
}

/** Of equal lines that one side has more of, nobody knows which is which. */
function unpairSurplus({ left, right, matched, fromLeft, fromRight, toLeft, toRight }: Gap): void {
  const counts = new Map<string, number>();
  const count = (words: string, by: number) => counts.set(words, (counts.get(words) ?? 0) + by);
  for (let at = fromLeft; at < toLeft; at++) count(left[at] ?? "", 1);
  for (let at = fromRight; at < toRight; at++) count(right[at] ?? "", -1);
  for (let at = fromLeft; at < toLeft; at++) {
    const words = left[at] ?? "";
    if (right[matched[at] ?? -1] === words && counts.get(words) !== 0) matched[at] = -1;
  }
}
