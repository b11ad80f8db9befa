import type { Document } from "../../../contract/docs";
import type { Agenda, IsoDate, Owner, Part, Section, Span } from "../model";
import { partHeadings } from "../wording";
import { bodyOf, paragraphAt } from "./content";
import type { Manner } from "./headings";
import type { Place } from "./lines";
import { inPart, inSection } from "./place";

/** The section of this date; of two the later in the doc. */
export function sectionOf(agenda: Agenda, date: IsoDate): Section | undefined {
  let found: Section | undefined;
  for (const section of agenda.sections) if (section.date === date) found = section;
  return found;
}

/** The part for this owner; for what is under no part we can name, the one of that heading. */
export function partOf(section: Section, owner: Owner, heading = ""): Part | undefined {
  const same = section.parts.filter((part) => part.owner === owner);
  return (
    same.find((part) => part.heading === heading) ??
    (owner === "unknown" && heading !== ""
      ? undefined
      : (same[0] ?? (owner === "unknown" ? section.parts[0] : undefined)))
  );
}

/** An empty box or bullet that is not nested, in a section of ours a box. */
export function blankIn(part: Part, document: Document): Span | undefined {
  return part.blanks.find((span) => {
    const found = paragraphAt(bodyOf(document, span.tabId), span.start)?.paragraph;
    return found?.bullet !== undefined && (found.bullet.nestingLevel ?? 0) === 0;
  });
}

/** Where lines of ours go in a part: before the empty box that waits there, so that it stays last, else at its end. */
export function placeInPart(document: Document, agenda: Agenda, section: Section, part: Part): Place {
  const blank = blankIn(part, document);
  if (blank !== undefined) return { tabId: blank.tabId, side: "before", at: blank.start };
  return inPart(document, agenda, section, part);
}

/** Where the lines of a part go that the section lacks, its heading first. */
export function placeForPart(document: Document, agenda: Agenda, section: Section): Place {
  return inSection(document, agenda, section);
}

/** How a part is headed that the section lacks: as the original's, or in the words of a new section. */
export function headingFor(owner: Owner, original: string, manner: Manner): string {
  const [direct, manager, actions] = partHeadings(manner.pair, manner.words, manner.minutes);
  if (owner === "direct") return direct;
  if (owner === "manager") return manager;
  return owner === "actions" ? actions : original;
}
