import type { Item, Note, Owner, Part, Span } from "../model";
import type { Line } from "../text/lines";
import type { ItemWords } from "./items";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An item while its section is still being read. */
export type GrowingItem = Mutable<Omit<Item, "notes">> & { notes: Note[] };

/** How a part differs from one that a plain heading begins. */
export interface PartManner {
  /** Whose it is was said by "my" or "your". */
  readonly pronoun?: "my" | "your";
  /** Levels to take off: the part's heading is a bullet itself. */
  readonly outdent?: number;
  /** "Attendees" and the like: below it nothing is a topic, up to an empty line or the next heading. */
  readonly furniture?: boolean;
  /** It is one labelled line: what does not hang below a line of this level goes on where `part` left off. */
  readonly inside?: {
    readonly part: GrowingPart;
    readonly level: number;
    /** Columns of white space before its typed dash; -1 without one. */
    readonly indent: number;
  };
}

/** A part while its section is still being read. */
export class GrowingPart {
  readonly items: GrowingItem[] = [];
  readonly notes: Note[] = [];
  readonly blanks: Span[] = [];
  /** Set once the whole section is known, when the heading said "my". */
  owner: Owner;
  private end: number;
  /** An empty box, or something as empty, came after the last item. */
  private apart = false;
  /** One of the notes stood in a list. */
  private listed = false;
  /** An empty line ended the furniture. */
  private closed = false;
  private readonly widths: number[] = [];
  /** For each level the item that one a level deeper hangs under. */
  private readonly above: (number | undefined)[] = [];

  constructor(
    owner: Owner,
    readonly heading: string,
    readonly first: Line,
    readonly manner: PartManner = {},
  ) {
    this.owner = owner;
    this.end = first.end;
  }

  /** What comes next is furniture, or is none any more since an empty line; undefined in any other part. */
  get furniture(): "goes on" | "is over" | undefined {
    if (this.manner.furniture !== true) return undefined;
    return this.closed ? "is over" : "goes on";
  }

  /** The people present, or the like, and one of them stood in a list. */
  get lists(): boolean {
    return this.furniture === "goes on" && this.listed;
  }

  /** An empty line. */
  gap(line: Line): void {
    this.covers(line);
    if (this.first.heading === 0) this.closed = true;
  }

  covers(line: Line): void {
    this.end = Math.max(this.end, line.end);
  }

  blank(line: Line): void {
    this.covers(line);
    this.blanks.push(spanOf(line));
    this.apart = true;
    // What is nested below it hangs under nothing above.
    if (line.list !== undefined)
      this.above.length = Math.min(this.above.length, Math.max(0, line.list.level - this.outdent));
  }

  /** A line that says nothing about the item above it. */
  aside(line: Line, text: string): void {
    this.apart = true;
    this.note(line, text);
  }

  /** A line that is no item: of the item above it, or of the part when there is none or an empty box parts the two. */
  note(line: Line, text: string): void {
    this.covers(line);
    if (line.list !== undefined) this.listed = true;
    const notes = (this.apart ? undefined : this.items[this.items.length - 1]?.notes) ?? this.notes;
    if (text !== "") notes.push({ text, span: spanOf(line) });
    notes.push(...line.footnotes);
  }

  item(line: Line, words: ItemWords): void {
    this.covers(line);
    this.apart = false;
    const level =
      line.list === undefined ? this.typedLevel(words) : Math.max(0, line.list.level - this.outdent);
    if (line.list !== undefined) this.widths.length = 0;
    const item: GrowingItem = {
      key: "",
      text: words.text,
      level,
      shape: words.shape,
      done: words.done,
      span: spanOf(line),
      notes: [...line.footnotes],
    };
    if (words.evidence !== undefined) item.evidence = words.evidence;
    if (words.commented) item.commented = true;
    if (words.since !== undefined) item.since = words.since;
    if (words.carriedTo !== undefined) item.carriedTo = words.carriedTo;
    if (words.confidence !== undefined) item.confidence = words.confidence;
    if (words.ownNotes !== undefined) item.ownNotes = words.ownNotes;
    this.above.length = Math.min(this.above.length, level);
    const parent = this.above[this.above.length - 1];
    if (parent !== undefined) item.parent = parent;
    while (this.above.length < level) this.above.push(parent);
    this.above.push(this.items.length);
    this.items.push(item);
  }

  /** Below the last item somebody said that it is done: whether there is such an item right above. */
  closeAbove({ list }: Line): boolean {
    const last = this.items[this.items.length - 1];
    if (list === undefined || last === undefined || last.level !== list.level - this.outdent - 1)
      return false;
    if (last.done !== true) [last.done, last.evidence] = [true, "mark"];
    return true;
  }

  private get outdent(): number {
    return this.manner.outdent ?? 0;
  }

  /** How deep a typed dash stands: each wider indent than the one above is one level. */
  private typedLevel({ shape, indent }: ItemWords): number {
    if (shape === "plain") {
      this.widths.length = 0;
      return 0;
    }
    while ((this.widths[this.widths.length - 1] ?? -1) > indent) this.widths.pop();
    if ((this.widths[this.widths.length - 1] ?? -1) < indent) this.widths.push(indent);
    return this.widths.length - 1;
  }

  finished(): Part {
    return {
      owner: this.owner,
      heading: this.heading,
      span: { tabId: this.first.tabId, start: this.first.start, end: this.end },
      items: this.items,
      notes: this.notes,
      blanks: this.blanks,
    };
  }

  get empty(): boolean {
    return this.heading === "" && this.items.length + this.notes.length + this.blanks.length === 0;
  }
}

export function spanOf(line: Line): Span {
  return { tabId: line.tabId, start: line.start, end: line.end };
}
