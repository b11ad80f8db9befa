/**
 * In one line, without what hides in a text or turns it round (U+2066, U+061C, tags, soft hyphens). The joiners stay, since
 * emoji and several scripts are spelt with them, and so do the signs among these that leave ink (U+0600–0605, U+06DD …).
 */
export function inSight(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(HIDDEN, "");
}

const HIDDEN = /(?!\u200c|\u200d|[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])\p{Cf}/gu;

/** The text with each half of a surrogate pair that stands alone replaced: what Google's services refuse or mangle. */
export function wellFormed(text: string, instead: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
    found.length === 2 ? found : instead,
  );
}
