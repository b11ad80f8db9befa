import type { NamedRangeState, Span } from "./document";
import type { Step } from "./step";
import type { Surroundings } from "./surroundings";

/**
 * Named ranges after a change of length: text inserted inside widens them, text at their edges does not; a table or a
 * break put inside splits them; what was deleted is cut out, and a range without content goes (both by assumption).
 */
export function mapNamedRanges(
  ranges: readonly NamedRangeState[],
  step: Step,
  world: Pick<Surroundings, "answer">,
): readonly NamedRangeState[] {
  let copy: NamedRangeState[] | undefined;
  for (const [i, range] of ranges.entries()) {
    if (range.segmentId !== step.segmentId) continue;
    const spans = range.spans.flatMap((span) => mapSpan(span, step, world));
    const same =
      spans.length === range.spans.length &&
      spans.every((span, j) => span.start === range.spans[j]?.start && span.end === range.spans[j]?.end);
    if (same) continue;
    copy ??= ranges.slice();
    copy[i] = { ...range, spans };
  }
  return copy === undefined ? ranges : copy.filter((range) => range.spans.length > 0);
}

function mapSpan(span: Span, step: Step, world: Pick<Surroundings, "answer">): readonly Span[] {
  const { at, removed, inserted } = step;
  let { start, end } = span;
  if (removed > 0) {
    start = start <= at ? start : Math.max(at, start - removed);
    end = end <= at ? end : Math.max(at, end - removed);
    if (start === end && span.start !== span.end) {
      if (world.answer("docs.named-range-emptied") === "vanishes") return [];
      return [{ start, end }];
    }
  }
  if (inserted > 0) {
    if (at <= start) return [{ start: start + inserted, end: end + inserted }];
    if (at < end) {
      if (step.structural === true && world.answer("docs.named-range-around-table") === "splits") {
        return [
          { start, end: at },
          { start: at + inserted, end: end + inserted },
        ];
      }
      return [{ start, end: end + inserted }];
    }
  }
  return [{ start, end }];
}

/** The same stretches in order, those that touch made one. */
export function mergedSpans(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
