import { type Line, withoutOurNotes } from "./page";

/** What a doc looks like after some time, in figures: the measure of the weekly loop. */
export interface DocTable {
  readonly sections: number;
  readonly items: number;
  /** Items that stand open in more than one place. */
  readonly openTwice: readonly string[];
  /** The most notes of ours of one kind, "since" or an arrow, on one line. */
  readonly notesOnALine: number;
  /** Notes of ours on lines that are nested below an item. */
  readonly notesOnDetails: number;
  /** Empty boxes that we put under a heading, in sections before the last meeting held. */
  readonly emptyBoxes: number;
  /** Sections before the last meeting held in which nobody wrote a word, and that no note of ours leads to. */
  readonly wordlessSections: number;
  /** The most lines of ours in one section before the last meeting held: empty boxes and copies, headings apart. */
  readonly linesOfOurs: number;
  readonly letters: number;
}

/** `lastHeld` is the words of the heading of the last meeting held. */
export function tableOf(lines: readonly Line[], lastHeld: string | undefined): DocTable {
  const sections = sectionsIn(lines);
  const last = sections.find(({ heading }) => heading === lastHeld);
  const past = last === undefined ? [] : sections.filter(({ day }) => day < last.day);
  const roots = lines.filter(({ checkbox, level, text }) => checkbox && level === 0 && text.trim() !== "");
  const open = new Map<string, number>();
  for (const { text, ticked, struck } of roots)
    if (!ticked && !struck && !text.includes("\u2002→ "))
      open.set(withoutOurNotes(text), (open.get(withoutOurNotes(text)) ?? 0) + 1);
  return {
    sections: sections.length,
    items: new Set(roots.map(({ text }) => withoutOurNotes(text))).size,
    openTwice: [...open].filter(([, times]) => times > 1).map(([words]) => words),
    notesOnALine: Math.max(0, ...lines.map(({ text }) => Math.max(count(text, "since "), count(text, "→ ")))),
    notesOnDetails: lines.filter(
      ({ level, text }) => level > 0 && count(text, "since ") + count(text, "→ ") > 0,
    ).length,
    emptyBoxes: past.flatMap(({ body }) => ourEmptyBoxes(body)).length,
    wordlessSections: past.filter((section) => section.body.every(isSkeleton) && !isLedTo(section, lines))
      .length,
    linesOfOurs: Math.max(0, ...past.map((one) => ourEmptyBoxes(one.body).length + copiesIn(one, sections))),
    letters: lines.reduce((sum, { text }) => sum + text.length + 1, 0),
  };
}

interface SeenSection {
  readonly heading: string;
  readonly day: number;
  readonly body: readonly Line[];
}

function sectionsIn(lines: readonly Line[]): SeenSection[] {
  const sections: { heading: string; day: number; body: Line[] }[] = [];
  for (const line of lines) {
    if (line.style === "HEADING_2")
      sections.push({ heading: line.text, day: Date.parse(line.text), body: [] });
    else if (line.style !== "HEADING_1") sections[sections.length - 1]?.body.push(line);
  }
  return sections;
}

/**
 * The box right below a heading of a part, copies apart, while it is empty. Where nothing but plain notes stand below the
 * heading it says something: without it they would read as items.
 */
function ourEmptyBoxes(body: readonly Line[]): readonly Line[] {
  return body.filter((line, at) => {
    if (!line.checkbox || line.level > 0 || line.text.trim() !== "") return false;
    let above = at - 1;
    while (above >= 0 && copyAbove(body, above) !== undefined) above -= 1;
    return body[above]?.style === "HEADING_3" && !keepsNotes(body, above);
  });
}

/** Whether the part that this heading begins has plain notes and no box with words. */
function keepsNotes(body: readonly Line[], heading: number): boolean {
  const rest = body.slice(heading + 1);
  const next = rest.findIndex(({ style }) => style === "HEADING_3");
  const words = (next < 0 ? rest : rest.slice(0, next)).filter(({ text }) => text.trim() !== "");
  return words.length > 0 && words.every(({ checkbox }) => !checkbox);
}

/** Whether an arrow or a "since" of ours says this section's day. */
function isLedTo({ heading }: SeenSection, lines: readonly Line[]): boolean {
  const day = heading.split(" ").slice(1, 3).join(" ");
  return lines.some(({ text }) =>
    ["since", "→"].some((note) => new RegExp(`\u2002${note} ${day}(?!\\d)`, "u").test(text)),
  );
}

/**
 * Copies of ours that no tick or strike made the place where the item was done: what was done there is a person's record.
 * What came along below a copy counts with it; what was written there first does not, though it went along later.
 */
function copiesIn({ day, body }: SeenSection, sections: readonly SeenSection[]): number {
  const earlier = new Set(
    sections.filter((one) => one.day < day).flatMap((one) => one.body.map(({ text }) => text)),
  );
  return body.filter((line, at) => {
    const root = copyAbove(body, at);
    if (root === undefined || root.ticked || root.struck) return false;
    return line === root || (line.checkbox && earlier.has(line.text));
  }).length;
}

/** The copy of ours that this line is or is written below. */
function copyAbove(body: readonly Line[], at: number): Line | undefined {
  for (let above = at; above >= 0; above -= 1) {
    const line = body[above];
    if (line === undefined || line.style === "HEADING_3") return undefined;
    if (line.checkbox && line.level === 0) return line.text.includes("\u2002since ") ? line : undefined;
  }
  return undefined;
}

function isSkeleton({ text, style }: Line): boolean {
  return text.trim() === "" || style === "HEADING_3";
}

function count(text: string, note: string): number {
  return text.split(`\u2002${note}`).length - 1;
}
