import { linkedHeading, noteWords } from "../notes";
import type { Line } from "../text/lines";

/**
 * The lines of a section of ours that are items: boxes. Where no box below a heading has words, people made something
 * else of ours: then the bullets and numbers there are; plain lines only where there is no list at all, not even our
 * empty box. A line that bears our "since" is a copy whose box somebody took off, and an item whatever it looks like.
 */
export function itemsOfOurs(lines: readonly Line[]): ReadonlySet<Line> {
  const items = new Set<Line>();
  let part: Line[] = [];
  // What stands above the first part is no part of ours: a box there is an item, a line is a note.
  let above = true;
  const close = () => {
    for (const line of above ? part.filter(isBox) : itemsOfPart(part)) items.add(line);
    part = [];
    above = false;
  };
  for (const line of lines) {
    if (line.heading > 0 || line.title) close();
    else if (line.cell === undefined) part.push(line);
  }
  close();
  return items;
}

function itemsOfPart(lines: readonly Line[]): readonly Line[] {
  const listed = lines.filter(({ list }) => list !== undefined);
  const boxes = listed.filter(isBox);
  const isWorded = ({ text }: Line) => text.trim() !== "";
  const copies = lines.filter((line) => !isBox(line) && isCopy(line));
  if (boxes.some(isWorded)) return [...boxes, ...copies];
  if (listed.some(isWorded)) return [...listed, ...copies];
  return listed.length > 0 ? [...boxes, ...copies] : lines.filter(isWorded);
}

function isBox({ list }: Line): boolean {
  return list?.shape === "checkbox";
}

function isCopy({ unadorned, pieces }: Line): boolean {
  return (
    !unadorned &&
    pieces.some(({ link, text }) => linkedHeading(link) !== undefined && noteWords(text)?.kind === "since")
  );
}
