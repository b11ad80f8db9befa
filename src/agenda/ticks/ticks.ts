import type { Line, TabLines } from "../text/lines";
import { align } from "./alignment";
import { exportedLists } from "./html";
import { exportedWords, reduced } from "./words";

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
      lines.map((line) => reduced(exportedWords(line))),
      items.map(({ words }) => words),
    );
    lines.forEach((line, at) => {
      const item = items[places[at] ?? -1];
      if (item !== undefined) ticks.set(line, { ticked: item.ticked, commented: item.commented });
    });
  }
  return ticks;
}

/**
 * Which checklist lines were seen ticked, four lines a hex digit in the order of the doc: small enough to be kept for as long
 * as nobody changes the doc.
 */
export function tickedLines(tabs: readonly TabLines[], ticks: Ticks): string {
  const bits = checklist(tabs).map((line) => (ticks.get(line)?.ticked === true ? "1" : "0"));
  const digits = bits.join("").match(/.{1,4}/g) ?? [];
  return digits.map((four) => Number.parseInt(four.padEnd(4, "0"), 2).toString(16)).join("");
}

/** The ticks of the same revision of the same doc, from what `tickedLines` said of it. Comments are not among it. */
export function ticksIn(tabs: readonly TabLines[], ticked: string): Ticks {
  const bits = ticked.replace(/./g, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, "0"));
  return new Map(
    checklist(tabs).map((line, at): [Line, SeenBox] => [
      line,
      { ticked: bits[at] === "1", commented: false },
    ]),
  );
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
