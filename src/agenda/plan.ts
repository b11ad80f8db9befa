import type { Request } from "../../contract/docs";
import type { IsoDate, Owner, SaidConfidence } from "./model";

/**
 * An edit as a value: the requests of one `documents.batchUpdate`, in order, with what they promise.
 * An empty plan (`requests: []`) means that the doc already says it.
 */
export interface Plan {
  readonly requests: readonly Request[];
  /** Only inserts, and styles what it inserts: may be retried under targetRevisionId while somebody types. */
  readonly insertsOnly: boolean;
  /** What undo needs to take back exactly this, while it still stands as written. Plain JSON, small. */
  readonly receipt: Receipt;
  /** What was asked for and needs nothing any more, or cannot be done now; nobody's mistake. */
  readonly notCarried?: readonly NotCarried[];
  /** Somebody else said something else meanwhile, and that was left. */
  readonly stands?: "otherwise";
}

/** An item that a carry-over was asked to bring and did not. */
export interface NotCarried {
  readonly key: string;
  /**
   * `gone`: no such item any more (deleted, or worded otherwise); `done`: ticked or struck meanwhile; `carried`: it
   * is in the target, or further on, already, whoever brought it there.
   */
  readonly why: "gone" | "done" | "carried";
}

/** What was written, so that it can be found again and taken back if nobody touched it. */
export type Receipt =
  | { readonly what: "document" }
  | { readonly what: "relink" }
  | {
      readonly what: "section";
      readonly date: IsoDate;
      /** The paragraphs put in, in order; empty when the section was there or only its date was changed. */
      readonly lines: readonly string[];
      /** The date that its heading bore before, when an untouched section was used again. */
      readonly redatedFrom?: IsoDate;
    }
  /** The words of a first meeting, below the date of its section. */
  | { readonly what: "first-meeting"; readonly date: IsoDate }
  | {
      readonly what: "topics";
      readonly date: IsoDate;
      readonly owner: Owner;
      /** In the order of the doc; empty when all of them stood there already. */
      readonly topics: readonly WrittenTopic[];
      /** The heading that had to be put in for them. */
      readonly heading?: string;
    }
  | {
      readonly what: "carry-over";
      readonly to: IsoDate;
      readonly pieces: readonly CarriedPiece[];
      /** The part headings that had to be put in for the copies. */
      readonly headings: readonly string[];
    }
  | {
      readonly what: "confidence";
      readonly key: string;
      /** What was said there before, and what was put in its place; left out where there was, or is, nothing. */
      readonly was?: Said;
      readonly wrote?: Said;
    }
  | {
      readonly what: "done";
      readonly key: string;
      /** What was struck already, in UTF-16 units from the paragraph's start: undo leaves it struck. */
      readonly struckBefore: readonly (readonly [from: number, to: number])[];
      /** A tick was put before an image, which no line can be drawn through. */
      readonly ticked?: boolean;
    };

/** What our line below a topic says, who said it, and the heading it leads to. */
export type Said = Pick<SaidConfidence, "says" | "by" | "headingId">;

export interface WrittenTopic {
  readonly text: string;
  /** Whether the words went into an empty box that was there, or got a line of their own. */
  readonly into: "blank" | "line";
  /** How many lines stood under the empty box already: with words in it, they are its notes. */
  readonly under?: number;
}

/** What carrying one item wrote. */
export interface CarriedPiece {
  /** The item's key. */
  readonly key: string;
  /** A mark of the copy's lines (`markOf`), when one was written. */
  readonly copy?: string;
  /** A mark of the copy's looks, links and chips (`markOfLooks`). */
  readonly looks?: string;
  /** Where the copy of ours stood that was moved. */
  readonly from?: MovedFrom;
  /** The places that stay, as far as something was written there. */
  readonly trail: readonly TrailMark[];
}

/** A place in a section, in words that survive what people write around it. */
export interface MovedFrom {
  readonly date: IsoDate;
  readonly owner: Owner;
  /** The heading of its part. */
  readonly heading: string;
  /** Lines between the beginning of its part and it. */
  readonly line: number;
  /** A mark of the line above it. */
  readonly above: string;
}

/** What was written where an item stays behind. */
export interface TrailMark {
  /** The section's date. */
  readonly date: IsoDate;
  /** An arrow was written: where there was none, or instead of one that led to this day and heading. */
  readonly arrow?: "new" | { readonly date: IsoDate; readonly headingId?: string };
  /** The words that went along were set in grey. */
  readonly grey?: true;
}

/** Why a plan cannot be made from this reading. */
export type PlanRefusal =
  | { readonly refused: "no-section"; readonly date: IsoDate }
  /** "Done" on an item that is in the doc no more. */
  | { readonly refused: "item-gone"; readonly keys: readonly string[] }
  /** What undo would take back does not stand as it was written any more. */
  | { readonly refused: "changed-since" }
  /** Nothing was left to write after the words were made safe. */
  | { readonly refused: "no-words" }
  /** A line of them is longer than a topic may be. */
  | { readonly refused: "too-long" };

export function isRefusal(outcome: Plan | PlanRefusal): outcome is PlanRefusal {
  return "refused" in outcome;
}
