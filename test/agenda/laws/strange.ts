// Docs of which nobody can say for sure what they mean: there some laws have nothing to hold on to.

import { findDate, wordsBeside } from "../../../src/agenda/dates/scan";
import type { Agenda } from "../../../src/agenda/model";
import { isOurDate } from "../../../src/agenda/sections/ours";
import { KEPT_DAYS } from "./steps";

/**
 * Dates that people put among their topics, headings that they cut up, and meetings that they moved out of their order
 * may be taken for something else once a meeting of ours stands beside them.
 */
export function isStrange({ sections }: Agenda): boolean {
  const theirs = sections.filter(({ ours }) => !ours);
  const days = theirs.map(({ date }) => date);
  const rising = [...days].sort();
  const ordered = [rising, [...rising].reverse()].some((order) => order.join() === days.join());
  return (
    !ordered ||
    sections.some(({ parts }) =>
      parts.some(
        ({ heading, items }) =>
          findDate(heading) !== undefined ||
          items.some(({ shape, text }) => shape === "plain" && !hasOtherWords(text)),
      ),
    ) ||
    sections.some(({ date, heading, ours }) =>
      ours ? !isOurDate(heading) : !KEPT_DAYS.includes(date) || hasOtherWords(heading),
    )
  );
}

/** Of copies of the same words any may be the one that is taken out. */
export function hasTwins({ sections }: Agenda): boolean {
  return sections.some(({ parts }) => {
    const words = parts.flatMap(({ items }) => items.map(({ text }) => text));
    return new Set(words).size < words.length;
  });
}

export function hasLabelledLine({ sections }: Agenda): boolean {
  return sections.some(({ parts }) =>
    parts.some(({ heading, span, items }) => heading.endsWith(":") && items[0]?.span.start === span.start),
  );
}

function hasOtherWords(heading: string): boolean {
  const date = findDate(heading);
  return date === undefined || wordsBeside(heading, date).length > 0;
}
