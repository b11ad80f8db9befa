import { fold } from "../text/fold";
import type { Piece } from "../text/pieces";

/** A line's words without what somebody typed to say that it is done, or still open. */
export interface Marked {
  readonly text: string;
  readonly done: boolean;
  /** A box was typed. */
  readonly boxed: boolean;
}

const DONE_MARK = /^(?:[✓✔☑✅🗹☒❌✗✘]\ufe0f?|\[\s?[xX✓✔\-–—>→~]\s?\]|\(\s?[xX✓✔]\s?\)|x(?=\s))\s*/u;
const OPEN_MARK = /^(?:[☐⬜◻🔲]\ufe0f?|\[\s{0,2}\]|\(\s\))\s*/u;
const DONE_TAIL = /\s*(?:[✅☑✔✓]\ufe0f?|\[\s?[xX✓✔]\s?\])\s*$/u;
/** Begins and ends in a way that no mark or word for done does: nearly every line. */
const PLAIN_ENDS = /^[a-wyzA-WYZ0-9].*[a-zA-Z0-9.?!]$/;

/** Finished, dropped, or moved elsewhere: in each case nothing is left to do here. */
const WORDS = words(
  "done|completed|complete|finished|closed|resolved|cancelled|canceled|dropped|obsolete|moved|" +
    "erledigt|fertig|abgeschlossen|entfallt|gestrichen|hinfallig|verschoben|fait|fini|termine|terminee|annule|abandonne|hecho|hecha|terminado|completado|cancelado|anulado|fatto|fatta|completato|annullato|chiuso|" +
    "feito|feita|concluido|concluida|resolvido|gedaan|klaar|afgerond|vervallen|færdig|udfort|ferdig|gjort|utfort|klar|klart|avklart|genomfort|installt|avlyst|aflyst|tehty|valmis|hoidettu|peruttu|" +
    "zrobione|gotowe|zakonczone|odwolane|hotovo|splneno|zruseno|vybavene|splnene|zrusene|gotovo|rijeseno|zavrseno|reseno|otkazano|opravljeno|koncano|odpovedano|" +
    "готово|свършено|приключено|сделано|выполнено|отменено|зроблено|виконано|скасовано|готов|έγινε|ολοκληρώθηκε|ακυρώθηκε|facut|gata|terminat|rezolvat|anulat|" +
    "atlikta|padaryta|baigta|padarits|izdarits|pabeigts|tehtud|valmis|lopetatud|შესრულდა|დასრულდა|გაუქმდა|kesz|elintezve|bitti|yapildi|tamamlandi|iptal|" +
    "בוצע|הושלם|נעשה|בוטל|تم|انتهى|مكتمل|ألغي|انجام شد|تمام شد|لغو شد|हो गया|पूरा|เสร็จแล้ว|เสร็จ|ยกเลิก|xong|da xong|hoan thanh|huy|selesai|beres|batal|tapos|tapos na|kanselado|" +
    "済|済み|完了|対応済み|中止|完成|已完成|取消|已取消|완료|완료됨|취소",
);
const ALTERNATIVES = [...WORDS].sort((a, b) => b.length - a.length).join("|");
/** "DONE Book the room" is done, "Done with Java?" is not: without a sign behind it, the word stands in capitals. */
const BEFORE = new RegExp(
  `^(?:[[(（【](?:${ALTERNATIVES}|ok)[\\])）】]\\s*[:\\-–—]?|(?:${ALTERNATIVES})\\s*(?:[:：]|\\s[-–—]\\s)|(${ALTERNATIVES})\\s)\\s*(?=\\S)`,
  "u",
);
const BEHIND = new RegExp(
  `\\s*(?:[[(（【](?:${ALTERNATIVES}|ok)(?:[\\s,;:][^)\\]）】?]*)?[\\])）】]|(?:\\s[-–—]|[:：])\\s*(?:${ALTERNATIVES})|\\s(${ALTERNATIVES}))\\s*[.!]?$`,
  "u",
);

function words(listed: string): ReadonlySet<string> {
  return new Set(listed.split("|").flatMap((word) => [fold(word), lowered(word)]));
}

/** Takes a tick or a word for done that somebody typed off the words; a mark alone, with no words, is no tick. */
export function markedWords(text: string): Marked {
  if (PLAIN_ENDS.test(text) && !mayEndInWord(text)) return { text, done: false, boxed: false };
  const done = DONE_MARK.exec(text);
  if (done !== null && text.length > done[0].length)
    return { text: text.slice(done[0].length), done: true, boxed: true };
  const open = OPEN_MARK.exec(text);
  if (open !== null && text.length > open[0].length)
    return { ...worded(text.slice(open[0].length)), boxed: true };
  const tail = DONE_TAIL.exec(text);
  if (tail !== null && tail.index > 0) return { text: text.slice(0, tail.index), done: true, boxed: false };
  return { ...worded(text), boxed: false };
}

/** How many characters at the beginning are a typed tick or box, and whether it is ticked. */
export function signsOf(text: string): { readonly length: number; readonly done: boolean } {
  const done = DONE_MARK.exec(text);
  return { length: (done ?? OPEN_MARK.exec(text))?.[0].length ?? 0, done: done !== null };
}

/** Signs and capitals without which no plain line says that it is done. */
function mayEndInWord(text: string): boolean {
  const isLoudAt = (at: number) => isUpper(text.charAt(at)) && isUpper(text.charAt(at + 1));
  return isLoudAt(0) || isLoudAt(text.length - 2) || /[:：]|\s[-–—]\s/.test(text);
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function worded(text: string): Pick<Marked, "text" | "done"> {
  const same = lowered(text);
  const before = BEFORE.exec(same);
  if (before !== null && (before[1] === undefined || isLoud(text.slice(0, before[1].length), text)))
    return { text: text.slice(before[0].length), done: true };
  const behind = BEHIND.exec(same);
  if (behind === null || behind.index === 0) return { text, done: false };
  const word =
    behind[1] === undefined
      ? ""
      : text.slice(same.lastIndexOf(behind[1]), same.lastIndexOf(behind[1]) + behind[1].length);
  if (behind[1] !== undefined && !isLoud(word, text)) return { text, done: false };
  return { text: text.slice(0, behind.index), done: true };
}

/** Folded letter by letter, so that places stay the same. */
function lowered(text: string): string {
  const folded = fold(text);
  if (folded.length === text.length) return folded;
  let same = "";
  for (const letter of text) same += fold(letter).slice(0, letter.length).padEnd(letter.length);
  return same;
}

/** In capitals, in a line that is not all capitals; letters without case have no need of them before a line's words. */
function isLoud(word: string, line: string): boolean {
  if (word.toLowerCase() === word.toUpperCase()) return line.startsWith(word);
  return word === word.toUpperCase() && line !== line.toUpperCase();
}

/**
 * Everything that can be struck is, but for a typed dash, chips, signs at the end and, where `isName` knows it, the name
 * that the line begins with, or ends with in brackets.
 */
export function allStruck(pieces: readonly Piece[], isName: (words: string) => boolean): boolean {
  let seen = false;
  let label = "";
  let tail = "";
  for (const piece of pieces) {
    if (piece.text.trim() === "" || piece.deletion || piece.kind !== "text") continue;
    if (piece.struck) {
      if (/[\p{L}\p{N}]/u.test(tail)) return false;
      seen = true;
      continue;
    }
    if (seen) tail += piece.text;
    else if (/[\p{L}\p{N}]/u.test(piece.text)) label += piece.text;
  }
  if (!seen) return onlyChipsStruck(pieces);
  if (/[\p{L}\p{N}]/u.test(tail) && !/^\s*[([]/.test(tail)) return false;
  if (/[\p{L}\p{N}]/u.test(tail) && nameBehind(tail, isName) === undefined) return false;
  if (label === "") return true;
  const typed = /^\s*(?:[-–—*•·]\s+|\(?\d{1,2}[.)]\s+)?(.*?)\s*(:?)\s*$/.exec(label);
  if (typed === null) return false;
  return typed[1] === "" || (typed[2] === ":" && isName(typed[1] ?? ""));
}

const BY =
  /[([（]\s*(?:(?:(?:added|raised|asked|suggested) )?(?:by|from|von|par|por|da|door|av|af|od|от|від) )?([^()[\]（）]{1,40}?)\s*[)\]）]\s*$/u;

/** The name in brackets at the end of a line: "(Dana)", "(added by Dana)". */
export function nameBehind(text: string, isName: (words: string) => boolean): string | undefined {
  const name = BY.exec(text)?.[1];
  return name !== undefined && isName(name) ? name : undefined;
}

/** Whether a cell or the like says no more than that something is done. */
export function isWordForDone(text: string): boolean {
  return WORDS.has(fold(text).replace(/[.!]$/, "")) || /^(?:[✓✔☑✅]\ufe0f?|\[?[xX]\]?)$/u.test(text);
}

/** A line of chips alone is struck when they are. */
function onlyChipsStruck(pieces: readonly Piece[]): boolean {
  const chips = pieces.filter(({ kind }) => kind === "person" || kind === "date" || kind === "file");
  const words = pieces.some(
    ({ kind, text, deletion }) => kind === "text" && !deletion && /[\p{L}\p{N}]/u.test(text),
  );
  return chips.length > 0 && !words && chips.every(({ struck }) => struck);
}
