import type { Document } from "../../../../contract/docs";
import type { Part, Section } from "../../model";
import { lineAt } from "../../text/body";

/**
 * The heading of a group of topics, "Project A" below "Dana's topics", when the part is one: a smaller heading that
 * follows a greater one of the same owner.
 */
export function groupOf(document: Document, section: Section, at: number): string | undefined {
  const part = section.parts[at];
  if (part === undefined || part.owner === "unknown") return undefined;
  const level = levelOf(document, part);
  if (level === undefined) return undefined;
  for (let before = at - 1; before >= 0; before -= 1) {
    const above = section.parts[before];
    const greater = above && levelOf(document, above);
    if (above === undefined || above.owner !== part.owner) return undefined;
    if (greater !== undefined && greater < level) return part.heading;
  }
  return undefined;
}

/** 1 to 6 for a part that a heading begins. */
function levelOf(document: Document, { heading, span }: Part): number | undefined {
  if (heading === "") return undefined;
  const named = lineAt(document, span)?.paragraph.paragraphStyle?.namedStyleType;
  return named?.startsWith("HEADING_") === true ? +named.slice(8) : undefined;
}
