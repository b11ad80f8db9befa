import type { Line } from "../../text/lines";
import { allWords } from "../../wording";

/** Long enough that nobody types it by chance. */
const TELLING = 20;

/** Tells the doc's own head from what people put above the first date: its title, our lines, and our link. */
export function headTeller(): (line: Line, text: string) => "head" | "latest" | undefined {
  const latest = new Set(allWords.map((words) => words.latest));
  const endings = allWords
    .flatMap((words) => [...words.intro("\u0000", "\u0000"), words.earlierDoc, words.laterDoc])
    .map((line) => line.split("\u0000").pop() ?? line)
    .filter((ending) => ending.length >= TELLING);
  return (line, text) => {
    if (latest.has(text)) return "latest";
    if (line.title || endings.some((ending) => text.endsWith(ending))) return "head";
    return undefined;
  };
}

/** Whether our own lines stand there; that a doc is nearly full is said in any, whoever made it. */
export function hasIntro(lines: readonly Line[]): boolean {
  const tell = headTeller();
  const full = new Set(allWords.map((words) => words.laterDoc));
  return lines.some((line) => {
    const text = line.text.trim();
    return !line.title && !full.has(text) && tell(line, text) !== undefined;
  });
}
