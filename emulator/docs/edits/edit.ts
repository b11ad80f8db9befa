import type { ParagraphStyle, TextStyle } from "../../../contract/docs";
import type { Hung } from "../model/block";

/** Where in the document; the body of the first tab unless said otherwise. */
export interface Where {
  readonly tabId?: string;
  readonly segmentId?: string;
}

/** A stretch, [start, end). */
export interface Stretch extends Where {
  readonly start: number;
  readonly end: number;
}

export type BulletShape = "checkbox" | "bullet" | "number" | "none";

export type Chip =
  | { readonly kind: "person"; readonly email: string; readonly name?: string }
  | {
      readonly kind: "date";
      /** An instant, "2026-11-27T12:00:00Z". */
      readonly timestamp: string;
      readonly timeZoneId?: string;
      readonly locale?: string;
    }
  | { readonly kind: "richLink"; readonly uri: string; readonly title?: string; readonly mimeType?: string };

/** What can stand in a line on the clipboard. */
export type RichRun =
  | { readonly text: string; readonly style?: TextStyle }
  | { readonly chip: Chip; readonly style?: TextStyle }
  | { readonly image: Picture; readonly style?: TextStyle };

/** A picture; `uri` is a data: or https: address, sizes are points. */
export interface Picture {
  readonly uri: string;
  readonly width?: number;
  readonly height?: number;
}

/** A line on the clipboard, with its looks. */
export interface RichParagraph {
  readonly runs: readonly RichRun[];
  readonly style?: ParagraphStyle;
  readonly bullet?: { readonly shape: Exclude<BulletShape, "none">; readonly level?: number };
  readonly ticked?: boolean;
}

/** One thing that a person does in the editor, with positions as `documents.get` gives them. */
export type PersonEdit =
  /** Typing. A newline is Enter: it goes on with a list, on an empty item it un-nests or ends the list, after a heading it begins normal text. */
  | ({ readonly kind: "insertText"; readonly at: number; readonly text: string } & Where)
  /** Selecting and pressing Delete; what cannot go (the last newline, the one before a table) stays. */
  | ({ readonly kind: "deleteRange" } & Stretch)
  /** One press of Backspace: at the start of a list item it ends the bullet, at any other line start it joins two lines. */
  | ({ readonly kind: "backspace"; readonly at: number } & Where)
  /** Typing over a selection. */
  | ({ readonly kind: "replaceRange"; readonly text: string } & Stretch)
  | ({ readonly kind: "tick"; readonly at: number } & Where)
  | ({ readonly kind: "untick"; readonly at: number } & Where)
  /** Makes the line's box somebody's task, or puts an emoji behind its words. */
  | ({ readonly kind: "hang"; readonly at: number; readonly what: Hung } & Where)
  /** Sets the given fields; `null` takes one off. */
  | ({
      readonly kind: "setTextStyle";
      readonly style: { readonly [K in keyof TextStyle]?: TextStyle[K] | null };
    } & Stretch)
  | ({ readonly kind: "setParagraphStyle"; readonly style: ParagraphStyle } & Stretch)
  | ({ readonly kind: "setBullet"; readonly bullet: BulletShape } & Stretch)
  | ({ readonly kind: "nest" } & Stretch)
  | ({ readonly kind: "unnest" } & Stretch)
  /** Whole lines dragged, or cut and pasted, to the start of the line at `to`. */
  | ({ readonly kind: "moveParagraphs"; readonly to: number } & Stretch)
  /** Pastes lines: whole ones at a line's start; within a line the first and the last join its two halves. */
  | ({ readonly kind: "paste"; readonly at: number; readonly paragraphs: readonly RichParagraph[] } & Where)
  | ({ readonly kind: "insertChip"; readonly at: number; readonly chip: Chip } & Where)
  | ({ readonly kind: "insertImage"; readonly at: number } & Picture & Where)
  /** In suggesting mode: text that others see as proposed. */
  | ({ readonly kind: "suggestInsert"; readonly at: number; readonly text: string } & Where)
  /** In suggesting mode: proposes to delete. */
  | ({ readonly kind: "suggestDelete" } & Stretch)
  | { readonly kind: "acceptSuggestion"; readonly suggestionId: string }
  | { readonly kind: "rejectSuggestion"; readonly suggestionId: string };

export type PersonEditKind = PersonEdit["kind"];
