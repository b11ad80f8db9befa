import type { Note, Owner, Section, Span, YearHeading } from "../model";
import { headingUrl, linkedHeading } from "../notes";
import type { Line, TabLines } from "../text/lines";
import { isChapter } from "./headings/chapters";
import { headTeller } from "./headings/head";
import type { TabHeadings } from "./headings/headings";
import type { LabelReader } from "./labels/labels";
import { isOurs, lastPartOfOurs } from "./ours";
import { spanOf } from "./parts";
import type { SectionContext } from "./reader";
import { hasList, readSection } from "./section";
import type { Unreads } from "./unread";

/** What is gathered from all tabs. */
export interface Found {
  readonly documentId: string;
  readonly sections: Section[];
  readonly years: YearHeading[];
  readonly intro: Note[];
  readonly unreads: Unreads;
  latestLink?: { readonly span: Span; readonly url?: string };
}

/** Reads a tab whose headings are known: its sections, and what stands above, between and below them. */
export function readTab(tab: TabLines, headings: TabHeadings, found: Found, context: SectionContext): void {
  const { lines } = tab;
  const stops = new Set(headings.years.map(({ at }) => at));
  for (const { year, span } of headings.years) found.years.push({ year, span });
  const begins = headings.dates.map((_, index) => beginOf(lines, headings.dates, index));
  const first = begins[0] ?? lines.length;
  const rows = headRows(lines);
  const chapters = chaptersOf(lines, headings, context.labels);
  readHead(lines.slice(0, first), { stops, headings, chapters, table: lines[first]?.cell?.table }, found);
  headings.dates.forEach(({ at }, index) => {
    for (const line of lines.slice(begins[index], at))
      if (line.text.trim() !== "") found.intro.push({ text: line.text.trim(), span: spanOf(line) });
  });
  const ends = headings.dates.map(({ at }, index) =>
    sectionEnd(lines, at, begins[index + 1] ?? lines.length, stops, headings.months, chapters, context),
  );
  const inside = headings.dates.map(({ at }, index) => lines.slice(at + 1, ends[index]));
  const lists = inside.map((some, index) => {
    const heading = lines[headings.dates[index]?.at ?? -1];
    return heading !== undefined && isOurs(heading, some, context.labels)
      ? "ours"
      : hasList(some, context.labels);
  });
  let chapter: Owner | undefined = lastBefore(chapters, first);
  headings.dates.forEach((heading, index) => {
    const line = lines[heading.at];
    if (line === undefined) return;
    const columns = line.cell && line.cell.row > 0 ? rows.get(line.cell.table) : undefined;
    found.sections.push(
      readSection(
        {
          date: heading.date,
          heading: line,
          lines: inside[index] ?? [],
          ours: lists[index] === "ours",
          listed: lists[index] === true || amongLists(lists, index),
          ...(heading.rest === undefined ? {} : { rest: heading.rest }),
          ...(chapter === undefined ? {} : { chapter }),
          ...(columns === undefined ? {} : { columns }),
        },
        context,
      ),
    );
    const next = begins[index + 1] ?? lines.length;
    for (let at = ends[index] ?? next; at < next; at++) {
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

/** The first line that belongs to a heading: its label, or the head of the table whose rows begin with it. */
function beginOf(lines: readonly Line[], dates: TabHeadings["dates"], index: number): number {
  const { at = 0, label } = dates[index] ?? {};
  const cell = lines[at]?.cell;
  const above = lines[dates[index - 1]?.at ?? -1];
  if (label !== undefined || cell === undefined || cell.row === 0) return label ?? at;
  if (above === undefined || above.cell?.table === cell.table) return at;
  let begin = at;
  while (lines[begin - 1]?.cell?.table === cell.table) begin -= 1;
  return begin;
}

/**
 * Without a list of its own, between meetings that have lists, in a doc where most have: its plain lines are notes. What
 * the add-on made says nothing of how people keep theirs.
 */
function amongLists(lists: readonly (boolean | "ours")[], at: number): boolean {
  if (lists[at] !== false) return false;
  const isTheirs = (list: boolean | "ours") => list !== "ours";
  const theirs = lists.filter(isTheirs);
  const beside = [lists.slice(0, at).filter(isTheirs).pop(), lists.slice(at + 1).find(isTheirs)];
  return (
    theirs.length > 2 &&
    beside.every((list) => list !== false) &&
    3 * theirs.filter(Boolean).length >= 2 * theirs.length
  );
}

/**
 * A section ends at the next date, at a year's heading, or at one that is about something else: a greater one, unless parts
 * of ours follow, or as great a one over a template, a parking lot, goals.
 */
function sectionEnd(
  lines: readonly Line[],
  at: number,
  next: number,
  stops: ReadonlySet<number>,
  months: ReadonlySet<number>,
  chapters: ReadonlyMap<number, Owner>,
  { labels }: SectionContext,
): number {
  const level = lines[at]?.heading ?? 0;
  for (let index = at + 1; index < next; index++) {
    if (stops.has(index) || months.has(index) || chapters.has(index)) return index;
    const line = lines[index];
    if (line === undefined || (line.heading === 0 && !line.title) || line.text.trim() === "") continue;
    const greater = line.title || (line.heading > 0 && line.heading < level);
    const chapter = line.heading > 0 && (level === 0 || line.heading <= level) && isChapter(line.text);
    const ends = chapter || (greater && labels(line.text) === undefined);
    if (ends && index > (lastPartOfOurs(lines, at, labels, next) ?? at)) return index;
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
