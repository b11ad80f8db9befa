import type { NamedRangeState, Span } from "./document";
import type { Step, Surroundings } from "./draft";
/**
 * Named ranges after a change of length: text inserted inside widens them, text at their edges does not; a table or a
 * break put inside splits them; what was deleted is cut out, and a range without content goes (both by assumption).
 */
export declare function mapNamedRanges(
  ranges: readonly NamedRangeState[],
  step: Step,
  world: Pick<Surroundings, "answer">,
): readonly NamedRangeState[];
/** The same stretches in order, those that touch made one. */
export declare function mergedSpans(spans: readonly Span[]): Span[];
