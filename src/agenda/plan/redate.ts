import type { Document, Request, StructuralElement } from "../../../contract/docs";
import type { Agenda, IsoDate, Pair, Section } from "../model";
import type { Plan } from "../plan";
import { type DocStyle, sectionRange } from "../requests/headings";
import { type Edit, inOrder, writeLines } from "../requests/lines";
import { bodyOf, endOf, plainText, positionOf, startOf } from "../text/body";
import { allWords, dateHeading, partHeadings } from "../wording";
import { newestSection, relink } from "./relink";
import { rangesNamed } from "./token";

export interface RedateOptions extends DocStyle {
  readonly date: IsoDate;
  readonly today?: IsoDate;
  readonly skipped?: readonly IsoDate[];
}

/**
 * Uses the newest section for a later date when nobody wrote in it and its own date was skipped: writes the new date
 * into the heading, which keeps its id, and takes out the old one, our own unchanged text. Undefined when there is no
 * such section, or the doc would get out of order.
 */
export function planRedate(agenda: Agenda, document: Document, options: RedateOptions): Plan | undefined {
  const { date, today = "", skipped = [] } = options;
  const section = newestSection(agenda);
  if (section === undefined || section.span.tabId !== agenda.tabId || section.date >= date) return undefined;
  if (
    !(section.date < today || skipped.includes(section.date)) ||
    !isUntouched(section, document, options.pair)
  )
    return undefined;
  const newYear = date.slice(0, 4) !== section.date.slice(0, 4) && agenda.years.length > 0;
  if (newYear && agenda.order === "newest-first" && agenda.sections.length > 1) return undefined;
  const { tabId, start } = section.headingSpan;
  const edits: Edit[] = [{ at: start, requests: redateRequests(section, date, document, options) }];
  if (newYear) {
    const year = { named: "HEADING_1" as const, pieces: [{ text: date.slice(0, 4) }] };
    edits.push({ ...writeLines({ tabId, side: "before", at: start }, [year]), at: start - 1 });
  }
  return {
    requests: [...relink(agenda), ...inOrder(edits)],
    insertsOnly: false,
    receipt: { what: "section", date, lines: newYear ? [date.slice(0, 4)] : [], redatedFrom: section.date },
  };
}

/** The new words go in behind the old ones, taking their look, before those are taken out. */
export function redateRequests(
  section: Section,
  date: IsoDate,
  document: Document,
  manner: DocStyle,
): Request[] {
  const { tabId, start, end } = section.headingSpan;
  const old = end - 1 - start;
  const text = dateHeading(date, manner.words);
  return [
    ...rangesNamed(document, tabId, sectionRange(section.date)).map((namedRangeId) => ({
      deleteNamedRange: { namedRangeId },
    })),
    { insertText: { location: { tabId, index: end - 1 }, text } },
    { deleteContentRange: { range: { tabId, startIndex: start, endIndex: start + old } } },
    {
      createNamedRange: {
        name: sectionRange(date),
        range: { tabId, startIndex: start, endIndex: start + text.length },
      },
    },
  ];
}

/**
 * Whether the section is as the add-on made it: its date in our wording, part headings, empty boxes, and not a letter
 * more, nor anything that is no text.
 */
export function isUntouched(section: Section, document: Document, pair: Pair): boolean {
  if (!section.ours || !allWords.some((words) => dateHeading(section.date, words) === section.heading))
    return false;
  if (section.parts.some(({ items, notes }) => items.length > 0 || notes.length > 0)) return false;
  const texts = elementsWithin(section, document).map(({ paragraph }) => paragraph && plainText(paragraph));
  return (
    texts[0] === section.heading &&
    texts.slice(1).every((text) => text === "" || (text !== undefined && isPartHeading(text, pair)))
  );
}

/** In our wording, whatever the minutes. */
function isPartHeading(text: string, pair: Pair): boolean {
  const bare = (heading: string) => heading.replace(/\d+/g, "#");
  return allWords.some((words) =>
    [undefined, { direct: 1, manager: 1 }].some((minutes) =>
      partHeadings(pair, words, minutes).some((heading) => bare(heading) === bare(text)),
    ),
  );
}

/** What stands in the body from the section's heading to its end. */
function elementsWithin(section: Section, document: Document): readonly StructuralElement[] {
  const { tabId, start, end } = section.span;
  const content = bodyOf(document, tabId);
  const from = positionOf(content, start);
  let to = from;
  while (to < content.length) {
    const element = content[to];
    if (element === undefined || startOf(element) >= end || endOf(element) > end) break;
    to += 1;
  }
  return content.slice(from, to);
}
