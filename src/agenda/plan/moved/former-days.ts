import type { Document } from "../../../../contract/docs";
import type { IsoDate, Section } from "../../model";
import { FORMER_DAY } from "../../requests/headings";
import { tabOf } from "../../text/body";

/** A day that a section was headed with before, and the id of the range that tells. */
export interface FormerDay {
  readonly date: IsoDate;
  readonly id: string;
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
