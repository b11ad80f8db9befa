import type { Document } from "../../../contract/docs";
import { leadsTo, lineage, type Standing } from "../lineage";
import type { Agenda, IsoDate, Item, Part, Section } from "../model";
import { type OpenRoot, openRoots } from "../open-items";
import type { CarriedPiece, Left, Plan, PlanRefusal } from "../plan";
import { copiedPieces } from "../requests/copy";
import { type DocStyle, partLine } from "../requests/headings";
import { type Edit, inOrder, type NewLine, type Place, writeLines, writePieces } from "../requests/lines";
import { arrowPieces, sectionLink, sincePieces } from "../requests/look";
import { inSection } from "../requests/place";
import { markOf } from "../requests/words-in";
import { bodyOf, paragraphAt } from "../text/body";
import { sameWords } from "../text/fold";
import { headingFor, partOf, placeInPart, sectionOf, takesBullets } from "./target";

export interface CarryOverOptions extends DocStyle {
  readonly to: IsoDate;
  /** What a person ticked: keys of open items; what is nested under them comes along. */
  readonly keys: readonly string[];
  /** File chips as chips (the default), or as linked words: the second attempt when Docs refuses a chip. */
  readonly fileChips?: boolean;
}

/**
 * Copies open items under the same heading of the target section, newest first as they are listed, each with a
 * "since" note that links to where it came from, and puts an arrow behind each original. Twice is once: a copy that is
 * there without its arrow only gets the arrow, an arrow without its copy only the copy. What is gone, done or carried
 * by now is left, and told in `left`. Refused only when the target section is missing or not one of the keys is left
 * in the doc.
 */
export function planCarryOver(
  agenda: Agenda,
  document: Document,
  options: CarryOverOptions,
): Plan | PlanRefusal {
  const target = sectionOf(agenda, options.to);
  if (target === undefined) return { refused: "no-section", date: options.to };
  const { copies, arrows, left } = chosen(agenda, target, options.keys);
  if (
    left.length > 0 &&
    left.length === new Set(options.keys).size &&
    left.every(({ why }) => why === "gone")
  )
    return { refused: "item-gone", keys: options.keys };
  const writing: Writing = { agenda, document, target, options };
  const { edits, headings } = writeCopies(writing, copies);
  const pieces: CarriedPiece[] = [];
  for (const { root, nested } of copies) {
    for (const standing of [root, ...nested]) {
      const arrow = !leadsTo(standing, target);
      if (arrow) edits.push(arrowOn(writing, standing));
      pieces.push({ key: standing.item.key, copy: markOf(standing.item.text), arrow });
    }
  }
  for (const standing of arrows) {
    edits.push(arrowOn(writing, standing));
    pieces.push({ key: standing.item.key, arrow: true });
  }
  return {
    requests: inOrder(edits),
    insertsOnly: true,
    receipt: { what: "carry-over", to: options.to, pieces, headings },
    ...(left.length === 0 ? {} : { left }),
  };
}

interface Writing {
  readonly agenda: Agenda;
  readonly document: Document;
  readonly target: Section;
  readonly options: CarryOverOptions;
}

interface Chosen {
  readonly copies: OpenRoot[];
  /** Originals whose copy is there already. */
  readonly arrows: Standing[];
  readonly left: Left[];
}

/** Judges every key anew against this reading. */
function chosen(agenda: Agenda, target: Section, keys: readonly string[]): Chosen {
  const standings = lineage(agenda);
  const asked = new Set(keys);
  const result: Chosen = { copies: [], arrows: [], left: [] };
  const coming = new Set<string>();
  const take = (root: Standing, nested: readonly Standing[]) => {
    result.copies.push({ root, nested });
    for (const { item } of [root, ...nested]) coming.add(item.key);
  };
  for (const { root, nested } of openRoots(standings, target.date)) {
    if (asked.has(root.item.key)) take(root, nested);
    else
      for (const child of nested)
        if (asked.has(child.item.key) && !coming.has(child.item.key)) take(child, descendants(child, nested));
  }
  const byKey = new Map(standings.map((standing) => [standing.item.key, standing]));
  for (const key of asked) {
    if (coming.has(key)) continue;
    const standing = byKey.get(key);
    if (standing === undefined) result.left.push({ key, why: "gone" });
    else if (
      lacksCopy(standing, target) &&
      !standings.some((other) => standsForBoth(other, standing, target))
    )
      take(standing, []);
    else if (lacksArrow(standing, target)) result.arrows.push(standing);
    else result.left.push({ key, why: standing.item.done === true ? "done" : "carried" });
  }
  return result;
}

/** An arrow leads to the target, where nothing came from it. */
function lacksCopy(standing: Standing, target: Section): boolean {
  const { item, section, successor } = standing;
  return (
    successor === undefined && item.done !== true && section.date < target.date && leadsTo(standing, target)
  );
}

/** Of two that were worded alike and went there both, one copy may be either's: a second press makes no third. */
function standsForBoth(other: Standing, standing: Standing, target: Section): boolean {
  return (
    other !== standing &&
    other.section === standing.section &&
    other.successor?.section === target &&
    sameWords(other.item.text) === sameWords(standing.item.text)
  );
}

/** The target has a copy that links here, without which nothing shows where the item went. */
function lacksArrow({ item, successor }: Standing, target: Section): boolean {
  return item.carriedTo === undefined && successor?.section === target && successor.item.since !== undefined;
}

/** Those of a root's nested items that stand below this one. */
function descendants(root: Standing, nested: readonly Standing[]): Standing[] {
  const below = new Set<Item | undefined>([root.item]);
  return nested.filter((standing) => {
    const parent = parentOf(standing);
    if (parent === undefined || !below.has(parent)) return false;
    below.add(standing.item);
    return true;
  });
}

function parentOf({ item, section, part }: Standing): Item | undefined {
  return item.parent === undefined ? undefined : section.parts[part]?.items[item.parent];
}

/** The copies, part by part, in the order they are listed; parts that the target lacks at its end. */
function writeCopies(writing: Writing, copies: readonly OpenRoot[]): { edits: Edit[]; headings: string[] } {
  const { agenda, document, target, options } = writing;
  const present = new Map<Part, NewLine[]>();
  const absent = new Map<string, NewLine[]>();
  for (const { root, nested } of copies) {
    const part = partOf(target, root.owner, root.heading);
    const lines = copyLines(writing, root, nested);
    if (part !== undefined) append(present, part, lines);
    else append(absent, headingFor(target, root.owner, root.heading, options), lines);
  }
  const made: NewLine[] = [];
  for (const [heading, lines] of absent) made.push(...(heading === "" ? [] : [partLine(heading)]), ...lines);
  const stretches = new Map<string, { readonly place: Place; readonly lines: NewLine[] }>();
  const put = (place: Place, lines: readonly NewLine[]) => {
    const key = `${place.side} ${place.at}`;
    const known = stretches.get(key);
    if (known === undefined) stretches.set(key, { place, lines: [...lines] });
    else known.lines.push(...lines);
  };
  for (const [part, lines] of present) put(placeInPart(document, agenda, target, part), lines);
  // Behind the lines of the section's last part, where both go to one place.
  if (made.length > 0) put(inSection(document, agenda, target), made);
  const edits = [...stretches.values()].map(({ place, lines }) => writeLines(place, lines));
  return { edits, headings: [...absent.keys()].filter((heading) => heading !== "") };
}

function append<K>(groups: Map<K, NewLine[]>, key: K, lines: readonly NewLine[]): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [...lines]);
  else group.push(...lines);
}

function copyLines(writing: Writing, root: Standing, nested: readonly Standing[]): NewLine[] {
  const depths = new Map<Item, number>([[root.item, 0]]);
  return [root, ...nested].map((standing) => {
    const parent = parentOf(standing);
    const depth = standing === root || parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(standing.item, depth);
    return copyLine(writing, standing, depth);
  });
}

function copyLine({ agenda, document, target, options }: Writing, standing: Standing, box: number): NewLine {
  const { item, section } = standing;
  const original = paragraphAt(bodyOf(document, item.span.tabId), item.span.start);
  if (original === undefined) throw new Error("The reading names an item that the document lacks.");
  const { date, headingId } = item.since ?? section;
  const origin = sectionLink(agenda.documentId, date, headingId);
  const words = copiedPieces(original, item, { origin, fileChips: options.fileChips !== false });
  const { direction } = original.paragraph.paragraphStyle ?? {};
  return {
    named: "NORMAL_TEXT",
    pieces: [...words, ...sincePieces(date, origin, target.date, options.words)],
    box,
    ...(takesBullets(document, target) ? { bullet: true } : {}),
    ...(direction === undefined ? {} : { direction }),
  };
}

/** Behind the original's last word; its newline and all before stay as they are. */
function arrowOn({ agenda, target, options }: Writing, { item, section }: Standing): Edit {
  const pieces = arrowPieces(agenda.documentId, target, section.date, options.words);
  return writePieces(item.span.tabId, item.span.end - 1, pieces);
}
