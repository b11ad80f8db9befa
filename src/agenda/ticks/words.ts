import { fold } from "../text/fold";
import type { Line } from "../text/lines";

/**
 * Words without all that an export may escape, add or drop: letters and digits alone. What has none, such as an emoji
 * by itself, stays as it is.
 */
export function reduced(text: string): string {
  const letters = fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
  return letters === "" ? text.replace(/\s+/g, "") : letters;
}

/** A line's words as the export has them: without our words for things that have none. */
export function exportedWords(line: Line): string {
  if (!line.pieces.some(({ kind }) => kind === "image" || kind === "other" || kind === "footnote"))
    return line.text;
  return line.pieces
    .map(({ kind, text }) => (kind === "image" || kind === "other" || kind === "footnote" ? "" : text))
    .join("");
}
