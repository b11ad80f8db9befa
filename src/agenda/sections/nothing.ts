import { fold } from "../text/fold";
import type { Line } from "../text/lines";
import { PROMPT_WORDS, SAYS_NOTHING, SAYS_OFF } from "./state/words";

/** A prompt that a template left: "[Your topic here]", "<add topic>", "[who] [what] by [when]", "Date: [insert date]". */
export function isPrompt(line: string): boolean {
  const text = line.replace(/\[(?:image|equation)\]/g, "x");
  const groups = [...text.matchAll(/\[([^\]]{2,})\]|<([^<>]{2,})>|\{([^{}]{2,})\}|\{\{([^{}]+)\}\}|_{3,}/g)];
  if (groups.length === 0) return false;
  const rest = text.replace(/\[[^\]]{2,}\]|<[^<>]{2,}>|\{\{?[^{}]{2,}\}?\}|_{3,}/g, " ").trim();
  const left = rest.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (groups.length > 1) return left.length <= groups.length;
  const [, square, angled] = groups[0] ?? [];
  if (left.length > 0) return rest.endsWith(":") && left.length < 4;
  return angled !== undefined || square === undefined || /^[\p{Ll}…. ]/u.test(square) || asks(square);
}

const ASKS = new RegExp(`\\b(?:${PROMPT_WORDS})\\b`);

function asks(words: string): boolean {
  return ASKS.test(fold(words));
}

const EMPTY = new RegExp(fold(SAYS_NOTHING));

/** Words that only say that there are none. */
export function saysNothing(text: string): boolean {
  return text.length < 60 && EMPTY.test(fold(text).replace(/^[\s([<*_–—-]+|[\s)\]>*_–—-]+$/g, ""));
}

const OFF = new RegExp(fold(SAYS_OFF), "u");

/** Says that the meeting was not held. */
export function saysOff(text: string): boolean {
  return text.length < 70 && OFF.test(fold(text).trim());
}

/** Two sentences, or one as long: minutes, not a topic. */
export function isProse(text: string): boolean {
  if (/[.!?…。]["”»)]?\s+\p{Lu}[^.!?]*[.!?…]["”»)]?$/u.test(text) && text.length > 40) return true;
  return /[.。।]["”»)]?$/.test(text) && (text.split(/\s+/).length > 12 || text.length > 90);
}

/** Chips and signs, no word between them. */
export function onlyChips(line: Line): boolean {
  if (line.unadorned) return false;
  let chips = 0;
  for (const { kind, text } of line.pieces) {
    if (kind === "person" || kind === "file" || kind === "date") chips += 1;
    else if (kind === "text" && /[\p{L}\p{N}]/u.test(text)) return false;
  }
  return chips > 0;
}

/** A line of signs parts one thing from another; in a list "???" is a topic, and dots or dashes hold a place for one. */
export function isFiller(text: string, { list }: Line): boolean {
  if (list !== undefined) return /^[-–—_.…·•*=~\s]+$/.test(text);
  return /^[^\p{L}\p{N}]+$/u.test(text) && !/\p{Extended_Pictographic}/u.test(text);
}

/** Nothing but images and the like: they illustrate what stands above them. */
export function onlyThings(line: Line): boolean {
  return line.pieces.every(({ kind, text }) => kind === "image" || kind === "other" || text.trim() === "");
}
