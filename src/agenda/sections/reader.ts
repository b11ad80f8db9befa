import type { IsoDate, Owner, Section } from "../model";
import type { Line } from "../text/lines";
import type { Ticks } from "../ticks/ticks";
import { emphasized } from "./headings";
import { isDashed, itemWords } from "./items";
import type { Keys } from "./keys";
import type { Label, LabelReader } from "./labels/labels";
import type { NoteContext } from "./own-notes";
import { PartList } from "./part-list";
import { GrowingPart } from "./parts";
import { TableParts } from "./tables";

export interface SectionSource {
  readonly date: IsoDate;
  readonly heading: Line;
  /** What stands below the heading, up to the next. */
  readonly lines: readonly Line[];
  /** Where the first topic begins in a heading that holds one. */
  readonly rest?: number;
  /** The heading over several dated ones, when it says whose all of them are. */
  readonly chapter?: Owner;
  /** Labels of the columns of the table that the section is a row of. */
  readonly columns?: ReadonlyMap<number, Line>;
}

export interface SectionContext {
  readonly labels: LabelReader;
  readonly keys: Keys;
  readonly dateOfHeading: ReadonlyMap<string, IsoDate>;
  readonly ticks: Ticks;
}

/** Takes the lines of one section one by one and sorts them into parts, items and notes. */
export class SectionReader {
  private readonly parts: PartList;
  private readonly tables: TableParts;
  private readonly notes: NoteContext;
  /** Levels that lie in the section's own heading, which is a bullet in a doc that is one list. */
  private readonly base: number;

  constructor(
    { date, heading, chapter, columns }: SectionSource,
    private readonly context: SectionContext,
    /** The items of a section of ours. */
    private readonly ours: ReadonlySet<Line> | undefined,
  ) {
    this.notes = { sectionDate: date, dateOfHeading: context.dateOfHeading };
    this.base = heading.list === undefined ? 0 : 1;
    const first = new GrowingPart(chapter ?? "unknown", "", heading, { outdent: this.base });
    first.note(heading, "");
    this.parts = new PartList(first);
    this.tables = new TableParts(this.parts, context.labels, {
      ...(heading.cell === undefined ? {} : { table: heading.cell.table }),
      ...(columns === undefined ? {} : { columns }),
    });
  }

  read(line: Line, next: Line | undefined): void {
    this.tables.place(line);
    const text = line.text.trim();
    if (!isVisible(text)) {
      // What is typed into an empty heading heads a part.
      if (line.list !== undefined && line.heading === 0) this.parts.current.blank(line);
      else this.parts.current.gap(line);
      return;
    }
    const label = this.headingLabel(line, text, next);
    if (label !== undefined) this.begin(line, text, label);
    else if (this.ours !== undefined) this.readOurs(line, this.ours);
    else this.readTheirs(line, text);
  }

  /** The topic that stands in the heading's own line. */
  readRest(heading: Line, from: number): void {
    this.addItem(heading, from);
  }

  finish(key: ReturnType<Keys["section"]>): Section["parts"] {
    return this.parts.finish(key);
  }

  /** The label of a line that heads a part; a heading that says nothing we know still heads one. */
  private headingLabel(line: Line, text: string, next: Line | undefined): Label | undefined {
    const { labels } = this.context;
    if (line.heading > 0) return labels(text) ?? this.parts.underNamed(line);
    // One letter is an initial only with a colon behind it: lists are lettered too.
    if (/^[a-z]$/i.test(text)) return undefined;
    if (line.list !== undefined) {
      const deeper = next?.list !== undefined && next.list.level > line.list.level && next.text.trim() !== "";
      return this.ours === undefined && deeper && line.list.level === this.base ? labels(text) : undefined;
    }
    if (this.ours !== undefined) return undefined;
    if (line.cell !== undefined && !line.cell.first) return undefined;
    if (isDashed(text)) return undefined;
    const label = labels(text);
    const heads = next !== undefined && (next.list !== undefined || isDashed(next.text.trim()));
    const bold = emphasized(line);
    if (label !== undefined)
      return label.weak !== true || heads || bold || text.endsWith(":") || line.cell !== undefined
        ? label
        : undefined;
    if (!bold || text.length > 60) return undefined;
    const { owner } = this.parts.current;
    if (owner === "unknown" ? text.includes(":") : !heads) return undefined;
    return { owner };
  }

  private begin(line: Line, text: string, { owner, pronoun, furniture }: Label): void {
    this.parts.open(
      new GrowingPart(owner, text, line, {
        outdent: line.list === undefined ? this.base : line.list.level + 1,
        ...(pronoun === undefined ? {} : { pronoun }),
        ...(furniture === undefined ? {} : { furniture }),
      }),
    );
    this.parts.current.note(line, "");
    this.parts.headed(line, this.context.labels(text) !== undefined);
    this.tables.headedIn(line.cell);
  }

  private readOurs(line: Line, items: ReadonlySet<Line>): void {
    if (items.has(line)) this.addItem(line);
    else this.parts.current.note(line, line.text.trim());
  }

  private readTheirs(line: Line, text: string): void {
    const { parts } = this;
    if (parts.current.furniture === "goes on" || this.tables.holdsNote(line)) {
      parts.current.note(line, text);
      return;
    }
    if (parts.current.furniture === "is over")
      parts.open(new GrowingPart("unknown", "", line, { outdent: this.base }));
    this.leaveLabelled(line, text);
    const label = this.labelInLine(line, text);
    if (label?.furniture === true) parts.current.note(line, text);
    else if (label !== undefined) this.readLabelled(line, text, label);
    else this.readWords(line, text);
  }

  /** "Dana: Lisbon" is a part of one line. */
  private readLabelled(line: Line, text: string, { owner, pronoun }: Label): void {
    const around = this.parts.current.manner.inside?.part ?? this.parts.current;
    this.parts.open(
      new GrowingPart(owner, text.slice(0, text.indexOf(":") + 1), line, {
        outdent: line.list === undefined ? this.base : line.list.level,
        inside: { part: around, level: line.list?.level ?? -1 },
        ...(pronoun === undefined ? {} : { pronoun }),
      }),
    );
    this.addItem(line, line.text.indexOf(":") + 1);
  }

  private readWords(line: Line, text: string): void {
    const { current } = this.parts;
    const words = itemWords(line, this.notes, this.context.ticks.get(line));
    // Nothing but a note of ours is left of a line whose words somebody took elsewhere.
    if (words.text === "" || (words.since === undefined && isFiller(words.text, line)))
      current.aside(line, text);
    else if (words.shape === "plain" && (words.indent > 0 || onlyThings(line)) && current.items.length > 0)
      current.note(line, text);
    else current.item(line, words);
  }

  /** "Dana: Lisbon": whose the line is stands in it. In a list that counts only where no heading said so. */
  private labelInLine(line: Line, text: string): Label | undefined {
    const colon = text.indexOf(":");
    if (colon <= 0 || colon > 40 || colon === text.length - 1) return undefined;
    if (line.list === undefined ? isDashed(text) : !this.unclaimed(line.list.level)) return undefined;
    const label = this.context.labels(text.slice(0, colon));
    if (label === undefined || label.furniture === true) return line.list === undefined ? label : undefined;
    return label.owner === "unknown" && label.pronoun === undefined ? undefined : label;
  }

  private unclaimed(level: number): boolean {
    const { owner, heading } = this.parts.current;
    return level === this.base && owner === "unknown" && heading === "";
  }

  /** After a labelled line, what does not hang below it belongs to where we were; a cell is a labelled line's own. */
  private leaveLabelled(line: Line, text: string): void {
    const { inside } = this.parts.current.manner;
    if (inside === undefined || line.cell !== undefined) return;
    const below = line.list === undefined ? isDashed(text) : line.list.level > inside.level;
    if (!below) this.parts.current = inside.part;
  }

  private addItem(line: Line, from = 0): void {
    const words = itemWords(
      from === 0 ? line : { ...line, ...cutBefore(line, from) },
      this.notes,
      this.context.ticks.get(line),
    );
    if (words.text === "") this.parts.current.blank(line);
    else this.parts.current.item(line, words);
  }
}

/** Whether there is anything to see: a blank without width, a soft hyphen or a mark of direction is nothing. */
function isVisible(text: string): boolean {
  return !/^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

/** A line of signs parts one thing from another; in a list "???" is a topic, and dots or dashes hold a place for one. */
function isFiller(text: string, { list }: Line): boolean {
  if (list !== undefined) return /^[-–—_.…·•*=~\s]+$/.test(text);
  return /^[^\p{L}\p{N}]+$/u.test(text) && !/\p{Extended_Pictographic}/u.test(text);
}

/** Nothing but images and the like: they illustrate what stands above them. */
function onlyThings(line: Line): boolean {
  return line.pieces.every(({ kind, text }) => kind === "image" || kind === "other" || text.trim() === "");
}

/** A line without its first characters, which were a label. */
function cutBefore(line: Line, from: number): Pick<Line, "text" | "pieces"> {
  let at = 0;
  const pieces = line.pieces.flatMap((piece) => {
    if (piece.deletion && line.deleted !== "") return [];
    const start = at;
    at += piece.text.length;
    if (at <= from) return [];
    return start >= from
      ? [piece]
      : [{ ...piece, text: piece.text.slice(from - start), start: piece.start + from - start }];
  });
  return { text: line.text.slice(from), pieces };
}
