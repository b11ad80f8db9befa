const LETTERS: { readonly [letter: string]: string } = {
  ł: "l",
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  đ: "d",
};

/** Lower case without accents, so that words are found however they are typed; all-ASCII text costs one lowering. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[łøßæœıđ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFC");
}

/** Folded, with every white space one blank: case, accents and spacing are typed over without a word becoming another. */
export function sameWords(text: string): string {
  const folded = fold(text);
  return /[^\S ]| {2}|^ | $/.test(folded) ? folded.replace(/\s+/g, " ").trim() : folded;
}
