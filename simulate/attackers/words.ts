import type { Dice } from "../dice";
import type { AnyFile } from "../files";
import { linesOf } from "../page";
import { type Cast, circleOf, readersOf } from "./cast";

/** Ends what somebody typed, so that it is found wherever it gets to. */
const MARK = /zq\d+zq/gu;

export function marksIn(text: string): readonly string[] {
  return [...new Set(text.match(MARK) ?? [])];
}

/** New words of one's own, for these to read and nobody else. */
export function newWords(cast: Cast, circle: ReadonlySet<string>, dice: Dice): string {
  const mark = `zq${++cast.count}zq`;
  cast.circles.set(mark, new Set(circle));
  return `${dice.pick(["my salary", "leaving in March", "Sam's review", "the reorganisation"])} ${mark}`;
}

/** Somebody types a line into the doc's first box that is free, or below the last line. */
export function typesIn(cast: Cast, person: string, file: AnyFile, dice: Dice): string | undefined {
  if (!readersOf(cast, file).has(person)) return undefined;
  const lines = linesOf(cast.workspace, person, file.id);
  const free = lines.filter(({ checkbox, text }) => checkbox && text === "");
  const line = free.length > 0 ? dice.pick(free) : lines.at(-1);
  if (line === undefined) return undefined;
  const words = newWords(cast, circleOf(cast, file), dice);
  const text = line.text === "" ? words : `\n${words}`;
  try {
    cast.workspace.docs.edit(person, file.id, { kind: "insertText", at: line.end - 1, text });
  } catch {
    // A reader may not write.
    return undefined;
  }
  const [mark = ""] = marksIn(words);
  cast.typed.set(mark, file.id);
  return `types "${words}" into "${file.name}"`;
}
