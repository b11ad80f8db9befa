/** Letters that HTML names by themselves, as they are after folding; an accent's name goes with its letter. */
const LETTERS: { readonly [name: string]: string } = {
  aelig: "æ",
  oelig: "œ",
  szlig: "ß",
  eth: "ð",
  thorn: "þ",
  micro: "µ",
  ordf: "ª",
  ordm: "º",
  sup1: "¹",
  sup2: "²",
  sup3: "³",
  frac14: "¼",
  frac12: "½",
  frac34: "¾",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const ACCENTED = /^([a-z])(?:grave|acute|circ|tilde|uml|ring|cedil|slash|caron)$/i;
const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega".split(
    " ",
  );
const FIRST_GREEK = 0x3b1;

/**
 * The words of a piece of HTML. Signs that HTML names and that are no letters or digits become a blank: nothing that
 * compares words looks at them.
 */
export function decoded(html: string): string {
  if (!html.includes("&")) return html;
  return html.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,30});/gi, (_, name: string) => {
    if (!name.startsWith("#")) return letter(name);
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  });
}

function letter(name: string): string {
  const known = LETTERS[name.toLowerCase()];
  if (known !== undefined) return known;
  const accented = ACCENTED.exec(name)?.[1];
  if (accented !== undefined) return accented;
  const greek = GREEK.indexOf(name.toLowerCase());
  return greek < 0 ? " " : String.fromCharCode(FIRST_GREEK + greek);
}
