import type { Link, ParagraphElement } from "../../../contract/docs";

/** A stretch of a line with one look: a text run, a chip, or a thing that is no text. */
export interface Piece {
  /** What is shown there: a chip's words, "[image]" for a thing without words. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "text" | "person" | "date" | "file" | "image" | "footnote" | "other";
  readonly struck: boolean;
  readonly bold: boolean;
  readonly underlined: boolean;
  readonly link?: Link;
  /** Somebody suggested to take it out; it is there until that is accepted. */
  readonly deletion: boolean;
  /** A date chip's instant, RFC 3339, and the zone it is shown in when the chip has one. */
  readonly instant?: string;
  readonly zone?: string;
  /** A footnote's id. */
  readonly footnote?: string;
}

/** Words without a look, a link or a suggestion. */
export function isUnadorned({ textRun }: ParagraphElement): boolean {
  if (textRun === undefined || textRun.suggestedDeletionIds !== undefined) return false;
  const style = textRun.textStyle;
  return (
    style === undefined ||
    (style.link === undefined && !style.strikethrough && !style.bold && !style.underline)
  );
}

/** What is shown of elements that are all unadorned. */
export function plainText(elements: readonly ParagraphElement[]): string {
  let text = "";
  for (const { textRun } of elements) text += shownWords(textRun?.content ?? "");
  return text;
}

/** What is shown of a paragraph, in sequence; a piece of nothing is left out. */
export function piecesOf(elements: readonly ParagraphElement[]): Piece[] {
  const pieces: Piece[] = [];
  for (const element of elements) {
    const piece = pieceOf(element);
    if (piece !== undefined) pieces.push(piece);
  }
  return pieces;
}

/** The pieces' words, suggested deletions apart unless nothing else is there. */
export function wordsOf(pieces: readonly Piece[]): { readonly text: string; readonly deleted: string } {
  let text = "";
  let deleted = "";
  for (const piece of pieces) {
    if (piece.deletion) deleted += piece.text;
    else text += piece.text;
  }
  if (deleted === "" || text.trim() !== "") return { text, deleted: deleted.trim() };
  return { text: pieces.map((piece) => piece.text).join(""), deleted: "" };
}

/** A run's words without its paragraph's end; a soft break is a blank. */
function shownWords(content: string): string {
  const words = content.endsWith("\n") ? content.slice(0, -1) : content;
  return words.includes("\v") ? words.replace(/\v/g, " ") : words;
}

function pieceOf(element: ParagraphElement): Piece | undefined {
  const { textRun, person, dateElement, richLink, inlineObjectElement, footnoteReference, equation } =
    element;
  if (textRun !== undefined) {
    const text = shownWords(textRun.content ?? "");
    return text === "" ? undefined : piece(element, "text", text, textRun);
  }
  if (person !== undefined) {
    const { name, email } = person.personProperties ?? {};
    return piece(element, "person", name ?? email ?? "", person);
  }
  if (dateElement !== undefined) {
    const { displayText, timestamp, timeZoneId } = dateElement.dateElementProperties ?? {};
    const shown = piece(element, "date", displayText ?? timestamp?.slice(0, 10) ?? "", dateElement);
    if (timestamp !== undefined) shown.instant = timestamp;
    if (timeZoneId !== undefined) shown.zone = timeZoneId;
    return shown;
  }
  if (richLink !== undefined) {
    const { title, uri } = richLink.richLinkProperties ?? {};
    return piece(element, "file", title ?? uri ?? "", richLink);
  }
  if (footnoteReference !== undefined) {
    const reference = piece(element, "footnote", "", footnoteReference);
    return footnoteReference.footnoteId === undefined
      ? reference
      : { ...reference, footnote: footnoteReference.footnoteId };
  }
  if (inlineObjectElement !== undefined) return piece(element, "image", "[image]", inlineObjectElement);
  if (equation !== undefined) return piece(element, "other", "[equation]", equation);
  return undefined;
}

interface Styled {
  readonly textStyle?: {
    readonly bold?: boolean;
    readonly strikethrough?: boolean;
    readonly underline?: boolean;
    readonly link?: Link;
  };
  readonly suggestedDeletionIds?: readonly string[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function piece(element: ParagraphElement, kind: Piece["kind"], text: string, source: Styled): Mutable<Piece> {
  const style = source.textStyle;
  const made: Mutable<Piece> = {
    text,
    start: element.startIndex ?? 0,
    end: element.endIndex ?? 0,
    kind,
    struck: style?.strikethrough === true,
    bold: style?.bold === true,
    underlined: style?.underline === true && style.link === undefined,
    deletion: (source.suggestedDeletionIds?.length ?? 0) > 0,
  };
  if (style?.link !== undefined) made.link = style.link;
  return made;
}
