/** The most that goes into one topic, in UTF-16 units. */
export const TOPIC_LIMIT = 2000;

/** A line typed that is longer than a topic may be: by which number it stands, and how many letters it has. */
export interface TooLong {
  readonly line: number;
  readonly letters: number;
}

/**
 * What somebody typed into a field, as topics: one for each line with words, whole, without bullets, boxes and ticks typed
 * before the words, which stand in a box anyway and are no sign of being done. Where a line is too long there are none.
 */
export function topicsIn(typed: string): readonly string[] | TooLong {
  const lines = typed.split(/[\r\n]+/);
  const topics = lines.map((line) => asLine(line).replace(TYPED_MARKS, ""));
  const at = topics.findIndex(({ length }) => length > TOPIC_LIMIT);
  return at < 0
    ? topics.filter((topic) => topic !== "")
    : { line: at + 1, letters: (lines[at] ?? "").trim().length };
}

/** The first line typed that is too long for a topic; undefined when all fit. */
export function tooLong(typed: string): TooLong | undefined {
  const topics = topicsIn(typed);
  return "letters" in topics ? topics : undefined;
}

/**
 * Words as one line of a doc: line breaks, tabs and runs of blanks become one blank (a tab at the start of a line would
 * nest it), halves of surrogate pairs and what `insertText` strips are left out. Empty when nothing is left.
 */
export function asLine(text: string): string {
  return insertable(text.replace(/\s+/g, " ")).replace(/ +/g, " ").trim();
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

/** A short mark of some words (FNV-1a, 32 bits): tells in a receipt whether they are still the same. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
