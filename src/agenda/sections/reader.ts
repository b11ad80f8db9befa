import type { Footnote } from "../../../contract/docs";
import type { IsoDate, Owner, Section } from "../model";
import type { Cell, Line } from "../text/lines";
import type { Ticks } from "../ticks/ticks";
import { emphasized } from "./headings";
import { isDashed, itemWords } from "./items";
import type { Keys } from "./keys";
import type { Label, LabelReader } from "./labels/labels";
import type { NoteContext } from "./own-notes";
import { GrowingPart } from "./parts";

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
  readonly footnotes: Readonly<Record<string, Footnote>>;
  readonly ticks: Ticks;
}

/** Takes the lines of one section one by one and sorts them into parts, items and notes. */
export class SectionReader {
  private readonly parts: GrowingPart[] = [];
  private current: GrowingPart;
  /** Where to go on after a labelled line of its own. */
  private before: { readonly part: GrowingPart; readonly level: number } | undefined;
  /** The part that the last heading we understood began. */
  private named: GrowingPart | undefined;
  private readonly columns = new Map<string, GrowingPart>();
  private table: { readonly start: number; readonly around: GrowingPart } | undefined;
  /** Below "Attendees" and the like nothing is a topic, up to an empty line or the next heading. */
  private furniture = false;
  private apart: GrowingPart | undefined;
  private readonly notes: NoteContext;
  /** Levels that lie in the section's own heading, which is a bullet in a doc that is one list. */
  private readonly base: number;

  constructor(
    private readonly source: SectionSource,
    private readonly context: SectionContext,
    private readonly ours: boolean,
  ) {
    this.notes = { sectionDate: source.date, dateOfHeading: context.dateOfHeading };
    this.base = source.heading.list === undefined ? 0 : 1;
    this.current = new GrowingPart(source.chapter ?? "unknown", "", source.heading, undefined, this.base);
    this.current.note(source.heading, "", context.footnotes);
    this.parts.push(this.current);
  }

  read(line: Line, next: Line | undefined): void {
    this.place(line);
    const text = line.text.trim();
    if (text === "") {
      if (this.current.first.heading === 0) this.furniture = false;
      // What is typed into an empty heading heads a part.
      if (line.list !== undefined && line.heading === 0) this.current.blank(line);
      else this.current.covers(line);
      return;
    }
    const label = this.headingLabel(line, text, next);
    if (label !== undefined) {
      this.begin(line, text, label);
      return;
    }
    if (this.ours) this.readOurs(line);
    else this.readTheirs(line, text);
  }

  /** The topic that stands in the heading's own line. */
  readRest(heading: Line, from: number): void {
    this.addItem(heading, from);
  }

  finish(key: ReturnType<Keys["section"]>): Section["parts"] {
    this.settlePronouns();
    for (const part of this.parts)
      for (const item of part.items) item.key = key(part.owner, item.text, item.since?.headingId);
    return this.parts.filter((part) => !part.empty).map((part) => part.finished());
  }

  /** In a table the part depends on the cell; after it, things go on as before. */
  private place(line: Line): void {
    const { cell } = line;
    if (cell === undefined) {
      if (this.table !== undefined) this.current = this.table.around;
      this.table = undefined;
      return;
    }
    this.before = undefined;
    if (this.table?.start !== cell.table)
      this.table = { start: cell.table, around: this.table?.around ?? this.current };
    const known =
      this.columns.get(`${cell.table}/c${cell.column}`) ?? this.columns.get(`${cell.table}/r${cell.row}`);
    if (known !== undefined) this.current = this.rowPart(cell, known);
    else {
      const head = cell.first ? this.source.columns?.get(cell.column) : undefined;
      const label = head && this.context.labels(head.text);
      if (head !== undefined && label !== undefined && cell.column > 0) {
        this.open(new GrowingPart(label.owner, head.text.trim(), line, label.pronoun));
        this.columns.set(`${cell.table}/c${cell.column}`, this.current);
      } else if (cell.first) this.current = this.table.around;
    }
  }

  /** Where a row is a topic, all its cells go to the first column's part. */
  private rowPart(cell: Cell, known: GrowingPart): GrowingPart {
    if (cell.row === 0 || this.source.heading.cell?.table === cell.table) return known;
    const heads = this.tableHeads(cell.table);
    return heads.every(({ owner, pronoun }) => owner === "unknown" && !pronoun) ? (heads[0] ?? known) : known;
  }

  /** The label of a line that heads a part; a heading that says nothing we know still heads one. */
  private headingLabel(line: Line, text: string, next: Line | undefined): Label | undefined {
    const { labels } = this.context;
    if (line.heading > 0) return labels(text) ?? this.unknownHeading(line);
    // One letter is an initial only with a colon behind it: lists are lettered too.
    if (/^[a-z]$/i.test(text)) return undefined;
    if (line.list !== undefined) {
      const deeper = next?.list !== undefined && next.list.level > line.list.level && next.text.trim() !== "";
      return !this.ours && deeper && line.list.level === this.base ? labels(text) : undefined;
    }
    if (this.ours) return undefined;
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
    if (this.current.owner === "unknown" ? text.includes(":") : !heads) return undefined;
    return { owner: this.current.owner };
  }

  /** Below a part we know, a smaller heading is a group of its topics. */
  private unknownHeading(line: Line): Label {
    const named = this.named;
    return named !== undefined && named.first.heading > 0 && named.first.heading < line.heading
      ? { owner: named.owner }
      : { owner: "unknown" };
  }

  private begin(line: Line, text: string, label: Label): void {
    this.furniture = label.furniture === true;
    const outdent = line.list === undefined ? this.base : line.list.level + 1;
    this.open(new GrowingPart(label.owner, text, line, label.pronoun, outdent));
    this.current.note(line, "", this.context.footnotes);
    this.apart = this.furniture ? this.current : undefined;
    if (this.context.labels(text) !== undefined) this.named = this.current;
    else if (this.named !== undefined && line.heading > 0 && line.heading <= this.named.first.heading)
      this.named = undefined;
    const { cell } = line;
    if (cell === undefined) return;
    if (cell.row === 0) this.columns.set(`${cell.table}/c${cell.column}`, this.current);
    else if (cell.column === 0 && cell.columns > 1)
      this.columns.set(`${cell.table}/r${cell.row}`, this.current);
  }

  private open(part: GrowingPart): void {
    this.parts.push(part);
    this.current = part;
    this.before = undefined;
  }

  private readOurs(line: Line): void {
    if (line.list?.shape !== "checkbox" || line.cell !== undefined) {
      this.current.note(line, line.text.trim(), this.context.footnotes);
      return;
    }
    this.addItem(line);
  }

  private readTheirs(line: Line, text: string): void {
    if (this.furniture || this.inTableBeside(line)) {
      this.current.note(line, text, this.context.footnotes);
      return;
    }
    if (this.apart === this.current) this.open(new GrowingPart("unknown", "", line, undefined, this.base));
    this.leaveLabelled(line, text);
    const label = this.labelInLine(line, text);
    if (label?.furniture === true) {
      this.current.note(line, text, this.context.footnotes);
      return;
    }
    if (label !== undefined) {
      const back = this.before ?? { part: this.current, level: 0 };
      const outdent = line.list === undefined ? this.base : line.list.level;
      const heading = text.slice(0, text.indexOf(":") + 1);
      this.open(new GrowingPart(label.owner, heading, line, label.pronoun, outdent));
      this.before = { part: back.part, level: line.list?.level ?? -1 };
      this.addItem(line, line.text.indexOf(":") + 1);
      return;
    }
    const words = itemWords(line, this.notes, this.context.ticks.get(line));
    // Nothing but a note of ours is left of a line whose words somebody took elsewhere.
    if (words.text === "" || (words.since === undefined && isFiller(words.text, line)))
      this.current.aside(line, text, this.context.footnotes);
    else if (
      words.shape === "plain" &&
      (words.indent > 0 || onlyThings(line)) &&
      this.current.items.length > 0
    )
      this.current.note(line, text, this.context.footnotes);
    else this.current.item(line, words, this.context.footnotes);
  }

  /**
   * In a table that heads its columns without a name ("Topic", "Notes") a row is a topic, its first cell the words
   * and the rest notes; in one that heads none, only a list's lines are topics. Rows that are sections are no such.
   */
  private inTableBeside({ cell, list }: Line): boolean {
    if (cell === undefined || this.source.heading.cell?.table === cell.table) return false;
    const heads = this.tableHeads(cell.table);
    if (heads.length === 0) return list === undefined;
    return (
      cell.column > 0 &&
      list === undefined &&
      heads.every(({ owner, pronoun }) => owner === "unknown" && !pronoun)
    );
  }

  private tableHeads(table: number): GrowingPart[] {
    const heads: GrowingPart[] = [];
    for (const [place, part] of this.columns) if (place.startsWith(`${table}/`)) heads.push(part);
    return heads;
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
    return level === this.base && this.current.owner === "unknown" && this.current.heading === "";
  }

  /** After a labelled line, what does not hang below it belongs to where we were. */
  private leaveLabelled(line: Line, text: string): void {
    if (this.before === undefined) return;
    const below = line.list === undefined ? isDashed(text) : line.list.level > this.before.level;
    if (below) return;
    this.current = this.before.part;
    this.before = undefined;
  }

  private addItem(line: Line, from = 0): void {
    const words = itemWords(
      from === 0 ? line : { ...line, ...cutBefore(line, from) },
      this.notes,
      this.context.ticks.get(line),
    );
    if (words.text === "") this.current.blank(line);
    else this.current.item(line, words, this.context.footnotes);
  }

  /** "My topics" beside "Dana's topics" are Alex's; alone, they are the manager's, who keeps most docs. */
  private settlePronouns(): void {
    const named = new Set(
      this.parts.filter(({ pronoun }) => pronoun === undefined).map(({ owner }) => owner),
    );
    for (const part of this.parts) {
      if (part.pronoun === undefined) continue;
      if (named.has("direct") && !named.has("manager")) part.owner = "manager";
      else if (named.has("manager") && !named.has("direct")) part.owner = "direct";
    }
  }
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
