import type { Document } from "../../../../contract/docs";
import { placesByKey, type TrackedItem } from "../../lineage";
import type { Agenda, IsoDate, Section } from "../../model";
import type { OpenRoot } from "../../open-items";
import type { CarriedPiece, MovedFrom, Plan } from "../../plan";
import type { DocStyle } from "../../requests/headings";
import { type Edit, inOrder } from "../../requests/lines";
import { removeLines } from "../../requests/remove";
import { markOf } from "../../requests/words-in";
import { bodyOf, plainText, positionOf } from "../../text/body";
import { redateEdits } from "../moved/redate";
import { type MeetingDays, sectionToFollow } from "../moved/section-of-meeting";
import { newSection } from "../section";
import { sectionOf, takesBullets } from "../target";
import { tidyEdits } from "../tidy";
import { type Chosen, chosen } from "./chosen";
import { fillOf, looksOfCopy, markOfCopy, type Writing, writeCopies } from "./copies";
import { NOTHING_TIDIED, tidyTrails } from "./tidy-trails";
import { type Home, linesSpan, markPlace } from "./trail";
import { isUntouchedCopy } from "./untouched";

export interface CarryOverOptions extends DocStyle {
  readonly to: IsoDate;
  /** What a person ticked: keys of open items; what is open below them comes along. */
  readonly keys: readonly string[];
  /** File chips as chips (the default), or as linked words: the second attempt when Docs refuses a chip. */
  readonly fileChips?: boolean;
  /** Where a section that is still to be made goes; see `SectionOptions`. */
  readonly newestFirst?: boolean;
  readonly calendar?: MeetingDays;
  /** The write is merged with what others type meanwhile: copies and new arrows alone. */
  readonly insertsOnly?: boolean;
}

/**
 * Brings open items into the target section, under the same heading, newest first as they are listed, each with a
 * "since" note that links to where it first stood. An untouched copy of ours is moved; any other place stays, greyed,
 * its arrow leading to the target. A section that is not there yet is made on the way, or follows its meeting to that
 * day. What earlier writes that only inserted left behind is tidied, as sections before the last meeting held are. Twice
 * is once. What is gone, done or carried by now, by whomever, is left and told in `notCarried`.
 */
export function planCarryOver(agenda: Agenda, document: Document, options: CarryOverOptions): Plan {
  const target = sectionOf(agenda, options.to);
  if (target !== undefined) return carryInto(agenda, document, target, options, []);
  const { calendar, insertsOnly = false } = options;
  const follows = calendar && sectionToFollow(agenda, document, options.to, calendar, options.pair);
  if (follows === undefined || insertsOnly) return carryIntoNew(agenda, document, options);
  const dated = { ...follows, date: options.to };
  const sections = agenda.sections.map((section) => (section === follows ? dated : section));
  const { edits } = redateEdits(agenda, document, follows, options.to, options);
  return carryInto({ ...agenda, sections }, document, dated, options, edits);
}

function carryInto(
  agenda: Agenda,
  document: Document,
  target: Section,
  options: CarryOverOptions,
  dating: readonly Edit[],
): Plan {
  const choice = chosen(agenda, target, options.keys);
  const writing = writingOf(agenda, document, options, takesBullets(document, target));
  const { edits, headings } = writeCopies(writing, target, choice.coming);
  return carried(writing, target, options, choice, {
    edits: [...dating, ...edits],
    headings,
    dating: dating.length > 0,
  });
}

/** The new heading's id is known from the next read on: until then its day stands in our links. */
function carryIntoNew(agenda: Agenda, document: Document, options: CarryOverOptions): Plan {
  const target = { date: options.to };
  const choice = chosen(agenda, target, options.keys);
  const writing = writingOf(agenda, document, options, false);
  const { fill, headings } = fillOf(writing, choice.coming);
  const { edit } = newSection(agenda, document, { ...options, date: options.to }, fill);
  return carried(writing, target, options, choice, { edits: [edit], headings });
}

function writingOf(agenda: Agenda, document: Document, options: CarryOverOptions, bullet: boolean): Writing {
  return { ...options, agenda, document, fileChips: options.fileChips !== false, bullet };
}

/** What brings the copies in. */
interface Written {
  readonly edits: readonly Edit[];
  readonly headings: readonly string[];
  /** A section is dated anew, and the notes that lead to it are written on the way. */
  readonly dating?: boolean;
}

function keysOf(coming: readonly OpenRoot[]): ReadonlySet<string> {
  return new Set(coming.map(({ root }) => root.key));
}

/** The plan that writes the copies and marks the places that the items leave. */
function carried(
  writing: Writing,
  home: Home,
  { to, insertsOnly = false, calendar, pair }: CarryOverOptions,
  { coming, unmarked, notCarried }: Chosen,
  { edits, headings, dating = false }: Written,
): Plan {
  const tidied = insertsOnly || dating ? NOTHING_TIDIED : tidyTrails(writing, keysOf(coming));
  const { agenda, document } = writing;
  const tidying =
    insertsOnly || dating || calendar === undefined
      ? tidied.edits
      : tidyEdits(agenda, document, { calendar, pair }, tidied);
  const left = coming.map((root) => leave(writing, root, home, insertsOnly, tidied.gone));
  const marked = unmarked.map((place) => ({
    key: place.key,
    ...markPlace({ ...writing, style: writing }, place, home, insertsOnly),
  }));
  const pieces: CarriedPiece[] = [
    ...left.map(({ piece }) => piece),
    ...marked.map(({ key, mark }) => ({ key, trail: [mark] })),
  ];
  return {
    requests: inOrder([
      ...edits,
      ...tidying,
      ...left.flatMap((one) => one.edits),
      ...marked.flatMap((one) => one.edits),
    ]),
    insertsOnly,
    receipt: { what: "carry-over", to, pieces, headings },
    ...(notCarried.length === 0 ? {} : { notCarried }),
  };
}

/** What happens at the places that an item leaves. */
function leave(
  writing: Writing,
  { root, details }: OpenRoot,
  home: Home,
  insertsOnly: boolean,
  gone: ReadonlySet<TrackedItem>,
): { readonly edits: readonly Edit[]; readonly piece: CarriedPiece } {
  const { agenda, document, ...style } = writing;
  const places = (placesByKey(agenda).get(root.key) ?? [root]).filter((place) => !gone.has(place));
  const moves =
    !insertsOnly &&
    root.item.carriedTo === undefined &&
    root.below.length === details.length &&
    isUntouchedCopy(agenda, document, root, places);
  // Where people wrote the same words again by hand, nothing of ours is to be led anywhere.
  const stays = places.filter((place) =>
    place === root ? !moves : place.item.carriedTo !== undefined && !insertsOnly,
  );
  const marked = stays.map((place) => markPlace({ agenda, document, style }, place, home, insertsOnly));
  const copy = markOfCopy([root.item, ...details]);
  const trail = marked
    .map(({ mark }) => mark)
    .filter(({ arrow, grey }) => arrow !== undefined || grey !== undefined);
  return {
    edits: [
      ...marked.flatMap(({ edits }) => edits),
      ...(moves ? [removeLines(document, linesSpan(root))] : []),
    ],
    piece: {
      key: root.key,
      copy,
      looks: looksOfCopy(writing, root.section, [root.item, ...details]),
      ...(moves ? { from: placeOf(document, root) } : {}),
      trail,
    },
  };
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
