import { fold } from "../text/fold";
import { weekdayNamed } from "./month-words";

/** A number, a word or a mark in a line, folded; white space is only remembered. */
export interface Token {
  readonly kind: "number" | "word" | "mark";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** White space stands before it. */
  readonly spaced: boolean;
}

/** Digits as they are written in Latin, Arabic or full-width type. */
export function hasDigit(text: string): boolean {
  return /[\d\u0660-\u0669\uff10-\uff19]/.test(text);
}

/** A line as a sequence of tokens; marks of writing direction, which stand unseen between digits, are no tokens. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern =
    /(\d+|[\u0660-\u0669]+|[\uff10-\uff19]+)|([年月日号號년월일]|\p{L}[\p{L}\p{M}]*)|(\s+)|([^\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])/gu;
  let spaced = false;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[3] !== undefined) {
      spaced = true;
      continue;
    }
    const [whole] = match;
    const start = match.index;
    const kind = match[1] !== undefined ? "number" : match[2] !== undefined ? "word" : "mark";
    const folded = kind === "number" ? plainDigits(whole) : kind === "word" ? fold(whole) : whole;
    if (kind === "word" && /[年月日号號년월일]/.test(folded) && folded.length > 1) {
      splitUnits(folded, start, spaced, tokens);
    } else tokens.push({ kind, text: folded, start, end: start + whole.length, spaced });
    spaced = false;
  }
  return tokens;
}

/** 日 glued to what follows, as in "6日金曜日", is a word of its own. */
function splitUnits(word: string, start: number, spaced: boolean, into: Token[]): void {
  if (weekdayNamed(word) !== undefined || !/^[年月日号號년월일]/.test(word)) {
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
    return String(code >= 0xff10 ? code - 0xff10 : code - 0x0660);
  });
}
