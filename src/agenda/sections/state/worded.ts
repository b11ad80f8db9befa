import { fold } from "../../text/fold";
import { stateWords } from "./words";

/** A line's words and whether something in them says that it is done. */
export interface Worded {
  readonly text: string;
  readonly done: boolean;
}

/** A state that stands before a line's words: "DONE:", "[done]", "OPEN –", "WIP:". */
export interface StateBefore {
  readonly length: number;
  readonly done: boolean;
}

const BRACKETED = /^[[(（【]\s*([^()[\]（）【】]{1,24}?)\s*[\])）】]\s*[:：–—-]?\s*(?=\S)/u;
const SIGNED = /^([^:：]{1,24}?)\s*(?:[:：]|\s[-–—]\s)\s*(?=\S)/u;
const LOUD = /^([^\s:：]+(?:\s[^\s:：]+)?)\s+(?=\S)/u;
/** What parts a line's words from the state behind them. */
const SIGN = /\s(?:-{1,2}>|=+>|[-–—]{1,2})\s*|\s*[→⇒➔➜]\s*|[:：]\s*/gu;
const IN_BRACKETS = /\s*[[(（【]\s*([^()[\]（）【】]+)[\])）】]\s*[.!]?$/u;
const LONGEST = 40;
/** Scripts that put no blank before such a word. */
const GLUED = /[^未不没沒\s](完了|済み?|已完成|완료)$/u;
const THANKS =
  /[,.!]?\s*(?:thanks|thank you|thx|danke|merci|gracias|grazie|obrigad[oa]|bedankt|tak|takk|tack|kiitos)$/;
const ON_A_DAY = /[\s,]+(?:(?:on|am|le|el|il|em|op|den|dne|w)\s)?\d[\d./-]*(?:\.?\s\p{L}+\.?)?(?:\s\d{4})?$/u;

/** The state that a line begins with; without a sign or brackets behind it, the word stands in capitals. */
export function stateBefore(text: string): StateBefore | undefined {
  for (const form of [BRACKETED, SIGNED]) {
    const [whole, words = ""] = form.exec(text) ?? [];
    if (whole === undefined) continue;
    const word = fold(words);
    if (stateWords.done.has(word) || (form === BRACKETED && word === "ok"))
      return { length: whole.length, done: true };
    if (stateWords.open.has(word)) return { length: whole.length, done: false };
  }
  const [, two = ""] = LOUD.exec(text) ?? [];
  for (const words of [two, two.split(/\s/)[0] ?? ""]) {
    if (words === "" || !isLoud(words, text)) continue;
    const length = words.length + (/^\s*/.exec(text.slice(words.length))?.[0].length ?? 0);
    if (length >= text.length) continue;
    if (stateWords.done.has(fold(words))) return { length, done: true };
    if (stateWords.open.has(fold(words))) return { length, done: false };
  }
  return undefined;
}

/** Takes a word for done off a line's words. `assigned`: somebody has to do it, so that the bare word is enough. */
export function worded(text: string, assigned: boolean): Worded {
  const before = stateBefore(text);
  if (before?.done === true) return { text: text.slice(before.length), done: true };
  const end = behind(text, assigned);
  return end === undefined ? { text, done: false } : { text: text.slice(0, end), done: true };
}

/** Where the words end behind which a state of done stands. */
function behind(text: string, assigned: boolean): number | undefined {
  const bracket = IN_BRACKETS.exec(text);
  if (bracket !== null && bracket.index > 0 && startsDone(bracket[1] ?? "")) return bracket.index;
  let sign: RegExpExecArray | null = null;
  SIGN.lastIndex = 0;
  for (let next = SIGN.exec(text); next !== null; next = SIGN.exec(text))
    if (next.index + next[0].length < text.length) sign = next;
  if (sign !== null && sign.index > 0) {
    const rest = text.slice(sign.index + sign[0].length);
    if (rest.length <= LONGEST && saysDone(rest)) return sign.index;
    if (rest.length <= 8 && isOk(rest) && isAllowed(wordsOf(text.slice(0, sign.index)))) return sign.index;
  }
  return lastWord(text, assigned);
}

/** "done", "done, thanks", "done on 12 Nov", "Done 12/11". */
function saysDone(words: string): boolean {
  let said = plain(words);
  if (stateWords.done.has(said)) return true;
  said = said.replace(THANKS, "");
  return stateWords.done.has(said) || stateWords.done.has(plain(said.replace(ON_A_DAY, "")));
}

/** "done", "done by Tom", "ok". */
function startsDone(words: string): boolean {
  if (/[?？]/.test(words)) return false;
  const said = plain(words);
  if (isOk(said) || saysDone(said)) return true;
  const [first = ""] = said.split(/[,;:]/);
  if (first !== said && stateWords.done.has(first.trim())) return true;
  const [one = "", more] = said.split(/\s/, 2);
  return more !== undefined && stateWords.done.has(one);
}

function isOk(words: string): boolean {
  return /^(?:ok|okay)$/.test(plain(words));
}

/** "Plan the offsite DONE", and of what somebody has to do "plan the offsite done", "…, done". */
function lastWord(text: string, assigned: boolean): number | undefined {
  const bare = text.replace(/[\s.!]+$/, "");
  if (assigned && GLUED.test(bare)) return bare.replace(/(?:完了|済み?|已完成|완료)$/, "").length;
  const starts = [...bare.matchAll(/\s+/g)].slice(-3).reverse();
  for (const { index, 0: gap } of starts) {
    const words = bare.slice(index + gap.length);
    const first = bare.slice(0, index).replace(/[,;]$/, "");
    if (first === "") continue;
    const said = fold(words);
    if (stateWords.done.has(said) && isLoud(words, bare)) return first.length;
    if (assigned && stateWords.bare.has(said) && !/[?？]/.test(text) && isAllowed(wordsOf(first)))
      return first.length;
  }
  return undefined;
}

const MOST_WORDS = 7;
/** Words that no such line breaks off at: "definition of done", "de hecho". */
const NEEDS_MORE = /^(?:of|and|or|as|to|on|a|de|und|et|y|e|zu)$/;

/** Words that leave no doubt that what is said of them is meant of now: "half", "80 %" and "to be" would. */
function isAllowed(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  const last = words[words.length - 1] ?? "";
  if (/[\d%]/.test(last) || NEEDS_MORE.test(last)) return false;
  return !words.some((word) => stateWords.undone.has(word));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .replace(/[^\p{L}\p{M}\p{N}%'\s]+/gu, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Whether a cell or the like says no more than that something is done. */
export function isWordForDone(text: string): boolean {
  return saysDone(text) || /^(?:[✓✔☑✅]\ufe0f?|\[?[xX]\]?)$/u.test(text);
}

/** Whether it says that something is going on, waits or has yet to begin. */
export function isWordForOpen(text: string): boolean {
  return stateWords.open.has(fold(text));
}

function plain(words: string): string {
  return fold(words)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\s.!…]+$/, "");
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** In capitals, in a line that is not all capitals; letters without case have no need of them before a line's words. */
function isLoud(words: string, line: string): boolean {
  if (words.toLowerCase() === words.toUpperCase()) return line.startsWith(words);
  return words === words.toUpperCase() && line !== line.toUpperCase();
}

/** Signs, capitals or letters without case, without which no line says that it is done unless somebody has to do it. */
export function mayBeWorded(text: string): boolean {
  const isLoudAt = (at: number) => isUpper(text.charAt(at)) && isUpper(text.charAt(at + 1));
  return isLoudAt(0) || isLoudAt(text.length - 2) || /[:：→⇒]|\s[-–—=]/.test(text);
}
