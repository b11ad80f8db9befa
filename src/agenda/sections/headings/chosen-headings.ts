import type { Dated } from "../../dates/resolve";
import type { Line } from "../../text/lines";
import { isDashed } from "../items";

/** How much a line looks like a heading, from the surest to the least sure. */
export type Look = "styled" | "bold" | "cell" | "plain" | "bullet" | "inline";

/** A line that may begin a section. */
export interface Candidate extends Dated {
  /** Index into the tab's lines. */
  readonly at: number;
  readonly look: Look;
  /** Of the heading's style; 0 for all else. */
  readonly level: number;
  /** Words that are no part of the date, and how many of them stand before it. */
  readonly beside: number;
  readonly before: number;
  readonly rest?: number;
  /** Stands below an appendix, goals or the like. */
  readonly chapter?: true;
  /** The line that says "Date" in the cell before. */
  readonly label?: number;
}

/** Which of a tab's dated lines say what. */
export interface Chosen {
  /** Those that head a section, in the order of the doc. */
  readonly headings: readonly Candidate[];
  /** Those that do if their dates fit between the others': in a rarer look, or with words before the date. */
  readonly doubtful: readonly Candidate[];
  /** Indexes of lines that name a month over dated headings. */
  readonly months: readonly number[];
}

/** Of the dated lines that people keep by hand those that head a section: what most of them look like counts. */
export function chosenHeadings(candidates: readonly Candidate[], lines: readonly Line[]): Chosen {
  const pool = setApart(likeliest(withoutNumbering(candidates), lines), lines);
  const usual = usualLook(pool);
  const era = anotherEra(pool, usual);
  const alike = pool.filter(
    (one) => usual === undefined || isUsual(one, usual) || era.has(one) || standsBeside(one, usual),
  );
  const worded = alike.filter(({ before }) => before > 0);
  // Where most say something before the date, all may: "Catch-up with Sam 6 Nov".
  const sure = 2 * worded.length > alike.length ? alike : alike.filter(({ before }) => before === 0);
  const doubtful = pool.filter((one) => !sure.includes(one) && mayHead(one, usual, pool, lines));
  return settled(sure, doubtful, lines);
}

/** Bare numbers beside whole dates are none, and a month's name over dated headings is a heading of those. */
function settled(sure: readonly Candidate[], doubtful: readonly Candidate[], lines: readonly Line[]): Chosen {
  const day = sure.some(({ found }) => found.precision === "day");
  // "KW 46" as a heading is a week of its own.
  const whole = ({ readings }: Candidate["found"], look: Look) =>
    readings[0]?.week === undefined || look !== "styled"
      ? day || sure.some(({ found }) => found.precision === "week")
      : false;
  const overMeetings = (candidate: Candidate, index: number) => {
    const next = sure[index + 1];
    if (candidate.found.precision !== "month" || next === undefined) return false;
    return !contentBetween(lines, candidate.at, next.at);
  };
  return {
    headings: sure.filter(
      (candidate, index) =>
        (candidate.found.precision !== "bare" || !whole(candidate.found, candidate.look)) &&
        !overMeetings(candidate, index),
    ),
    doubtful: doubtful.filter(({ found }) => found.precision === "day" || found.precision === "week"),
    months: sure.filter(overMeetings).map(({ at }) => at),
  };
}

/** "1.1 Updates", "1.2 Blockers" are numbered, not dated, where surer dates stand beside them or they count on. */
function withoutNumbering(candidates: readonly Candidate[]): readonly Candidate[] {
  const numbered = candidates.filter(({ found }) => found.numbered === true);
  if (numbered.length === 0) return candidates;
  const surer = candidates.some(({ found }) => found.numbered !== true && found.precision === "day");
  const [first, second] = numbered.map(({ found: { readings } }) =>
    readings.find(({ order }) => order !== "mdy"),
  );
  const counts =
    first !== undefined &&
    second !== undefined &&
    first.day === second.day &&
    second.month === first.month + 1;
  return surer || counts ? candidates.filter(({ found }) => found.numbered !== true) : candidates;
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

/** Where all dates are plain lines and most have an empty line above, one without is a note. */
function setApart(candidates: readonly Candidate[], lines: readonly Line[]): readonly Candidate[] {
  if (candidates.some(({ look }) => look !== "plain")) return candidates;
  const apart = candidates.filter(({ at }) => at === 0 || (lines[at - 1]?.text.trim() ?? "") === "");
  return 2 * apart.length > candidates.length ? apart : candidates;
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

interface UsualLook {
  readonly look: Look;
  readonly level: number;
  readonly count: number;
}

/** What heads most meetings; undefined where nothing stands out. */
function usualLook(pool: readonly Candidate[]): UsualLook | undefined {
  const level = usualLevel(pool.filter(({ look }) => look === "styled"));
  if (level !== undefined) return level;
  const bold = pool.filter(({ look, found }) => look === "bold" && found.precision !== "month").length;
  return bold > 1 ? { look: "bold", level: 0, count: bold } : undefined;
}

/** The heading level that most dates have; a greater one when the smaller stand inside its meetings. */
function usualLevel(styled: readonly Candidate[]): UsualLook | undefined {
  const counts = new Map<number, number>();
  for (const { level, found } of styled)
    if (found.precision !== "month") counts.set(level, (counts.get(level) ?? 0) + 1);
  let usual: UsualLook | undefined;
  for (const [level, count] of counts)
    if (usual === undefined || count > usual.count || (count === usual.count && level < usual.level))
      usual = { look: "styled", level, count };
  const first = styled.find(({ found }) => found.precision !== "month");
  const [above, count = 0] =
    [...counts].find(([level]) => level === first?.level && level < (usual?.level ?? 0)) ?? [];
  // Two to four dated sub-headings in each of several meetings.
  return usual !== undefined && above !== undefined && count > 1 && usual.count <= 4 * count
    ? { look: "styled", level: above, count }
    : usual;
}

/** Fewer alike are slips, or dates within a meeting. */
const FEWEST_OF_ERA = 3;

/** What heads all meetings before or after those in the usual look: people change how they keep a doc. */
function anotherEra(pool: readonly Candidate[], usual: UsualLook | undefined): ReadonlySet<Candidate> {
  if (usual === undefined) return new Set();
  const inUsual = pool.filter((one) => one.found.precision !== "month" && isUsual(one, usual));
  const [first, last] = [inUsual[0]?.at ?? 0, inUsual[inUsual.length - 1]?.at ?? 0];
  const eras = new Map<string, Candidate[]>();
  for (const one of pool) {
    if (isUsual(one, usual) || one.before > 0 || one.beside > 0 || one.found.precision !== "day") continue;
    if (one.look !== "bold" && one.look !== "styled") continue;
    const side = one.at < first ? "above" : one.at > last ? "below" : "among";
    const key = `${side} ${one.look} ${one.level}`;
    eras.set(key, [...(eras.get(key) ?? []), one]);
  }
  const found = new Set<Candidate>();
  for (const [key, era] of eras) {
    // Smaller headings with dates in them may stand in the last meeting.
    const [{ look = "bold", level = 0 } = {}] = era;
    const least = look === "styled" && level > usual.level ? 2 * FEWEST_OF_ERA : FEWEST_OF_ERA;
    if (!key.startsWith("among") && era.length >= least) for (const one of era) found.add(one);
  }
  return found;
}

function isUsual({ look, level, found }: Candidate, usual: UsualLook): boolean {
  return (look === usual.look && level === usual.level) || found.precision === "month";
}

/** Beside a single heading nobody knows yet what is usual: a date alone that stands out is one, too. */
function standsBeside({ look, beside }: Candidate, usual: UsualLook): boolean {
  return usual.count < 2 && beside === 0 && (look === "styled" || look === "bold" || look === "cell");
}

/** Whether a line in another look may head a meeting at all, its date being seen to later. */
function mayHead(
  candidate: Candidate,
  usual: UsualLook | undefined,
  pool: readonly Candidate[],
  lines: readonly Line[],
): boolean {
  if (usual === undefined || isUsual(candidate, usual)) return true;
  const { look, level, before, beside, at, chapter } = candidate;
  if (before > 0 || chapter === true) return false;
  if (look === "plain")
    return (
      beside === 0 &&
      (usual.count < 2 || standsApart(lines, at) || (isBeyond(at, usual, pool) && listsBelow(lines, at)))
    );
  if (look !== "styled" || level < usual.level || usual.look !== "styled") return true;
  // Smaller headings stand inside a meeting, but for a slip now and then.
  const smaller = pool.filter((one) => one.look === "styled" && one.level > usual.level);
  return beside === 0 && 2 * smaller.length <= usual.count + 1;
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

/** Above or below all in the usual look, where the doc may have been kept in another manner. */
function isBeyond(at: number, usual: UsualLook, pool: readonly Candidate[]): boolean {
  const inUsual = pool.filter((one) => isUsual(one, usual));
  return at < (inUsual[0]?.at ?? 0) || at > (inUsual[inUsual.length - 1]?.at ?? 0);
}

/** Typed dashes stand below it, and above it too unless it is the doc's first. */
function listsBelow(lines: readonly Line[], at: number): boolean {
  const isTyped = (line: Line | undefined) =>
    line !== undefined && line.list === undefined && isDashed(line.text.trim());
  return isTyped(lines[at + 1]) && (at < 3 || isTyped(lines[at - 1]));
}

function nestedBelow(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  return next?.list !== undefined && next.list.level > (lines[at]?.list?.level ?? 0);
}

function contentBetween(lines: readonly Line[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if ((lines[at]?.text.trim() ?? "") !== "") return true;
  return false;
}
