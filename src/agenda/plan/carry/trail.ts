import type { Document, Request } from "../../../../contract/docs";
import { leadsTo, type TrackedItem } from "../../lineage";
import type { Agenda, IsoDate, Item, Section, Span } from "../../model";
import { arrowNote, CARRIED_GREY, isCarriedGrey, isNote } from "../../notes";
import { openDetails } from "../../open-items";
import type { TrailMark } from "../../plan";
import type { DocStyle } from "../../requests/headings";
import { type Edit, styleText, writePieces } from "../../requests/lines";
import { arrowPieces } from "../../requests/look";
import { removeWords, wordsAt } from "../../requests/remove";
import { allWords } from "../../wording";
import { personsRanges } from "../done";
import { paragraphOf } from "./copies";

/** Where an item lives: the section that its arrows lead to. */
export type Home = Pick<Section, "date" | "headingId">;

/** The edits that mark one place which an item left, and what undo has to take off again there. */
export interface Marked {
  readonly edits: readonly Edit[];
  readonly mark: TrailMark;
}

/**
 * Leads the arrow of a place that stays to where the item lives now, and sets what went along in grey. An arrow that
 * somebody wrote into stays theirs. `insertsOnly`: an arrow where there is none, and nothing else.
 */
export function markPlace(
  { agenda, document, style }: { agenda: Agenda; document: Document; style: DocStyle },
  place: TrackedItem,
  home: Home,
  insertsOnly = false,
): Marked {
  const { section } = place;
  const arrow = arrowTo({ agenda, document, style }, place, home, insertsOnly);
  const ranges = insertsOnly ? [] : uncoloured(document, place);
  return {
    edits: [
      ...arrow.edits,
      ...ranges.map(({ tabId, start, end }) => ({
        at: start,
        requests: [
          styleText(
            { tabId, startIndex: start, endIndex: end },
            { foregroundColor: { color: { rgbColor: CARRIED_GREY } } },
          ),
        ],
      })),
    ],
    mark: {
      date: section.date,
      ...(arrow.was === undefined ? {} : { arrow: arrow.was }),
      ...(ranges.length === 0 ? {} : { grey: true }),
    },
  };
}

function arrowTo(
  { agenda, document, style }: { agenda: Agenda; document: Document; style: DocStyle },
  place: TrackedItem,
  home: Home,
  insertsOnly: boolean,
): { readonly edits: readonly Edit[]; readonly was?: TrailMark["arrow"] } {
  const { item, section, live } = place;
  const known = item.carriedTo;
  const pieces = arrowPieces(agenda.documentId, home, section.date, style.words);
  const ours = hasOurArrow(document, place);
  if (known !== undefined && leadsTo(place, home)) return { edits: [] };
  // Behind the line's last word; its newline and all before stay as they are.
  if (known === undefined || (live && (insertsOnly || !ours)))
    return { edits: [writePieces(item.span.tabId, item.span.end - 1, pieces)], was: "new" };
  if (insertsOnly || !ours) return { edits: [] };
  const { date, headingId } = known;
  return {
    edits: [rewritten(known.span, pieces)],
    was: { date, ...(headingId === undefined ? {} : { headingId }) },
  };
}

/** The new words go in behind the old note, which is then taken out. */
export function rewritten(span: Span, pieces: Parameters<typeof writePieces>[2]): Edit {
  return {
    at: span.start,
    requests: [...writePieces(span.tabId, span.end, pieces).requests, ...removeWords(span).requests],
  };
}

/** Whether an arrow of ours stands behind the item, to the letter. */
export function hasOurArrow(document: Document, { item, section }: TrackedItem): boolean {
  const { carriedTo } = item;
  return carriedTo !== undefined && isArrowTo(document, carriedTo.span, carriedTo.date, section.date);
}

/** The lines of an item and of all below it. */
export function linesSpan({ item, below }: TrackedItem): Span {
  const last = below[below.length - 1] ?? item;
  return { ...item.span, end: last.span.end };
}

/** Whether what stands there is our arrow to the letter, in any of our languages. */
export function isArrowTo(document: Document, span: Span, date: IsoDate, near: IsoDate): boolean {
  const words = wordsAt(document, span);
  return allWords.some((one) => isNote(words, arrowNote(date, near, one)));
}

/** Words that went along and have no colour; none where some have our grey already. */
function uncoloured(document: Document, place: TrackedItem): Span[] {
  const lines = linesThatWent(place);
  const ranges: Span[] = [];
  for (const line of lines) {
    for (const { range, grey, coloured } of runsOf(document, line)) {
      if (grey) return [];
      if (!coloured) ranges.push(range);
    }
  }
  return ranges;
}

function linesThatWent(place: TrackedItem): readonly Item[] {
  return [place.item, ...openDetails(place)];
}

/** The requests that take our grey off all that has it in the lines of this place. */
export function uncolour(document: Document, { item, below }: TrackedItem): Edit[] {
  return [item, ...below].flatMap((line) =>
    runsOf(document, line)
      .filter(({ grey }) => grey)
      .map(({ range: { tabId, start, end } }) => {
        const request: Request = styleText(
          { tabId, startIndex: start, endIndex: end },
          {},
          "foregroundColor",
        );
        return { at: start, requests: [request] };
      }),
  );
}

interface Run {
  readonly range: Span;
  readonly grey: boolean;
  readonly coloured: boolean;
}

/** The person's words in a line, by their colour; blanks at its ends and our notes apart. */
function runsOf(document: Document, item: Item): Run[] {
  const line = paragraphOf(document, item);
  const theirs = personsRanges(line, item);
  const { tabId } = item.span;
  return (line.paragraph.elements ?? []).flatMap(({ textRun, startIndex = 0, endIndex = 0 }) => {
    if (textRun === undefined) return [];
    const color = textRun.textStyle?.foregroundColor;
    return theirs.flatMap(([from, to]) => {
      const start = Math.max(from, startIndex);
      const end = Math.min(to, endIndex);
      if (start >= end) return [];
      const grey = color !== undefined && isCarriedGrey(color);
      return [{ range: { tabId, start, end }, grey, coloured: color !== undefined }];
    });
  });
}
