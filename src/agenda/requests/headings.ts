import type { DocWords } from "../../text/doc-words";
import type { IsoDate, Pair } from "../model";
import { dateHeading, docHead, type Minutes, ownerAsCalled, partHeadings, yearHeading } from "../wording";
import type { NewLine } from "./lines";
import { introLook } from "./look";

/** Who meets, and how their doc is written. */
export interface DocStyle {
  readonly pair: Pair;
  /** In the doc's language. */
  readonly words: DocWords;
  /** For the part headings; left out when they carry none. See `minutesFor`. */
  readonly minutes?: Minutes;
}

/**
 * The named range over a section heading's words: a hint only, cut and paste lose it. While it is there, this version or
 * a later one made the section: only such a one is ever tidied.
 */
export function sectionRange(date: IsoDate): string {
  return `one-on-one meeting ${date}`;
}

/** All names that such a range may have: version 0.1 gave another. */
export function sectionRanges(date: IsoDate): readonly string[] {
  return [sectionRange(date), `one-on-one section ${date}`];
}

/**
 * The name of the range over a heading that bore another day before it followed its meeting: should that meeting be brought
 * back, the section follows it back. A hint as well.
 */
export const FORMER_DAY = "one-on-one before ";

/**
 * The name of the ranges over part headings in words that the two chose: a person may have headed so before they did. Only
 * where one lies is such a heading ours.
 */
export const CHOSEN_PART = "one-on-one part";

/** Lines that come along into a new section. */
export interface SectionFill {
  /** By part: the direct's, the manager's, the next steps. */
  readonly parts: readonly PartFill[];
  /** Behind all of them. */
  readonly after: readonly NewLine[];
}

interface PartFill {
  readonly above: readonly NewLine[];
  /** Below the empty box: groups with headings of their own. */
  readonly below: readonly NewLine[];
}

/** The lines of a new section, its year's heading first when it has none yet; each part ends in an empty box. */
export function sectionLines(
  date: IsoDate,
  manner: DocStyle,
  withYear: boolean,
  fill?: SectionFill,
): NewLine[] {
  const year: NewLine = { named: "HEADING_1", pieces: [{ text: yearHeading(date) }] };
  const heading: NewLine = {
    named: "HEADING_2",
    pieces: [{ text: dateHeading(date, manner.words) }],
    range: sectionRange(date),
  };
  const parts = partHeadings(manner.pair, manner.words, manner.minutes).flatMap((text, at) => [
    partLine(text, manner.pair),
    ...(fill?.parts[at]?.above ?? []),
    emptyBox(),
    ...(fill?.parts[at]?.below ?? []),
  ]);
  return [...(withYear ? [year] : []), heading, ...parts, ...(fill?.after ?? [])];
}

export function partLine(text: string, pair: Pair): NewLine {
  const range = ownerAsCalled(text, pair) === undefined ? {} : { range: CHOSEN_PART };
  return { named: "HEADING_3", pieces: [{ text }], ...range };
}

/** A group of topics below a part's heading. */
export function groupLine(text: string): NewLine {
  return { named: "HEADING_4", pieces: [{ text }] };
}

/**
 * The head of a new doc: its title and the grey lines below; the last is linked once there is a heading to lead to.
 * `earlier` is where the doc lies that it goes on from.
 */
export function headLines(manner: DocStyle, earlier?: string): NewLine[] {
  const { title, intro, latest } = docHead(manner.pair, manner.words);
  return [
    { named: "TITLE", pieces: [{ text: title }] },
    ...intro.map(greyLine),
    ...(earlier === undefined ? [] : [linkedLine(manner.words.earlierDoc, earlier)]),
    greyLine(latest),
  ];
}

/** A line that explains and is no topic. */
export function greyLine(text: string): NewLine {
  return { named: "NORMAL_TEXT", pieces: [{ text, style: introLook }] };
}

/** A grey line that leads to another doc. */
export function linkedLine(text: string, url: string): NewLine {
  const style = { ...introLook, link: { url }, underline: true };
  return { named: "NORMAL_TEXT", pieces: [{ text, style }] };
}

function emptyBox(): NewLine {
  return { named: "NORMAL_TEXT", pieces: [], box: 0 };
}
