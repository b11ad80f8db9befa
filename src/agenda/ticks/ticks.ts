import type { Line, TabLines } from "../text/lines";
import { align } from "./alignment";
import { type MarkdownLine, markdownLines, reduced } from "./markdown";

/** The checklist lines of a doc whose box its Markdown export shows, ticked or not; a line not there is unknown. */
export type Ticks = ReadonlyMap<Line, boolean>;

export function ticksOf(tabs: readonly TabLines[], markdown: string | undefined): Ticks {
  const ticks = new Map<Line, boolean>();
  if (markdown === undefined) return ticks;
  const exported: MarkdownLine[] = markdownLines(markdown);
  if (!exported.some(({ ticked }) => ticked !== undefined)) return ticks;
  const lines = tabs.flatMap((tab) => tab.lines).filter((line) => line.text.trim() !== "");
  const places = align(
    lines.map((line) => reduced(wordsOf(line))),
    exported.map(({ words }) => words),
  );
  lines.forEach((line, at) => {
    const ticked = exported[places[at] ?? -1]?.ticked;
    if (ticked !== undefined && line.list?.shape === "checkbox") ticks.set(line, ticked);
  });
  return ticks;
}

/** As the export has it: without our words for things that have none. */
function wordsOf(line: Line): string {
  if (!line.pieces.some(({ kind }) => kind === "image" || kind === "other")) return line.text;
  return line.pieces.map(({ kind, text }) => (kind === "image" || kind === "other" ? "" : text)).join("");
}
