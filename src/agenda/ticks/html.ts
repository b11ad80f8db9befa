import { decoded } from "./entities";
import { reduced } from "./words";

/** An item of a list in Drive's HTML export. */
export interface ExportedItem {
  /** Its words, reduced to what survives any escaping. */
  readonly words: string;
  /** Whether the item itself, not its words, has a line through it: what a ticked box looks like. */
  readonly ticked: boolean;
  /** Whether an open comment hangs on its words. */
  readonly commented: boolean;
}

/** The items of each list in the order of the doc, by the list's id in the API: "kix.abc". */
export type ExportedLists = ReadonlyMap<string, readonly ExportedItem[]>;

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi;
const RULE = /\.([\w-]+)\s*\{([^}]*)\}/g;
const LIST_CLASS = /\blst-(kix)_([\w-]+)-\d+(?=[\s"'])/;
const TAG = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi;

/**
 * Reads the lists of an HTML export (recorded: Mr0grog/google-docs-to-markdown, test/fixtures/lists.export.html,
 * 2024–2026): each level of a list is a list element of its own, its class the list's id and level; a ticked item has a
 * class with line-through. Costs time linear in the length, pictures as base64 included; never throws.
 */
export function exportedLists(html: string): ExportedLists {
  const through = strikingClasses(html);
  const lists = new Map<string, ExportedItem[]>();
  let listId: string | undefined;
  let item: Growing | undefined;
  /** Within a mark that Docs adds behind words: a comment's or a footnote's. */
  let aside = false;
  let at = 0;
  for (const tag of html.matchAll(TAG)) {
    if (item !== undefined && !aside) item.text += html.slice(at, tag.index);
    at = tag.index + tag[0].length;
    const [, closing, name = "", attributes = ""] = tag;
    switch (name.toLowerCase()) {
      case "ul":
      case "ol":
        if (closing === "") listId = idOf(attributes);
        break;
      case "li":
        if (item !== undefined) keep(lists, item);
        item =
          closing === "" && listId !== undefined
            ? { listId, ticked: isStruck(attributes, through), commented: false, text: "" }
            : undefined;
        break;
      case "a": {
        const mark = closing === "" ? /\bid="(cmnt|ftnt)_ref/i.exec(attributes)?.[1] : undefined;
        aside = mark !== undefined;
        if (item !== undefined && mark?.toLowerCase() === "cmnt") item.commented = true;
        break;
      }
    }
  }
  if (item !== undefined) keep(lists, { ...item, text: item.text + html.slice(at) });
  return lists;
}

/** Where an open comment's words end: under which heading, in which line, and behind how many of its letters, reduced. */
export interface CommentMark {
  readonly heading: string;
  readonly line: string;
  readonly letters: number;
}

/** The headings of an HTML export by their ids, "" before the first one, and its comments in the order of the doc. */
export function commentMarks(html: string): {
  readonly headings: ReadonlySet<string>;
  readonly marks: readonly CommentMark[];
} {
  const headings = new Set<string>();
  const marks: CommentMark[] = [];
  let heading = "";
  for (const block of html.split(/<(?=(?:p|li|h[1-6])\b)/i)) {
    if (/^h[1-6]/i.test(block)) {
      heading = /^[^>]*\bid="([^"]*)"/i.exec(block)?.[1] ?? "";
      headings.add(heading);
    }
    if (!/\bid="cmnt_ref/i.test(block)) continue;
    const stretches = block
      .replace(/^[^>]*>/, "")
      .replace(ASIDE, (_, kind: string) => (kind.toLowerCase() === "cmnt" ? COMMENT : ""))
      .replace(TAG, "")
      .split(COMMENT);
    const line = reduced(decoded(stretches.join("")));
    for (let at = 1; at < stretches.length; at += 1)
      marks.push({ heading, line, letters: reduced(decoded(stretches.slice(0, at).join(""))).length });
  }
  return { headings, marks };
}

const ASIDE = /<a\b[^>]*\bid="(cmnt|ftnt)_ref[^>]*>[^<]*<\/a>/gi;
/** Stands in no export. */
const COMMENT = "\u0001";

interface Growing {
  readonly listId: string;
  readonly ticked: boolean;
  commented: boolean;
  text: string;
}

function keep(lists: Map<string, ExportedItem[]>, { listId, text, ticked, commented }: Growing): void {
  const item = { words: reduced(decoded(text)), ticked, commented };
  const known = lists.get(listId);
  if (known === undefined) lists.set(listId, [item]);
  else known.push(item);
}

function idOf(attributes: string): string | undefined {
  const [, kind, id] = LIST_CLASS.exec(attributes) ?? [];
  return id === undefined ? undefined : `${kind}.${id}`;
}

/** The classes whose rule draws a line through. */
function strikingClasses(html: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, rules = ""] of html.matchAll(STYLE))
    for (const [, name = "", declarations = ""] of rules.matchAll(RULE))
      if (drawsThrough(declarations)) names.add(name);
  return names;
}

function isStruck(attributes: string, through: ReadonlySet<string>): boolean {
  const names = /\bclass="([^"]*)"/i.exec(attributes)?.[1] ?? "";
  if (names.split(/\s+/).some((name) => through.has(name))) return true;
  return drawsThrough(/\bstyle="([^"]*)"/i.exec(attributes)?.[1] ?? "");
}

function drawsThrough(declarations: string): boolean {
  return /text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i.test(declarations);
}
