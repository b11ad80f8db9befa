import type { Document } from "../../../../contract/docs";
import type { Agenda, IsoDate, Item, Owner, Part, Section } from "../../model";
import type { OpenRoot } from "../../open-items";
import { markOfLooks } from "../../requests/as-written";
import { copiedPieces } from "../../requests/copy";
import { type DocStyle, groupLine, partLine, type SectionFill } from "../../requests/headings";
import { type Edit, type NewLine, type Piece, type Place, writeLines } from "../../requests/lines";
import { confidencePieces, sectionLink, sincePieces } from "../../requests/look";
import { inPart, inSection } from "../../requests/place";
import { markOf } from "../../requests/words-in";
import { lineAt, type PlacedParagraph } from "../../text/body";
import { headingFor, partOf, placeInPart } from "../target";
import { groupOf } from "./groups";

/** What copies are written with. */
export interface Writing extends DocStyle {
  readonly agenda: Agenda;
  readonly document: Document;
  /** The section that they go to, or are compared as if they stood in. */
  readonly to: IsoDate;
  readonly fileChips: boolean;
  /** A bullet instead of a box, where people keep bullets. */
  readonly bullet: boolean;
}

/** A copy of an item with what is open below it: the note of where it comes from stands on the first line alone. */
export function copyLines(writing: Writing, { root, details }: OpenRoot): NewLine[] {
  const { items = [] } = root.section.parts[root.part] ?? {};
  const depths = new Map<Item | undefined, number>([[root.item, 0]]);
  return [root.item, ...details].map((item) => {
    const parent = item.parent === undefined ? undefined : items[item.parent];
    const box = item === root.item ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(item, box);
    const line = paragraphOf(writing.document, item);
    const { direction } = line.paragraph.paragraphStyle ?? {};
    const words = personsPieces(writing, root.section, item, line);
    return {
      named: "NORMAL_TEXT",
      pieces: [
        ...words,
        ...(item === root.item ? sinceNoteOf(writing, root.section, item) : []),
        ...(item.confidence === undefined
          ? []
          : confidencePieces(writing.agenda.documentId, item.confidence, writing.words)),
      ],
      box,
      ...(writing.bullet ? { bullet: true } : {}),
      ...(direction === undefined ? {} : { direction }),
    };
  });
}

/** A mark of a copy's lines as they are written: tells whether they are still the same. */
export function markOfCopy(lines: readonly Item[]): string {
  const said = ({ text, confidence }: Item) =>
    confidence === undefined ? text : `${text}\v${confidence.says} ${confidence.by}`;
  return markOf(lines.map(said).join("\n"));
}

/** A mark of the looks that a copy of these lines has. */
export function looksOfCopy(
  writing: Pick<Writing, "agenda" | "document" | "fileChips">,
  section: Section,
  lines: readonly Item[],
): string {
  return markOfLooks(lines.map((item) => personsPieces(writing, section, item)));
}

export function paragraphOf(document: Document, item: Item): PlacedParagraph {
  const line = lineAt(document, item.span);
  if (line === undefined) throw new Error("The reading names an item that the document lacks.");
  return line;
}

/** What a person wrote in this line. */
export function personsPieces(
  { agenda, document, fileChips }: Pick<Writing, "agenda" | "document" | "fileChips">,
  section: Section,
  item: Item,
  line = paragraphOf(document, item),
): Piece[] {
  const { date, headingId } = item.since ?? section;
  return copiedPieces(line, item, { origin: sectionLink(agenda.documentId, date, headingId), fileChips });
}

function sinceNoteOf({ agenda, to, words }: Writing, section: Section, item: Item): Piece[] {
  // A topic that was put down for this very meeting, in another doc, comes from nowhere.
  if (item.since === undefined && section.date >= to) return [];
  const { date, headingId } = item.since ?? section;
  return sincePieces(date, sectionLink(agenda.documentId, date, headingId), to, words);
}

/** Copies sorted by the part they go to: under an owner's heading, and there under the group they stood in. */
interface Sorted {
  readonly inParts: Map<Part, NewLine[]>;
  /** Groups that the target lacks, by the part at whose end they go. */
  readonly inGroups: Map<Part, Map<string, NewLine[]>>;
  /** Parts that the target lacks, by heading. */
  readonly absent: Map<string, NewLine[]>;
}

/** The edits that put the copies into the target, part by part in the order they are listed, and the headings they took. */
export function writeCopies(
  writing: Writing,
  target: Section,
  copies: readonly OpenRoot[],
): { readonly edits: Edit[]; readonly headings: readonly string[] } {
  const { agenda, document } = writing;
  const { inParts, inGroups, absent } = sorted(writing, target, copies);
  const stretches = new Map<string, { readonly place: Place; readonly lines: NewLine[] }>();
  const put = (place: Place, lines: readonly NewLine[]) => {
    const key = `${place.side} ${place.at}`;
    const known = stretches.get(key);
    if (known === undefined) stretches.set(key, { place, lines: [...lines] });
    else known.lines.push(...lines);
  };
  for (const [part, lines] of inParts) put(placeInPart(document, agenda, target, part), lines);
  for (const [part, groups] of inGroups)
    for (const [heading, lines] of groups)
      put(inPart(document, agenda, target, part), [groupLine(heading), ...lines]);
  const made = [...absent].flatMap(([heading, lines]) => [
    ...(heading === "" ? [] : [partLine(heading, writing.pair)]),
    ...lines,
  ]);
  // Behind the lines of the section's last part, where both go to one place.
  if (made.length > 0) put(inSection(document, agenda, target), made);
  const groups = [...inGroups.values()].flatMap((one) => [...one.keys()]);
  return {
    edits: [...stretches.values()].map(({ place, lines }) => writeLines(place, lines)),
    headings: [...absent.keys(), ...groups].filter((heading) => heading !== ""),
  };
}

function sorted(writing: Writing, target: Section, copies: readonly OpenRoot[]): Sorted {
  const result: Sorted = { inParts: new Map(), inGroups: new Map(), absent: new Map() };
  for (const copy of copies) {
    const { owner, heading, section, part } = copy.root;
    const lines = copyLines(writing, copy);
    const group = target.ours ? groupOf(writing.document, section, part) : undefined;
    const there = partOf(target, owner, heading);
    if (there === undefined) append(result.absent, headingFor(target, owner, heading, writing), lines);
    else if (group === undefined || there.heading === group) append(result.inParts, there, lines);
    else {
      const last = lastOf(target, owner) ?? there;
      const groups = result.inGroups.get(last) ?? new Map<string, NewLine[]>();
      result.inGroups.set(last, groups);
      append(groups, group, lines);
    }
  }
  return result;
}

/** The copies as lines of a section that is still to be made. */
export function fillOf(
  writing: Writing,
  copies: readonly OpenRoot[],
): { readonly fill: SectionFill; readonly headings: readonly string[] } {
  const owners: readonly Owner[] = ["direct", "manager", "actions"];
  const above = new Map<Owner, NewLine[]>();
  const groups = new Map<Owner, Map<string, NewLine[]>>();
  const others = new Map<string, NewLine[]>();
  for (const copy of copies) {
    const { owner, heading, section, part } = copy.root;
    const lines = copyLines(writing, copy);
    const group = groupOf(writing.document, section, part);
    if (owner === "unknown") append(others, heading, lines);
    else if (group === undefined) append(above, owner, lines);
    else {
      const ofOwner = groups.get(owner) ?? new Map<string, NewLine[]>();
      groups.set(owner, ofOwner);
      append(ofOwner, group, lines);
    }
  }
  const headed = (lines: ReadonlyMap<string, NewLine[]>, line: (text: string) => NewLine) =>
    [...lines].flatMap(([heading, below]) => [...(heading === "" ? [] : [line(heading)]), ...below]);
  return {
    fill: {
      parts: owners.map((owner) => ({
        above: above.get(owner) ?? [],
        below: headed(groups.get(owner) ?? new Map(), groupLine),
      })),
      after: headed(others, (text) => partLine(text, writing.pair)),
    },
    headings: [...others.keys(), ...[...groups.values()].flatMap((one) => [...one.keys()])].filter(
      (heading) => heading !== "",
    ),
  };
}

function lastOf(target: Section, owner: Owner): Part | undefined {
  return target.parts.filter((part) => part.owner === owner).pop();
}

function append<K>(groups: Map<K, NewLine[]>, key: K, lines: readonly NewLine[]): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [...lines]);
  else group.push(...lines);
}
