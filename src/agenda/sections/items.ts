import type { DoneEvidence, ItemShape, OwnWords } from "../model";
import { CHIP_WORDS, HIDDEN_CHIP } from "../text/hidden-chip";
import type { Line } from "../text/lines";
import type { Piece } from "../text/pieces";
import type { SeenBox } from "../ticks/ticks";
import { type NoteContext, type OwnNote, personsWords } from "./own-notes";

/** What one line says as an item, before it has a place among others. */
export interface ItemWords {
  readonly text: string;
  readonly shape: ItemShape;
  readonly done: boolean | null;
  readonly evidence: DoneEvidence | undefined;
  readonly commented: boolean;
  readonly since: OwnNote | undefined;
  readonly carriedTo: OwnNote | undefined;
  readonly ownNotes: readonly OwnWords[] | undefined;
  /** Columns of white space typed before it, tabs counting four. */
  readonly indent: number;
}

const DASH = /^(?:(?:[-–—−*•·▪▫◦‣●○■□➤➢►>+]|[oO](?=\s))\s+|[・•]\s*)(?=\S)/;
const NUMBER = /^(\(?\d{1,2}[.)]|\(?[a-z]\)|[ivx]{1,4}\.)\s+(?=\S)/i;
const DONE_MARK = /^(?:[✓✔☑✅🗹]\ufe0f?|\[\s?[xX✓✔]\s?\]|\(\s?[xX]\s?\)|x(?=\s))\s*/u;
const OPEN_MARK = /^(?:[☐⬜◻🔲]\ufe0f?|\[\s{0,2}\]|\(\s\))\s*/u;
/** Begins and ends in a way that no mark does: nearly every line. */
const PLAIN_ENDS = /^[a-wyzA-WYZ0-9].*[a-zA-Z0-9.?!)]$/;
const DONE_TAIL = /\s*[✅☑✔✓]\ufe0f?\s*$/u;

/** Reads a line as an item; `seen` is what an export shows of its box. The shape is the list's, else that of a typed bullet, else "plain". */
export function itemWords(line: Line, context: NoteContext, seen?: SeenBox): ItemWords {
  const words = personsWords(line, context);
  let text = /[\u00a0\u2002]/.test(words.text) ? words.text.replace(/[\u00a0\u2002]+/g, " ") : words.text;
  if (text.includes(HIDDEN_CHIP)) text = text.split(HIDDEN_CHIP).join(CHIP_WORDS);
  const bare = text.trimStart();
  const indent = widthOf(text.slice(0, text.length - bare.length));
  text = bare.trimEnd();
  let shape: ItemShape = line.list?.shape ?? "plain";
  if (line.list === undefined) {
    const dash = DASH.exec(text);
    const number = dash === null ? NUMBER.exec(text) : null;
    if (dash !== null || number !== null) shape = dash !== null ? "dash" : "number";
    text = text.slice((dash ?? number)?.[0].length ?? 0);
  }
  const marked = markOf(text);
  if (shape === "plain" && marked.boxed) shape = "dash";
  const struck = !line.unadorned && allStruck(words.pieces);
  const box = shape === "checkbox" ? (seen?.ticked ?? null) : false;
  const evidence = struck ? "struck" : marked.done ? "mark" : box === true ? "ticked" : undefined;
  return {
    text: marked.text,
    shape,
    done: evidence === undefined ? box : true,
    evidence,
    commented: seen?.commented === true,
    since: words.since,
    carriedTo: words.carriedTo,
    ownNotes: words.ownNotes,
    indent,
  };
}

/** Whether a line without a list begins with a bullet that was typed. */
export function isDashed(text: string): boolean {
  return DASH.test(text) || NUMBER.test(text);
}

/** Takes a tick that somebody typed off the words; a mark alone, with no words, is no tick. */
function markOf(text: string): { text: string; done: boolean; boxed: boolean } {
  if (PLAIN_ENDS.test(text)) return { text, done: false, boxed: false };
  const done = DONE_MARK.exec(text);
  if (done !== null && text.length > done[0].length)
    return { text: text.slice(done[0].length), done: true, boxed: true };
  const open = OPEN_MARK.exec(text);
  if (open !== null && text.length > open[0].length)
    return { text: text.slice(open[0].length), done: false, boxed: true };
  const tail = DONE_TAIL.exec(text);
  if (tail !== null && tail.index > 0) return { text: text.slice(0, tail.index), done: true, boxed: false };
  return { text, done: false, boxed: false };
}

function allStruck(pieces: readonly Piece[]): boolean {
  let seen = false;
  for (const piece of pieces) {
    if (piece.text.trim() === "" || piece.deletion || !canBeStruck(piece)) continue;
    if (!piece.struck) return false;
    seen = true;
  }
  return seen;
}

/** Docs draws no line through an image. */
function canBeStruck(piece: Piece): boolean {
  return piece.kind !== "image" && piece.kind !== "other" && piece.kind !== "footnote";
}

function widthOf(blank: string): number {
  let width = 0;
  for (const character of blank) width += character === "\t" ? 4 : 1;
  return width;
}
