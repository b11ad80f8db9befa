import type { Document, Request, StructuralElement } from "../../../contract/docs";
import { type Edit, inOrder, writeLines } from "../requests/lines";
import { markOf } from "../requests/words-in";
import { bodyOf, tabsOf } from "../text/body";
import { broughtUpToDate, type MayGo, type StandingBlock } from "./block";
import { type EntryLine, wordsOfLine } from "./entry";

/** A month as it is to stand in the paper: its heading, then its lines. */
export interface MonthBlock {
  /** "2026-11". */
  readonly month: string;
  readonly lines: readonly EntryLine[];
}

/** Before the month in the name of the range that lies over a block; after it, a mark of the words as we wrote them. */
const RANGE = "look back";

interface Standing extends StandingBlock {
  readonly start: number;
  /** Past the newline of its last line. */
  readonly end: number;
  readonly rangeIds: readonly string[];
}

/**
 * The requests that bring a paper to these months, newest first: a month that stands is brought up to date line by line, one
 * that is missing is put in at its place, and every other month stays. What stands there already is not written again. Empty
 * when the paper says it all.
 */
export function planMonths(
  document: Document,
  wanted: readonly MonthBlock[],
  mayGo: MayGo,
): readonly Request[] {
  const [tab] = tabsOf(document);
  const tabId = tab?.tabId ?? "";
  const body = bodyOf(document, tabId);
  const there = standing(document, tabId, body, wanted);
  const edits: Edit[] = [];
  const missing = new Map<number, MonthBlock[]>();
  for (const block of wanted) {
    const known = there.get(block.month);
    if (known === undefined) {
      const at = placeFor(block.month, there);
      missing.set(at, [...(missing.get(at) ?? []), block]);
    } else {
      const { edits: found, words } = broughtUpToDate(document, tabId, known, block.lines, mayGo);
      edits.push(...found);
      if (known.untouched && found.length > 0) edits.push(markedAnew(tabId, known, block.month, words));
    }
  }
  for (const [at, blocks] of missing) edits.push(written(tabId, at, blocks));
  return inOrder(edits);
}

/** The lines as one edit, with a range over each block that remembers how it was written. Nobody has read the id of a new doc's tab. */
function written(tabId: string, at: number, blocks: readonly MonthBlock[]): Edit {
  const inTab = tabId === "" ? {} : { tabId };
  const edit = writeLines(
    { ...inTab, side: "before", at },
    blocks.flatMap(({ lines }) => lines),
  );
  let from = at;
  const ranges = blocks.map((block): Request => {
    const length = wordsOf(block).length;
    const range = { ...inTab, startIndex: from, endIndex: from + length };
    from += length + 1;
    return { createNamedRange: { name: nameOf(block.month, wordsOf(block)), range } };
  });
  return { at, requests: [...edit.requests, ...ranges] };
}

/** The range over a month that says something else by now; done when the month's own lines are written. */
function markedAnew(tabId: string, { start, rangeIds }: Standing, month: string, words: string): Edit {
  const removed = rangeIds.map((namedRangeId): Request => ({ deleteNamedRange: { namedRangeId } }));
  const range = { tabId, startIndex: start, endIndex: start + words.length };
  return { at: start, requests: [...removed, { createNamedRange: { name: nameOf(month, words), range } }] };
}

/** Before the first older month, else after the last block, else above everything. */
function placeFor(month: string, there: ReadonlyMap<string, Standing>): number {
  const blocks = [...there].sort(([, a], [, b]) => a.start - b.start);
  const older = blocks.find(([other]) => other < month);
  return older?.[1].start ?? blocks[blocks.length - 1]?.[1].end ?? 1;
}

function standing(
  document: Document,
  tabId: string,
  body: readonly StructuralElement[],
  wanted: readonly MonthBlock[],
): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  const ranges = tabsOf(document).find((tab) => tab.tabId === tabId)?.content.namedRanges ?? {};
  for (const [name, { namedRanges = [] }] of Object.entries(ranges)) {
    const [, month, mark] = /^look back (\d{4}-\d\d) (\w+)$/.exec(name) ?? [];
    const places = namedRanges.flatMap((one) => one.ranges ?? []);
    const start = Math.min(...places.map(({ startIndex = 0 }) => startIndex));
    const stop = Math.max(...places.map(({ endIndex = 0 }) => endIndex));
    if (month === undefined || places.length === 0) continue;
    const lines = body.filter(({ startIndex = 0, endIndex = 0 }) => endIndex > start && startIndex < stop);
    const end = lines[lines.length - 1]?.endIndex ?? stop + 1;
    const words = textOf(lines).replace(/\n$/, "");
    const whole = lines[0]?.startIndex === start && end === stop + 1;
    found.set(month, {
      start,
      end,
      body: lines,
      untouched: whole && places.length === 1 && stop - start === words.length && markOf(words) === mark,
      rangeIds: namedRanges.flatMap(({ namedRangeId }) => (namedRangeId === undefined ? [] : [namedRangeId])),
    });
  }
  // Cut and pasted, a block has lost its range: its heading still says what it is.
  for (const { month, lines } of wanted) {
    const heading = lines[0] === undefined ? "" : wordsOfLine(lines[0]);
    const at = body.findIndex((one) => textOf([one]) === `${heading}\n`);
    const first = body[at];
    if (found.has(month) || first === undefined) continue;
    const level = first.paragraph?.paragraphStyle?.namedStyleType;
    const next = body.findIndex(
      (one, index) => index > at && one.paragraph?.paragraphStyle?.namedStyleType === level,
    );
    const block = body.slice(at, next < 0 ? body.length - 1 : next);
    const end = block[block.length - 1]?.endIndex ?? first.endIndex ?? 1;
    found.set(month, {
      start: first.startIndex ?? 1,
      end,
      body: block,
      untouched: false,
      rangeIds: [],
    });
  }
  return found;
}

function nameOf(month: string, words: string): string {
  return `${RANGE} ${month} ${markOf(words)}`;
}

function wordsOf({ lines }: MonthBlock): string {
  return lines.map(wordsOfLine).join("\n");
}

function textOf(elements: readonly StructuralElement[]): string {
  return elements
    .flatMap(({ paragraph }) => paragraph?.elements ?? [])
    .map(({ textRun }) => textRun?.content ?? "")
    .join("");
}
