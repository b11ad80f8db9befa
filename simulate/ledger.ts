import { type Line, withoutOurNotes } from "./page";

/** Every piece of text a person put somewhere ends in a word of its own, so that it can be found again: "⟨17⟩". */
export const MARK = /⟨\d+⟩/gu;

/** What people have typed and not deleted themselves. */
export interface Ledger {
  /** The words with a new mark behind them, counted as typed from now on. */
  typed(words: string): string;
  /** A mark for text whose press may or may not have had its effect. */
  maybe(): string;
  /** The person took it out by hand. */
  removed(mark: string): void;
  /** Whether a person typed it in the doc, and did not take it out. */
  has(mark: string): boolean;
  /** Whether a person took out a line with this mark: then its copies are nobody's loss. */
  wasRemoved(mark: string): boolean;
  /** A person took the words out of a box, and left the box. */
  emptied(): void;
  /** How many boxes people left empty that way. */
  boxesEmptied(): number;
  /** What people typed and no line of the doc has any more, each letter of it. */
  lost(lines: readonly Line[]): string[];
}

export function createLedger(): Ledger {
  let count = 0;
  let emptied = 0;
  const live = new Map<string, string>();
  const gone = new Set<string>();
  const next = (): string => `⟨${++count}⟩`;
  return {
    typed(words) {
      const mark = next();
      const text = `${words} ${mark}`;
      live.set(mark, text);
      return text;
    },
    maybe: next,
    removed(mark) {
      live.delete(mark);
      gone.add(mark);
    },
    has: (mark) => live.has(mark),
    wasRemoved: (mark) => gone.has(mark),
    emptied() {
      emptied += 1;
    },
    boxesEmptied: () => emptied,
    lost(lines) {
      const page = lines.map((line) => line.text).join("\n");
      return [...live.values()].filter((text) => !page.includes(text));
    },
  };
}

/**
 * The lines that people wrote in the doc, in order, as they wrote them; what came in by carry-over or through the panel
 * is left out. What came along below a copy bears no note of ours: it is known by standing elsewhere too.
 */
export function originalsIn(lines: readonly Line[], ledger: Ledger): string[] {
  const copied = copiedDetails(lines);
  return lines
    .filter(
      (line) =>
        (line.text.match(MARK) ?? []).some((mark) => ledger.has(mark)) &&
        !/\u2002since /u.test(line.text) &&
        !copied.has(line),
    )
    .map(({ text }) => withoutOurNotes(text));
}

function copiedDetails(lines: readonly Line[]): ReadonlySet<Line> {
  const below = new Set<Line>();
  let inCopy = false;
  for (const line of lines) {
    if (!line.checkbox || line.level === 0) inCopy = /\u2002since /u.test(line.text);
    else if (inCopy) below.add(line);
  }
  const elsewhere = new Set(
    lines.filter((line) => !below.has(line)).map(({ text }) => withoutOurNotes(text)),
  );
  return new Set([...below].filter(({ text }) => elsewhere.has(withoutOurNotes(text))));
}

/** Whether `before` stands in `after` in the same order, with other lines between at most. */
export function inOrder(before: readonly string[], after: readonly string[]): boolean {
  let at = 0;
  for (const line of after) if (line === before[at]) at++;
  return at === before.length;
}
