import type { Workspace } from "../emulator/workspace";
import { linesOf, withoutOurNotes } from "./page";

/** Every piece of text a person put somewhere ends in a word of its own, so that it can be found again: "⟨17⟩". */
export const MARK = /⟨\d+⟩/gu;

/** What people have typed and not deleted themselves. */
export interface Ledger {
  /** A new mark, counted as typed from now on. */
  typed(): string;
  /** A mark for text whose press may or may not have had its effect. */
  maybe(): string;
  /** The person took it out by hand. */
  removed(mark: string): void;
  /** Whether a person typed it in the doc, and did not take it out. */
  has(mark: string): boolean;
  /** Marks that no line of the doc bears any more. */
  lost(workspace: Workspace, person: string, documentId: string): string[];
}

export function createLedger(): Ledger {
  let count = 0;
  const live = new Set<string>();
  const next = (): string => `⟨${++count}⟩`;
  return {
    typed() {
      const mark = next();
      live.add(mark);
      return mark;
    },
    maybe: next,
    removed(mark) {
      live.delete(mark);
    },
    has: (mark) => live.has(mark),
    lost(workspace, person, documentId) {
      const text = linesOf(workspace, person, documentId)
        .map((line) => line.text)
        .join("\n");
      return [...live].filter((mark) => !text.includes(mark));
    },
  };
}

/** The lines that people wrote in the doc, in order, as they wrote them; what came in by carry-over or through the panel is left out. */
export function originalsOf(
  workspace: Workspace,
  person: string,
  documentId: string,
  ledger: Ledger,
): string[] {
  return linesOf(workspace, person, documentId)
    .filter(
      ({ text }) => (text.match(MARK) ?? []).some((mark) => ledger.has(mark)) && !/\u2002since /u.test(text),
    )
    .map(({ text }) => withoutOurNotes(text));
}

/** Whether `before` stands in `after` in the same order, with other lines between at most. */
export function inOrder(before: readonly string[], after: readonly string[]): boolean {
  let at = 0;
  for (const line of after) if (line === before[at]) at++;
  return at === before.length;
}
