import type { Link, ParagraphElement, TextStyle } from "../../../contract/docs";
import type { Item } from "../model";
import { isOurGrey, NOTE_POINTS } from "../notes";
import type { PlacedParagraph } from "../text/body";
import { CHIP_WORDS, HIDDEN_CHIP } from "../text/hidden-chip";
import type { Chip, Piece } from "./lines";
import { insertable } from "./words-in";

export interface CopyOptions {
  /** Leads back to where an image or an equation stayed. */
  readonly origin: Link;
  /**
   * Whether file chips are made anew or written as linked words: Docs may refuse a chip for a file the add-on has no
   * access to, and a batch fails as a whole (undocumented).
   */
  readonly fileChips: boolean;
}

/**
 * What a person wrote in an item, as pieces for a copy: words with their looks and links, chips; without our own
 * notes, without a bullet, number or box typed by hand (the copy has a real one), without what somebody suggested to
 * delete. An image, an equation or a chip that the API does not show cannot be written by it (an image's address is only good for half an hour, and
 * for Google alone): a linked "[image]" stands for it. Footnotes and breaks stay with the original.
 */
export function copiedPieces(original: PlacedParagraph, item: Item, options: CopyOptions): Piece[] {
  const notes = item.ownNotes ?? [];
  const shown: Shown[] = [];
  const elements = original.paragraph.elements ?? [];
  const kept = elements.filter(({ textRun, person, dateElement, richLink }) => {
    const element = textRun ?? person ?? dateElement ?? richLink;
    return (element?.suggestedDeletionIds?.length ?? 0) === 0;
  });
  const alive = kept.some(({ textRun, ...rest }) => (textRun?.content ?? "\n").trim() !== "" || isChip(rest))
    ? kept
    : elements;
  for (const element of alive) {
    const start = element.startIndex ?? 0;
    const content = element.textRun?.content;
    if (content === undefined) {
      const chip = copiedChip(element, options);
      if (chip !== undefined) shown.push(chip);
      continue;
    }
    const say = (words: string, style: TextStyle | undefined): void => {
      for (const [at, stretch] of words.split(HIDDEN_CHIP).entries()) {
        const chip = at === 0 ? undefined : writtenOut(CHIP_WORDS, { link: options.origin });
        if (chip !== undefined) shown.push(chip);
        const text = insertable(stretch);
        if (text === "") continue;
        const theirs = notes.length === 0 ? style : withoutNoteSize(style);
        shown.push({ words: text, piece: { text, style: linkAsItLooks(copiedStyle(theirs)) } });
      }
    };
    let text = "";
    for (let offset = 0; offset < content.length; offset += 1) {
      const index = start + offset;
      const note = notes.find(({ span }) => index >= span.start && index < span.end);
      if (note === undefined) text += content.charAt(offset) === "\n" ? "" : content.charAt(offset);
      else if (index === note.span.end - 1) {
        // What a person wrote into a note of ours goes along, in no look of ours.
        say(text, element.textRun?.textStyle);
        say(note.personsWords, undefined);
        text = "";
      }
    }
    say(text, element.textRun?.textStyle);
  }
  return withoutTypedMark(shown, item.text);
}

interface Shown {
  /** As the reading shows it. */
  readonly words: string;
  readonly piece: Piece;
}

function isChip(
  element: Pick<ParagraphElement, "person" | "dateElement" | "richLink" | "inlineObjectElement">,
): boolean {
  const { person, dateElement, richLink, inlineObjectElement } = element;
  return (person ?? dateElement ?? richLink ?? inlineObjectElement) !== undefined;
}

function copiedChip(element: ParagraphElement, options: CopyOptions): Shown | undefined {
  const { person, dateElement, richLink, inlineObjectElement, equation } = element;
  if (person !== undefined) {
    const { email, name } = person.personProperties ?? {};
    const words = name ?? email ?? "";
    if (email === undefined) return writtenOut(words, person.textStyle);
    const chip: Chip = {
      insertPerson: { personProperties: { email, ...(name === undefined ? {} : { name }) } },
    };
    return { words, piece: { chip, style: copiedStyle(person.textStyle) } };
  }
  if (dateElement !== undefined) {
    const { displayText, ...properties } = dateElement.dateElementProperties ?? {};
    const words = displayText ?? properties.timestamp?.slice(0, 10) ?? "";
    if (properties.timestamp === undefined || !isWritable(properties.dateFormat))
      return writtenOut(words, dateElement.textStyle);
    const chip: Chip = { insertDate: { dateElementProperties: properties } };
    return { words, piece: { chip, style: copiedStyle(dateElement.textStyle) } };
  }
  if (richLink !== undefined) {
    const { uri, title } = richLink.richLinkProperties ?? {};
    const words = title ?? uri ?? "";
    if (uri === undefined) return writtenOut(words, richLink.textStyle);
    if (!options.fileChips) return writtenOut(words, { ...richLink.textStyle, link: { url: uri } });
    const chip: Chip = { insertRichLink: { richLinkProperties: { uri } } };
    return { words, piece: { chip, style: copiedStyle(richLink.textStyle) } };
  }
  if (inlineObjectElement !== undefined) return writtenOut("[image]", { link: options.origin });
  if (equation !== undefined) return writtenOut("[equation]", { link: options.origin });
  return undefined;
}

/** A format that came with an imported document can be read but not asked for. */
function isWritable(format: string | undefined): boolean {
  return format !== "DATE_FORMAT_CUSTOM" && format !== "DATE_FORMAT_UNSPECIFIED";
}

function writtenOut(words: string, style: TextStyle | undefined): Shown | undefined {
  const text = insertable(words.replace(/[\n\t]/g, " "));
  return text === "" ? undefined : { words: text, piece: { text, style: copiedStyle(style) } };
}

/** In a line with a note of ours, words of the note's size were typed behind it. */
function withoutNoteSize(style: TextStyle | undefined): TextStyle | undefined {
  if (style?.fontSize?.magnitude !== NOTE_POINTS) return style;
  const { fontSize: _ours, ...rest } = style;
  return rest;
}

/**
 * Without our own greys. A link to a heading or a bookmark comes in an old and a new form; one of the two is written.
 */
function copiedStyle(style: TextStyle = {}): TextStyle {
  const { foregroundColor, ...others } = style;
  const kept = foregroundColor !== undefined && isOurGrey(foregroundColor) ? others : style;
  if (kept.link === undefined) return kept;
  const { link, ...rest } = kept;
  const written = copiedLink(link);
  return written === undefined ? rest : { ...rest, link: written };
}

/**
 * Setting a link colours and underlines it, unless the same request says otherwise (Google's reference): a link that
 * somebody gave another look keeps that.
 */
function linkAsItLooks(style: TextStyle): TextStyle {
  if (style.link === undefined) return style;
  const { foregroundColor, underline = false } = style;
  return { ...style, foregroundColor, underline };
}

function copiedLink(link: Link): Link | undefined {
  if (link.url !== undefined) return { url: link.url };
  if (link.heading !== undefined) return { heading: link.heading };
  if (link.headingId !== undefined) return { headingId: link.headingId };
  if (link.bookmark !== undefined) return { bookmark: link.bookmark };
  if (link.bookmarkId !== undefined) return { bookmarkId: link.bookmarkId };
  return link.tabId === undefined ? undefined : { tabId: link.tabId };
}

/** How far a bullet, a number or a box typed by hand may reach. */
const MARK_LIMIT = 12;

/** Takes off what stands before the words that the reading found: blanks and a typed mark. */
function withoutTypedMark(shown: readonly Shown[], words: string): Piece[] {
  const line = shown.map((part) => part.words).join("");
  let drop = line.length - line.trimStart().length;
  for (let at = drop; at <= Math.min(drop + MARK_LIMIT, line.length); at += 1) {
    if (plain(line.slice(at)) !== words || /^\s/.test(line.slice(at))) continue;
    drop = at;
    break;
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const part of shown) {
    const from = Math.max(0, drop - at);
    if (!("text" in part.piece)) pieces.push(part.piece);
    else if (from < part.piece.text.length) pieces.push({ ...part.piece, text: part.piece.text.slice(from) });
    at += part.words.length;
  }
  return pieces;
}

function plain(words: string): string {
  return words
    .replace(/\v/g, " ")
    .replace(/[\u00a0\u2002]+/g, " ")
    .trim();
}
