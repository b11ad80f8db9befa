import type { Dated, Order } from "../dates/resolve";
import { dayNumber } from "../day";
import type { IsoDate } from "../model";
import type { Line } from "../text/lines";
import { hasIntro } from "./head";
import { lastPartOfOurs } from "./ours";

/** How much a line looks like a heading, from the surest to the least sure. */
export type Look = "styled" | "bold" | "cell" | "plain" | "bullet" | "inline";

/** A line that may begin a section. */
export interface Candidate extends Dated {
  /** Index into the tab's lines. */
  readonly at: number;
  readonly look: Look;
  /** Of the heading's style; 0 for all else. */
  readonly level: number;
  /** Words that are no part of the date. */
  readonly beside: number;
  readonly rest?: number;
}

/** Which of a tab's dated lines say what. */
export interface Chosen {
  /** Those that head a section, in the order of the doc. */
  readonly headings: readonly Candidate[];
  /** Indexes of lines that name a month over dated headings. */
  readonly months: readonly number[];
}

/**
 * Of all lines with a date those that head a section. A doc that people kept before the add-on wrote into it goes on
 * being judged by its own manner: our headings look better than a plain or bold line, and beside them its own would
 * seem to be notes.
 */
export function chosenHeadings(candidates: readonly Candidate[], lines: readonly Line[]): Chosen {
  const kept = keptByHand(candidates, lines);
  if (kept.size === 0) return choose(candidates, lines);
  const [theirs, ours] = [true, false].map((hand) =>
    choose(
      candidates.filter((one) => kept.has(one) === hand),
      lines,
    ),
  ) as [Chosen, Chosen];
  return {
    headings: [...theirs.headings, ...ours.headings].sort((a, b) => a.at - b.at),
    months: [...theirs.months, ...ours.months],
  };
}

/**
 * What stands in no section of ours, up to the heading of that section's last part. None in a doc that the add-on
 * made, which has our intro. In one that begins with sections of ours it is what stands below the last of them, unless
 * they follow one another as in a doc that only lost its intro; all else there may be a note.
 */
function keptByHand(candidates: readonly Candidate[], lines: readonly Line[]): ReadonlySet<Candidate> {
  const none = new Set<Candidate>();
  const [first] = candidates;
  if (first === undefined || hasIntro(lines.slice(0, first.at))) return none;
  const ours: Candidate[] = [];
  const kept: Candidate[] = [];
  let end = -1;
  for (const candidate of candidates) {
    const last = candidate.look === "styled" ? lastPartOfOurs(lines, candidate.at) : undefined;
    if (last !== undefined) {
      ours.push(candidate);
      end = last;
    } else if (candidate.at > end) kept.push(candidate);
  }
  if (ours.length === 0) return none;
  if (ours[0] !== first) return new Set(kept);
  return ours.length > 1 && isRising(ours) ? none : new Set(kept.filter(({ at }) => at > end));
}

function isRising(headings: readonly Candidate[]): boolean {
  const days = headings.map(({ found }) => {
    const { year = 0, month, day } = found.readings[0] ?? { month: 0, day: 0 };
    return dayNumber(year, month, day);
  });
  return days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0));
}

function choose(candidates: readonly Candidate[], lines: readonly Line[]): Chosen {
  const pool = likeliest(candidates, lines);
  const { level, count } = usualLevel(pool);
  const usual = pool.filter((candidate) => {
    if (level === undefined || (candidate.look === "styled" && candidate.level === level)) return true;
    if (candidate.beside > 0) return false;
    return candidate.look !== "plain" || count < 2 || standsApart(lines, candidate.at);
  });
  const day = usual.some(({ found }) => found.precision === "day");
  // "KW 46" among "KW 45/2026".
  const whole = ({ readings }: Candidate["found"]) =>
    day || (readings[0]?.week === undefined && usual.some(({ found }) => found.precision === "week"));
  const overMeetings = (candidate: Candidate, index: number) => {
    const next = usual[index + 1];
    if (candidate.found.precision !== "month" || next === undefined) return false;
    return !contentBetween(lines, candidate.at, next.at);
  };
  return {
    headings: usual.filter(
      (candidate, index) =>
        (candidate.found.precision !== "bare" || !whole(candidate.found)) && !overMeetings(candidate, index),
    ),
    months: usual.filter(overMeetings).map(({ at }) => at),
  };
}

/** Bullets that are dates count only in a doc without other headings, lines with date and topic only without those. */
function likeliest(candidates: readonly Candidate[], lines: readonly Line[]): readonly Candidate[] {
  const firm = withoutLoneCells(
    candidates.filter(({ look }) => look !== "bullet" && look !== "inline"),
    lines,
  );
  if (firm.length > 0) return firm;
  const bullets = candidates.filter(({ at, look }) => look === "bullet" && nestedBelow(lines, at));
  return bullets.length > 0 ? bullets : candidates.filter(({ look }) => look === "inline");
}

/** One dated cell in a table of other things is a date among notes, where headings outside tables say the meetings. */
function withoutLoneCells(candidates: readonly Candidate[], lines: readonly Line[]): readonly Candidate[] {
  if (candidates.every(({ look }) => look === "cell") || candidates.every(({ look }) => look !== "cell"))
    return candidates;
  const counts = new Map<number | undefined, number>();
  const tableOf = ({ at, look }: Candidate) => (look === "cell" ? lines[at]?.cell?.table : undefined);
  for (const candidate of candidates)
    counts.set(tableOf(candidate), (counts.get(tableOf(candidate)) ?? 0) + 1);
  return candidates.filter((one) => one.look !== "cell" || (counts.get(tableOf(one)) ?? 0) > 1);
}

/** An empty line above and words below: a date typed in a hurry heads a meeting, one among notes does not. */
function standsApart(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  return (
    (lines[at - 1]?.text.trim() ?? "") === "" &&
    next !== undefined &&
    next.text.trim() !== "" &&
    next.heading === 0
  );
}

/** The heading level that most dates have, and how many. */
function usualLevel(candidates: readonly Candidate[]): { level: number | undefined; count: number } {
  const counts = new Map<number, number>();
  for (const { look, level, found } of candidates)
    if (look === "styled" && found.precision !== "month") counts.set(level, (counts.get(level) ?? 0) + 1);
  let [usual, most]: [number | undefined, number] = [undefined, 0];
  for (const [level, count] of counts)
    if (count > most || (count === most && level < (usual ?? 9))) [usual, most] = [level, count];
  return { level: usual, count: most };
}

function nestedBelow(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  return next?.list !== undefined && next.list.level > (lines[at]?.list?.level ?? 0);
}

function contentBetween(lines: readonly Line[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if ((lines[at]?.text.trim() ?? "") !== "") return true;
  return false;
}

/**
 * Leaves out a plain line that only happens to be a date: one whose neighbours follow one another without it, while
 * it fits neither.
 */
export function withoutStrays<Heading extends { readonly date: IsoDate; readonly look: Look }>(
  headings: readonly Heading[],
  order: Order,
): Heading[] {
  const direction = order === "oldest-first" ? 1 : -1;
  const before = (a: Heading | undefined, b: Heading | undefined) =>
    a === undefined || b === undefined || (direction === 1 ? a.date <= b.date : a.date >= b.date);
  const kept: Heading[] = [];
  headings.forEach((heading, index) => {
    const previous = kept[kept.length - 1];
    const next = headings[index + 1];
    const fits = before(previous, heading) && before(heading, next);
    const sure = heading.look !== "plain" || (previous?.look !== "styled" && previous?.look !== "bold");
    if (fits || sure || !before(previous, next)) kept.push(heading);
  });
  return kept;
}
