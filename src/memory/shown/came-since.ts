import { cache, cached } from "../../google/memory";
import { listOf, shaped, text } from "../../google/shape";

/** The marks of those who were invited after a card had named the others; a cache, empty when it forgot. */
export function cameSince(): readonly string[] {
  return shaped(listOf(text), cached("since")) ?? [];
}

export function keepCameSince(marks: readonly string[]): void {
  cache("since", marks);
}
