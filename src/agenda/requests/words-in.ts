/** The most that goes into one topic, in UTF-16 units; longer words are cut and end in an ellipsis. */
export const TOPIC_LIMIT = 2000;

/**
 * What somebody typed into a field, as one line of a doc: line breaks, tabs and runs of blanks become one blank (a
 * tab at the start of a line would nest it), halves of surrogate pairs and what `insertText` strips are left out, and
 * so are bullets, boxes and ticks typed before the words, which stand in a box anyway and are no sign of being done.
 * `cut` tells that the end had to go. Empty when nothing is left.
 */
export function safeTopic(typed: string): { readonly text: string; readonly cut: boolean } {
  const line = insertable(typed.replace(/\s+/g, " ")).replace(/ +/g, " ").trim();
  const text = line.replace(TYPED_MARKS, "");
  if (text.length <= TOPIC_LIMIT) return { text, cut: false };
  let end = TOPIC_LIMIT - 1;
  if (isHigh(text.charCodeAt(end - 1))) end -= 1;
  // A joiner, a combining mark or a skin tone belongs to what stands before it.
  while (end > TOPIC_LIMIT - 40 && /^(?:\p{M}|\u200d|\p{Emoji_Modifier})/u.test(text.slice(end))) end -= 1;
  if (isHigh(text.charCodeAt(end - 1))) end -= 1;
  return { text: `${text.slice(0, end).trimEnd()}…`, cut: true };
}

/** The first line typed that is too long for a topic, and by which number it stands; undefined when all fit. */
export function tooLong(typed: string): { readonly line: number; readonly letters: number } | undefined {
  const lines = typed.split(/[\r\n]+/);
  const at = lines.findIndex((line) => safeTopic(line).cut);
  return at < 0 ? undefined : { line: at + 1, letters: (lines[at] ?? "").trim().length };
}

/** "- ", "[ ]", "[x]", and boxes and ticks as characters (U+2610–2612, U+2705, U+2713, U+2714). */
const TYPED_MARKS = /^(?:(?:[-–—*•·] |\[[ xX]?\] ?|(?:[\u2610-\u2612\u2713\u2714]|\u2705)\ufe0f? ?)(?=\S))+/;

/**
 * The text without what `insertText` takes out by itself (U+0000–0008, U+000C–001F, U+E000–F8FF) or a document cannot
 * hold (half a surrogate pair): indexes are counted on what is really inserted.
 */
export function insertable(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Google strips
      .replace(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, "")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, "")
      .replace(/(^|[^\ud800-\udbff])[\udc00-\udfff]+/g, "$1")
  );
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** A short mark of some words (FNV-1a, 32 bits): tells in a receipt whether they are still the same. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
