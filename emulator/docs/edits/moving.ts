import { Refused } from "../errors";
import {
  type Block,
  blocksLength,
  type Paragraph,
  withInlines,
  withoutHeading,
  withoutTick,
} from "../model/block";
import type { NamedRangeState } from "../model/document";
import type { Draft, Place } from "../model/draft";
import { withoutLink } from "../model/inline";
import { newHeading } from "../model/insert";
import { mergedSpans } from "../model/named-range";
import type { Stretch } from "./edit";

/** Moves the whole lines of a stretch to the start of the line at `to`, as dragging or cut and paste does. */
export function moveParagraphs(draft: Draft, edit: Stretch & { readonly to: number }): void {
  const place = draft.place(edit);
  const lines = draft.paragraphsIn(place, edit.start, Math.max(edit.end, edit.start + 1));
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (first === undefined || last === undefined) throw new Refused("There are no lines here.");
  const start = first.start;
  const end = last.start + last.paragraph.length;
  const target = edit.to >= draft.end(place) ? draft.end(place) : draft.paragraphAt(place, edit.to)?.start;
  if (target === undefined) throw new Refused("There is no line to move to.");
  if (target >= start && target <= end) return;
  const carried = carriedRanges(draft, place, start, end);
  draft.changeWithin(place, Math.min(start, target), Math.max(end, target), (siblings, base) =>
    reordered(draft, siblings, base, start, end, target),
  );
  const length = end - start;
  const landed = target > start ? target - length : target;
  draft.record(place, { at: start, removed: length, inserted: 0 });
  draft.record(place, { at: landed, removed: 0, inserted: length });
  bringBack(draft, place, carried, landed - start);
}

function reordered(
  draft: Draft,
  siblings: readonly Block[],
  base: number,
  start: number,
  end: number,
  target: number,
): Block[] {
  const moved: Block[] = [];
  const before: Block[] = [];
  const after: Block[] = [];
  let at = base;
  for (const block of siblings) {
    if (at >= start && at + block.length <= end) moved.push(landedLine(draft, block));
    else if (at < target) before.push(block);
    else after.push(block);
    at += block.length;
  }
  if (blocksLength(moved) !== end - start)
    throw new Refused("Lines cannot be moved across a table's border.");
  const result = [...before, ...moved, ...after];
  const ends = result[result.length - 1]?.kind === "paragraph";
  const lines = result.every(
    (block, i) => block.kind === "paragraph" || i === 0 || result[i - 1]?.kind === "paragraph",
  );
  if (!ends || !lines) throw new Refused("A line must stay before and after a table.");
  return result;
}

/** What a line is after it was cut and pasted (each by assumption). */
function landedLine(draft: Draft, block: Block): Block {
  if (block.kind !== "paragraph") return block;
  let line: Paragraph = block;
  if (draft.world.answer("docs.link-moved") === "lost") {
    line = withInlines(
      line,
      line.inlines.map((inline) => ({ ...inline, style: withoutLink(inline.style) })),
    );
  }
  if (draft.world.answer("docs.heading-id-moved") === "new") line = newHeading(draft, withoutHeading(line));
  if (draft.world.answer("docs.tick-moved") === "lost") line = withoutTick(line);
  return line;
}

/** The parts of named ranges that travel along, if they do at all. */
function carriedRanges(draft: Draft, place: Place, start: number, end: number): NamedRangeState[] {
  if (draft.world.answer("docs.named-range-moved") !== "follows") return [];
  return draft
    .tab(place.tabId)
    .content.namedRanges.filter((range) => range.segmentId === place.segmentId)
    .map((range) => ({
      ...range,
      spans: range.spans
        .map((span) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
        .filter((span) => span.end > span.start),
    }))
    .filter((range) => range.spans.length > 0);
}

function bringBack(draft: Draft, place: Place, carried: readonly NamedRangeState[], shift: number): void {
  if (carried.length === 0) return;
  draft.changeContent(place.tabId, (content) => {
    const namedRanges = [...content.namedRanges];
    for (const range of carried) {
      const spans = range.spans.map((span) => ({ start: span.start + shift, end: span.end + shift }));
      const i = namedRanges.findIndex((each) => each.id === range.id);
      const left = namedRanges[i]?.spans.filter((span) => span.end > span.start) ?? [];
      const whole = { ...range, spans: mergedSpans([...left, ...spans]) };
      if (i < 0) namedRanges.push(whole);
      else namedRanges[i] = whole;
    }
    return { ...content, namedRanges };
  });
}
