import type {
  Document,
  DocumentTab,
  Link,
  Paragraph,
  ParagraphElement,
  TextStyle,
} from "../../../contract/docs";
import type { Span } from "../model";
import { startOf, tabsOf } from "../text/body";
import { allWords } from "../wording";
import type { Chip, NewLine, Piece } from "./lines";
import { markOf } from "./words-in";

/**
 * A mark of a doc that begins with these lines, under this title: its words, looks that say something, links, chips, boxes.
 * As `markOfDocument` gives it while nobody left anything there.
 */
export function markOfWritten(title: string, lines: readonly NewLine[]): string {
  return marked(title, [...lines.map(written), said("NORMAL_TEXT", undefined, [])]);
}

/** What the add-on itself did in a doc since it wrote the lines that it began with. */
export interface DoneSince {
  /** Sections that it added, in which nobody left anything. */
  readonly added: readonly Span[];
  /** Where the heading stands that it dated anew, and how that read before. */
  readonly heading?: { readonly at: number; readonly text: string } | undefined;
}

/**
 * The same of a whole doc that was read, but for what was done since; undefined where it holds what no lines can: a second
 * tab, a table, a header, footer, footnote or picture, a tab that somebody named, something proposed.
 */
export function markOfDocument(
  document: Document,
  { added, heading }: DoneSince = { added: [] },
): string | undefined {
  const [tab, ...moreTabs] = tabsOf(document);
  if (tab === undefined || moreTabs.length > 0 || !isTabAsMade(document, tab.title)) return undefined;
  if (!holdsLinesAlone(tab.content)) return undefined;
  const [first, ...rest] = tab.content.body?.content ?? [];
  // A body begins with a section break, of which the mask that is read with leaves the indexes alone.
  const elements = first?.endIndex === 1 && first.paragraph === undefined ? rest : [first, ...rest];
  const lines: string[] = [];
  for (const element of elements) {
    if (element?.paragraph === undefined) return undefined;
    const at = startOf(element);
    // The empty line that a body ends in is counted to its last section.
    const ends = element === elements[elements.length - 1];
    if (!ends && added.some(({ start, end }) => start <= at && at < end)) continue;
    const before = at === heading?.at && isBare(element.paragraph) ? heading : undefined;
    lines.push(
      before === undefined
        ? standing(element.paragraph, document.documentId)
        : said("HEADING_2", undefined, [[lookOf(), before.text]]),
    );
  }
  return marked(document.title ?? "", lines);
}

/** A mark of what lines say beside their letters: looks, links and chips, wherever they stand in a line. */
export function markOfLooks(lines: readonly (readonly Piece[])[]): string {
  const looks = lines.map((pieces) => joined(pieces.map(stretchOf)).filter(([look]) => look !== lookOf()));
  return markOf(JSON.stringify(looks));
}

/**
 * Whether a line of ours that has words alone is as it was written: no look that says something, no link, chip or picture,
 * and nothing proposed. Its newline's look is the box's.
 */
export function isBare(paragraph: Paragraph): boolean {
  const { elements = [], positionedObjectIds = [] } = paragraph;
  return (
    positionedObjectIds.length === 0 &&
    !isProposedOn(paragraph) &&
    elements.every(
      ({ textRun }) => textRun !== undefined && (textRun.content === "\n" || !isSaid(textRun.textStyle)),
    )
  );
}

/** Whether a person says something by a look: emphasis, a highlight, that it is done, a link. */
export function isSaid({ bold, italic, strikethrough, backgroundColor, link }: TextStyle = {}): boolean {
  const on = bold === true || italic === true || strikethrough === true;
  return on || backgroundColor?.color !== undefined || link !== undefined;
}

/** A proposal to delete or to restyle leaves the words as they are, and its mark on them. */
export function isProposedOn(part: unknown): boolean {
  return /"suggested\w+":/.test(JSON.stringify(part));
}

/** Docs names a doc's one tab by a word, in the language of whoever made it, and a number ("Tab 1"), and gives it no emoji. */
function isTabAsMade({ tabs = [] }: Document, title: string): boolean {
  const emoji = tabs.some(({ tabProperties }) => tabProperties?.iconEmoji !== undefined);
  return !emoji && /^(?:[\p{L}\p{M}]+\s?1)?$/u.test(title);
}

/** Where a person can leave something beside the body's own lines. */
const BESIDE: ReadonlyArray<keyof DocumentTab> = [
  "headers",
  "footers",
  "footnotes",
  "inlineObjects",
  "positionedObjects",
];

function holdsLinesAlone(content: DocumentTab): boolean {
  const beside = BESIDE.some((part) => Object.keys(content[part] ?? {}).length > 0);
  return !beside && !isProposedOn(content.body ?? {});
}

function marked(title: string, lines: readonly string[]): string {
  return markOf([title, ...lines].join("\n"));
}

/** A stretch of a line, with what its look says. */
type Stretch = readonly [look: string, words: string];

function said(named: string, level: number | undefined, stretches: readonly Stretch[]): string {
  return JSON.stringify([named, level ?? -1, joined(stretches)]);
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: [string, string][] = [];
  for (const [look, words] of stretches) {
    const last = all[all.length - 1];
    if (words === "") continue;
    if (last?.[0] === look) last[1] += words;
    else all.push([look, words]);
  }
  return all;
}

function written({ named, box, pieces }: NewLine): string {
  return said(named, box, pieces.map(stretchOf));
}

function stretchOf(piece: Piece): Stretch {
  if ("text" in piece) return [lookOf(piece.style), piece.text];
  return [`${lookOf(piece.style)} chip`, chipIn(propertiesOf(piece.chip))];
}

function standing({ bullet, elements = [], paragraphStyle }: Paragraph, docId: string | undefined): string {
  const words = elements.map(({ textRun }) => textRun?.content ?? "").join("");
  // Ours, which is led to the newest section.
  const latest = allWords.some((one) => one.latest === words.trim());
  const stretches = elements.map((element, at): Stretch => {
    const { textRun, person, dateElement, richLink } = element;
    if (textRun !== undefined) {
      const { content = "", textStyle = {} } = textRun;
      const { link, ...style } = textStyle;
      const look = latest && link !== undefined && leadsInside(link, docId) ? style : textStyle;
      return [lookOf(look), at === elements.length - 1 ? content.replace(/\n$/, "") : content];
    }
    const { textStyle } = person ?? dateElement ?? richLink ?? {};
    return [`${lookOf(textStyle)} chip`, chipIn(element)];
  });
  const level = bullet === undefined ? undefined : (bullet.nestingLevel ?? 0);
  return said(paragraphStyle?.namedStyleType ?? "NORMAL_TEXT", level, stretches);
}

function propertiesOf(chip: Chip): ParagraphElement {
  if ("insertPerson" in chip) return { person: chip.insertPerson };
  return "insertDate" in chip ? { dateElement: chip.insertDate } : { richLink: chip.insertRichLink };
}

/** What a chip stands for, whatever Google shows of it; of everything else that is no text, all that is read. */
function chipIn(element: ParagraphElement): string {
  const { startIndex: _start, endIndex: _end, ...rest } = element;
  const { email } = element.person?.personProperties ?? {};
  const { timestamp } = element.dateElement?.dateElementProperties ?? {};
  const { uri } = element.richLink?.richLinkProperties ?? {};
  return email ?? timestamp?.slice(0, 10) ?? uri ?? JSON.stringify(rest);
}

/** What a person says by a look: emphasis, a highlight, that it is done, a link. */
function lookOf({ bold, italic, strikethrough, backgroundColor, link }: TextStyle = {}): string {
  const on = [bold, italic, strikethrough, backgroundColor?.color !== undefined];
  return `${on.map((one) => (one === true ? 1 : 0)).join("")}${link === undefined ? "" : aimOf(link)}`;
}

/** Links to one place come in several forms. */
function aimOf({ url, heading, headingId, bookmark, bookmarkId, tabId }: Link): string {
  const inside = heading?.id ?? headingId ?? bookmark?.id ?? bookmarkId ?? tabId ?? "";
  return (url === undefined ? undefined : (docIn(url) ?? url)) ?? inside;
}

function docIn(url: string): string | undefined {
  return /^https:\/\/docs\.google\.com\/document\/d\/([\w-]+)/.exec(url)?.[1];
}

function leadsInside({ url, heading, headingId }: Link, docId: string | undefined): boolean {
  return heading !== undefined || headingId !== undefined || (url !== undefined && docIn(url) === docId);
}
