import type { Confidence } from "../text/doc-words";

/** A calendar date without a zone, "2026-11-27". */
export type IsoDate = string;

/** Whose part of a section an item stands in. `actions` are the next steps; `unknown` is under no part we can name. */
export type Owner = "direct" | "manager" | "actions" | "unknown";

/** Where something stands: UTF-16 indexes as in `documents.get`, `end` exclusive. */
export interface Span {
  readonly tabId: string;
  readonly start: number;
  readonly end: number;
}

export interface PersonName {
  /** As the person is called in the calendar; may be the address when nobody gave a name. */
  readonly name: string;
  readonly address: string;
}

export interface Pair {
  readonly manager: PersonName;
  readonly direct: PersonName;
  readonly parts?: PartNames | undefined;
}

/**
 * What the two call the parts of a section in their doc: the present name first, "" being as usual, then earlier ones,
 * which older sections still bear.
 */
export interface PartNames {
  readonly direct: readonly string[];
  readonly manager: readonly string[];
  readonly actions: readonly string[];
}

export type ItemShape = "checkbox" | "bullet" | "number" | "dash" | "plain";

/** Why an item counts as done. */
export type DoneEvidence = "struck" | "mark" | "ticked";

export interface Item {
  /**
   * A name for the line: the day it was first written down (for a copy, the one its "since" note tells), its part, its
   * words and, among equals of its section, its number. Two places of one item have one name, and so may two items:
   * what tells items apart is `TrackedItem.key`.
   */
  readonly key: string;
  /** What the person wrote: without our own "since" and arrow notes, without a typed bullet or tick mark. */
  readonly text: string;
  /** 0 for the outermost. */
  readonly level: number;
  readonly shape: ItemShape;
  /** null: only a tick could tell, and the box was not seen; false for a box: it was seen, and had no tick. */
  readonly done: boolean | null;
  readonly evidence?: DoneEvidence;
  /** An open comment hangs on it, as the export shows; only where its box was found there. */
  readonly commented?: true;
  /** The paragraph, its newline included. */
  readonly span: Span;
  /** Our note on a carried copy: when it was first written down, and the heading it came from. */
  readonly since?: DayNote;
  /** Our arrow on an original: where it went. */
  readonly carriedTo?: DayNote;
  /** Our line below its words, in the same paragraph: whether it may be told to others. */
  readonly confidence?: SaidConfidence;
  /** All our notes in the line, those of earlier carryings too, in its order. */
  readonly ownNotes?: readonly OwnWords[];
  /** Lines that are no items, written under this one. */
  readonly notes: readonly Note[];
  /** Index into the part's items of the item this one is nested under. */
  readonly parent?: number;
}

/** A note of ours that names a day. */
export interface DayNote {
  readonly date: IsoDate;
  /** All that we put there, the gap before its words and what ends it too. */
  readonly span: Span;
  /** Its words, which are linked. */
  readonly words: Span;
  /** The heading that they lead to. */
  readonly headingId?: string;
  /** That heading is another doc's, in which the two went on or met before. */
  readonly elsewhere?: true;
}

/** Whether a topic may leave the room, and who said so, as the doc calls them. */
export interface SaidConfidence {
  readonly says: Confidence;
  readonly by: string;
  readonly span: Span;
  /** The heading it leads to, that of the section where it was said. */
  readonly headingId: string;
}

/** A note of ours where it stands, with the words that a person wrote into it; "" as it was made. */
export interface OwnWords {
  readonly span: Span;
  readonly personsWords: string;
}

export interface Note {
  readonly text: string;
  readonly span: Span;
}

export interface Part {
  readonly owner: Owner;
  /** The words of its heading, or "" when the items stand right under the date. */
  readonly heading: string;
  readonly span: Span;
  readonly items: readonly Item[];
  readonly notes: readonly Note[];
  /** Empty boxes and bullets: places for a topic. Whole paragraphs, in the order of the doc. */
  readonly blanks: readonly Span[];
}

/** A heading that is a year alone. */
export interface YearHeading {
  readonly year: number;
  readonly span: Span;
}

export interface Section {
  readonly date: IsoDate;
  readonly heading: string;
  readonly headingId?: string;
  readonly headingSpan: Span;
  readonly span: Span;
  readonly parts: readonly Part[];
  /**
   * Made by the add-on: boxes are its items, and what is below a box belongs to it; see `itemsOfOurs` for parts without
   * boxes. In other people's sections every bullet, dash, number or line is one.
   */
  readonly ours: boolean;
}

/** Something that was seen but not understood; it is kept as it is and can be shown. */
export interface Unread {
  readonly text: string;
  readonly span: Span;
  readonly why: UnreadReason;
}

/** Why something was not understood. */
export type UnreadReason =
  | "above the first date"
  | "no date in this tab"
  | "under a heading that is no date"
  | "suggested for deletion";

/** A doc as the two people mean it. */
export interface Agenda {
  readonly documentId: string;
  readonly revisionId?: string;
  readonly order: "newest-first" | "oldest-first";
  /** In the order of the doc. */
  readonly sections: readonly Section[];
  /** Headings that are a year alone, in the order of the doc. */
  readonly years: readonly YearHeading[];
  /**
   * The doc's own furniture: its title and the lines under it, a table's head row over dated rows, headings of months
   * over dated ones.
   */
  readonly intro: readonly Note[];
  readonly unread: readonly Unread[];
  /** Which checklist lines were ticked, in short (see `ticksIn`), where the doc's export was looked at. */
  readonly ticked?: string;
  /** It comes near what Google lets a doc hold. */
  readonly nearlyFull?: true;
  /** What stands in earlier sections stays there: nobody is asked about it. */
  readonly openFrom?: IsoDate;
  /**
   * The headings on or below which an open comment hangs, up to the next heading, by their ids; undefined where nobody
   * looked. Where comments hang somewhere, a heading that the look did not find counts as one of them.
   */
  readonly commented?: readonly string[] | undefined;
  /** Where the words of open comments end, as the doc's export shows them; undefined where nobody looked. */
  readonly comments?: readonly Span[];
  /** The tab that new sections go to. */
  readonly tabId: string;
  /** The link in the intro that leads to the newest section, when the doc has our intro. */
  readonly latestLink?: { readonly span: Span; readonly url?: string };
}
