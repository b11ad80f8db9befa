import type { TabLines } from "../text/lines";
import { commentsByHeading } from "./html";

/**
 * The headings of the doc on or below which an open comment hangs, by the HTML export, where each has its id (recorded).
 * Undefined without an export. Resolved comments are in none.
 */
export function commentedHeadings(
  tabs: readonly TabLines[],
  exported: string | undefined,
): readonly string[] | undefined {
  if (exported === undefined) return undefined;
  const found = commentsByHeading(exported);
  if (![...found.values()].includes(true)) return [];
  return tabs
    .flatMap(({ lines }) => lines.flatMap(({ headingId }) => headingId ?? []))
    .filter((id) => found.get(id) !== false);
}
