import { exportedLists } from "../../agenda/ticks/html";
import { reduced } from "../../agenda/ticks/words";
import { type Asking, CannotTell, type Findings } from "../../check/call";
import { PLAIN, TICK } from "../../check/hand-probes";
import { edit, type Line, lineWith, read } from "../../check/page";
import { granted } from "../../google/consent";
import { exported, lineOf } from "./exports";

/** The check's doc as Drive exports it. */
export interface Exports {
  readonly html: string;
  readonly markdown: string;
}

/** Undefined where Google does not hand them over. */
export function exportsOf(docId: string): Exports | undefined {
  if (!granted("ticks")) return undefined;
  try {
    return { html: exported(docId, "text/html"), markdown: exported(docId, "text/markdown") };
  } catch (error) {
    if (error instanceof CannotTell) return undefined;
    throw error;
  }
}

/** How a box shows whether it is ticked; of several with the same words the last is meant. */
export interface Shown {
  readonly inHtml: boolean;
  /** "- [x]". */
  readonly inMarkdown: string;
  readonly struck: boolean;
}

export function shownOf({ html, markdown }: Exports, words: string): Shown {
  const line = lineOf(markdown.split(/\r?\n/).reverse().join("\n"), words);
  return {
    inHtml: itemsOf(html).some((item) => item.ticked && item.words.includes(reduced(words))),
    inMarkdown: /^\s*(- \[.\])/.exec(line)?.[1] ?? "",
    struck: line.includes("~~"),
  };
}

/** Without that nobody knows whether the person ticked the box. */
export function isTicked({ inHtml, inMarkdown, struck }: Shown): boolean {
  return inHtml || struck || /x/i.test(inMarkdown);
}

export function tickFindings(shown: Shown): Findings {
  if (!isTicked(shown)) return {};
  return {
    "docs.html-ticked": shown.inHtml ? "line-through" : "nothing",
    "docs.markdown-ticked": shown.inMarkdown,
    "docs.markdown-ticked-struck": shown.struck ? "struck" : "plain",
  };
}

/** Splits the line with the tick in two, and looks at both. */
export function* splitTick(docId: string): Asking<Findings> {
  const half = TICK.indexOf(" ") + 1;
  const line = lineWith((yield* read(docId)).lines, TICK);
  yield* edit(docId, { insertText: { location: { index: line.start + half }, text: "\n" } });
  const halves = [TICK.slice(0, half), TICK.slice(half)].map(reduced);
  const ticked = itemsOf(exported(docId, "text/html")).filter(
    (item) => item.ticked && halves.includes(item.words),
  );
  return { "docs.tick-when-split": ticked.length > 1 ? "copied" : "one-line-keeps-it" };
}

/** Where a box shows something that the one left alone lacks; undefined where the two cannot be compared. */
export function shownBeside(
  { html }: Exports,
  lines: readonly Line[],
  words: string,
): "in the export" | "in the doc" | "nowhere" | undefined {
  const [inHtml, plainInHtml] = [words, PLAIN].map((one) => around(html, one));
  const [inDoc, plainInDoc] = [words, PLAIN].map((one) => formOf(lines, one));
  if (inHtml === undefined || plainInHtml === undefined || inDoc === undefined) return undefined;
  if (inHtml !== plainInHtml) return "in the export";
  return inDoc === plainInDoc ? "nowhere" : "in the doc";
}

/** All that the export has of a list's item besides its words. */
function around(html: string, words: string): string | undefined {
  const item = (html.match(/<li\b[\s\S]*?<\/li>/gi) ?? []).find((one) => one.includes(words));
  return item?.replace(words, "");
}

/** All that the API tells of a line besides its words and its place. */
function formOf(lines: readonly Line[], words: string): string | undefined {
  const line = lines.find((one) => one.words.includes(words));
  const besides = ["content", "startIndex", "endIndex"];
  return line && JSON.stringify(line.paragraph, (key, value) => (besides.includes(key) ? undefined : value));
}

function itemsOf(html: string) {
  return [...exportedLists(html).values()].flat();
}
