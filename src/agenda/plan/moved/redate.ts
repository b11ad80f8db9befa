import type { Document, Request } from "../../../../contract/docs";
import type { Agenda, IsoDate, Section } from "../../model";
import { isNote, sinceNote } from "../../notes";
import { type DocStyle, FORMER_DAY, sectionRange, sectionRanges } from "../../requests/headings";
import { type Edit, writeLines } from "../../requests/lines";
import { arrowPieces, sectionLink, sincePieces } from "../../requests/look";
import { before } from "../../requests/place";
import { reworded, wordsAt } from "../../requests/remove";
import { allWords, dateHeading } from "../../wording";
import { isArrowTo, rewritten } from "../carry/trail";
import { rangesNamed } from "../token";
import { formerDays } from "./former-days";

/**
 * Dates a section anew: its heading keeps its id, the old words, our own and unchanged, are taken out, and our notes
 * that lead to it say the new day. With a heading for the year where the section is the first of one.
 */
export function redateEdits(
  agenda: Agenda,
  document: Document,
  section: Section,
  date: IsoDate,
  style: DocStyle,
): { readonly edits: readonly Edit[]; readonly lines: readonly string[] } {
  const { tabId, start } = section.headingSpan;
  const edits: Edit[] = [
    { at: start, requests: headingRequests(section, date, document, style) },
    ...notesTo(agenda, document, section, date, style),
  ];
  const year = date.slice(0, 4);
  if (!needsYear(agenda, section, date)) return { edits, lines: [] };
  const line = { named: "HEADING_1" as const, pieces: [{ text: year }] };
  edits.push({ ...writeLines(before(document, tabId, start), [line]), at: start - 1 });
  return { edits, lines: [year] };
}

function needsYear(agenda: Agenda, section: Section, date: IsoDate): boolean {
  const year = date.slice(0, 4);
  return (
    year > section.date.slice(0, 4) &&
    agenda.years.length > 0 &&
    !agenda.years.some((known) => String(known.year) === year) &&
    (agenda.order === "oldest-first" || agenda.sections.length === 1)
  );
}

function headingRequests(section: Section, date: IsoDate, document: Document, style: DocStyle): Request[] {
  const { tabId, start } = section.headingSpan;
  const text = dateHeading(date, style.words);
  const former = formerDays(document, section);
  const hints = [
    ...sectionRanges(section.date).flatMap((name) => rangesNamed(document, tabId, name)),
    ...former.map(({ id }) => id),
  ];
  const range = { tabId, startIndex: start, endIndex: start + text.length };
  const borne = new Set([...former.map((one) => one.date), section.date]);
  borne.delete(date);
  return [
    ...hints.map((namedRangeId) => ({ deleteNamedRange: { namedRangeId } })),
    ...reworded({ tabId, start, end: section.headingSpan.end - 1 }, section.heading, text),
    ...[sectionRange(date), ...[...borne].map((day) => FORMER_DAY + day)].map((name) => ({
      createNamedRange: { name, range },
    })),
  ];
}

/** Our notes that lead to the section, in whichever section they stand, as far as nobody wrote into them. */
function notesTo(
  agenda: Agenda,
  document: Document,
  { headingId, date: old }: Section,
  date: IsoDate,
  style: DocStyle,
): Edit[] {
  const { documentId } = agenda;
  const home = { date, ...(headingId === undefined ? {} : { headingId }) };
  const edits: Edit[] = [];
  for (const { date: near, parts } of agenda.sections)
    for (const { carriedTo, since } of parts.flatMap(({ items }) => items)) {
      if (carriedTo !== undefined && carriedTo.date === old && isArrowTo(document, carriedTo.span, old, near))
        edits.push(rewritten(carriedTo.span, arrowPieces(documentId, home, near, style.words)));
      if (since === undefined || since.date !== old) continue;
      const words = wordsAt(document, since.span);
      if (allWords.some((one) => isNote(words, sinceNote(old, near, one))))
        edits.push(
          rewritten(
            since.span,
            sincePieces(date, sectionLink(documentId, date, headingId), near, style.words),
          ),
        );
    }
  return edits;
}
