import type { Link, TextStyle } from "../../../contract/docs";
import type { DocWords } from "../../text/doc-words";
import type { IsoDate, SaidConfidence, Section } from "../model";
import {
  arrowNote,
  confidenceNote,
  headingUrl,
  LINE_GAP,
  NOTE_END,
  NOTE_GAP,
  NOTE_GREY,
  NOTE_POINTS,
  sinceNote,
  waitingHeading,
} from "../notes";
import type { Piece } from "./lines";

const grey = { color: { rgbColor: NOTE_GREY } };

/** The lines of the intro. */
export const introLook: TextStyle = { foregroundColor: grey };

const gapLook: TextStyle = { fontSize: { magnitude: NOTE_POINTS, unit: "PT" }, foregroundColor: grey };

/** Where a note or a placeholder leads. */
export function sectionLink(documentId: string, date: IsoDate, headingId: string | undefined): Link {
  return { url: headingUrl(documentId, headingId ?? waitingHeading(date)) };
}

/** The note after a copy that stands in the section of `near`. */
export function sincePieces(date: IsoDate, link: Link, near: IsoDate, words: DocWords): Piece[] {
  return notePieces(sinceNote(date, near, words), link);
}

/** The note after an original that stands in the section of `near`, once it went to the section `to`. */
export function arrowPieces(
  documentId: string,
  to: Pick<Section, "date" | "headingId">,
  near: IsoDate,
  words: DocWords,
): Piece[] {
  return notePieces(arrowNote(to.date, near, words), sectionLink(documentId, to.date, to.headingId));
}

/** Our line below an item's words, in the item's own paragraph. */
export function confidencePieces(
  documentId: string,
  { says, by, headingId }: Pick<SaidConfidence, "says" | "by" | "headingId">,
  words: DocWords,
): Piece[] {
  return notePieces(confidenceNote(says, by, words), { url: headingUrl(documentId, headingId) }, LINE_GAP);
}

function notePieces(words: string, link: Link, gap = NOTE_GAP): Piece[] {
  return [
    { text: gap, style: gapLook },
    { text: words, style: { ...gapLook, link, underline: true } },
    { text: NOTE_END },
  ];
}
