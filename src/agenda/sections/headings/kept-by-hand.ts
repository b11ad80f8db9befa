import { dayNumber } from "../../day";
import type { Line } from "../../text/lines";
import type { LabelReader } from "../labels/labels";
import { isExactHeading, lastPartOfOurs } from "../ours";
import type { Candidate } from "./chosen-headings";
import { hasIntro } from "./head";

/** A tab's dated lines, parted by whose manner they are judged by. */
export interface Manners {
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
 * of them, unless they follow one another as in a doc that only lost its intro; there only a date alone over parts is a
 * meeting that somebody typed.
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
  // Where the parts go on that the last section of ours has begun, whatever heading somebody put between them.
  let whole = -1;
  for (const candidate of candidates) {
    const last = candidate.look === "styled" ? lastPartOfOurs(lines, candidate.at) : undefined;
    if (last !== undefined && (candidate.at > whole || isExactHeading(lines[candidate.at]))) {
      ours.push(candidate);
      end = last;
      whole = lastPartOfOurs(lines, candidate.at, lines.length) ?? last;
    } else if (last !== undefined) {
      end = last;
    } else if (candidate.at > end) kept.push(candidate);
  }
  if (!made && ours.length === 0) return { theirs: candidates, ours: [] };
  const exact = candidates.filter((one) => ours.includes(one) || isExactHeading(lines[one.at]));
  if (made) return { theirs: [], ours: exact };
  const rising = ours[0] === first && ours.length > 1 && isRising(ours);
  const theirs = rising
    ? kept.filter((one) => one.beside === 0 && headsParts(lines, one.at, labels))
    : ours[0] !== first
      ? kept
      : kept.filter(({ at }) => at > end);
  return { theirs, ours: exact.filter((one) => !theirs.includes(one)) };
}

/** The next line with words names one of the two, or what the two do: somebody typed a meeting by hand. */
function headsParts(lines: readonly Line[], at: number, labels: LabelReader): boolean {
  const next = lines.slice(at + 1, at + 4).find(({ text }) => text.trim() !== "");
  const label = next === undefined || next.list !== undefined ? undefined : labels(next.text.trim());
  return label !== undefined && label.weak !== true;
}

function isRising(headings: readonly Candidate[]): boolean {
  const days = headings.map(({ found }) => {
    const { year = 0, month, day } = found.readings[0] ?? { month: 0, day: 0 };
    return dayNumber(year, month, day);
  });
  return days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0));
}
