import type { Document } from "../../../contract/docs";
import type { Agenda, IsoDate, Item, Pair, Part, Section, Span } from "../model";
import { areAsLeft } from "../requests/as-left";
import { isBare } from "../requests/as-written";
import { sectionRange } from "../requests/headings";
import type { Edit } from "../requests/lines";
import { removeLines } from "../requests/remove";
import { isOurPartHeading, isTimed } from "../sections/labels/our-parts";
import {
  bodyOf,
  isCheckbox,
  lineAt,
  newlineStyle,
  plainText,
  positionOf,
  startOf,
  tabOf,
} from "../text/body";
import { ownerAsCalled } from "../wording";
import { NOTHING_TIDIED, type Tidied } from "./carry/tidy-trails";
import { linesSpan } from "./carry/trail";
import type { MeetingDays } from "./moved/section-of-meeting";
import { rangesNamed } from "./token";
import { isPartHeading, isWordless, saysItsDay } from "./untouched-section";

/**
 * Takes out what we wrote and what says nothing any more, in the sections before that of the last meeting held, which
 * people still write up: the one box that we put under a heading, if it is still empty; our headings with nothing below
 * them; a section in which nobody wrote a word, whole, but for its heading where a note of ours leads there. It is judged
 * as the write leaves it: copies that `trails` takes out count no more. Further empty boxes are somebody's Enter and stay.
 * Sections that version 0.1 made are left as they are, and so is what a comment hangs on, all of it where nobody looked for
 * comments. The edits of `trails` are among the result.
 */
export function tidyEdits(
  agenda: Agenda,
  document: Document,
  { calendar, pair }: { readonly calendar: MeetingDays; readonly pair: Pair },
  trails: Tidied,
): readonly Edit[] {
  const last = lastHeld(agenda, calendar);
  if (last === undefined || agenda.commented === undefined) return trails.edits;
  const leaving = [...trails.gone].map(linesSpan);
  const after = without(agenda, trails);
  const linked = linkedSections(after, trails.led);
  const ours = after.sections.filter(
    (section) =>
      section.date < last &&
      section.span.tabId === agenda.tabId &&
      saysItsDay(section, document) &&
      rangesNamed(document, section.span.tabId, sectionRange(section.date)).length > 0 &&
      (section.ours || isHinted(section, document)),
  );
  const isFree = freeOfComments(agenda, document);
  const wordless = ours.filter(
    (section) => isFree(section.span) && isWordless(section, document, pair, leaving),
  );
  const goes = ({ at }: Edit) => wordless.some(({ span }) => span.start <= at && at < span.end);
  return [
    ...trails.edits.filter((edit) => !goes(edit)),
    ...ours.flatMap((section) => {
      if (!wordless.includes(section)) return section.ours ? tidied(document, section, pair, isFree) : [];
      return linked.has(section.date)
        ? allBelowHeading(document, section)
        : wholeSection(after, document, section);
    }),
  ];
}

/** Whether there is something to tidy, should no comment hang on it. */
export function hasLeftovers(
  agenda: Agenda,
  document: Document,
  at: { readonly calendar: MeetingDays; readonly pair: Pair },
): boolean {
  return tidyEdits({ ...agenda, commented: [] }, document, at, NOTHING_TIDIED).length > 0;
}

/** Whether no comment hangs between these places, each heading there taken with all up to the next one. */
function freeOfComments({ commented = [] }: Agenda, document: Document): (within: Span) => boolean {
  if (commented.length === 0) return () => true;
  return ({ tabId, start, end }) => {
    const content = bodyOf(document, tabId);
    for (let at = positionOf(content, start); at < content.length; at += 1) {
      const element = content[at];
      if (element === undefined || startOf(element) >= end) break;
      const id = element.paragraph?.paragraphStyle?.headingId;
      if (id !== undefined && commented.includes(id)) return false;
    }
    return true;
  };
}

/** The agenda without the copies that are taken out; whose details the others are is not numbered anew. */
function without(agenda: Agenda, { gone }: Tidied): Agenda {
  if (gone.size === 0) return agenda;
  const items = new Set([...gone].flatMap(({ item, below }) => [item, ...below]));
  const touched = new Set([...gone].map(({ section }) => section));
  const sections = agenda.sections.map((section) => {
    if (!touched.has(section)) return section;
    const parts = section.parts.map((part) => ({
      ...part,
      items: part.items.filter((item) => !items.has(item)),
    }));
    return { ...section, parts };
  });
  return { ...agenda, sections };
}

/** Whether the range that we laid over the heading of this day covers this very heading: what is left of it is ours. */
function isHinted({ date, headingSpan: { tabId, start, end } }: Section, document: Document): boolean {
  const { namedRanges = [] } = tabOf(document, tabId).namedRanges?.[sectionRange(date)] ?? {};
  return namedRanges
    .flatMap(({ ranges = [] }) => ranges)
    .some(({ startIndex = 0, endIndex = 0 }) => start <= startIndex && endIndex <= end);
}

/** The day of the section that the last meeting held has. */
function lastHeld({ sections }: Agenda, { meetings }: MeetingDays): IsoDate | undefined {
  const dates = new Set(sections.map(({ date }) => date));
  const held = meetings.filter((meeting) => meeting.held);
  for (const { date, planned } of held.reverse())
    for (const day of [date, planned]) if (dates.has(day)) return day;
  return undefined;
}

/** Days that a note of ours leads to; an arrow that is `led` elsewhere leads to where an item lives. */
function linkedSections({ sections }: Agenda, led: ReadonlySet<Item>): ReadonlySet<IsoDate> {
  const dates = new Set<IsoDate>();
  for (const { parts } of sections)
    for (const item of parts.flatMap(({ items }) => items))
      for (const note of [item.since, led.has(item) ? undefined : item.carriedTo])
        if (note !== undefined) dates.add(note.date);
  return dates;
}

function allBelowHeading(document: Document, { headingSpan, span }: Section): Edit[] {
  const { tabId, end } = span;
  return headingSpan.end < end ? [removeLines(document, { tabId, start: headingSpan.end, end })] : [];
}

/** With its year's heading, where it is the only section of that year. */
function wholeSection(agenda: Agenda, document: Document, section: Section): Edit[] {
  const { tabId, start } = section.headingSpan;
  const hints = rangesNamed(document, tabId, sectionRange(section.date));
  const year = agenda.years.find(({ span }) => span.tabId === tabId && span.end === start);
  const alone = agenda.sections.every(
    (other) => other === section || other.date.slice(0, 4) !== section.date.slice(0, 4),
  );
  const goes =
    year !== undefined &&
    alone &&
    freeOfComments(agenda, document)(year.span) &&
    areAsLeft(agenda, document, year.span);
  const from = goes ? year.span.start : start;
  const edit = removeLines(document, { tabId, start: from, end: section.span.end });
  const forget = hints.map((namedRangeId) => ({ deleteNamedRange: { namedRangeId } }));
  return [{ at: edit.at, requests: [...forget, ...edit.requests] }];
}

/**
 * What is taken out of a section in which something stands: boxes alone where it would not be known for ours without our
 * headings, nothing where it would not be known without the boxes either.
 */
function tidied(document: Document, section: Section, pair: Pair, isFree: (within: Span) => boolean): Edit[] {
  const parts = section.parts.map((part) => {
    // Where there is no list at all, plain notes would read as items.
    const listed = part.items.length > 0 || part.notes.length === 0;
    const mayGo = isOurPart(document, part, pair) && isFree(part.span);
    const box = listed && mayGo ? ourBox(document, part) : undefined;
    const rest = part.blanks.filter((blank) => blank !== box);
    const empty = part.items.length === 0 && part.notes.length === 0 && rest.length === 0;
    const heading = empty && mayGo ? headingOf(document, part) : undefined;
    return { part, box, rest, heading };
  });
  const named = parts.filter(
    ({ part: { heading } }) => isOurPartHeading(heading) || ownerAsCalled(heading, pair) !== undefined,
  );
  const stays = ({ heading }: (typeof parts)[number]) => heading === undefined;
  const goes = isKnownForOurs(named.filter(stays));
  if (!goes && !(parts.some(stays) && isKnownForOurs(named))) return [];
  return parts.flatMap(({ box, heading }) =>
    [goes ? heading : undefined, box].flatMap((span) =>
      span === undefined ? [] : [removeLines(document, span)],
    ),
  );
}

function isOurPart(document: Document, { heading, span }: Part, pair: Pair): boolean {
  return isPartHeading(heading, span.start, span.tabId, document, pair);
}

/** As `isOurs` would judge the section afterwards. */
function isKnownForOurs(
  left: ReadonlyArray<{ readonly part: Part; readonly rest: readonly Span[] }>,
): boolean {
  if (left.some(({ part }) => isTimed(part.heading))) return true;
  const boxed = left.filter(({ part }) => part.items.some(({ shape }) => shape === "checkbox")).length;
  const filled = left.length - boxed;
  return left.length > 0 && boxed >= filled && (boxed > 0 || left.length > 1);
}

/** The first box below the heading that is no copy of ours: the one we put there, if it is still empty. */
function ourBox(document: Document, part: Part): Span | undefined {
  const [first] = part.blanks;
  if (first === undefined) return undefined;
  const typed = part.items.find(({ since, parent }) => since === undefined && parent === undefined);
  if (typed !== undefined && typed.span.start < first.start) return undefined;
  const line = lineAt(document, first);
  const bullet = line?.paragraph.bullet;
  const plain =
    line !== undefined &&
    bullet !== undefined &&
    plainText(line.paragraph) === "" &&
    (bullet.nestingLevel ?? 0) === 0 &&
    isCheckbox(tabOf(document, first.tabId), bullet) &&
    Object.keys(newlineStyle(line.paragraph)).length === 0;
  // What is nested below it would hang under nothing.
  const below = part.items.some(({ span, level }) => span.start === first.end && level > 0);
  return plain && !below ? first : undefined;
}

function headingOf(document: Document, { heading, span }: Part): Span | undefined {
  const line = lineAt(document, span);
  if (line === undefined || plainText(line.paragraph) !== heading || !isBare(line.paragraph))
    return undefined;
  return { tabId: span.tabId, start: line.start, end: line.end };
}
