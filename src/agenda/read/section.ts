import type { Footnote } from "../../../contract/docs";
import type { IsoDate, Section } from "../model";
import { emphasized } from "./headings";
import { itemWords } from "./items";
import type { Keys } from "./keys";
import { isOurPartHeading, type Label, type LabelReader } from "./labels";
import type { Line } from "./lines";
import type { NoteContext } from "./own-notes";
import { GrowingPart, spanOf } from "./parts";

export interface SectionSource {
  readonly date: IsoDate;
  readonly heading: Line;
  /** What stands below the heading, up to the next. */
  readonly lines: readonly Line[];
  /** Labels of the columns of the table that the section is a row of. */
  readonly columns?: ReadonlyMap<number, Line>;
}

export interface SectionContext {
  readonly labels: LabelReader;
  readonly keys: Keys;
  readonly dateOfHeading: ReadonlyMap<string, IsoDate>;
  readonly footnotes: Readonly<Record<string, Footnote>>;
}

/** Reads what stands between two date headings. */
export function readSection(source: SectionSource, context: SectionContext): Section {
  const { heading, lines, date } = source;
  const ours = isOurs(heading, lines);
  const reader = new SectionReader(source, context, ours);
  lines.forEach((line, at) => {
    reader.read(line, lines[at + 1]);
  });
  const last = lines[lines.length - 1] ?? heading;
  return {
    date,
    heading: heading.text.trim(),
    ...(heading.headingId === undefined ? {} : { headingId: heading.headingId }),
    headingSpan: spanOf(heading),
    span: { tabId: heading.tabId, start: heading.start, end: last.end },
    parts: reader.finish(context.keys.section(date)),
    ours,
  };
}

/**
 * Whether the add-on made this section: the heading is an H2, parts are H3 headings in our words, and most of those
 * parts have the boxes we gave them. Hand-made docs use such headings too, with bullets below, and there a bullet is
 * a topic.
 */
function isOurs(heading: Line, lines: readonly Line[]): boolean {
  if (heading.heading !== 2) return false;
  let [parts, boxed, filled] = [0, 0, 0];
  let inPart = false;
  let [box, other] = [false, false];
  const close = () => {
    if (!inPart) return;
    parts++;
    if (box) boxed++;
    else if (other) filled++;
  };
  for (const line of lines) {
    if (line.heading === 3) {
      close();
      inPart = isOurPartHeading(line.text);
      [box, other] = [false, false];
    } else if (line.list?.shape === "checkbox") box = true;
    else if (line.list !== undefined) other = true;
  }
  close();
  return parts > 0 && boxed >= filled && (boxed > 0 || parts > 1);
}

class SectionReader {
  private readonly parts: GrowingPart[] = [];
  private current: GrowingPart;
  /** Where to go on after a labelled line of its own. */
  private before: GrowingPart | undefined;
  private readonly columns = new Map<string, GrowingPart>();
  private table: { readonly start: number; readonly around: GrowingPart } | undefined;
  private furniture = false;
  private readonly notes: NoteContext;

  constructor(
    private readonly source: SectionSource,
    private readonly context: SectionContext,
    private readonly ours: boolean,
  ) {
    this.notes = { sectionDate: source.date, dateOfHeading: context.dateOfHeading };
    this.current = new GrowingPart("unknown", "", source.heading);
    this.parts.push(this.current);
  }

  read(line: Line, next: Line | undefined): void {
    this.place(line);
    const text = line.text.trim();
    if (text === "") {
      if (line.list !== undefined) this.current.blank(line);
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
    if (known !== undefined) this.current = known;
    else {
      const head = cell.first ? this.source.columns?.get(cell.column) : undefined;
      const label = head && this.context.labels(head.text);
      if (head !== undefined && label !== undefined && cell.column > 0) {
        this.open(new GrowingPart(label.owner, head.text.trim(), line, label.pronoun));
        this.columns.set(`${cell.table}/c${cell.column}`, this.current);
      } else if (cell.first) this.current = this.table.around;
    }
  }

  /** The label of a line that heads a part; a heading that says nothing we know still heads one. */
  private headingLabel(line: Line, text: string, next: Line | undefined): Label | undefined {
    const label = this.context.labels(text);
    if (line.heading > 0) return label ?? this.unknownHeading(line);
    if (line.list !== undefined) {
      const deeper = next?.list !== undefined && next.list.level > line.list.level && next.text.trim() !== "";
      return !this.ours && deeper && line.list.level === 0 ? label : undefined;
    }
    if (this.ours) return undefined;
    if (line.cell !== undefined && !line.cell.first) return undefined;
    if (label !== undefined) return label;
    return emphasized(line) && this.current.owner === "unknown" && text.length <= 60 && !text.includes(":")
      ? { owner: "unknown" }
      : undefined;
  }

  /** Below a part we know, a smaller heading is one of its topics' groups. */
  private unknownHeading(line: Line): Label {
    const { owner, first } = this.current;
    return first.heading > 0 && first.heading < line.heading && owner !== "unknown"
      ? { owner }
      : { owner: "unknown" };
  }

  private begin(line: Line, text: string, label: Label): void {
    this.furniture = label.furniture === true;
    this.open(new GrowingPart(label.owner, text, line, label.pronoun, line.list === undefined ? 0 : 1));
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
      this.current.note(line, line.text.trim());
      return;
    }
    this.addItem(line);
  }

  private readTheirs(line: Line, text: string): void {
    if (this.furniture && line.list === undefined) {
      this.current.note(line, text);
      return;
    }
    const colon = line.list === undefined ? text.indexOf(":") : -1;
    const label = colon > 0 && colon <= 40 ? this.context.labels(text.slice(0, colon)) : undefined;
    if (label?.furniture === true) {
      this.current.note(line, text);
      return;
    }
    if (label !== undefined && (label.owner !== "unknown" || label.pronoun !== undefined)) {
      const back = this.before ?? this.current;
      this.open(new GrowingPart(label.owner, text.slice(0, colon + 1), line, label.pronoun));
      this.before = back;
      this.addItem(line, colon + 1 + (line.text.length - line.text.trimStart().length));
      return;
    }
    const words = itemWords(line, this.notes);
    if (this.before !== undefined && words.shape === "plain") {
      this.current = this.before;
      this.before = undefined;
    }
    if (/^[^\p{L}\p{N}]+$/u.test(words.text) && !/\p{Extended_Pictographic}/u.test(words.text))
      this.current.note(line, text);
    else if (words.shape === "plain" && words.indent > 0 && this.current.items.length > 0)
      this.current.note(line, text);
    else this.current.item(line, words, this.context.footnotes);
  }

  private addItem(line: Line, from = 0): void {
    const words = itemWords(from === 0 ? line : { ...line, ...cutBefore(line, from) }, this.notes);
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

/** A line without its first characters, which were a label. */
function cutBefore(line: Line, from: number): Pick<Line, "text" | "pieces"> {
  let at = 0;
  const pieces = line.pieces.flatMap((piece) => {
    const start = at;
    at += piece.text.length;
    if (at <= from) return [];
    return start >= from
      ? [piece]
      : [{ ...piece, text: piece.text.slice(from - start), start: piece.start + from - start }];
  });
  return { text: line.text.slice(from), pieces };
}
