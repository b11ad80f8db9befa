import type { Request } from "../../../contract/docs";
import type { Agenda, Section } from "../model";
import { headingUrl, linkedHeading, waitingHeading } from "../notes";
import type { Plan } from "../plan";
import { linkText, styleText } from "../requests/lines";
import { introLook as noteLook } from "../requests/look";

/**
 * Leads the intro's line to the newest section's heading, and notes to headings that had no id when they were written;
 * empty when all do already, or when there is no such line (an adopted doc, or the two took it out). A heading's id is
 * known from the read after it was made.
 */
export function planRelink(agenda: Agenda): Plan {
  return { requests: relink(agenda), insertsOnly: true, receipt: { what: "relink" } };
}

export function relink(agenda: Agenda): Request[] {
  return [...introLink(agenda), ...waitingNotes(agenda)];
}

function introLink(agenda: Agenda): Request[] {
  const { latestLink, documentId } = agenda;
  const headingId = newestSection(agenda)?.headingId;
  if (latestLink === undefined || headingId === undefined) return [];
  if (linkedHeading(latestLink.url === undefined ? undefined : { url: latestLink.url }) === headingId)
    return [];
  const { tabId, start, end } = latestLink.span;
  return [linkText({ tabId, startIndex: start, endIndex: end }, { url: headingUrl(documentId, headingId) })];
}

/** Notes that were written before their section had a heading whose id was known: its day stands in their links. */
function waitingNotes({ documentId, sections }: Agenda): Request[] {
  const headings = new Map(sections.map(({ date, headingId }) => [date, headingId]));
  const requests: Request[] = [];
  for (const { parts } of sections)
    for (const { items } of parts)
      for (const { since, carriedTo } of items)
        for (const note of [since, carriedTo]) {
          const headingId = note && headings.get(note.date);
          if (note === undefined || headingId === undefined) continue;
          if (note.headingId !== waitingHeading(note.date) || note.elsewhere === true) continue;
          const { tabId, start, end } = note.words;
          const range = { tabId, startIndex: start, endIndex: end };
          // Docs colours what gets a link, unless the same request says otherwise.
          requests.push(styleText(range, { ...noteLook, link: { url: headingUrl(documentId, headingId) } }));
        }
  return requests;
}

/** By date, wherever it stands; of two with one date the later in the doc. */
export function newestSection(agenda: Agenda): Section | undefined {
  let newest: Section | undefined;
  for (const section of agenda.sections) {
    if (newest === undefined || section.date >= newest.date) newest = section;
  }
  return newest;
}
