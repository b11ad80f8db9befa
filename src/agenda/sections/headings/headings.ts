import { chipDate } from "../../dates/chip";
import type { DateReading, FoundDate } from "../../dates/found-date";
import { type DocHabits, type Order, resolveDates } from "../../dates/resolve";
import { findDate, findDayOfMonth, wordsBeside, wordsIn } from "../../dates/scan";
import { hasDigit, tokensOf } from "../../dates/tokens";
import { DATE_LABELS } from "../../dates/typed";
import { monthNamed } from "../../dates/words";
import type { IsoDate, YearHeading } from "../../model";
import { linkedHeading, noteWords } from "../../notes";
import { fold } from "../../text/fold";
import type { Line, TabLines } from "../../text/lines";
import type { Piece } from "../../text/pieces";
import { isDashed } from "../items";
import type { LabelReader } from "../labels/labels";
import { isOurPartHeading } from "../labels/our-parts";
import { saysOff } from "../nothing";
import { isChapter } from "./chapters";
import { type Candidate, chosenHeadings, type Look } from "./chosen-headings";
import { withFitting } from "./doubtful";
import { manners } from "./kept-by-hand";

/** A line that begins a section. */
export interface DateHeading {
  /** Index into the tab's lines. */
  readonly at: number;
  readonly date: IsoDate;
  readonly level: number;
  /** Where the first topic begins, in the characters of a line that holds both. */
  readonly rest?: number;
  /** A line before it that only says what it is: "Date", in a table's cell. */
  readonly label?: number;
}

export interface TabHeadings {
  readonly dates: readonly DateHeading[];
  readonly years: readonly (YearHeading & { readonly at: number })[];
  /** Lines that name a month above dated headings: understood, but nothing of their own. */
  readonly months: ReadonlySet<number>;
  readonly order: Order;
  readonly orderKnown: boolean;
  /** Our intro stands in the tab. */
  readonly made: boolean;
  /** The add-on made some of them. */
  readonly ours: boolean;
  /** Some say nothing before their date, as headings of goals or reviews do. */
  readonly plain: boolean;
}

export interface HeadingOptions {
  readonly today: IsoDate;
  readonly habits: DocHabits;
  readonly zone?: string;
  readonly labels: LabelReader;
}

/** The headings of a tab that are dates, with the day each one means. */
export function headingsOf(tab: TabLines, options: HeadingOptions): TabHeadings {
  const { years, candidates, named } = candidatesOf(tab, options);
  const { made, theirs, ours } = manners(candidates, tab.lines, options.labels);
  const { headings, doubtful, months } = chosenHeadings(theirs, tab.lines);
  const sure = [...headings, ...ours].sort((a, b) => a.at - b.at);
  const resolved = resolveDates(sure, options.today, options.habits);
  const dated = sure.map(({ at, level, look, rest, label }, index) => ({
    at,
    level,
    look,
    date: resolved.dates[index] ?? "",
    ...(rest === undefined ? {} : { rest }),
    ...(label === undefined ? {} : { label }),
  }));
  return {
    dates: withFitting(dated, doubtful, resolved, options.today),
    years,
    months: new Set([...months, ...named]),
    order: resolved.order,
    orderKnown: resolved.orderKnown,
    made,
    ours: ours.length > 0,
    plain: sure.some(({ before }) => before === 0),
  };
}

interface Candidates {
  readonly years: TabHeadings["years"];
  readonly candidates: readonly Candidate[];
  /** Lines that name a month without its year over days: "November". */
  readonly named: ReadonlySet<number>;
}

function candidatesOf(tab: TabLines, options: HeadingOptions): Candidates {
  const years: (YearHeading & { at: number })[] = [];
  const candidates: Candidate[] = [];
  let month: DateReading | undefined;
  let nameAt: number | undefined;
  const named = new Set<number>();
  let under = /\b(20\d\d)\b/.exec(tab.title)?.[1];
  let chapter: true | undefined;
  tab.lines.forEach((line, at) => {
    const year = yearAlone(line);
    if (year !== undefined) {
      under = String(year);
      years.push({ year, at, span: { tabId: line.tabId, start: line.start, end: line.end } });
      return;
    }
    if (line.heading > 0) chapter = isChapter(line.text) || undefined;
    const alone = line.heading > 0 ? monthAlone(line.text) : undefined;
    if (alone !== undefined) {
      [month, nameAt] = [{ month: alone, day: 1, order: "words" }, at];
      return;
    }
    const dayAlone = dayUnder(month, line, at);
    if (dayAlone !== undefined && nameAt !== undefined) named.add(nameAt);
    const candidate =
      candidateOf(line, at, options) ?? dayAlone ?? candidateBeside(tab.lines[at - 1], line, at, options);
    if (candidate === undefined) {
      if (line.heading === 1) under = /^\D*(20\d\d)\D*$/.exec(line.text)?.[1] ?? under;
      return;
    }
    if (candidate.found.precision === "month") [month, nameAt] = [candidate.found.readings[0], undefined];
    if (candidate.before > 0 && saysOff(line.text) && !listBelow(tab.lines, at)) return;
    candidates.push({
      ...candidate,
      ...(under === undefined ? {} : { under: +under }),
      ...(chapter === undefined ? {} : { chapter }),
    });
  });
  return { years, candidates, named };
}

function monthAlone(text: string): number | undefined {
  if (text.length > 20 || hasDigit(text) || /^[a-z]+ [a-z]/i.test(text)) return undefined;
  return monthNamed(tokensOf(text));
}

/** Whether the next words stand in a list, typed or not. */
function listBelow(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1, at + 4).find(({ text }) => text.trim() !== "");
  return next !== undefined && (next.list !== undefined || isDashed(next.text.trim()));
}

/** A year with the signs that people put round it. */
const LONGEST_YEAR = 20;

/** "Fri 6th" below the heading of a month. */
function dayUnder(month: DateReading | undefined, line: Line, at: number): Candidate | undefined {
  if (month === undefined || line.text.length > 30) return undefined;
  const look = lookOf(line);
  if (look !== "styled" && look !== "bold") return undefined;
  const found = findDayOfMonth(line.text);
  if (found === undefined) return undefined;
  const { day, ...named } = found;
  const date = { readings: [{ ...month, day }], ...named, start: 0, end: line.text.length };
  return { found: { ...date, precision: "day" }, at, look, level: line.heading, beside: 0, before: 0 };
}

/** In a table of two columns that says "Date" before it. */
function candidateBeside(
  label: Line | undefined,
  line: Line,
  at: number,
  { zone }: HeadingOptions,
): Candidate | undefined {
  const [cell, before] = [line.cell, label?.cell];
  if (cell === undefined || !cell.first || cell.columns !== 2 || cell.column !== 1) return undefined;
  if (before?.table !== cell.table || before.row !== cell.row || !before.first) return undefined;
  if (label === undefined || !LABELS_OF_DATES.has(fold(label.text).replace(/[^\p{L}\p{M}]+/gu, "")))
    return undefined;
  const found = chipDate(line, zone) ?? findDate(line.text);
  if (found?.precision !== "day" || wordsBeside(line.text, found).length > 0) return undefined;
  return { found, at, look: "cell", level: 0, beside: 0, before: 0, label: at - 1 };
}

const LABELS_OF_DATES = new Set(fold(DATE_LABELS).split(" "));

function yearAlone(line: Line): number | undefined {
  if (line.text.length > LONGEST_YEAR || line.list !== undefined) return undefined;
  if (line.heading === 0 && !line.title && !emphasized(line)) return undefined;
  const year = /^\W*(20\d\d)\W*$/.exec(line.text)?.[1];
  return year === undefined ? undefined : +year;
}

function candidateOf(line: Line, at: number, { labels, zone }: HeadingOptions): Candidate | undefined {
  // A line that was carried shows the date of our arrow too.
  const noted = line.unadorned ? -1 : line.pieces.findIndex(isOurNote);
  const text =
    noted < 0
      ? line.text
      : line.pieces
          .slice(0, noted)
          .map((piece) => piece.text)
          .join("")
          .trimEnd();
  if (text.length > 120) return undefined;
  const digits = hasDigit(text);
  if (!digits && (line.unadorned || !line.pieces.some(({ kind }) => kind === "date"))) return undefined;
  // "Dana's topics · first 20 min": every section of ours has them.
  if (line.heading === 3 && isOurPartHeading(text)) return undefined;
  const look = lookOf(line);
  if (look === undefined || (look === "plain" && !hasDigit(text.slice(0, 40)))) return undefined;
  const found = chipDate(line, zone) ?? findDate(text);
  if (found === undefined) return undefined;
  const most = look === "styled" ? 12 : look === "bold" ? 7 : look === "cell" ? 3 : 0;
  if (most === 0 && found.precision !== "day" && found.precision !== "week") return undefined;
  if (look === "plain" && (found.start > 24 || noteWords(text) !== undefined)) return undefined;
  const words = wordsBeside(text, found);
  if (words.length > 0 && look === "styled" && (isChapter(text) || labels(text)?.owner === "actions"))
    return undefined;
  const strange = (some: readonly string[]) =>
    some.filter((word) => labels(word)?.owner === undefined).length;
  const beside = strange(words);
  const before = beside === 0 ? 0 : strange(wordsIn(text.slice(0, found.start)));
  const rest = look === "plain" || look === "bold" ? restOf(text, found) : undefined;
  if (beside > most && rest !== undefined && found.precision === "day")
    return { found, at, look: "inline", level: 0, beside, before, rest };
  if (beside > most || (beside > 0 && found.precision !== "day")) return undefined;
  return { found, at, look, level: line.heading, beside, before };
}

function isOurNote({ link, text }: Piece): boolean {
  return linkedHeading(link) !== undefined && noteWords(text) !== undefined;
}

/** Behind "6 Nov 2026: " or "6 Nov 2026 – " at a line's beginning. */
function restOf(text: string, { start, end }: FoundDate): number | undefined {
  if (/[\p{L}\p{N}]/u.test(text.slice(0, start).replace(/^\s*\p{L}{2,10}[.,]?\s/u, ""))) return undefined;
  const mark = /^\s*(?::|\s[-–—|])\s*(?=\S)/.exec(text.slice(end));
  return mark === null ? undefined : end + mark[0].length;
}

function lookOf(line: Line): Look | undefined {
  if (line.list !== undefined)
    return line.list.shape === "bullet" && line.list.level === 0 ? "bullet" : undefined;
  if (line.heading > 0 || line.title) return "styled";
  if (line.cell !== undefined)
    return line.cell.first && line.cell.column === 0 && line.cell.columns > 1 ? "cell" : undefined;
  if (emphasized(line)) return "bold";
  return /^\s*([-–—*•+]|\d+[.)])\s+(?!.*[-–—*=]\s*$)/.test(line.text) && !/^\s*\d+\.\s/.test(line.text)
    ? undefined
    : "plain";
}

/** Every visible word is bold, or every one underlined. */
export function emphasized(line: Line): boolean {
  if (line.unadorned) return false;
  let [seen, bold, underlined] = [false, true, true];
  for (const piece of line.pieces) {
    if (piece.kind !== "text" || piece.text.trim() === "") continue;
    seen = true;
    bold = bold && piece.bold;
    underlined = underlined && piece.underlined;
  }
  return seen && (bold || underlined);
}
