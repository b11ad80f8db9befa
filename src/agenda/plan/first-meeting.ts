import type { Document, Request } from "../../../contract/docs";
import type { DocWords } from "../../text/doc-words";
import type { Agenda, IsoDate, Section } from "../model";
import type { Plan, PlanRefusal } from "../plan";
import { areAsLeft } from "../requests/as-left";
import { greyLine } from "../requests/headings";
import { writeLines } from "../requests/lines";
import { belowHeading } from "../requests/place";
import { removeLines } from "../requests/remove";
import { bodyOf, endOf, plainText, positionOf, startOf } from "../text/body";
import { isFirstMeetingLine } from "../wording";
import { sectionOf } from "./target";

/**
 * Puts the words of a first meeting below the date of the next section from this day on, above whatever stands there. In a
 * section that holds them, in whichever language, nothing is written; one that people made themselves gets none.
 */
export function planFirstMeeting(
  agenda: Agenda,
  document: Document,
  from: IsoDate,
  words: DocWords,
): Plan | PlanRefusal {
  const section = nextOfOurs(agenda, from);
  if (section === undefined) return { refused: "no-section", date: from };
  const { date } = section;
  const lines = holdsFirstMeeting(document, section) ? [] : words.firstMeeting.map(greyLine);
  const { requests } = writeLines(belowHeading(document, section), lines);
  return { requests, insertsOnly: true, receipt: { what: "first-meeting", date } };
}

/** The section that the words of a first meeting belong in: the earliest of ours from this day on. */
export function nextOfOurs({ sections }: Agenda, from: IsoDate): Section | undefined {
  let next: Section | undefined;
  for (const section of sections)
    if (section.ours && section.date >= from && (next === undefined || section.date < next.date))
      next = section;
  return next;
}

/** Whether a line of them stands in this section. */
export function holdsFirstMeeting(document: Document, section: Section): boolean {
  return linesOf(document, section).some(({ text }) => isFirstMeetingLine(text));
}

/** Takes them out while they stand right below the date as they were written, one after the other, and nothing of a person's on them. */
export function undoFirstMeeting(
  agenda: Agenda,
  document: Document,
  date: IsoDate,
): readonly Request[] | undefined {
  const section = sectionOf(agenda, date);
  if (section === undefined) return undefined;
  if (!holdsFirstMeeting(document, section)) return [];
  const { tabId } = section.span;
  const lines = linesOf(document, section);
  const other = lines.findIndex(({ text }) => !isFirstMeetingLine(text));
  const standing = other < 0 ? lines : lines.slice(0, other);
  const [first] = standing;
  const last = standing[standing.length - 1];
  const whole = standing.length === lines.filter(({ text }) => isFirstMeetingLine(text)).length;
  if (first === undefined || last === undefined || !whole) return undefined;
  const span = { tabId, start: first.start, end: last.end };
  return areAsLeft(agenda, document, span) ? removeLines(document, span).requests : undefined;
}

/** What stands below the section's heading. */
function linesOf(document: Document, { headingSpan, span }: Section) {
  const content = bodyOf(document, span.tabId);
  const lines: { readonly text: string; readonly start: number; readonly end: number }[] = [];
  for (let at = positionOf(content, headingSpan.start) + 1; at < content.length; at += 1) {
    const element = content[at];
    if (element === undefined || startOf(element) >= span.end) break;
    const text = (element.paragraph && plainText(element.paragraph)) ?? "";
    lines.push({ text, start: startOf(element), end: endOf(element) });
  }
  return lines;
}
