import type { Line, TabLines } from "../text/lines";
import { align } from "./alignment";
import { exportedLists } from "./html";
import { reduced } from "./words";

/** What Drive's export shows of a checklist line's box. */
export interface SeenBox {
  readonly ticked: boolean;
  /** Whether an open comment hangs on the line. */
  readonly commented: boolean;
}

/** The checklist lines of a doc whose box its HTML export shows; a line not there is unknown, and unknown means open. */
export type Ticks = ReadonlyMap<Line, SeenBox>;

/**
 * Finds each checklist line of the doc in its HTML export: by its list's id, then by order and words. Where the two
 * differ, since somebody typed between the two readings, a line that nobody can tell from another stays unknown.
 */
export function ticksOf(tabs: readonly TabLines[], exported: string | undefined): Ticks {
  const ticks = new Map<Line, SeenBox>();
  if (exported === undefined) return ticks;
  const lists = exportedLists(exported);
  for (const [id, lines] of linesByList(tabs)) {
    const items = lists.get(id);
    if (items === undefined) continue;
    const places = align(
      lines.map((line) => reduced(wordsOf(line))),
      items.map(({ words }) => words),
    );
    lines.forEach((line, at) => {
      const item = items[places[at] ?? -1];
      if (item !== undefined) ticks.set(line, { ticked: item.ticked, commented: item.commented });
    });
  }
  return ticks;
}

const BOXES = ["?", "-", "x", "c", "X"];

/**
 * How the box of each checklist line was seen, a sign a line in the order of the doc, to be kept for as long as nobody
 * changes the doc.
 */
export function boxesOf(tabs: readonly TabLines[], ticks: Ticks): string {
  return checklist(tabs)
    .map((line) => {
      const seen = ticks.get(line);
      return BOXES[seen === undefined ? 0 : 1 + Number(seen.ticked) + 2 * Number(seen.commented)];
    })
    .join("");
}

/** The ticks of the same revision of the same doc, from what `boxesOf` said of it. */
export function ticksIn(tabs: readonly TabLines[], boxes: string): Ticks {
  const ticks = new Map<Line, SeenBox>();
  checklist(tabs).forEach((line, at) => {
    const seen = BOXES.indexOf(boxes[at] ?? "?") - 1;
    if (seen >= 0) ticks.set(line, { ticked: seen % 2 === 1, commented: seen > 1 });
  });
  return ticks;
}

function checklist(tabs: readonly TabLines[]): readonly Line[] {
  return tabs.flatMap(({ lines }) => lines.filter(({ list }) => list?.shape === "checkbox"));
}

function linesByList(tabs: readonly TabLines[]): ReadonlyMap<string, readonly Line[]> {
  const lists = new Map<string, Line[]>();
  for (const line of checklist(tabs)) {
    const id = line.list?.id ?? "";
    const known = lists.get(id);
    if (known === undefined) lists.set(id, [line]);
    else known.push(line);
  }
  return lists;
}

/** As the export has it: without our words for things that have none. */
function wordsOf(line: Line): string {
  if (!line.pieces.some(({ kind }) => kind === "image" || kind === "other" || kind === "footnote"))
    return line.text;
  return line.pieces
    .map(({ kind, text }) => (kind === "image" || kind === "other" || kind === "footnote" ? "" : text))
    .join("");
}
