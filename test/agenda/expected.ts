import type { Owner } from "../../src/agenda/model";

/** What a careful assistant would take from a doc. */
export interface Expected {
  readonly order: "newest-first" | "oldest-first";
  readonly sections: readonly ExpectedSection[];
}

export interface ExpectedSection {
  readonly date: string;
  readonly items: readonly ExpectedItem[];
}

export interface ExpectedItem {
  readonly text: string;
  readonly owner: Owner;
  readonly level: number;
  /** A box whose tick nobody can see counts as open. */
  readonly done: boolean;
}

const OWNERS: Readonly<Record<string, Owner>> = {
  d: "direct",
  m: "manager",
  a: "actions",
  u: "unknown",
};

/** A doc in the notation of document.ts without its marks, and what they say. */
export interface Marked {
  readonly notation: string;
  readonly expected: Expected;
}

/**
 * Reads marks at the ends of lines: ‹2026-11-13› on what heads a meeting; ‹d› on an item of the direct's, ‹m› the
 * manager's, ‹a› next steps, ‹u› nobody's, with a digit when nested (‹d1›) and an x when done (‹dx›, ‹d1x›); ‹2026-11-13 u›
 * where date and item share a line; ‹d: words› where the item is not the line's words. What bears no mark is no item.
 */
export function marked(source: string, order: Expected["order"]): Marked {
  const sections: { date: string; items: ExpectedItem[] }[] = [];
  const lines = source.split("\n").map((line) => {
    const [, rest, mark] = /^(.*?)\s*‹(.*)›$/.exec(line) ?? [];
    if (rest === undefined || mark === undefined) return line;
    const [, date, owner, level, done, words] =
      /^(\d{4}-\d\d-\d\d)?\s*(?:([dmau])(\d?)(x?)(?::\s*(.*))?)?$/.exec(mark) ?? [];
    if (date === undefined && owner === undefined) throw new Error(`no such mark: ${line}`);
    if (date !== undefined) sections.push({ date, items: [] });
    const section = sections[sections.length - 1];
    if (section === undefined) throw new Error(`an item before any meeting: ${line}`);
    if (owner !== undefined)
      section.items.push({
        text: words ?? wordsOf(rest),
        owner: OWNERS[owner] ?? "unknown",
        level: Number(level),
        done: done === "x",
      });
    return rest;
  });
  return { notation: lines.join("\n"), expected: { order, sections } };
}

/** The line's words as a person reads them, without list signs, styles and chips' brackets. */
function wordsOf(line: string): string {
  return line
    .replace(/^\| /, "")
    .replace(/\{(?:person|file):([^<|}]*?)\s*(?:[<|][^}]*)?\}/g, "$1")
    .replace(/\{date:[^|}]*\|([^}]*)\}/g, "$1")
    .replace(/\{(?:image|rule|pagebreak|equation|footnote)[^}]*\}/g, "")
    .replace(/\[\[(.*?)->.*?\]\]/g, "$1")
    .replace(/\*\*|__|~~/g, "")
    .replace(/^\s*(?:\*|\[\]|1\.|#+|=+)(?= |$)\s*/, "")
    .trim();
}

/** Two wordings of one item are the same when nothing but signs, a name's label, a chip or a word for done tells them apart. */
export function sameWords(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .normalize("NFKC")
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, "")
      .toLowerCase();
  const [short = "", long = ""] = [bare(a), bare(b)].sort((one, other) => one.length - other.length);
  return short === long || (short.length > 2 && long.includes(short));
}

/** The outline of commands/outline.ts read back. */
export function expectedOfOutline(outline: string): Expected {
  const [first = "", ...lines] = outline.split("\n");
  const sections: { date: string; items: ExpectedItem[] }[] = [];
  let owner: Owner = "unknown";
  for (const line of lines) {
    if (line === "unread") break;
    const [, date] = /^(\d{4}-\d\d-\d\d) “/.exec(line) ?? [];
    if (date !== undefined) sections.push({ date, items: [] });
    const [, part] = /^ {2}(direct|manager|actions|unknown)(?: “.*”)?$/.exec(line) ?? [];
    if (part !== undefined) owner = part as Owner;
    const [, indent, box, words] = /^( {4,})\[([ x?])\] (.*)$/.exec(line) ?? [];
    if (indent === undefined || words === undefined) continue;
    const text = words.replace(/(?: \((?:since|→) \d{4}-\d\d-\d\d\))+$/, "");
    sections.at(-1)?.items.push({ text, owner, level: (indent.length - 4) / 2, done: box === "x" });
  }
  return { order: first === "newest first" ? "newest-first" : "oldest-first", sections };
}
