import type { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";

/** Beyond this many lines on either side, what changed in between is paired in order instead of by likeness. */
const COMPARED = 80;

/**
 * The steps from one document to another that leave every unchanged line, and the unchanged words of a changed one,
 * where they are: selections and unsent typing live through them.
 */
export function difference(from: Node, to: Node): Transform {
  const transform = new Transform(from);
  if (from.eq(to)) return transform;
  const before = childrenOf(from);
  const after = childrenOf(to);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && same(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const pairs = pairing(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  let position = 0;
  for (let i = 0; i < before.length - tail; i++) position += before[i]?.nodeSize ?? 0;
  // From the end to the start: what lies before keeps its positions.
  for (const [old, now] of pairs.reverse()) {
    if (old !== undefined) position -= old.nodeSize;
    if (old === undefined && now !== undefined) transform.insert(position, now);
    else if (now === undefined && old !== undefined) transform.delete(position, position + old.nodeSize);
    else if (old !== undefined && now !== undefined) changeBlock(transform, position, old, now);
  }
  return transform;
}

function changeBlock(transform: Transform, position: number, old: Node, now: Node): void {
  if (old.eq(now)) return;
  if (old.type !== now.type || old.type.name !== "line") {
    transform.replaceWith(position, position + old.nodeSize, now);
    return;
  }
  const start = old.content.findDiffStart(now.content);
  if (start !== null) {
    const ends = old.content.findDiffEnd(now.content);
    if (ends !== null) {
      const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
      const inside = position + 1;
      transform.replaceWith(
        inside + start,
        inside + ends.a + overlap,
        now.content.cut(start, ends.b + overlap).content,
      );
    }
  }
  for (const [name, value] of Object.entries(now.attrs)) {
    if (old.attrs[name] !== value) transform.setNodeAttribute(position, name, value);
  }
}

type Pair = readonly [Node | undefined, Node | undefined];

/** Which old block became which new one: the pairing with the most likeness, in order. */
function pairing(before: readonly Node[], after: readonly Node[]): Pair[] {
  if (before.length > COMPARED || after.length > COMPARED) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, i) => [before[i], after[i]] as const);
  }
  const width = after.length + 1;
  const best = new Array<number>((before.length + 1) * width).fill(0);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const paired = likeness(before[i], after[j]);
      best[i * width + j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        paired === 0 ? 0 : paired + at(i + 1, j + 1),
      );
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const paired = i < before.length && j < after.length ? likeness(before[i], after[j]) : 0;
    if (paired > 0 && at(i, j) === paired + at(i + 1, j + 1)) pairs.push([before[i++], after[j++]]);
    else if (i < before.length && (j >= after.length || at(i, j) === at(i + 1, j)))
      pairs.push([before[i++], undefined]);
    else pairs.push([undefined, after[j++]]);
  }
  return pairs;
}

/** 4 the same, 3 the same words, 1 for beginnings or endings in common, 0 strangers. */
function likeness(a: Node | undefined, b: Node | undefined): number {
  if (a === undefined || b === undefined || a.type !== b.type) return 0;
  if (a.eq(b)) return 4;
  const [one, other] = [a.textContent, b.textContent];
  if (one === other) return 3;
  if (one === "" || other === "") return a.sameMarkup(b) ? 1 : 0;
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return head + tail >= shorter / 2 ? 2 : 0;
}

function same(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && a.eq(b);
}

function childrenOf(doc: Node): readonly Node[] {
  return doc.content.content;
}
