import type { Document } from "../../../../contract/docs";
import type { Agenda, IsoDate, Section } from "../../model";
import { FORMER_DAY } from "../../requests/headings";
import { tabOf } from "../../text/body";
import { sectionOf } from "../target";

/** A day that a section was headed with before, and the id of the range that tells. */
export interface FormerDay {
  readonly date: IsoDate;
  readonly id: string;
}

/** The section of this day, or the one that bore it until it followed its meeting: where what was written then stands now. */
export function sectionWrittenFor(agenda: Agenda, document: Document, day: IsoDate): Section | undefined {
  const bore = (section: Section) => formerDays(document, section).some(({ date }) => date === day);
  return sectionOf(agenda, day) ?? agenda.sections.find(bore);
}

/** The days that the section bore before it followed its meeting, as far as the doc still tells. */
export function formerDays(document: Document, { headingSpan }: Section): readonly FormerDay[] {
  const { tabId, start, end } = headingSpan;
  const named = Object.entries(tabOf(document, tabId).namedRanges ?? {});
  return named.flatMap(([name, { namedRanges = [] }]) =>
    name.startsWith(FORMER_DAY)
      ? namedRanges.flatMap(({ namedRangeId, ranges = [] }) => {
          const here = ranges.some(
            ({ startIndex = 0, endIndex = 0 }) => startIndex < end && endIndex > start,
          );
          return here && namedRangeId !== undefined
            ? [{ date: name.slice(FORMER_DAY.length), id: namedRangeId }]
            : [];
        })
      : [],
  );
}
