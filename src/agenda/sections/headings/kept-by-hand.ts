import { dayNumber } from "../../day";
import type { Line } from "../../text/lines";
import type { LabelReader } from "../labels/labels";
import { isExactHeading, isNextSteps, lastPartOfOurs } from "../ours";
import type { Candidate } from "./chosen-headings";
import { hasIntro } from "./head";

/** A tab's dated lines, parted by whose manner they are judged by. */
export interface Manners {
  /** Our intro stands above: the add-on made the doc. */
  readonly made: boolean;
  /**
   * Kept by hand, before the add-on wrote there: judged among themselves, since our headings look better than a plain or
   * bold line, and beside them its own would seem to be notes.
   */
  readonly theirs: readonly Candidate[];
  /** Within what the add-on made: a heading exactly in our look and wording, or over parts of ours; all else is words. */
  readonly ours: readonly Candidate[];
}

/**
 * What stands in no section of ours, up to the heading of that section's last part, was kept by hand. Nothing was in a doc
 * that the add-on made, which has our intro. In one that begins with sections of ours it is what stands below the last
 * of them, unless the days go on rising as in a doc that only lost its intro; elsewhere only a date alone, over parts or
 * as great a heading as ours, is a meeting that somebody typed.
 */
export function manners(
  candidates: readonly Candidate[],
  lines: readonly Line[],
  labels: LabelReader,
): Manners {
  const [first] = candidates;
  const made = hasIntro(first === undefined ? lines : lines.slice(0, first.at));
  const ours: Candidate[] = [];
  const kept: Candidate[] = [];
  let end = -1;
  for (const candidate of candidates) {
    const last = candidate.look === "styled" ? lastPartOfOurs(lines, candidate.at, labels) : undefined;
    if (last !== undefined && !isBetweenParts(lines, candidate.at, ours[ours.length - 1]?.at, end, labels)) {
      ours.push(candidate);
      end = last;
    } else if (last !== undefined) {
      end = last;
    } else if (candidate.at > end) kept.push(candidate);
  }
  if (!made && ours.length === 0) return { made, theirs: candidates, ours: [] };
  const sections = new Set(ours);
  const exact = candidates.filter((one) => sections.has(one) || isExactHeading(lines[one.at]));
  if (made) return { made, theirs: [], ours: exact };
  const rising = ours[0] === first && isRising(ours.length > 1 ? ours : [...ours, ...kept.slice(0, 1)]);
  const isTyped = (one: Candidate) => one.beside === 0 && (isGreat(one) || headsParts(lines, one.at, labels));
  const theirs = ours[0] === first ? kept.filter((one) => (!rising && one.at > end) || isTyped(one)) : kept;
  const byHand = new Set(theirs);
  return { made, theirs, ours: exact.filter((one) => !byHand.has(one)) };
}

/** The parts that the section of ours above has begun go on below this heading, which is not worded as ours are. */
function isBetweenParts(
  lines: readonly Line[],
  at: number,
  above: number | undefined,
  lastPart: number,
  labels: LabelReader,
): boolean {
  if (above === undefined || isNextSteps(lines[lastPart], labels) || isExactHeading(lines[at])) return false;
  return (lastPartOfOurs(lines, above, labels, lines.length) ?? above) > at;
}

/** The next line with words names one of the two, or what the two do: somebody typed a meeting by hand. */
function headsParts(lines: readonly Line[], at: number, labels: LabelReader): boolean {
  const next = lines.slice(at + 1, at + 4).find(({ text }) => text.trim() !== "");
  const label = next === undefined || next.list !== undefined ? undefined : labels(next.text.trim());
  return label !== undefined && label.weak !== true;
}

/** As great a heading as those of our sections. */
function isGreat({ look, level }: Candidate): boolean {
  return look === "styled" && level <= 2;
}

/** Each later than the one above; a date without a year is the one that is nearest to that. */
function isRising(headings: readonly Candidate[]): boolean {
  let last: number | undefined;
  for (const { found } of headings) {
    const { year, month, day } = found.readings[0] ?? { month: 0, day: 0 };
    let days = dayNumber(year ?? 2000, month, day);
    if (year === undefined && last !== undefined) days += YEAR * Math.round((last - days) / YEAR);
    if (last !== undefined && days <= last) return false;
    last = days;
  }
  return headings.length > 1;
}

const YEAR = 365.2425;
