import type { Span } from "../model";
import type { Line, TabLines } from "../text/lines";
import { type CommentMark, commentMarks } from "./html";
import { exportedWords, reduced } from "./words";

/** The open comments of a doc, as its HTML export shows them (recorded). Resolved comments are in none. */
export interface SeenComments {
  /** The headings on or below which one hangs, by their ids. */
  readonly commented: readonly string[];
  /** Where their words end, a letter each; a whole line, or all below its heading, where that cannot be told. */
  readonly comments: readonly Span[];
}

/** Undefined without an export. */
export function commentsIn(
  tabs: readonly TabLines[],
  exported: string | undefined,
): SeenComments | undefined {
  if (exported === undefined) return undefined;
  const { headings, marks } = commentMarks(exported);
  if (marks.length === 0) return { commented: [], comments: [] };
  const lines = tabs.flatMap((tab) => tab.lines);
  const ids = lines.flatMap(({ headingId }) => headingId ?? []);
  const free = (id: string) => headings.has(id) && marks.every(({ heading }) => heading !== id);
  const known = linesByHeading(lines);
  return {
    commented: ids.filter((id) => !free(id)),
    comments: marks.flatMap((mark) => placesOf(mark, known.get(mark.heading) ?? lines)),
  };
}

function linesByHeading(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>();
  let below: Line[] = [];
  found.set("", below);
  for (const line of lines) {
    // A heading without words is exported as a plain line.
    if (line.heading > 0 && line.text !== "") {
      below = [];
      found.set(line.headingId ?? "", below);
    }
    below.push(line);
  }
  return found;
}

/** Of lines alike below one heading nobody knows which is meant: all of them are. */
function placesOf({ line, letters }: CommentMark, within: readonly Line[]): Span[] {
  const alike = within.filter((one) => reduced(exportedWords(one)) === line);
  return alike.length > 0 ? alike.map((one) => placeIn(one, letters)) : within.map(wholeLine);
}

/** The letter with which a line has so many of its letters, reduced; a line with chips whole. */
function placeIn(line: Line, letters: number): Span {
  const text = line.pieces.map((piece) => piece.text).join("");
  if (letters === 0 || text.length !== line.end - line.start - 1) return wholeLine(line);
  let [from, to] = [0, text.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (reduced(text.slice(0, middle)).length < letters) from = middle + 1;
    else to = middle;
  }
  const end = line.start + from;
  return { tabId: line.tabId, start: end - 1, end };
}

function wholeLine({ tabId, start, end }: Line): Span {
  return { tabId, start, end };
}
