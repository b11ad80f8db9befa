import type { Document, Request } from "../../../../contract/docs";
import { placesByKey, type TrackedItem } from "../../lineage";
import type { Agenda, IsoDate, Section, Span } from "../../model";
import type { OpenRoot } from "../../open-items";
import type { CarriedPiece, MovedFrom, Plan, PlanRefusal } from "../../plan";
import type { DocStyle } from "../../requests/headings";
import { type Edit, inOrder } from "../../requests/lines";
import { removeLines } from "../../requests/remove";
import { markOf } from "../../requests/words-in";
import { bodyOf, plainText, positionOf } from "../../text/body";
import { sectionOf, takesBullets } from "../target";
import { chosen } from "./chosen";
import { type Writing, writeCopies } from "./copies";
import { markPlace } from "./trail";
import { isUntouchedCopy } from "./untouched";

export interface CarryOverOptions extends DocStyle {
  readonly to: IsoDate;
  /** What a person ticked: keys of open items; what is open below them comes along. */
  readonly keys: readonly string[];
  /** File chips as chips (the default), or as linked words: the second attempt when Docs refuses a chip. */
  readonly fileChips?: boolean;
  /** The write is merged with what others type meanwhile: copies and new arrows alone. */
  readonly insertsOnly?: boolean;
}

/**
 * Brings open items into the target section, under the same heading, newest first as they are listed, each with a
 * "since" note that links to where it first stood. An untouched copy of ours is moved; any other place stays, greyed,
 * its arrow leading to the target. Twice is once. What is gone, done or carried by now, by whomever, is left and told
 * in `notCarried`. Refused only when the target section is missing.
 */
export function planCarryOver(
  agenda: Agenda,
  document: Document,
  options: CarryOverOptions,
): Plan | PlanRefusal {
  const target = sectionOf(agenda, options.to);
  if (target === undefined) return { refused: "no-section", date: options.to };
  const { coming, unmarked, notCarried } = chosen(agenda, target, options.keys);
  const writing: Writing = {
    ...options,
    agenda,
    document,
    fileChips: options.fileChips !== false,
    bullet: takesBullets(document, target),
  };
  const { edits, headings } = writeCopies(writing, target, coming);
  const left = coming.map((root) => leave(writing, root, target, options.insertsOnly === true));
  const marked = unmarked.map((place) => ({
    key: place.key,
    ...markPlace({ agenda, document, style: options }, place, target, options.insertsOnly),
  }));
  const pieces: CarriedPiece[] = [
    ...left.map(({ piece }) => piece),
    ...marked.map(({ key, mark }) => ({ key, trail: [mark] })),
  ];
  const requests: Request[] = inOrder([
    ...edits,
    ...left.flatMap(({ edits }) => edits),
    ...marked.flatMap(({ edits }) => edits),
  ]);
  return {
    requests,
    insertsOnly: options.insertsOnly === true,
    receipt: { what: "carry-over", to: options.to, pieces, headings },
    ...(notCarried.length === 0 ? {} : { notCarried }),
  };
}

/** What happens at the places that an item leaves. */
function leave(
  { agenda, document, ...style }: Writing,
  { root, details }: OpenRoot,
  target: Section,
  insertsOnly: boolean,
): { readonly edits: readonly Edit[]; readonly piece: CarriedPiece } {
  const places = placesByKey(agenda).get(root.key) ?? [root];
  const moves =
    !insertsOnly && root.below.length === details.length && isUntouchedCopy(agenda, document, root, places);
  // Where people wrote the same words again by hand, nothing of ours is to be led anywhere.
  const stays = places.filter((place) =>
    place === root ? !moves : place.item.carriedTo !== undefined && !insertsOnly,
  );
  const marked = stays.map((place) => markPlace({ agenda, document, style }, place, target, insertsOnly));
  const copy = markOf([root.item, ...details].map(({ text }) => text).join("\n"));
  const trail = marked
    .map(({ mark }) => mark)
    .filter(({ arrow, grey }) => arrow !== undefined || grey !== undefined);
  return {
    edits: [...marked.flatMap(({ edits }) => edits), ...(moves ? [removeLines(document, spanOf(root))] : [])],
    piece: {
      key: root.key,
      copy,
      ...(moves ? { from: placeOf(document, root) } : {}),
      trail,
    },
  };
}

/** The lines of an item and of all below it. */
function spanOf({ item, below }: TrackedItem): Span {
  const last = below[below.length - 1] ?? item;
  return { ...item.span, end: last.span.end };
}

function placeOf(document: Document, { section, owner, heading, part, item }: TrackedItem): MovedFrom {
  const content = bodyOf(document, item.span.tabId);
  const at = positionOf(content, item.span.start);
  const start = positionOf(content, section.parts[part]?.span.start ?? section.span.start);
  const above = content[at - 1];
  return {
    date: section.date,
    owner,
    heading,
    line: at - start,
    above: markOf((above?.paragraph && plainText(above.paragraph)) ?? ""),
  };
}
