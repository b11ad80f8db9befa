import type { Document } from "../../contract/docs";
import type { DocHabits } from "./dates/resolve";
import { hasDigit } from "./dates/tokens";
import type { Agenda, IsoDate, Note, Owner, Pair, Section, Span, YearHeading } from "./model";
import { headingUrl, linkedHeading } from "./notes";
import { headTeller } from "./sections/head";
import { type HeadingOptions, headingsOf, type TabHeadings } from "./sections/headings";
import { Keys } from "./sections/keys";
import { type LabelReader, labelReader } from "./sections/labels/labels";
import { spanOf } from "./sections/parts";
import { readSection } from "./sections/section";
import { Unreads } from "./sections/unread";
import { type Line, linesOf, type TabLines } from "./text/lines";
import { ticksOf } from "./ticks/ticks";

export { AGENDA_FIELDS, AGENDA_MASK } from "./text/fields";

export interface ReadOptions {
  readonly today: IsoDate;
  /** The doc's or the person's; says which way round 6/11 is meant when nothing else does. */
  readonly locale?: string;
  /** IANA. Days are read as they are written; only a date chip that shows no day of its own needs a zone. */
  readonly zone?: string;
  /** The doc's HTML export, for telling ticked boxes. */
  readonly exported?: string;
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
  const read = tabs.map((tab) => datedTab(tab, { ...options, habits: habitsOf(options.locale), labels }));
  const dateOfHeading = new Map<string, IsoDate>();
  for (const { tab, headings } of read)
    for (const { at, date } of headings.dates) {
      const id = tab.lines[at]?.headingId;
      if (id !== undefined) dateOfHeading.set(id, date);
    }
  const documentId = document.documentId ?? "";
  const found: Found = { documentId, sections: [], years: [], intro: [], unreads: new Unreads() };
  const keys = new Keys();
  const ticks = ticksOf(tabs, options.exported);
  for (const { tab, headings } of read) readTab(tab, headings, found, { labels, keys, dateOfHeading, ticks });
  const main = mainTab(read);
  return {
    documentId,
    ...(document.revisionId === undefined ? {} : { revisionId: document.revisionId }),
    order: orderOf(read, main, found.sections),
    sections: found.sections,
    years: found.years,
    intro: found.intro,
    unread: found.unreads.all,
    tabId: main,
    ...(found.latestLink === undefined ? {} : { latestLink: found.latestLink }),
  };
}

/** A tab with its date headings; a tab of one meeting may have its date in the tab's title and nowhere else. */
function datedTab(tab: TabLines, options: HeadingOptions): ReadTab {
  const headings = headingsOf(tab, options);
  if (headings.dates.length > 0 || !hasDigit(tab.title)) return { tab, headings };
  const start = tab.lines[0]?.start ?? 1;
  const title: Line = {
    tabId: tab.tabId,
    start,
    end: start,
    pieces: [],
    text: tab.title,
    heading: 1,
    title: false,
    deleted: "",
    unadorned: true,
    footnotes: [],
  };
  const titled = { ...tab, lines: [title, ...tab.lines] };
  const dated = headingsOf(titled, options);
  return dated.dates.length > 0 ? { tab: titled, headings: dated } : { tab, headings };
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
  const rows = headRows(lines);
  const chapters = chaptersOf(lines, headings, context.labels);
  readHead(lines.slice(0, first), { stops, headings, chapters, table: lines[first]?.cell?.table }, found);
  let chapter: Owner | undefined = lastBefore(chapters, first);
  headings.dates.forEach((heading, index) => {
    const line = lines[heading.at];
    if (line === undefined) return;
    const next = headings.dates[index + 1]?.at ?? lines.length;
    const end = sectionEnd(lines, heading.at, next, stops, headings.months, chapters, context);
    const columns = line.cell && line.cell.row > 0 ? rows.get(line.cell.table) : undefined;
    found.sections.push(
      readSection(
        {
          date: heading.date,
          heading: line,
          lines: lines.slice(heading.at + 1, end),
          ...(heading.rest === undefined ? {} : { rest: heading.rest }),
          ...(chapter === undefined ? {} : { chapter }),
          ...(columns === undefined ? {} : { columns }),
        },
        context,
      ),
    );
    for (let at = end; at < next; at++) {
      const outside = lines[at];
      if (outside === undefined || stops.has(at)) continue;
      const owner = chapters.get(at);
      if (owner !== undefined) chapter = owner;
      if (owner !== undefined || headings.months.has(at))
        found.intro.push({ text: outside.text.trim(), span: spanOf(outside) });
      else found.unreads.add(outside, "under a heading that is no date");
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
  chapters: ReadonlyMap<number, Owner>,
  { labels }: Parameters<typeof readSection>[1],
): number {
  const level = lines[at]?.heading ?? 0;
  for (let index = at + 1; index < next; index++) {
    if (stops.has(index) || months.has(index) || chapters.has(index)) return index;
    const line = lines[index];
    if (line === undefined || line.text.trim() === "") continue;
    if ((line.title || (line.heading > 0 && line.heading < level)) && labels(line.text) === undefined)
      return index;
  }
  return next;
}

/**
 * Headings above the dated ones that say whose all of those are, in a doc that is split by person first. Only where
 * one stands over the first date: below it, a great heading with a name is a part like any other.
 */
function chaptersOf(
  lines: readonly Line[],
  { dates }: TabHeadings,
  labels: LabelReader,
): ReadonlyMap<number, Owner> {
  const chapters = new Map<number, Owner>();
  const [first] = dates;
  if (first === undefined || first.level < 2) return chapters;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (at > first.at && chapters.size === 0) break;
    if (line === undefined || line.heading === 0 || line.heading >= first.level) continue;
    const label = labels(line.text);
    if (label !== undefined) chapters.set(at, label.owner);
  }
  return chapters;
}

function lastBefore(chapters: ReadonlyMap<number, Owner>, end: number): Owner | undefined {
  let last: Owner | undefined;
  for (const [at, owner] of chapters) if (at < end) last = owner;
  return last;
}

/** What stands above the first date. */
function readHead(
  lines: readonly Line[],
  {
    stops,
    headings,
    chapters,
    table,
  }: {
    readonly stops: ReadonlySet<number>;
    readonly headings: TabHeadings;
    readonly chapters: ReadonlyMap<number, Owner>;
    /** The table whose rows are the sections. */
    readonly table: number | undefined;
  },
  found: Found,
): void {
  const tell = headTeller();
  lines.forEach((line, at) => {
    const text = line.text.trim();
    if (text === "" || stops.has(at)) return;
    const groups =
      headings.months.has(at) || chapters.has(at) || (table !== undefined && line.cell?.table === table);
    const kind = groups ? "head" : tell(line, text);
    if (kind === undefined) {
      found.unreads.add(line, headings.dates.length > 0 ? "above the first date" : "no date in this tab");
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

type HeadRows = ReadonlyMap<number, ReadonlyMap<number, Line>>;

/** The first line of each cell in the first row of each table, for sections that are a table's rows. */
function headRows(lines: readonly Line[]): HeadRows {
  const rows = new Map<number, Map<number, Line>>();
  for (const line of lines) {
    const { cell } = line;
    if (cell === undefined || cell.row > 0 || !cell.first) continue;
    const row = rows.get(cell.table);
    if (row === undefined) rows.set(cell.table, new Map([[cell.column, line]]));
    else row.set(cell.column, line);
  }
  return rows;
}

type ReadTab = { readonly tab: TabLines; readonly headings: TabHeadings };

/** New sections go to the tab that has the newest one. */
function mainTab(read: readonly ReadTab[]): string {
  let [best, newest] = [read[0]?.tab.tabId ?? "", ""];
  for (const { tab, headings } of read)
    for (const { date } of headings.dates) if (date > newest) [best, newest] = [tab.tabId, date];
  return best;
}

function orderOf(read: readonly ReadTab[], main: string, sections: readonly Section[]): Agenda["order"] {
  const telling = read.filter(({ headings }) => headings.orderKnown);
  const tab = telling.find(({ tab }) => tab.tabId === main) ?? telling[0];
  if (tab !== undefined) return tab.headings.order;
  const [first, last] = [sections[0]?.date ?? "", sections[sections.length - 1]?.date ?? ""];
  return first > last ? "newest-first" : "oldest-first";
}

function habitsOf(locale: string | undefined): DocHabits {
  return { dayFirst: dayFirst(locale), otherMonths: /^(?:hr|bs)\b/.test(locale ?? "") };
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
