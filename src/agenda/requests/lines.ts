import type { Link, ParagraphStyle, Range, Request, TextStyle } from "../../../contract/docs";

/** Every field of a text style: a reset names them all and gives none. */
const TEXT_FIELDS =
  "backgroundColor,baselineOffset,bold,fontSize,foregroundColor,italic,link,smallCaps,strikethrough,underline,weightedFontFamily";

/** Those that are read (see AGENDA_FIELDS): what is not known is left as it comes. */
const NEWLINE_FIELDS =
  "backgroundColor,baselineOffset,bold,foregroundColor,italic,link,smallCaps,strikethrough,underline";

/**
 * What a new paragraph must not take over from the one it splits, its named style apart, which is set alone and first:
 * that resets the others, and may those of the same request (recorded and unknown). The direction stays: whoever writes
 * from right to left goes on doing so. `headingId` and `tabStops` are read-only; `pageBreakBefore` is refused in tables.
 */
const PARAGRAPH_FIELDS =
  "alignment,lineSpacing,spaceAbove,spaceBelow,indentStart,indentFirstLine,indentEnd,keepLinesTogether,keepWithNext,shading,borderBetween,borderTop,borderBottom,borderLeft,borderRight";

/** A stretch of a line to be written: words, or a chip, which takes one index. */
export type Piece =
  | { readonly text: string; readonly style?: TextStyle }
  | { readonly chip: Chip; readonly style?: TextStyle };

export type Chip =
  | { readonly insertPerson: NonNullable<Request["insertPerson"]> }
  | { readonly insertDate: NonNullable<Request["insertDate"]> }
  | { readonly insertRichLink: NonNullable<Request["insertRichLink"]> };

/** A paragraph to be written. */
export interface NewLine {
  readonly named: NonNullable<ParagraphStyle["namedStyleType"]>;
  readonly pieces: readonly Piece[];
  /** The level of its box, 0 for the outermost; left out for a line without one. */
  readonly box?: number;
  /** A bullet instead of a box, where people keep bullets. */
  readonly bullet?: boolean;
  readonly direction?: ParagraphStyle["direction"];
  /** The named range to lay over its words. */
  readonly range?: string;
}

/** Where new lines go. */
export interface Place {
  /** Left out only for a new document's only tab, whose id nobody has read yet. */
  readonly tabId?: string;
  /** `before` the paragraph that starts at this index, or `after` the one whose newline stands there. */
  readonly side: "before" | "after";
  readonly at: number;
  /** The look of the newline of a paragraph that is split; given back to the one that takes its place. */
  readonly newline?: TextStyle;
  /** Which way the words run there, where that is from right to left: the lines go on so, whatever a named style resets. */
  readonly direction?: ParagraphStyle["direction"];
  /**
   * Nothing follows in the tab: the lines are closed by an empty, plain one. It is written with a blank in it that is
   * taken out at the end, since a range that takes in a tab's last newline may be refused (undocumented).
   */
  readonly endsTab?: boolean;
}

/** Requests that change the document from this index on; plans put the highest first, so that none shifts another. */
export interface Edit {
  readonly at: number;
  readonly requests: readonly Request[];
}

/** All requests of these edits, from the end of the document to its start. */
export function inOrder(edits: readonly Edit[]): Request[] {
  return [...edits].sort((a, b) => b.at - a.at).flatMap(({ requests }) => requests);
}

interface Laid {
  readonly line: NewLine;
  /** As first inserted: with the tabs that make the level, without chips. */
  readonly rawStart: number;
  readonly rawEnd: number;
  /** As it ends up, the newline included in `end`. */
  readonly start: number;
  readonly end: number;
}

/**
 * The requests that write these lines. Insertion leaks style both ways, so that every paragraph of ours has its
 * bullets removed, its style set, its bullets made and its text style reset before its own looks, links and ranges
 * are laid on; nothing of it touches the paragraphs around.
 */
export function writeLines(place: Place, wanted: readonly NewLine[]): Edit {
  if (wanted.length === 0) return { at: place.at, requests: [] };
  const { tabId, endsTab = false } = place;
  const lines: readonly NewLine[] = endsTab ? [...wanted, closing] : wanted;
  const base = place.side === "after" ? place.at + 1 : place.at;
  const laid = layOut(lines, base);
  const last = laid[laid.length - 1] as Laid;
  const text = lines.map(rawText).join("\n");
  const inserted = place.side === "after" ? `\n${text}` : `${text}\n`;
  const inTab = tabId === undefined ? {} : { tabId };
  const range = (startIndex: number, endIndex: number): Range => ({ ...inTab, startIndex, endIndex });
  const rawEnd = ({ line, rawEnd: end }: Laid) => (line === closing ? end - 1 : end);
  const requests: Request[] = [
    { insertText: { location: { ...inTab, index: place.at }, text: inserted } },
    { deleteParagraphBullets: { range: range(base, rawEnd(last)) } },
  ];
  const styled = (group: Group, paragraphStyle: ParagraphStyle, fields: string): Request => ({
    updateParagraphStyle: {
      range: range(group.first.rawStart, rawEnd(group.last)),
      paragraphStyle,
      fields,
    },
  });
  for (const group of grouped(laid, (a, b) => a.named === b.named))
    requests.push(styled(group, { namedStyleType: group.first.line.named }, "namedStyleType"));
  for (const group of grouped(laid, (a, b) => a.direction === b.direction)) {
    const { direction = place.direction } = group.first.line;
    requests.push(
      direction === undefined
        ? styled(group, {}, PARAGRAPH_FIELDS)
        : styled(group, { direction }, `${PARAGRAPH_FIELDS},direction`),
    );
  }
  // From the end: the tabs that make a level are taken out and shift what follows.
  for (const group of grouped(laid, sameList).reverse()) {
    if (group.first.line.box === undefined) continue;
    requests.push({
      createParagraphBullets: {
        range: range(group.first.rawStart, rawEnd(group.last)),
        bulletPreset: group.first.line.bullet === true ? "BULLET_DISC_CIRCLE_SQUARE" : "BULLET_CHECKBOX",
      },
    });
  }
  for (const { line, start } of laid) requests.push(...lateInserts(line, start, tabId));
  requests.push(styleText(range(base, endsTab ? last.end - 1 : last.end), {}, TEXT_FIELDS));
  if (place.side === "after" && place.newline !== undefined)
    requests.push(styleText(range(place.at, base), place.newline, NEWLINE_FIELDS));
  for (const { line, start, end } of laid) {
    let at = start;
    for (const piece of line.pieces) {
      const length = lengthOf(piece);
      if (piece.style !== undefined && length > 0 && Object.keys(piece.style).length > 0)
        requests.push(styleText(range(at, at + length), piece.style));
      at += length;
    }
    if (line.range !== undefined && end - 1 > start)
      requests.push({ createNamedRange: { name: line.range, range: range(start, end - 1) } });
  }
  if (endsTab) requests.push({ deleteContentRange: { range: range(last.start, last.end - 1) } });
  return { at: place.at, requests };
}

/** Ends a tab, so that what comes next splits nobody's paragraph. */
const closing: NewLine = { named: "NORMAL_TEXT", pieces: [{ text: " " }] };

/** The requests that put these pieces into a line that is there, touching nothing else of it. */
export function writePieces(tabId: string, at: number, pieces: readonly Piece[]): Edit {
  const text = pieces.map((piece) => ("text" in piece ? piece.text : "")).join("");
  const requests: Request[] = [{ insertText: { location: { tabId, index: at }, text } }];
  requests.push(styleText({ tabId, startIndex: at, endIndex: at + text.length }, {}, TEXT_FIELDS));
  let from = at;
  for (const piece of pieces) {
    const length = "text" in piece ? piece.text.length : 0;
    if (piece.style !== undefined && length > 0)
      requests.push(styleText({ tabId, startIndex: from, endIndex: from + length }, piece.style));
    from += length;
  }
  return { at, requests };
}

export function styleText(
  range: Range,
  textStyle: TextStyle,
  fields = Object.keys(textStyle).join(","),
): Request {
  return { updateTextStyle: { range, textStyle, fields } };
}

/** A link alone: every other look stays. */
export function linkText(range: Range, link: Link): Request {
  return styleText(range, { link });
}

function lengthOf(piece: Piece): number {
  return "text" in piece ? piece.text.length : 1;
}

/** How many tabs the words of the line begin with, chips apart: inserted later, lest they nest it. */
function leadingTabs(line: NewLine): number {
  return /^\t*/.exec(wordsOf(line))?.[0].length ?? 0;
}

function wordsOf(line: NewLine): string {
  return line.pieces.map((piece) => ("text" in piece ? piece.text : "")).join("");
}

function rawText(line: NewLine): string {
  const words = wordsOf(line);
  return line.box === undefined ? words : "\t".repeat(line.box) + words.slice(leadingTabs(line));
}

function layOut(lines: readonly NewLine[], base: number): Laid[] {
  let raw = base;
  let final = base;
  return lines.map((line) => {
    const rawEnd = raw + rawText(line).length + 1;
    const end = final + line.pieces.reduce((sum, piece) => sum + lengthOf(piece), 0) + 1;
    const laid = { line, rawStart: raw, rawEnd, start: final, end };
    raw = rawEnd;
    final = end;
    return laid;
  });
}

/** Chips and a line's own leading tabs, in the order they stand, each at the index where it ends up. */
function lateInserts(line: NewLine, start: number, tabId: string | undefined): Request[] {
  const location = (index: number) => ({ ...(tabId === undefined ? {} : { tabId }), index });
  const requests: Request[] = [];
  let tabs = line.box === undefined ? 0 : leadingTabs(line);
  let at = start;
  for (const piece of line.pieces) {
    if ("chip" in piece) requests.push(chipAt(piece.chip, location(at)));
    else if (tabs > 0 && piece.text !== "") {
      const here = Math.min(tabs, /^\t*/.exec(piece.text)?.[0].length ?? 0);
      if (here > 0) requests.push({ insertText: { location: location(at), text: "\t".repeat(here) } });
      tabs -= here;
    }
    at += lengthOf(piece);
  }
  return requests;
}

function chipAt(chip: Chip, location: { tabId?: string; index: number }): Request {
  if ("insertPerson" in chip) return { insertPerson: { ...chip.insertPerson, location } };
  if ("insertDate" in chip) return { insertDate: { ...chip.insertDate, location } };
  return { insertRichLink: { ...chip.insertRichLink, location } };
}

function sameList(a: NewLine, b: NewLine): boolean {
  return (a.box === undefined) === (b.box === undefined) && a.bullet === b.bullet;
}

interface Group {
  readonly first: Laid;
  last: Laid;
}

function grouped(laid: readonly Laid[], together: (a: NewLine, b: NewLine) => boolean): Group[] {
  const groups: Group[] = [];
  for (const entry of laid) {
    const group = groups[groups.length - 1];
    if (group !== undefined && together(group.last.line, entry.line)) group.last = entry;
    else groups.push({ first: entry, last: entry });
  }
  return groups;
}
