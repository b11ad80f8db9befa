import type { Document } from "../../contract/docs";
import type { DocHabits } from "./dates/resolve";
import { hasDigit } from "./dates/tokens";
import type { Agenda, IsoDate, Pair, Section } from "./model";
import { type HeadingOptions, headingsOf, type TabHeadings } from "./sections/headings/headings";
import { Keys } from "./sections/keys";
import { labelReader } from "./sections/labels/labels";
import { type Found, readTab } from "./sections/tab";
import { Unreads } from "./sections/unread";
import { lengthOf } from "./text/body";
import { type Line, linesOf, type TabLines } from "./text/lines";
import { commentsIn } from "./ticks/comments";
import { tickedLines, ticksIn, ticksOf } from "./ticks/ticks";

export { AGENDA_FIELDS, AGENDA_MASK } from "./text/fields";

export interface ReadOptions {
  readonly today: IsoDate;
  /** The doc's or the person's; says which way round 6/11 is meant when nothing else does. */
  readonly locale?: string;
  /** IANA. Days are read as they are written; only a date chip that shows no day of its own needs a zone. */
  readonly zone?: string;
  /** The doc's HTML export, for telling ticked boxes. */
  readonly exported?: string;
  /** Instead of it: the `Agenda.ticked` of this very revision, as it was read before. */
  readonly ticked?: string;
  /** From when on what is open is taken along; see `Agenda.openFrom`. */
  readonly openFrom?: IsoDate;
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
  const read = ofMeetings(
    tabs.map((tab) => datedTab(tab, { ...options, habits: habitsOf(options.locale), labels })),
  );
  const dateOfHeading = new Map<string, IsoDate>();
  for (const { tab, headings } of read)
    for (const { at, date } of headings.dates) {
      const id = tab.lines[at]?.headingId;
      if (id !== undefined) dateOfHeading.set(id, date);
    }
  const documentId = document.documentId ?? "";
  const found: Found = { documentId, sections: [], years: [], intro: [], unreads: new Unreads() };
  const keys = new Keys();
  const { exported, ticked } = options;
  const ticks = ticked === undefined ? ticksOf(tabs, exported) : ticksIn(tabs, ticked);
  for (const { tab, headings } of read)
    readTab(tab, headings, found, {
      documentId,
      labels,
      keys,
      dateOfHeading,
      datesOfNotes: new Map(),
      ticks,
    });
  const main = mainTab(read);
  return {
    documentId,
    ...(document.revisionId === undefined ? {} : { revisionId: document.revisionId }),
    order: orderOf(read, main, found.sections),
    sections: found.sections,
    years: found.years,
    intro: found.intro,
    unread: found.unreads.all,
    ...(exported === undefined ? {} : { ticked: tickedLines(tabs, ticks) }),
    ...(lengthOf(document) > NEARLY_FULL ? { nearlyFull: true } : {}),
    ...(options.openFrom === undefined ? {} : { openFrom: options.openFrom }),
    ...commentsIn(tabs, exported),
    tabId: main,
    ...(found.latestLink === undefined ? {} : { latestLink: found.latestLink }),
  };
}

/**
 * Google lets a doc hold about 1.02 million characters. What is left from here on is more than a year of an ordinary
 * pair's meetings, and a few months of one that writes down every word.
 */
const NEARLY_FULL = 900_000;

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

type ReadTab = { readonly tab: TabLines; readonly headings: TabHeadings };

/**
 * The tabs with the headings that count. Beside the tab that the add-on made, dates in another are words; beside one of
 * several meetings, so are those of a tab whose headings all say what is due or reviewed that day.
 */
function ofMeetings(read: readonly ReadTab[]): ReadTab[] {
  const made = read.some(({ headings }) => headings.made);
  const several = read.some(({ headings }) => headings.plain && headings.dates.length > 1);
  return read.map(({ tab, headings }) => {
    const counts = made ? headings.ours || headings.made : headings.ours || headings.plain || !several;
    return counts ? { tab, headings } : { tab, headings: { ...headings, dates: [], orderKnown: false } };
  });
}

/** New sections go to the tab that has ours, else to the one with the newest meeting, several meetings before a single one. */
function mainTab(read: readonly ReadTab[]): string {
  const rank = ({ headings: { ours, dates } }: ReadTab) => (ours ? 2 : dates.length > 1 ? 1 : 0);
  const most = Math.max(...read.map(rank));
  const singles = read.every(({ headings }) => headings.dates.length < 2);
  let [best, newest] = [read[0]?.tab.tabId ?? "", ""];
  for (const one of read) {
    if (!singles && rank(one) < most) continue;
    for (const { date } of one.headings.dates) if (date > newest) [best, newest] = [one.tab.tabId, date];
  }
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
