import type { Document } from "../../contract/docs";
import type { Agenda, IsoDate, Note, Pair, Section, Span, YearHeading } from "./model";
import { headingUrl, linkedHeading } from "./notes";
import { headTeller } from "./read/head";
import { headingsOf, type TabHeadings } from "./read/headings";
import { Keys } from "./read/keys";
import { labelReader } from "./read/labels";
import { type Line, linesOf, type TabLines } from "./read/lines";
import { spanOf } from "./read/parts";
import { readSection } from "./read/section";
import { Unreads } from "./read/unreads";

export { AGENDA_FIELDS } from "./read/fields";

export interface ReadOptions {
  readonly today: IsoDate;
  /** The doc's or the person's; says which way round 6/11 is meant when nothing else does. */
  readonly locale?: string;
  /** IANA. Days are read as they are written; only a date chip that shows no day of its own needs a zone. */
  readonly zone?: string;
  /** The doc's Markdown export, for telling ticked boxes. */
  readonly markdown?: string;
}

/**
 * Reads a doc as its two people mean it: dated sections, whose part is whose, items and what was written under them.
 * Takes a `documents.get` response in either form, whole or masked by AGENDA_FIELDS. Every paragraph with words ends
 * up in a heading, an item, a note, the intro or `unread`; a table of contents, headers and footers are left out.
 * Costs time linear in the doc's length. Never throws for what people typed.
 */
export function readAgenda(document: Document, pair: Pair, options: ReadOptions): Agenda {
  const labels = labelReader(pair);
  const tabs = linesOf(document);
  const read = tabs.map((tab) => ({
    tab,
    headings: headingsOf(tab, { ...options, dayFirst: dayFirst(options.locale), labels }),
  }));
  const dateOfHeading = new Map<string, IsoDate>();
  for (const { tab, headings } of read)
    for (const { at, date } of headings.dates) {
      const id = tab.lines[at]?.headingId;
      if (id !== undefined) dateOfHeading.set(id, date);
    }
  const documentId = document.documentId ?? "";
  const found: Found = { documentId, sections: [], years: [], intro: [], unreads: new Unreads() };
  const keys = new Keys();
  for (const { tab, headings } of read)
    readTab(tab, headings, found, { labels, keys, dateOfHeading, footnotes: tab.footnotes ?? {} });
  const main = mainTab(read);
  return {
    documentId,
    ...(document.revisionId === undefined ? {} : { revisionId: document.revisionId }),
    order: orderOf(read, main),
    sections: found.sections,
    years: found.years,
    intro: found.intro,
    unread: found.unreads.all,
    tabId: main,
    ...(found.latestLink === undefined ? {} : { latestLink: found.latestLink }),
  };
}

interface Found {
  readonly documentId: string;
  readonly sections: Section[];
  readonly years: YearHeading[];
  readonly intro: Note[];
  readonly unreads: Unreads;
  latestLink?: { readonly span: Span; readonly url?: string };
}

function readTab(
  tab: TabLines,
  headings: TabHeadings,
  found: Found,
  context: Parameters<typeof readSection>[1],
): void {
  const { lines } = tab;
  const stops = new Set(headings.years.map(({ at }) => at));
  for (const { year, span } of headings.years) found.years.push({ year, span });
  const first = headings.dates[0]?.at ?? lines.length;
  readHead(lines.slice(0, first), stops, headings.dates.length > 0, found);
  headings.dates.forEach((heading, index) => {
    const line = lines[heading.at];
    if (line === undefined) return;
    const next = headings.dates[index + 1]?.at ?? lines.length;
    const end = sectionEnd(lines, heading.at, next, stops, headings.months, context);
    const columns = columnsOf(lines, heading.at);
    found.sections.push(
      readSection(
        {
          date: heading.date,
          heading: line,
          lines: lines.slice(heading.at + 1, end),
          ...(columns === undefined ? {} : { columns }),
        },
        context,
      ),
    );
    for (let at = end; at < next; at++) {
      const outside = lines[at];
      if (outside === undefined || stops.has(at)) continue;
      found.unreads.add(
        outside,
        headings.months.has(at) ? "a month without a day" : "under a heading that is no date",
      );
    }
  });
  for (const line of lines) found.unreads.deletion(line);
}

/** A section ends at the next date, at a year's heading, or at a greater heading that is about something else. */
function sectionEnd(
  lines: readonly Line[],
  at: number,
  next: number,
  stops: ReadonlySet<number>,
  months: ReadonlySet<number>,
  { labels }: Parameters<typeof readSection>[1],
): number {
  const level = lines[at]?.heading ?? 0;
  for (let index = at + 1; index < next; index++) {
    if (stops.has(index) || months.has(index)) return index;
    const line = lines[index];
    if (line === undefined || line.text.trim() === "") continue;
    if ((line.title || (line.heading > 0 && line.heading < level)) && labels(line.text) === undefined)
      return index;
  }
  return next;
}

/** What stands above the first date. */
function readHead(lines: readonly Line[], stops: ReadonlySet<number>, dated: boolean, found: Found): void {
  const tell = headTeller();
  lines.forEach((line, at) => {
    const text = line.text.trim();
    if (text === "" || stops.has(at)) return;
    const kind = tell(line, text);
    if (kind === undefined) {
      found.unreads.add(line, dated ? "above the first date" : "no date in this tab");
      return;
    }
    found.intro.push({ text, span: spanOf(line) });
    if (kind === "latest") found.latestLink = latestLink(line, found.documentId);
  });
}

function latestLink(line: Line, documentId: string): { span: Span; url?: string } {
  const link = line.pieces.find((piece) => piece.link !== undefined)?.link;
  const headingId = linkedHeading(link);
  const url = link?.url ?? (headingId === undefined ? undefined : headingUrl(documentId, headingId));
  const span = { tabId: line.tabId, start: line.start, end: Math.max(line.start, line.end - 1) };
  return url === undefined ? { span } : { span, url };
}

/** For a section that is a table's row: the table's first row, by column. */
function columnsOf(lines: readonly Line[], at: number): ReadonlyMap<number, Line> | undefined {
  const cell = lines[at]?.cell;
  if (cell === undefined || cell.row === 0) return undefined;
  const columns = new Map<number, Line>();
  for (let index = at - 1; index >= 0; index--) {
    const line = lines[index];
    if (line?.cell?.table !== cell.table) break;
    if (line.cell.row === 0 && line.cell.first) columns.set(line.cell.column, line);
  }
  return columns;
}

type ReadTab = { readonly tab: TabLines; readonly headings: TabHeadings };

/** New sections go to the tab that has the newest one. */
function mainTab(read: readonly ReadTab[]): string {
  let [best, newest] = [read[0]?.tab.tabId ?? "", ""];
  for (const { tab, headings } of read)
    for (const { date } of headings.dates) if (date > newest) [best, newest] = [tab.tabId, date];
  return best;
}

function orderOf(read: readonly ReadTab[], main: string): Agenda["order"] {
  const telling = read.filter(({ headings }) => headings.orderKnown);
  return (telling.find(({ tab }) => tab.tabId === main) ?? telling[0])?.headings.order ?? "oldest-first";
}

/** Whether a locale writes the day before the month; undefined where people of one locale do both. */
function dayFirst(locale: string | undefined): boolean | undefined {
  if (locale === undefined) return undefined;
  const [language = "", ...subtags] = locale.replace("_", "-").split("-");
  const region = subtags.find((tag) => tag.length === 2)?.toUpperCase();
  if (/^(ja|zh|ko|hu|lt|fa)$/.test(language)) return false;
  if (language === "en")
    return region === undefined || region === "CA" ? undefined : !/^(US|PH|PR|GU)$/.test(region);
  return true;
}
