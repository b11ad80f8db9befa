import type { Piece } from "../../text/pieces";
import { nameBehind } from "../labels/name-behind";
import { mayBeWorded, worded } from "./worded";

/** A line's words without what somebody typed to say that it is done, or still open. */
export interface Marked {
  readonly text: string;
  readonly done: boolean;
  /** A box was typed. */
  readonly boxed: boolean;
}

const DONE_MARK = /^(?:[✓✔☑✅🗹☒❌✗✘]\ufe0f?|\[\s?[xX✓✔\-–—>→~]\s?\]|\(\s?[xX✓✔]\s?\)|x(?=\s))\s*/u;
const OPEN_MARK = /^(?:[☐⬜◻🔲]\ufe0f?|\[\s{0,2}\]|\(\s\))\s*/u;
const DONE_TAIL = /\s*(?:[✅☑✔✓]\ufe0f?|\[\s?[xX✓✔]\s?\])\s*$/u;
/** Begins and ends in a way that no mark or word for done does: nearly every line. */
const PLAIN_ENDS = /^[a-wyzA-WYZ0-9].*[a-zA-Z0-9.?!]$/;

/**
 * Takes a tick or a word for done that somebody typed off the words; a mark alone, with no words, is no tick.
 * `assigned`: somebody has to do it, so that a bare word for done at the end is enough.
 */
export function markedWords(text: string, assigned: boolean): Marked {
  if (!assigned && PLAIN_ENDS.test(text) && !mayBeWorded(text)) return { text, done: false, boxed: false };
  const done = DONE_MARK.exec(text);
  if (done !== null && text.length > done[0].length)
    return { text: worded(text.slice(done[0].length), assigned).text, done: true, boxed: true };
  const open = OPEN_MARK.exec(text);
  if (open !== null && text.length > open[0].length)
    return { ...worded(text.slice(open[0].length), assigned), boxed: true };
  const tail = DONE_TAIL.exec(text);
  if (tail !== null && tail.index > 0) return { text: text.slice(0, tail.index), done: true, boxed: false };
  return { ...worded(text, assigned), boxed: false };
}

/** How many characters at the beginning are a typed tick or box, and whether it is ticked. */
export function signsOf(text: string): { readonly length: number; readonly done: boolean } {
  const done = DONE_MARK.exec(text);
  return { length: (done ?? OPEN_MARK.exec(text))?.[0].length ?? 0, done: done !== null };
}

/**
 * Everything that can be struck is, but for a typed dash, chips, signs at the end, the label that the line begins with,
 * and the name in brackets or word for done that it ends with.
 */
export function allStruck(
  pieces: readonly Piece[],
  { isName, isLabel }: Readonly<Record<"isName" | "isLabel", (words: string) => boolean>>,
): boolean {
  let seen = false;
  let label = "";
  let tail = "";
  for (const piece of pieces) {
    if (piece.text.trim() === "" || piece.deletion || piece.kind !== "text") continue;
    if (piece.struck) {
      if (/[\p{L}\p{N}]/u.test(tail)) return false;
      seen = true;
      continue;
    }
    if (seen) tail += piece.text;
    else if (/[\p{L}\p{N}]/u.test(piece.text)) label += piece.text;
  }
  if (!seen) return onlyChipsStruck(pieces);
  if (/[\p{L}\p{N}]/u.test(tail) && nameBehind(tail, isName) === undefined && !worded(`x${tail}`, true).done)
    return false;
  if (label === "") return true;
  const [, words, sign] =
    /^\s*(?:[-–—*•·]\s+|\(?\d{1,2}[.)]\s+)?(.*?)\s*([:：]|[-–—→]|)\s*$/.exec(label) ?? [];
  if (words === undefined) return false;
  return words === "" || ((sign !== "" || words.startsWith("@")) && isLabel(words));
}

/** A line of chips alone is struck when they are. */
function onlyChipsStruck(pieces: readonly Piece[]): boolean {
  const chips = pieces.filter(({ kind }) => kind === "person" || kind === "date" || kind === "file");
  const words = pieces.some(
    ({ kind, text, deletion }) => kind === "text" && !deletion && /[\p{L}\p{N}]/u.test(text),
  );
  return chips.length > 0 && !words && chips.every(({ struck }) => struck);
}
