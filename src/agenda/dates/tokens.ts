import { fold } from "../text/fold";
import type { Token } from "./token";
import { weekdaysNamed } from "./words";

/** The zeros of the digits that are read: Latin, Arabic, Persian, Devanagari, Bengali, Thai, full-width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10] as const;

const DIGITS =
  "\\d\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef\\u0e50-\\u0e59\\uff10-\\uff19";
const DIGIT = new RegExp(`[${DIGITS}]`);

/** Digits as they are written in any of those. */
export function hasDigit(text: string): boolean {
  return DIGIT.test(text);
}

const TOKEN = new RegExp(
  `([${DIGITS}]+)|([年月日号號년월일]|\\p{L}[\\p{L}\\p{M}\\u200c\\u200d]*)|(\\s+)|([^\\s\\u061c\\u200c-\\u200f\\u202a-\\u202e\\u2066-\\u2069])`,
  "gu",
);

/** A line as a sequence of tokens; marks of writing direction, which stand unseen between digits, are no tokens. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let spaced = false;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    if (match[3] !== undefined) {
      spaced = true;
      continue;
    }
    const [whole] = match;
    const start = match.index;
    const kind = match[1] !== undefined ? "number" : match[2] !== undefined ? "word" : "mark";
    const folded = kind === "number" ? plainDigits(whole) : kind === "word" ? foldedWord(whole) : whole;
    if (kind === "word" && /[年月日号號년월일]/.test(folded) && folded.length > 1) {
      splitUnits(folded, start, spaced, tokens);
    } else tokens.push({ kind, text: folded, start, end: start + whole.length, spaced });
    spaced = false;
  }
  return tokens;
}

function foldedWord(word: string): string {
  return fold(word).replace(/[\u200c\u200d]/g, "");
}

/** 日 glued to what follows, as in "6日金曜日", is a word of its own. */
function splitUnits(word: string, start: number, spaced: boolean, into: Token[]): void {
  if (weekdaysNamed(word) !== undefined || !/^[年月日号號년월일]/.test(word)) {
    into.push({ kind: "word", text: word, start, end: start + word.length, spaced });
    return;
  }
  into.push({ kind: "word", text: word.charAt(0), start, end: start + 1, spaced });
  const rest = word.slice(1);
  if (rest !== "")
    into.push({ kind: "word", text: rest, start: start + 1, end: start + word.length, spaced: false });
}

function plainDigits(digits: string): string {
  return digits.replace(/[^\d]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code <= first + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}
