import { findDate } from "../dates/scan";
import { dayNumber, isDay, isoOf } from "../day";
import type { IsoDate } from "../model";
import type { Line } from "../text/lines";
import { allWords, dateHeading } from "../wording";
import type { LabelReader } from "./labels/labels";
import { isOurPartHeading, isTimed, OUR_STEPS } from "./labels/our-parts";

/**
 * Whether the add-on made this section: the heading is an H2, parts are H3 headings in our words, and those carry our
 * minutes; or its date is worded as ours are, and most parts have the boxes we gave them. Hand-made docs use such
 * headings too, with bullets or plain lines below, and there a bullet or a line is a topic.
 */
export function isOurs(heading: Line, lines: readonly Line[], labels: LabelReader): boolean {
  if (heading.heading !== 2) return false;
  let [parts, boxed, filled] = [0, 0, 0];
  let [inPart, timed] = [false, false];
  let [box, other] = [false, false];
  const close = () => {
    if (!inPart) return;
    parts++;
    if (box) boxed++;
    else if (other) filled++;
  };
  for (const line of lines) {
    if (line.heading === 3) {
      close();
      inPart = isOurPart(line, labels);
      [box, other] = [false, false];
      timed = timed || (inPart && isTimed(line.text));
    } else if (line.list?.shape === "checkbox") box = true;
    else if (line.text.trim() !== "") other = true;
  }
  close();
  return timed || (parts > 0 && boxed >= filled && (boxed > 0 || parts > 1) && isOurDate(heading.text));
}

/** Whether a line is a heading exactly in the look and wording that the add-on gives one, in any of its languages. */
export function isExactHeading(line: Line | undefined): boolean {
  if (line?.heading !== 2 || line.list !== undefined) return false;
  const date = dateIn(line.text);
  return date !== undefined && allWords.some((one) => line.text.trim() === dateHeading(date, one));
}

/** Whether the words hold a date as the add-on writes it over a section, in any of its languages. */
export function isOurDate(words: string): boolean {
  const date = dateIn(words);
  return date !== undefined && allWords.some((one) => words.includes(dateHeading(date, one)));
}

function dateIn(words: string): IsoDate | undefined {
  const { year, month, day } = findDate(words)?.readings[0] ?? {};
  if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day))
    return undefined;
  return isoOf(dayNumber(year, month, day));
}

/**
 * Where the last part of a section of ours begins whose heading stands here; undefined when the section is none. It has
 * each part once and ends in the next steps: what is headed alike below those belongs to something else. It ends at a
 * greater heading, too, unless it is known `until` which line it reaches.
 */
export function lastPartOfOurs(
  lines: readonly Line[],
  at: number,
  labels: LabelReader,
  until?: number,
): number | undefined {
  const heading = lines[at];
  if (heading?.heading !== 2) return undefined;
  const seen = new Set<string>();
  let [end, last]: [number, number | undefined] = [at + 1, undefined];
  for (; end < (until ?? lines.length); end++) {
    const line = lines[end];
    if (line === undefined) break;
    if (until === undefined && (line.title || line.heading === 1 || line.heading === 2)) break;
    if (line.heading !== 3 || !isOurPart(line, labels)) continue;
    const [name = ""] = line.text.trim().split(" · ");
    if (seen.has(name) || (last !== undefined && isNextSteps(lines[last], labels))) break;
    seen.add(name);
    last = end;
  }
  return last !== undefined && isOurs(heading, lines.slice(at + 1, end), labels) ? last : undefined;
}

/** A line that heads the next steps, in any of our languages or as the two call them. */
export function isNextSteps(line: Line | undefined, labels: LabelReader): boolean {
  if (line === undefined) return false;
  const label = labels(line.text);
  return OUR_STEPS.has(line.text.trim()) || (label?.chosen === true && label.owner === "actions");
}

function isOurPart({ text }: Line, labels: LabelReader): boolean {
  return isOurPartHeading(text) || labels(text)?.chosen === true;
}
