import type { Document, Paragraph } from "../../../contract/docs";
import { findDate } from "../dates/scan";
import type { Agenda, IsoDate, Owner, Part, Section, Span } from "../model";
import type { DocStyle } from "../requests/headings";
import type { Place } from "../requests/lines";
import { before, inPart } from "../requests/place";
import { isOurPartHeading } from "../sections/labels/our-parts";
import { isOurDate } from "../sections/ours";
import { isCheckbox, lineAt, newlineStyle, tabOf } from "../text/body";
import { partHeadings } from "../wording";

/** The section of this date; of two the later in the doc. */
export function sectionOf(agenda: Agenda, date: IsoDate): Section | undefined {
  let found: Section | undefined;
  for (const section of agenda.sections) if (section.date === date) found = section;
  return found;
}

/**
 * The part for this owner; for what is under no part we can name, the one of that heading. A section that people keep
 * without naming parts takes everything in the one it has.
 */
export function partOf(section: Section, owner: Owner, heading = ""): Part | undefined {
  const same = section.parts.filter((part) => part.owner === owner && !isLabelledLine(part));
  const exact = same.find((part) => part.heading === heading);
  if (exact !== undefined) return exact;
  if (owner !== "unknown") return same[0] ?? (section.ours ? undefined : section.parts.find(isUnnamed));
  return heading === "" || !section.ours || namesADay(heading) ? (same[0] ?? section.parts[0]) : undefined;
}

/** A day or a year, written as a heading of ours, would begin a section of its own and take what is below it along. */
function namesADay(heading: string): boolean {
  return findDate(heading) !== undefined || /^\W*20\d\d\W*$/.test(heading);
}

/** "A: the budget", whose label is in the item's own line: what is put below it is somebody else's again. */
function isLabelledLine({ heading, span, items }: Part): boolean {
  return heading !== "" && items[0]?.span.start === span.start;
}

function isUnnamed({ owner }: Part): boolean {
  return owner === "unknown";
}

/**
 * An empty box or bullet that is not nested and has nothing nested below it; in a section of ours a box, since only boxes are items there. One that a
 * person gave a look, a line through it, say, is left: words put in would take the look off its box.
 */
export function blankIn(section: Section, part: Part, document: Document): Span | undefined {
  return part.blanks.find((span) => {
    const paragraph = lineAt(document, span)?.paragraph;
    const bullet = paragraph?.bullet;
    const below = part.items.find((item) => item.span.start === span.end);
    return (
      bullet !== undefined &&
      !holdsNote(paragraph) &&
      (below === undefined || below.level === 0) &&
      (bullet.nestingLevel ?? 0) === 0 &&
      Object.keys(newlineStyle(paragraph ?? {})).length === 0 &&
      (!section.ours || isCheckbox(tabOf(document, span.tabId), bullet))
    );
  });
}

/** A note of ours that outlived its words would say of other words what was said of those. */
function holdsNote(paragraph: Paragraph | undefined): boolean {
  return (paragraph?.elements ?? []).some(({ textRun }) => textRun?.textStyle?.link !== undefined);
}

/**
 * Whether a line of ours is a bullet there, not a box: in a section that people made, unless they use boxes. Boxes
 * among their bullets would make it look like one of ours, where a bullet is a note.
 */
export function takesBullets(document: Document, section: Section): boolean {
  if (section.ours) return false;
  const boxed = section.parts.some(({ items }) => items.some(({ shape }) => shape === "checkbox"));
  return !boxed || couldBeOurs(document, section);
}

/** Headed as one of ours is, which one box more could turn it into. */
function couldBeOurs(document: Document, { heading, headingSpan, parts }: Section): boolean {
  const line = lineAt(document, headingSpan);
  return (
    line?.paragraph.paragraphStyle?.namedStyleType === "HEADING_2" &&
    isOurDate(heading) &&
    parts.some((part) => isOurPartHeading(part.heading))
  );
}

/** Where lines of ours go in a part: before the empty box that waits there, so that it stays last, else at its end. */
export function placeInPart(document: Document, agenda: Agenda, section: Section, part: Part): Place {
  const blank = blankIn(section, part, document);
  if (blank !== undefined) return before(document, blank.tabId, blank.start);
  return inPart(document, agenda, section, part);
}

/**
 * How a part is headed that the section lacks: as the original's, or in the words of a new section. In a section that
 * people made nothing is headed: our heading would make it one of ours.
 */
export function headingFor(section: Section, owner: Owner, original: string, manner: DocStyle): string {
  if (!section.ours) return "";
  const [direct, manager, actions] = partHeadings(manner.pair, manner.words, manner.minutes);
  if (owner === "direct") return direct;
  if (owner === "manager") return manager;
  return owner === "actions" ? actions : original;
}
