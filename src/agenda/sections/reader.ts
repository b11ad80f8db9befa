import type { IsoDate, Owner, Section } from "../model";
import type { Line } from "../text/lines";
import type { Ticks } from "../ticks/ticks";
import { isFirstMeetingLine } from "../wording";
import { headingLabel } from "./heading-label";
import { type ItemContext, indentOf, isDashed, isVisible, itemWords } from "./items";
import type { Keys } from "./keys";
import { cutBefore, type LineLabel, labelFound } from "./labels/label-in-line";
import type { Label, LabelReader } from "./labels/labels";
import { nameAtEnd } from "./labels/name-behind";
import { isFiller, isPrompt, isProse, onlyChips, onlyThings, saysNothing, saysOff } from "./nothing";
import { personsWords } from "./own-notes";
import { PartList } from "./part-list";
import { GrowingPart } from "./parts";
import { type RecordLine, recordsOf } from "./record-tables";
import { isWordForDone } from "./state/worded";
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
  /** The add-on made it. */
  readonly ours: boolean;
  /** It has a list, or the meetings around it have, so that a plain line is a note. */
  readonly listed: boolean;
  /** Labels of the columns of the table that the section is a row of. */
  readonly columns?: ReadonlyMap<number, Line>;
}

export interface SectionContext extends Pick<ItemContext, "documentId" | "dateOfHeading" | "datesOfNotes"> {
  readonly labels: LabelReader;
  readonly keys: Keys;
  readonly ticks: Ticks;
}

/** How a section is kept. */
export interface SectionManner {
  /** Of a section that the add-on made its items; undefined for any other. */
  readonly ours: ReadonlySet<Line> | undefined;
  /** What a plain line outside a table is: a topic, a topic unless it is prose, or a note. */
  readonly lines: "topics" | "notes";
  /** No more than two lines have words: a meeting may be said to be off. */
  readonly short: boolean;
}

/** Takes the lines of one section one by one and sorts them into parts, items and notes. */
export class SectionReader {
  private readonly parts: PartList;
  private readonly tables: TableParts;
  private readonly reading: ItemContext;
  private readonly records: ReadonlyMap<Line, RecordLine>;
  /** The part that the table's rows above went to. */
  private recorded: GrowingPart | undefined;
  /** Levels that lie in the section's own heading, which is a bullet in a doc that is one list. */
  private readonly base: number;

  constructor(
    { date, heading, chapter, columns, lines }: SectionSource,
    private readonly context: SectionContext,
    private readonly manner: SectionManner,
  ) {
    const { labels, documentId, dateOfHeading, datesOfNotes } = context;
    this.reading = {
      documentId,
      sectionDate: date,
      dateOfHeading,
      datesOfNotes,
      isName: (words) => /^(?:direct|manager)$/.test(labels(words)?.owner ?? ""),
      isLabel: (words) => labels(words) !== undefined,
    };
    this.base = heading.list === undefined ? 0 : 1;
    this.records = manner.ours === undefined ? recordsOf(lines, labels) : new Map();
    const first = new GrowingPart(chapter ?? "unknown", "", heading, { outdent: this.base });
    first.note(heading, "");
    this.parts = new PartList(first);
    this.tables = new TableParts(this.parts, labels, lines, {
      ...(heading.cell === undefined ? {} : { table: heading.cell.table }),
      ...(columns === undefined ? {} : { columns }),
    });
  }

  read(line: Line, next: Line | undefined): void {
    this.tables.place(line);
    const text = line.text.trim();
    const record = this.records.get(line);
    if (record !== undefined && isVisible(text)) {
      this.readRecord(line, text, record);
      return;
    }
    if (!isVisible(text)) {
      // What is typed into an empty heading heads a part.
      if (line.list !== undefined && line.heading === 0) this.parts.current.blank(line);
      else this.parts.current.gap(line);
      return;
    }
    if (line.heading === 0 && line.list === undefined && isFirstMeetingLine(text)) {
      this.parts.current.gap(line);
      return;
    }
    const label = headingLabel(line, text, next, {
      labels: this.context.labels,
      parts: this.parts,
      base: this.base,
      ours: this.manner.ours !== undefined,
    });
    if (label !== undefined) this.begin(line, text, label);
    else if (this.manner.ours !== undefined) this.readOurs(line, this.manner.ours);
    else this.readTheirs(line, text);
  }

  /** A topic to a row: what stands beside it is a note of it, the head a note of what is around the table. */
  private readRecord(line: Line, text: string, { role, owner, named, done }: RecordLine): void {
    const { current } = this.parts;
    if (role === "topic" && !isPrompt(text) && !saysNothing(text)) {
      const whose = current.owner === "actions" ? "actions" : owner;
      if (this.recorded?.owner === whose && this.recorded.first.cell?.table === line.cell?.table)
        this.parts.current = this.recorded;
      else this.parts.open(new GrowingPart(whose, named, line));
      this.recorded = this.parts.current;
      this.addItem(line, 0, done);
    } else if (role === "behind" && this.recorded !== undefined) this.recorded.note(line, text);
    else current.aside(line, text);
  }

  /** The topic that stands in the heading's own line. */
  readRest(heading: Line, from: number): void {
    this.addItem(heading, from);
  }

  finish(key: ReturnType<Keys["section"]>): Section["parts"] {
    return this.parts.finish(key);
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
    this.tables.headedIn(line.cell, owner !== "unknown" || pronoun !== undefined);
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
    this.leaveCounted(line);
    const labelled = this.labelInLine(line, text);
    if (labelled?.label.furniture === true) parts.current.note(line, text);
    else if (labelled !== undefined && !isPrompt(text)) this.readLabelled(line, text, labelled);
    else {
      const owner = this.ownerBehind(line, text);
      if (owner !== undefined) this.openInside(owner, "", line);
      this.readWords(line, text);
    }
  }

  /** "Dana: Lisbon" is a part of one line. */
  private readLabelled(line: Line, text: string, { label, end, done }: LineLabel): void {
    this.openInside(label.owner, text.slice(0, end).trim(), line, label.pronoun);
    this.addItem(line, line.text.length - line.text.trimStart().length + end, done);
  }

  /** A part of one line and what hangs below it. */
  private openInside(owner: Owner, heading: string, line: Line, pronoun?: Label["pronoun"]): void {
    const around = this.parts.current.manner.inside?.part ?? this.parts.current;
    this.parts.open(
      new GrowingPart(owner, heading, line, {
        outdent: line.list === undefined ? this.base : line.list.level,
        inside: {
          part: around,
          level: line.list?.level ?? -1,
          indent: isDashed(line.text.trim()) ? indentOf(line.text) : -1,
        },
        ...(pronoun === undefined ? {} : { pronoun }),
      }),
    );
  }

  /** "Promotion (added by Dana)": in a list that no heading gave to anybody, the name behind the words says whose it is. */
  private ownerBehind(line: Line, text: string): Owner | undefined {
    if (line.list === undefined || !this.unclaimed(line.list.level)) return undefined;
    if (!/[)）\]@→>–—-]/.test(text)) return undefined;
    const name = nameAtEnd(personsWords(line, this.reading).text, this.reading.isName);
    return name === undefined ? undefined : this.context.labels(name)?.owner;
  }

  private readWords(line: Line, text: string): void {
    const { current } = this.parts;
    const words = itemWords(line, this.reading, {
      seen: this.context.ticks.get(line),
      assigned: current.owner === "actions",
    });
    // Nothing but a note of ours is left of a line whose words somebody took elsewhere.
    if (words.text === "" || (words.since === undefined && isFiller(words.text, line)))
      current.aside(line, text);
    else if (words.since === undefined && this.saysLittle(line, text, words.text)) current.note(line, text);
    else if (isWordForDone(words.text) && current.closeAbove(line)) current.note(line, text);
    else if (words.shape !== "plain") current.item(line, words);
    else if ((words.indent > 0 || onlyThings(line)) && current.items.length > 0) current.note(line, text);
    else if (line.cell === undefined && (this.manner.lines === "notes" || isProse(words.text)))
      current.note(line, text);
    else current.item(line, words);
  }

  /** A prompt, "none", a chip alone, a name alone, or that the meeting is off. */
  private saysLittle(line: Line, text: string, words: string): boolean {
    if (isPrompt(words) || saysNothing(words)) return true;
    if (onlyChips(line) && line.list?.shape !== "checkbox") return true;
    if (line.list?.shape !== "checkbox" && words.length > 1 && this.context.labels(words)?.named === true)
      return true;
    return this.manner.short && saysOff(text);
  }

  /**
   * "Dana: Lisbon", "Dana – Lisbon", "✓ Dana: Lisbon": whose the line is stands in it. In a list that counts only where no
   * heading said so; a dash takes a name before it, not a label.
   */
  private labelInLine(line: Line, text: string): LineLabel | undefined {
    const found = labelFound(
      line,
      personsWords(line, this.reading).text.trim() || text,
      this.context.labels,
      this.reading.isName,
    );
    if (found === undefined) return undefined;
    const { label } = found;
    const listed = line.list !== undefined || isDashed(text);
    const { current } = this.parts;
    if (
      !listed &&
      current.owner === "actions" &&
      current.manner.inside === undefined &&
      label.owner !== "actions"
    )
      return undefined;
    if (listed && !this.unclaimed(line.list?.level ?? this.base)) return undefined;
    if (listed && (label.furniture === true || (label.owner === "unknown" && label.pronoun === undefined)))
      return undefined;
    return found;
  }

  private unclaimed(level: number): boolean {
    const { current } = this.parts;
    const { owner } = current.manner.inside?.part ?? current;
    return level === this.base && owner === "unknown";
  }

  /** After a labelled line, what does not hang below it belongs to where we were; a cell is a labelled line's own. */
  private leaveLabelled(line: Line, text: string): void {
    const { inside } = this.parts.current.manner;
    if (inside === undefined || line.cell !== undefined) return;
    const below =
      line.list === undefined
        ? isDashed(text) && indentOf(line.text) > inside.indent
        : line.list.level > inside.level;
    if (!below) this.parts.current = inside.part;
  }

  /** Behind next steps that a plain line headed, a numbered list is the next thing on the agenda. */
  private leaveCounted(line: Line): void {
    const { owner, first, items } = this.parts.current;
    if (owner !== "actions" || first.heading > 0 || line.list?.shape !== "number") return;
    if (first.list !== undefined || first.cell !== undefined || line.list.level > this.base) return;
    if (items[0]?.shape === "bullet" || items[0]?.shape === "checkbox")
      this.parts.open(new GrowingPart("unknown", "", line, { outdent: this.base }));
  }

  private addItem(line: Line, from = 0, done = false): void {
    const words = itemWords(from === 0 ? line : { ...line, ...cutBefore(line, from) }, this.reading, {
      seen: this.context.ticks.get(line),
      done,
      assigned: from > 0,
    });
    if (words.text === "") this.parts.current.blank(line);
    else this.parts.current.item(line, words);
  }
}
