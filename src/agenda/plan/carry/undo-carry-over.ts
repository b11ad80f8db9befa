import type { Document, Request } from "../../../../contract/docs";
import { leadsTo, placesByKey, type TrackedItem } from "../../lineage";
import type { Agenda, Item, Section } from "../../model";
import { isNote, sinceNote } from "../../notes";
import type { CarriedPiece, MovedFrom, Receipt, TrailMark } from "../../plan";
import { hasNoComment, isNoteAsLeft } from "../../requests/as-left";
import { isProposedOn } from "../../requests/as-written";
import type { DocStyle } from "../../requests/headings";
import { type Edit, inOrder, type NewLine, type Place, writeLines } from "../../requests/lines";
import { arrowPieces } from "../../requests/look";
import { before } from "../../requests/place";
import { removeLines, removeWords, wordsAt } from "../../requests/remove";
import { markOf } from "../../requests/words-in";
import { bodyOf, plainText, positionOf, startOf } from "../../text/body";
import { allWords } from "../../wording";
import { removeHeadings } from "../headings";
import { sectionWrittenFor } from "../moved/former-days";
import { placeInPart, sectionOf } from "../target";
import { copyLines, looksOfCopy, markOfCopy, paragraphOf, type Writing } from "./copies";
import { isArrowTo, linesSpan, rewritten, uncolour } from "./trail";
import { isInOnePiece } from "./untouched";

interface Undoing {
  readonly agenda: Agenda;
  readonly document: Document;
  readonly style: DocStyle;
}

/**
 * Takes the copies out, moves back what was moved, leads the arrows where they led and takes our grey off; undefined
 * when any of it does not stand as it was written any more.
 */
export function undoCarryOver(
  agenda: Agenda,
  document: Document,
  receipt: Extract<Receipt, { readonly what: "carry-over" }>,
  style: DocStyle,
): readonly Request[] | undefined {
  if (receipt.pieces.length === 0) return [];
  const target = sectionWrittenFor(agenda, document, receipt.to);
  if (target === undefined) return undefined;
  const undoing = { agenda, document, style };
  const places = placesByKey(agenda);
  const edits: Edit[] = [];
  const copies = new Set<Item>();
  const back: Back[] = [];
  for (const piece of receipt.pieces) {
    const known = [...(places.get(piece.key) ?? [])];
    if (piece.copy !== undefined) {
      const at = known.findIndex((place) => isCopy(undoing, place, target, piece));
      const [copy] = at < 0 ? [] : known.splice(at, 1);
      if (copy === undefined) return undefined;
      for (const item of [copy.item, ...copy.below]) copies.add(item);
      edits.push(removeLines(document, linesSpan(copy)));
      if (piece.from !== undefined) back.push({ from: piece.from, copy });
    }
    for (const mark of piece.trail) {
      const at = known.findIndex(({ section }) => section.date === mark.date);
      const [place] = at < 0 ? [] : known.splice(at, 1);
      const unmarked = place && unmark(undoing, place, target, mark);
      if (unmarked === undefined) return undefined;
      edits.push(...unmarked);
    }
  }
  const moved = moveBack(undoing, back);
  const headings = removeHeadings(agenda, document, target.parts, receipt.headings, copies);
  if (moved === undefined || headings === undefined) return undefined;
  edits.push(...moved, ...headings);
  return inOrder(edits);
}

/** A copy as it was written, its looks included: nothing ticked, commented on, added or changed. */
function isCopy(
  { agenda, document }: Undoing,
  place: TrackedItem,
  target: Section,
  { copy, looks }: CarriedPiece,
): boolean {
  const { since } = place.item;
  if (place.section !== target || since === undefined || place.item.carriedTo !== undefined) return false;
  const lines = [place.item, ...place.below];
  const words = wordsAt(document, since.span);
  const fileChips = true;
  return (
    markOfCopy(lines) === copy &&
    (looks === undefined || looks === looksOfCopy({ agenda, document, fileChips }, target, lines)) &&
    allWords.some((one) => isNote(words, sinceNote(since.date, target.date, one))) &&
    isInOnePiece(lines) &&
    hasNoComment(agenda, linesSpan(place)) &&
    lines.every(
      (line) =>
        (line.shape === "checkbox" || line.shape === "bullet") &&
        line.done !== true &&
        line.notes.length === 0 &&
        !isProposedOn(paragraphOf(document, line).paragraph) &&
        (line.ownNotes ?? []).every(({ span }) => isNoteAsLeft(agenda, document, span)),
    )
  );
}

/** What a mark takes to be taken off again; undefined when it is not there as it was written. */
function unmark(
  { agenda, document, style }: Undoing,
  place: TrackedItem,
  target: Section,
  { arrow, grey }: TrailMark,
): Edit[] | undefined {
  const edits = grey === true ? uncolour(document, place) : [];
  if (arrow === undefined) return edits;
  const note = place.item.carriedTo;
  if (note === undefined || !leadsTo(place, target)) return undefined;
  if (!isArrowTo(document, note.span, target.date, place.section.date)) return undefined;
  if (!isNoteAsLeft(agenda, document, note.span)) return undefined;
  if (arrow === "new") return [...edits, removeWords(note.span)];
  const pieces = arrowPieces(agenda.documentId, arrow, place.section.date, style.words);
  return [...edits, rewritten(note.span, pieces)];
}

interface Back {
  readonly from: MovedFrom;
  readonly copy: TrackedItem;
}

/** The edits that put moved copies where they stood; undefined where the section is gone. */
function moveBack(undoing: Undoing, back: readonly Back[]): Edit[] | undefined {
  const { agenda, document, style } = undoing;
  const stretches = new Map<string, { readonly place: Place; readonly lines: NewLine[] }>();
  /** How many lines are back already, by the part they stand in. */
  const restored = new Map<string, number>();
  for (const { from, copy } of [...back].sort((a, b) => a.from.line - b.from.line)) {
    const part = `${from.date} ${from.owner} ${from.heading}`;
    const before = restored.get(part) ?? 0;
    const place = placeBack(undoing, from, before);
    if (place === undefined) return undefined;
    const writing: Writing = { ...style, agenda, document, to: from.date, fileChips: true, bullet: false };
    const lines = copyLines(writing, { root: copy, details: copy.below });
    restored.set(part, before + lines.length);
    const key = `${place.side} ${place.at}`;
    const known = stretches.get(key);
    if (known === undefined) stretches.set(key, { place, lines });
    else known.lines.push(...lines);
  }
  return [...stretches.values()].map(({ place, lines }) => writeLines(place, lines));
}

/** Where it stood: as many lines into its part, below the same line; else where a new line of its part goes. */
function placeBack({ agenda, document }: Undoing, from: MovedFrom, restored: number): Place | undefined {
  const section = sectionOf(agenda, from.date);
  if (section === undefined) return undefined;
  const part =
    section.parts.find(({ owner, heading }) => owner === from.owner && heading === from.heading) ??
    section.parts.find(({ owner }) => owner === from.owner);
  if (part === undefined) return undefined;
  const { tabId, start } = part.span;
  const content = bodyOf(document, tabId);
  const at = positionOf(content, start) + from.line - restored;
  const above = content[at - 1]?.paragraph;
  const below = content[at];
  const fits = restored > 0 || markOf((above && plainText(above)) ?? "") === from.above;
  if (fits && below?.paragraph !== undefined) return before(document, tabId, startOf(below));
  return placeInPart(document, agenda, section, part);
}
