import type { Document } from "../../../contract/docs";
import type { Agenda, IsoDate, Section } from "../model";
import type { Plan } from "../plan";
import { type DocStyle, type SectionFill, sectionLines } from "../requests/headings";
import { type Edit, inOrder, type Place, writeLines } from "../requests/lines";
import { atEnd, before, isEmptyLine, outsideTable } from "../requests/place";
import { bodyOf, isHeading, paragraphAt, positionOf } from "../text/body";
import { NOTHING_TIDIED, tidyTrails } from "./carry/tidy-trails";
import { textOf } from "./document";
import { redateEdits } from "./moved/redate";
import { type MeetingDays, sectionToFollow } from "./moved/section-of-meeting";
import { relink } from "./relink";
import { tidyEdits } from "./tidy";
import { ensureToken } from "./token";

export interface SectionOptions extends DocStyle {
  readonly date: IsoDate;
  /** The setting; a doc that is newest first stays so without it, one that people keep oldest first stays so with it. */
  readonly newestFirst?: boolean;
  /** Without it no section follows the calendar, and none is tidied. */
  readonly calendar?: MeetingDays;
  /** What earlier carryings left behind is tidied too, by a reading that knows the ticks. */
  readonly trails?: boolean;
  /** What a look a moment ago told of comments, where this reading tells nothing. */
  readonly commented?: readonly string[] | undefined;
  /** Nothing of what is there may be changed. */
  readonly insertsOnly?: boolean;
  /** What stands below its headings from the first on. */
  readonly fill?: SectionFill;
}

/**
 * Adds the section of a date where the doc's order wants it, with its year's heading when it is the year's first and
 * the doc has such headings, tidies what says nothing any more, and leads the intro's link to the newest heading that is
 * known by now. A section of ours whose meeting was moved, cancelled or skipped is dated anew instead. There already: an
 * empty plan.
 */
export function planSection(agenda: Agenda, document: Document, options: SectionOptions): Plan {
  const { date, calendar, insertsOnly = false } = options;
  const receipt = { what: "section", date, lines: [] } as const;
  if (agenda.sections.some((section) => section.date === date))
    return { requests: [], insertsOnly: true, receipt };
  const follows = calendar && sectionToFollow(agenda, document, date, calendar, options.pair);
  if (follows !== undefined && !insertsOnly) {
    const { edits, lines } = redateEdits(agenda, document, follows, date, options);
    return {
      requests: [...relink(agenda), ...inOrder(edits)],
      insertsOnly: false,
      receipt: { what: "section", date, lines, redatedFrom: follows.date },
    };
  }
  const { edit, lines } = newSection(agenda, document, options, options.fill);
  const tidied = insertsOnly ? [] : tidying(agenda, document, options);
  return {
    requests: [...relink(agenda), ...ensureToken(document, agenda.tabId), ...inOrder([edit, ...tidied])],
    insertsOnly: tidied.length === 0,
    receipt: { ...receipt, lines },
  };
}

function tidying(agenda: Agenda, document: Document, options: SectionOptions): readonly Edit[] {
  const { calendar, pair, trails = false } = options;
  const tidied = trails ? tidyTrails({ ...options, agenda, document }, new Set()) : NOTHING_TIDIED;
  const seen = { ...agenda, commented: agenda.commented ?? options.commented };
  return calendar === undefined ? tidied.edits : tidyEdits(seen, document, { calendar, pair }, tidied);
}

/** The edit that puts the section in, with lines of ours below its headings where `fill` has some for a part. */
export function newSection(
  agenda: Agenda,
  document: Document,
  options: SectionOptions,
  fill?: SectionFill,
): { readonly edit: Edit; readonly lines: readonly string[] } {
  const place = placeOf(agenda, document, options);
  const lines = sectionLines(options.date, options, needsYear(agenda, options.date), fill);
  if (needsEmptyLine(document, place)) lines.push({ named: "NORMAL_TEXT", pieces: [] });
  return { edit: writeLines(place, lines), lines: lines.map(textOf) };
}

/**
 * A date that people keep on a line of its own is known for a heading by the empty line above it; and above a table a
 * last line stays when the section is taken back, which had better be no box.
 */
function needsEmptyLine(document: Document, { tabId = "", side, at }: Place): boolean {
  const content = bodyOf(document, tabId);
  if (side === "after") return content[positionOf(content, at) + 1]?.table !== undefined;
  const next = paragraphAt(content, at);
  return next !== undefined && !isHeading(next.paragraph) && !isEmptyLine(next);
}

/** A doc that people keep without year headings gets none. */
function needsYear(agenda: Agenda, date: IsoDate): boolean {
  const kept = agenda.years.length > 0 || agenda.sections.every(({ ours }) => ours);
  return kept && !agenda.years.some(({ year }) => year === +date.slice(0, 4));
}

function placeOf(agenda: Agenda, document: Document, options: SectionOptions): Place {
  const { tabId } = agenda;
  const { date } = options;
  const sections = agenda.sections.filter(({ span }) => span.tabId === tabId);
  // Against the order people keep, their plain dates would read as strays.
  const isKeptOldestFirst = sections.length > 1 && sections.some(({ ours }) => !ours);
  const next =
    agenda.order === "newest-first" || (options.newestFirst === true && !isKeptOldestFirst)
      ? sections.find((section) => section.date < date)
      : following(sections, date);
  if (next === undefined) return atEnd(document, tabId);
  const year = agenda.years.find(
    ({ span }) =>
      span.tabId === tabId && span.end <= next.headingSpan.start && isJustAbove(span.end, next, sections),
  );
  const start =
    year !== undefined && year.year !== +date.slice(0, 4) && year.year === +next.date.slice(0, 4)
      ? year.span.start
      : next.headingSpan.start;
  return outsideTable(document, before(document, tabId, start));
}

/** The section after the last one that is older, in the order of the doc. */
function following(sections: readonly Section[], date: IsoDate): Section | undefined {
  for (let at = sections.length - 1; at >= 0; at -= 1) {
    const section = sections[at];
    if (section !== undefined && section.date < date) return sections[at + 1];
  }
  return sections[0];
}

/** No other section's heading stands between this index and the section. */
function isJustAbove(index: number, section: Section, sections: readonly Section[]): boolean {
  return !sections.some(
    ({ headingSpan }) => headingSpan.start >= index && headingSpan.start < section.headingSpan.start,
  );
}
