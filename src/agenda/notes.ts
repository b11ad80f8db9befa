import type { Link, OptionalColor } from "../../contract/docs";
import type { Confidence, DocWords } from "../text/doc-words";
import type { IsoDate } from "./model";
import { allWords, confidenceWords, noteDate } from "./wording";

/**
 * Stands before each of our notes and is inserted and taken back with it: an en space (U+2002), which nobody types,
 * so that a person's own trailing blank is never mistaken for ours. It carries no link.
 */
export const NOTE_GAP = "\u2002";

/**
 * Ends each of our notes, in no look of ours: what a person types at the end of the line, or in a line below after Enter,
 * takes the look of the letter before it. A thin space (U+2009), which nobody types. Notes made before it was lack it.
 */
export const NOTE_END = "\u2009";

/** Stands before our line below an item's words: our gap, and a line break that begins no new paragraph. */
export const LINE_GAP = `${NOTE_GAP}\v`;

/** Begins the note on an original that was carried. */
const ARROW = "→";

/** Google's grey 600: our notes are set in it, one size smaller than their line. */
export const NOTE_GREY = { red: 0.37254903, green: 0.3882353, blue: 0.40784314 };
export const NOTE_POINTS = 8;

/**
 * What went along is set in this grey, where nobody set a colour: none of Docs' own palette, so that it is known for
 * ours and taken off again exactly.
 */
export const CARRIED_GREY = { red: 0.44313726, green: 0.45882353, blue: 0.48235294 };

/** Whether a colour is the grey that words are set in when they went along; Docs keeps eight bits of each part. */
export function isCarriedGrey(color: OptionalColor | undefined): boolean {
  return isGrey(color, CARRIED_GREY);
}

/** Whether a colour is one of our greys: a person's words have the notes' one where they were typed behind a note. */
export function isOurGrey(color: OptionalColor | undefined): boolean {
  return isCarriedGrey(color) || isGrey(color, NOTE_GREY);
}

function isGrey(color: OptionalColor | undefined, grey: typeof NOTE_GREY): boolean {
  const { red = 0, green = 0, blue = 0 } = color?.color?.rgbColor ?? {};
  return (["red", "green", "blue"] as const).every(
    (part) => Math.abs({ red, green, blue }[part] - grey[part]) < 1 / 512,
  );
}

/** The words of the note on a copy that stands in the section of `near`: "since 6 Nov". Link these words. */
export function sinceNote(date: IsoDate, near: IsoDate, words: DocWords): string {
  return `${words.since} ${noteDate(date, near, words)}`;
}

/** The words of the note on an original that stands in the section of `near`: "→ 27 Nov". Link these words. */
export function arrowNote(date: IsoDate, near: IsoDate, words: DocWords): string {
  return `${ARROW} ${noteDate(date, near, words)}`;
}

/** Whether what stands there is this note of ours to the letter, its gap and its end with it. */
export function isNote(words: string | undefined, note: string, gap = NOTE_GAP): boolean {
  return words === gap + note || words === gap + note + NOTE_END;
}

/** The words below a topic that say whether it may leave the room: "Between us · Dana". Link these words. */
export function confidenceNote(says: Confidence, by: string, words: DocWords): string {
  return `${words.confidence[says]} · ${by}`;
}

/** No name is longer: what follows the dot is words that somebody put there. */
const LONGEST_NAME = 80;

/** What linked words say of a topic, in any of our languages, and who said so; undefined when they are no such note. */
export function saidConfidence(
  words: string,
): { readonly says: Confidence; readonly by: string } | undefined {
  const text = words.trim();
  const dot = text.indexOf(" · ");
  const by = text.slice(dot + 3);
  if (dot < 0 || by.length > LONGEST_NAME) return undefined;
  const said = text.slice(0, dot);
  for (const { confidence } of confidenceWords)
    for (const says of CONFIDENCES) if (confidence[says] === said) return { says, by };
  return undefined;
}

const CONFIDENCES: readonly Confidence[] = ["asked", "onlyHere", "shareable"];

/** The link of a note: the heading in the doc that the item came from or went to. */
export function headingUrl(documentId: string, headingId: string): string {
  return `https://docs.google.com/document/d/${documentId}/edit#heading=${headingId}`;
}

/**
 * Stands in a link for the id of a heading that has none: a plain line that people use as a heading, or one that was
 * made by the same write. It leads to the doc, and tells the note from a person's own link.
 */
export function waitingHeading(date: IsoDate): string {
  return `date-${date}`;
}

/**
 * The heading a link leads to, in whichever of the ways Google may hand it back (a URL of ours, one with a tab or an
 * account in it, or a heading link of the doc's own); undefined for every other link.
 */
export function linkedHeading(link: Link | undefined): string | undefined {
  if (link === undefined) return undefined;
  if (link.headingId !== undefined) return link.headingId;
  if (link.heading?.id !== undefined) return link.heading.id;
  const url = link.url;
  if (url === undefined) return undefined;
  const at = url.indexOf("#heading=");
  if (at < 0 || !(at === 0 || url.includes("docs.google.com/"))) return undefined;
  return /^[\w.-]+/.exec(url.slice(at + 9))?.[0];
}

/** The doc that a link names, undefined where it names none: the one it stands in. */
export function linkedDoc(link: Link | undefined): string | undefined {
  return /\/d\/([\w-]+)/.exec(link?.url ?? "")?.[1];
}

export type NoteKind = "since" | "arrow";

/**
 * Which of our notes linked words are, in any of our languages, and the words after the marker, where the date
 * stands; undefined when they are somebody's own link.
 */
export function noteWords(words: string): { readonly kind: NoteKind; readonly date: string } | undefined {
  const text = words.replace(/^[\s\u2002]+/, "");
  if (text.startsWith(ARROW)) return { kind: "arrow", date: text.slice(ARROW.length).trim() };
  const lower = text.toLowerCase();
  for (const { since } of allWords) {
    if (lower.startsWith(since) && (lower.length === since.length || /\s/.test(lower.charAt(since.length))))
      return { kind: "since", date: text.slice(since.length).trim() };
  }
  return undefined;
}
