import type { Document, Paragraph, Request, StructuralElement } from "../../../contract/docs";
import { stripped } from "../../../emulator/docs/model/insert";

/** One index of a tab's body: what stands there and whether the add-on put it there. */
interface Mark {
  readonly id: number;
  readonly character: string;
  readonly ours: boolean;
}

/** Stands for a chip or an image; and for what is no paragraph: the edges of tables, rows and cells. */
const THING = "\ufffc";
const EDGE = "\uffff";

/**
 * Keeps book of who put every character of the first tab's body there. Requests are booked by index arithmetic of the
 * ledger's own, so that a plan is checked against the emulator's outcome; taking out a character of a person's throws.
 */
export class Ledger {
  private marks: Mark[] = [];
  private next = 0;

  constructor(document: Document) {
    this.marks = charactersOf(document).map((character) => this.mark(character, false));
  }

  get text(): string {
    return this.marks.map(({ character }) => character).join("");
  }

  /** The persons' characters in order. */
  get persons(): string {
    return this.marks
      .filter(({ ours }) => !ours)
      .map(({ character }) => character)
      .join("");
  }

  idAt(index: number): number {
    return this.marks[index]?.id ?? -1;
  }

  /** Whether a surrogate pair lies across this index, where no editor sets a cursor. */
  isInsidePair(index: number): boolean {
    return /[\udc00-\udfff]/.test(this.marks[index]?.character ?? "");
  }

  isOurs(index: number): boolean {
    return this.marks[index]?.ours === true;
  }

  /** All there is now is the add-on's: it made the doc. */
  claimAll(): void {
    this.marks = this.marks.map((mark) => ({ ...mark, ours: true }));
  }

  /** Books what a person did, by comparing: what is new is theirs; whole lines that only moved keep their marks. */
  bookEdit(after: Document): void {
    const now = charactersOf(after).map((character) => this.mark(character, false));
    this.marks = moved(this.marks, now) ?? typed(this.marks, now);
  }

  /** Books a plan's requests in their order. */
  bookRequests(requests: readonly Request[]): void {
    for (const request of requests) this.bookRequest(request);
  }

  private bookRequest(request: Request): void {
    const { insertText, insertPerson, insertDate, insertRichLink, deleteContentRange } = request;
    if (insertText !== undefined)
      this.insert(insertText.location?.index ?? 0, stripped(insertText.text ?? ""));
    const chip = insertPerson ?? insertDate ?? insertRichLink;
    if (chip !== undefined) this.insert(chip.location?.index ?? 0, THING);
    if (deleteContentRange !== undefined) {
      const { startIndex = 0, endIndex = 0 } = deleteContentRange.range ?? {};
      this.remove(startIndex, endIndex);
    }
    const bullets = request.createParagraphBullets?.range;
    if (bullets !== undefined) this.removeTabs(bullets.startIndex ?? 0, bullets.endIndex ?? 0);
  }

  private insert(index: number, text: string): void {
    this.marks.splice(index, 0, ...text.split("").map((character) => this.mark(character, true)));
  }

  private remove(start: number, end: number): void {
    for (const { ours, character } of this.marks.splice(start, end - start))
      if (!ours && !(character === "\n" && this.hasEmptyLineOfOurs()))
        throw new Error(`A plan takes out ${JSON.stringify(character)}, which a person put there.`);
  }

  /** Empty lines are alike: when people move them about, one of ours left elsewhere is theirs from now on. */
  private hasEmptyLineOfOurs(): boolean {
    const at = this.marks.findIndex(
      ({ ours, character }, index) => ours && character === "\n" && this.marks[index - 1]?.character === "\n",
    );
    const mark = this.marks[at];
    if (mark === undefined) return false;
    this.marks[at] = { ...mark, ours: false };
    return true;
  }

  private removeTabs(start: number, end: number): void {
    const starts: number[] = [];
    for (let index = start; index < end; index += 1)
      if (index === start || this.marks[index - 1]?.character === "\n") starts.push(index);
    for (const index of starts.reverse()) {
      let tabs = 0;
      while (this.marks[index + tabs]?.character === "\t") tabs += 1;
      this.remove(index, index + tabs);
    }
  }

  private mark(character: string, ours: boolean): Mark {
    this.next += 1;
    return { id: this.next, character, ours };
  }
}

/** The same lines in another order; undefined when they are not the same. */
function moved(before: readonly Mark[], now: readonly Mark[]): Mark[] | undefined {
  const places = new Map<string, Mark[][]>();
  for (const line of linesOf(before)) places.set(wordsOf(line), [...(places.get(wordsOf(line)) ?? []), line]);
  const lines = linesOf(now).map((line) => places.get(wordsOf(line))?.shift());
  const all = lines.flatMap((line) => line ?? []);
  return lines.includes(undefined) || all.length !== before.length ? undefined : all;
}

function typed(before: readonly Mark[], now: readonly Mark[]): Mark[] {
  const same = (a: Mark | undefined, b: Mark | undefined) => a !== undefined && a.character === b?.character;
  let head = 0;
  while (same(now[head], before[head])) head += 1;
  let tail = 0;
  const most = Math.min(now.length, before.length) - head;
  while (tail < most && same(now[now.length - 1 - tail], before[before.length - 1 - tail])) tail += 1;
  return [
    ...before.slice(0, head),
    ...now.slice(head, now.length - tail),
    ...before.slice(before.length - tail),
  ];
}

function wordsOf(line: readonly Mark[]): string {
  return line.map(({ character }) => character).join("");
}

function linesOf(marks: readonly Mark[]): Mark[][] {
  const lines: Mark[][] = [[]];
  for (const mark of marks) {
    lines[lines.length - 1]?.push(mark);
    if (mark.character === "\n" || mark.character === EDGE) lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

export interface PlacedLine {
  readonly start: number;
  readonly end: number;
  readonly paragraph: Paragraph;
}

/** Every paragraph of the first tab's body, those in cells among them. */
export function placedLines(document: Document): PlacedLine[] {
  const lines: PlacedLine[] = [];
  const visit = (content: readonly StructuralElement[]) => {
    for (const { paragraph, table, startIndex = 0, endIndex = 0 } of content) {
      if (paragraph !== undefined) lines.push({ start: startIndex, end: endIndex, paragraph });
      for (const { tableCells = [] } of table?.tableRows ?? [])
        for (const cell of tableCells) visit(cell.content ?? []);
    }
  };
  visit(document.tabs?.[0]?.documentTab?.body?.content ?? []);
  return lines;
}

function charactersOf(document: Document): string[] {
  const content = document.tabs?.[0]?.documentTab?.body?.content ?? [];
  const characters: string[] = new Array(content[content.length - 1]?.endIndex ?? 0).fill(EDGE);
  for (const { paragraph } of placedLines(document)) {
    for (const { startIndex = 0, endIndex = 0, textRun } of paragraph.elements ?? []) {
      for (let index = startIndex; index < endIndex; index += 1)
        characters[index] = textRun?.content?.charAt(index - startIndex) ?? THING;
    }
  }
  return characters;
}

export function textOfBody(document: Document): string {
  return charactersOf(document).join("");
}
