import type { Document, Paragraph, TextStyle } from "../../../../contract/docs";
import type { TrackedItem } from "../../lineage";
import type { Agenda, Item, OwnWords } from "../../model";
import { isNote, isOurGrey, LINE_GAP, sinceNote } from "../../notes";
import { isNoteAsLeft } from "../../requests/as-left";
import { isProposedOn } from "../../requests/as-written";
import type { Piece } from "../../requests/lines";
import { wordsAt } from "../../requests/remove";
import { isCheckbox, tabOf } from "../../text/body";
import { allWords } from "../../wording";
import { paragraphOf, personsPieces } from "./copies";
import { hasOurArrow } from "./trail";

/**
 * Whether a copy of ours stands exactly as we wrote it, so that it may be moved: its boxes were seen in the export this
 * press read, open and without a comment; nothing stands below that we did not write; no suggestion, chip or look is
 * there that the place it was copied from lacks; and that place stays, so that no word is taken out that stands nowhere
 * else. Whatever cannot be told counts as touched.
 */
export function isUntouchedCopy(
  agenda: Agenda,
  document: Document,
  place: TrackedItem,
  places: readonly TrackedItem[],
): boolean {
  const lines = [place.item, ...place.below];
  if (!place.section.ours || !isInOnePiece(lines)) return false;
  if (!lines.every((line, at) => isOpenBoxOfOurs(agenda, document, place, line, at === 0))) return false;
  const fileChips = true;
  const written = lines.map((item) =>
    normal(personsPieces({ agenda, document, fileChips }, place.section, item)),
  );
  return places.some((other) => other !== place && isCopiedFrom({ agenda, document }, place, written, other));
}

/** Whether nothing stands between these lines. */
export function isInOnePiece(lines: readonly Item[]): boolean {
  return lines.every(({ span }, at) => at === 0 || lines[at - 1]?.span.end === span.start);
}

/** A box that was seen open, with nothing hanging on it; its notes, on the first line alone, are ours to the letter. */
function isOpenBoxOfOurs(
  agenda: Agenda,
  document: Document,
  place: TrackedItem,
  item: Item,
  first: boolean,
): boolean {
  if (item.shape !== "checkbox" || item.done !== false || item.commented === true) return false;
  if (item.notes.length > 0 || (item.carriedTo !== undefined && !first)) return false;
  const { paragraph } = paragraphOf(document, item);
  // A proposal is somebody's, accepted or not.
  if (isProposedOn(paragraph) || !isPlainBox(document, item, paragraph)) return false;
  const notes = item.ownNotes ?? [];
  if (!first) return notes.length === 0;
  if (!notes.every(({ span }) => isNoteAsLeft(agenda, document, span))) return false;
  const { since, carriedTo, confidence } = item;
  if (since === undefined || notes.length !== 1 + countOf(carriedTo) + countOf(confidence)) return false;
  if (carriedTo !== undefined && !hasOurArrow(document, place)) return false;
  const words = wordsAt(document, since.span);
  return (
    endsIn(item, notes) &&
    notes[0]?.span.start === since.span.start &&
    (confidence === undefined || wordsAt(document, confidence.span)?.startsWith(LINE_GAP) === true) &&
    allWords.some((one) => isNote(words, sinceNote(since.date, place.section.date, one)))
  );
}

function countOf(note: object | undefined): number {
  return note === undefined ? 0 : 1;
}

/** Whether these notes end the line, one right after the other: what stands between or behind them is a person's. */
function endsIn({ span }: Item, notes: readonly OwnWords[]): boolean {
  return notes.every((note, at) => note.span.end === (notes[at + 1]?.span.start ?? span.end - 1));
}

function isPlainBox(document: Document, { span }: Item, paragraph: Paragraph): boolean {
  const { namedStyleType = "NORMAL_TEXT", alignment = "START", shading } = paragraph.paragraphStyle ?? {};
  return (
    paragraph.bullet !== undefined &&
    isCheckbox(tabOf(document, span.tabId), paragraph.bullet) &&
    namedStyleType === "NORMAL_TEXT" &&
    (alignment === "START" || alignment === "ALIGNMENT_UNSPECIFIED") &&
    shading?.backgroundColor?.color === undefined &&
    (paragraph.positionedObjectIds ?? []).length === 0
  );
}

/** Whether every line is a copy of one that stands at the other place, as deep and in that order. */
function isCopiedFrom(
  { agenda, document }: { readonly agenda: Agenda; readonly document: Document },
  place: TrackedItem,
  written: readonly string[],
  other: TrackedItem,
): boolean {
  const pieces = (item: Item) =>
    normal(personsPieces({ agenda, document, fileChips: true }, other.section, item));
  if (pieces(other.item) !== written[0]) return false;
  const base = other.item.level;
  let from = 0;
  return place.below.every((line, at) => {
    for (; from < other.below.length; from += 1) {
      const candidate = other.below[from];
      if (candidate === undefined || candidate.level - base !== line.level - place.item.level) continue;
      if (pieces(candidate) !== written[at + 1]) continue;
      from += 1;
      return true;
    }
    return false;
  });
}

/** Pieces as a text that is the same for what looks the same; our own grey is no look. */
function normal(pieces: readonly Piece[]): string {
  const runs: [look: string, what: string][] = [];
  for (const piece of pieces) {
    const look = lookOf(piece.style ?? {});
    const last = runs[runs.length - 1];
    if (!("text" in piece)) runs.push([look, JSON.stringify(piece.chip)]);
    else if (last?.[0] === look && last[1].startsWith("text ")) last[1] += piece.text;
    else runs.push([look, `text ${piece.text}`]);
  }
  return JSON.stringify(runs);
}

function lookOf({ foregroundColor, ...style }: TextStyle): string {
  const coloured = foregroundColor === undefined || isOurGrey(foregroundColor) ? {} : { foregroundColor };
  const looks = Object.entries({ ...style, ...coloured }).filter(
    ([, value]) => value !== undefined && value !== false && JSON.stringify(value) !== "{}",
  );
  return JSON.stringify(looks.sort(([a], [b]) => (a < b ? -1 : 1)));
}
