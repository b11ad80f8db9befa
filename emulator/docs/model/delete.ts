import { Refused, refuse } from "../errors";
import { type Block, type Paragraph, withInlines } from "./block";
import type { Draft, Place } from "./draft";
import { slice, textOf } from "./inline";
import { isPair, newHeading } from "./insert";
import { blockAt, replaced } from "./layout";

const INVALID = "Invalid deletion range. Cannot delete the requested range.";
const LAST_NEWLINE = "The range cannot include the newline character at the end of the segment.";

/** Deletes [start, end), joining what is left of the first and the last line. Refuses as `deleteContentRange` does. */
export function deleteRange(draft: Draft, place: Place, start: number, end: number): void {
  if (end >= draft.end(place)) refuse(LAST_NEWLINE);
  if (cutsPair(draft, place, start) || cutsPair(draft, place, end)) {
    refuse("The range cannot start or end in the middle of a surrogate pair.");
  }
  draft.changeWithin(place, start, end, (siblings, base) => cut(draft, siblings, base, start, end));
  draft.record(place, { at: start, removed: end - start, inserted: 0 });
  dropLooseFootnotes(draft, place);
}

/** Whether `index` lies between the two halves of a surrogate pair. */
function cutsPair(draft: Draft, place: Place, index: number): boolean {
  const found = draft.paragraphAt(place, index);
  if (found === undefined || index === found.start) return false;
  const text = textOf(found.paragraph.inlines);
  const offset = index - found.start;
  return isPair(text.charCodeAt(offset - 1), text.charCodeAt(offset));
}

/** A selection as the editor makes it: within what can be deleted, and without half characters. */
export function selection(draft: Draft, place: Place, from: number, to: number) {
  const end = Math.min(to, draft.end(place) - 1);
  const start = Math.max(from, draft.segment(place).kind === "body" ? 1 : 0);
  return {
    start: cutsPair(draft, place, start) ? start + 1 : start,
    end: cutsPair(draft, place, end) ? end - 1 : end,
  };
}

function cut(
  draft: Draft,
  siblings: readonly Block[],
  base: number,
  start: number,
  end: number,
): readonly Block[] {
  const from = blockAt(siblings, Math.max(0, start - base)) ?? { i: 0, start: 0 };
  let at = base + from.start;
  let first = -1;
  let last = -1;
  let head: { paragraph: Paragraph; offset: number } | undefined;
  let tail: { paragraph: Paragraph; offset: number } | undefined;
  for (let i = from.i; i < siblings.length; i += 1) {
    const block = siblings[i];
    if (block === undefined) break;
    const next = at + block.length;
    if (next > start && at < end) {
      if (first < 0) first = i;
      last = i;
      const whole = at >= start && next <= end;
      if (block.kind === "paragraph") {
        if (head === undefined && first === i) head = { paragraph: block, offset: start - at };
        tail = { paragraph: block, offset: Math.min(end, next) - at };
      } else {
        if (!whole || at === 0) refuse(INVALID);
        tail = undefined;
      }
    }
    at = next;
    if (at >= end) break;
  }
  if (first < 0) return refuse(INVALID);
  const next = siblings[last + 1];
  const put = (end: number, line?: Paragraph) =>
    replaced(siblings, first, end, line === undefined ? [] : [line]);
  const left = head === undefined ? [] : slice(head.paragraph.inlines, 0, head.offset);

  if (tail !== undefined && tail.offset < tail.paragraph.length) {
    const right = slice(tail.paragraph.inlines, tail.offset, Number.POSITIVE_INFINITY);
    const keeper = head === undefined ? tail.paragraph : survivor(draft, head, tail.paragraph);
    return put(last + 1, newHeading(draft, withInlines(keeper, [...left, ...right])));
  }
  if (head === undefined) {
    // Only whole tables or breaks went, perhaps with lines after them: the line before stands as it is.
    if (tail === undefined) return put(last + 1);
  }
  if (head !== undefined && head.offset > 0) {
    if (next?.kind !== "paragraph") return refuse(next === undefined ? LAST_NEWLINE : INVALID);
    const keeper = survivor(draft, head, next);
    return put(last + 2, newHeading(draft, withInlines(keeper, [...left, ...next.inlines])));
  }
  // Whole lines went: what follows must not be an element that needs the newline before it, nor nothing at all.
  if (next === undefined) return refuse(LAST_NEWLINE);
  if (next.kind !== "paragraph") return refuse(INVALID);
  return put(last + 1);
}

/** Whose paragraph style, bullet, tick and heading id the joined line keeps. */
function survivor(draft: Draft, head: { paragraph: Paragraph; offset: number }, tail: Paragraph): Paragraph {
  if (head.paragraph === tail) return head.paragraph;
  if (head.offset === 0) return tail;
  return draft.world.answer("docs.joined-line-style") === "first" ? head.paragraph : tail;
}

/** A footnote goes when its reference goes. */
function dropLooseFootnotes(draft: Draft, place: Place): void {
  const { segments } = draft.tab(place.tabId).content;
  const notes = Object.keys(segments).filter((id) => segments[id]?.kind === "footnote");
  if (notes.length === 0) return;
  const used = new Set<string>();
  const body = draft.paragraphsIn({ tabId: place.tabId, segmentId: "" }, 0, Number.POSITIVE_INFINITY);
  for (const { paragraph } of body) {
    for (const inline of paragraph.inlines) if (inline.kind === "footnote") used.add(inline.footnoteId);
  }
  const loose = notes.filter((id) => !used.has(id));
  if (loose.length === 0) return;
  draft.changeContent(place.tabId, (content) => ({
    ...content,
    segments: Object.fromEntries(Object.entries(content.segments).filter(([id]) => !loose.includes(id))),
    namedRanges: content.namedRanges.filter((range) => !loose.includes(range.segmentId)),
  }));
}

/** Deletes a selection as the editor does: what would be refused for its structure stays. */
export function deleteSelection(draft: Draft, place: Place, from: number, to: number): void {
  const { start, end } = selection(draft, place, from, to);
  if (end <= start) return;
  try {
    deleteRange(draft, place, start, end);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    deleteWords(draft, place, start, end);
  }
}

/** What a selection across cells or up to a table loses: the words of each line, not the lines. */
function deleteWords(draft: Draft, place: Place, start: number, end: number): void {
  for (const { paragraph, start: at } of draft.paragraphsIn(place, start, end).reverse()) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + paragraph.length - 1);
    if (to > from) deleteRange(draft, place, from, to);
  }
}
