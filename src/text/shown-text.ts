import { inSight, wellFormed } from "./well-formed";

/**
 * Text that people wrote, made safe to show. Card text reads a small HTML subset, so markup is escaped; characters
 * that turn the line around or hide in it are dropped, and nothing is longer than a panel can bear.
 */
const LONGEST = 400;

/** For text fields that read HTML: decorated text, paragraphs, section headers. */
export function escaped(text: string): string {
  return cleaned(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/**
 * For fields that are shown letter by letter: titles, labels, buttons, choices, toasts. Whether some of them read HTML
 * after all is nobody's word, so the two brackets become their look-alikes and nothing can be a tag either way.
 */
export function plain(text: string): string {
  return cleaned(text).replace(/</g, "‹").replace(/>/g, "›");
}

/**
 * A name written from right to left, within a list that is written from left to right: the mark keeps its line with the
 * others, the isolate its letters in their own order. `safe` has been cleaned, so that the pair closes.
 */
export function inColumn(safe: string): string {
  const [first = ""] = /\p{L}/u.exec(safe) ?? [];
  return FROM_THE_RIGHT.test(first) ? `\u200e\u2068${safe}\u2069` : safe;
}

const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function cleaned(text: string): string {
  const clean = wellFormed(inSight(text), "\ufffd");
  if (clean.length <= LONGEST) return clean;
  return `${clean.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
}
