import type { Request } from "../../../contract/docs";
import type { Agenda, Section } from "../model";
import { headingUrl, linkedHeading } from "../notes";
import type { Plan } from "../plan";
import { linkText } from "../requests/lines";

/**
 * Leads the intro's line to the newest section's heading; empty when it does already, or when there is no such line
 * (an adopted doc, or the two took it out). A heading's id is known from the read after it was made.
 */
export function planRelink(agenda: Agenda): Plan {
  return { requests: relink(agenda), insertsOnly: true, receipt: { what: "relink" } };
}

export function relink(agenda: Agenda): Request[] {
  const { latestLink, documentId } = agenda;
  const headingId = newestSection(agenda)?.headingId;
  if (latestLink === undefined || headingId === undefined) return [];
  if (linkedHeading(latestLink.url === undefined ? undefined : { url: latestLink.url }) === headingId)
    return [];
  const { tabId, start, end } = latestLink.span;
  return [linkText({ tabId, startIndex: start, endIndex: end }, { url: headingUrl(documentId, headingId) })];
}

/** By date, wherever it stands; of two with one date the later in the doc. */
export function newestSection(agenda: Agenda): Section | undefined {
  let newest: Section | undefined;
  for (const section of agenda.sections) {
    if (newest === undefined || section.date >= newest.date) newest = section;
  }
  return newest;
}
