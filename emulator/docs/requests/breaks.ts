import { refuse } from "../errors";
import type { SectionBreak } from "../model/block";
import { DEFAULT_SECTION_STYLE } from "../model/defaults";
import type { Draft, Place } from "../model/draft";
import { withoutLink } from "../model/inline";
import { insertBlock, insertInlines, styleBefore } from "../model/insert";
import type { RequestHandlers } from "./request";
import { insertionPoint } from "./text";

/** Breaks stand in the body only, and outside tables. */
function mustBeOpenBody(draft: Draft, at: Place & { readonly index: number }, what: string): void {
  if (draft.segment(at).kind !== "body") {
    refuse(`${what} cannot be inserted inside a footnote, header or footer.`);
  }
  let start = 0;
  for (const block of draft.segment(at).blocks) {
    if (at.index < start + block.length) {
      if (block.kind !== "paragraph") refuse(`${what} cannot be inserted inside a table.`);
      return;
    }
    start += block.length;
  }
}

export const breakRequests: RequestHandlers = {
  insertPageBreak(draft, body) {
    const at = insertionPoint(draft, body);
    mustBeOpenBody(draft, at, "Page breaks");
    const style = styleBefore(draft, at, at.index);
    insertInlines(draft, at, at.index, [
      { kind: "pageBreak", style },
      { kind: "text", text: "\n", style: withoutLink(style) },
    ]);
    return undefined;
  },

  insertSectionBreak(draft, body) {
    const { sectionType } = body;
    if (sectionType === undefined || sectionType === "SECTION_TYPE_UNSPECIFIED") {
      return refuse("The section type must be specified.");
    }
    const at = insertionPoint(draft, body);
    mustBeOpenBody(draft, at, "Section breaks");
    const made: SectionBreak = {
      kind: "sectionBreak",
      length: 1,
      style: { ...DEFAULT_SECTION_STYLE, sectionType },
    };
    insertBlock(draft, at, at.index, made);
    return undefined;
  },
};
