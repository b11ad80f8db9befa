import type { Dice } from "../../../../simulate/dice";
import type { Called } from "./people";
import type { Tongue } from "./tongues/tongue";

/** A doc while it is being grown. */
export interface Kept {
  readonly dice: Dice;
  readonly tongue: Tongue;
  readonly people: { readonly direct: Called; readonly manager: Called };
  readonly heading: Heading;
  readonly body: Body;
  readonly yearless: boolean;
}

export interface Meeting {
  readonly iso: string;
  readonly at: number;
  readonly words: string;
  readonly rare: boolean;
  readonly era: Era;
}

/** What stays the same for a while: the parts' labels and the sign of an item. */
export interface Era {
  readonly sign?: string;
  readonly direct?: string;
  readonly manager?: string;
  readonly next?: string;
  readonly neutral?: string;
}

/** How what was said at a meeting is written down. */
export interface Body {
  readonly name: string;
  /** The only heading it goes with; undefined: any look that stands out. */
  readonly needs?: "plain" | "bullet" | "row";
  readonly era: (kept: Kept) => Era;
  readonly lines: (kept: Kept, meeting: Meeting) => string[];
  /** Round all meetings. */
  readonly wrap?: (kept: Kept, lines: string[]) => string[];
}

/** How the meetings of a doc are headed. */
export interface Heading {
  readonly name: string;
  /** The style of the parts below it. */
  readonly part: (words: string) => string;
  readonly lines: (kept: Kept, meeting: Meeting) => string[];
  /** Some meetings are headed in another look; undefined where nothing would tell them from notes. */
  readonly rare?: true;
  /** No words around the date. */
  readonly bare?: true;
  readonly years?: (year: string) => string;
  readonly suits: (body: Body) => boolean;
}
