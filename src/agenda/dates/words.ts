import { fold } from "../text/fold";
import { MONTHS, PERSIAN_MONTHS, WEEKDAYS } from "./names";
import type { Token } from "./token";
import { TYPED_MONTHS, TYPED_WEEKDAYS } from "./typed";

/** A name that stands for other numbers in other languages: "listopad" is November in Poland, October in Croatia. */
export interface NamedMonth {
  readonly months: readonly number[];
  /** The token it ends in. */
  readonly last: number;
  readonly persian?: true;
}

type Names = ReadonlyMap<string, readonly number[]>;

let monthsOf: Names | undefined;
let persianOf: Names | undefined;
let weekdaysOf: Names | undefined;

/** Made when first asked for: every run begins anew, and most read no date. */
function table(...rows: readonly (readonly string[])[]): Names {
  const found = new Map<string, readonly number[]>();
  for (const row of rows)
    row.forEach((forms, index) => {
      for (const form of forms.split("|")) {
        const known = found.get(form);
        if (known === undefined) found.set(form, [index + 1]);
        else if (!known.includes(index + 1)) found.set(form, [...known, index + 1]);
      }
    });
  return found;
}

const folded = (rows: readonly string[]) => rows.map(fold);

/** The month that begins at a token, in any of the languages; in some its name has two words, or dots inside. */
export function monthAt(tokens: readonly Token[], at: number): NamedMonth | undefined {
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  monthsOf ??= table(MONTHS, folded(TYPED_MONTHS));
  const months = monthsOf.get(token.text) ?? inflected(token.text, monthsOf) ?? mistyped(token.text);
  if (months !== undefined) return { months, last: at };
  if (token.text.charCodeAt(0) < 0x590) return undefined;
  persianOf ??= table(PERSIAN_MONTHS);
  const persian = persianOf.get(token.text);
  if (persian !== undefined) return { months: persian, last: at, persian: true };
  const [second, third] = [tokens[at + 1], tokens[at + 2]];
  const pair = second?.kind === "word" ? monthsOf.get(`${token.text} ${second.text}`) : undefined;
  if (pair !== undefined) return { months: pair, last: at + 1 };
  const dotted =
    second?.text === "." && third !== undefined ? monthsOf.get(`${token.text}.${third.text}`) : undefined;
  if (dotted !== undefined) return { months: dotted, last: tokens[at + 3]?.text === "." ? at + 3 : at + 2 };
  // Hebrew puts "in" before the month without a blank.
  const hebrew = token.text.startsWith("ב") ? monthsOf.get(token.text.slice(1)) : undefined;
  return hebrew && { months: hebrew, last: at };
}

/** Latvian says "in November" with another ending: "novembrī". */
function inflected(word: string, names: Names): readonly number[] | undefined {
  if (word.length < 5 || !/[iuo]$/.test(word)) return undefined;
  const stem = word.slice(0, -1);
  for (const ending of ["is", "s", "us"]) {
    const found = names.get(stem + ending);
    if (found !== undefined) return found;
  }
  return undefined;
}

const OFTEN_MISTYPED: readonly (readonly [string, number])[] = [
  ["january", 1],
  ["february", 2],
  ["september", 9],
  ["october", 10],
  ["november", 11],
  ["december", 12],
];

/** "Novmeber", "Septmber", "Feburary": one letter is missing, too many, another, or two changed places. */
function mistyped(word: string): readonly number[] | undefined {
  if (word.length < 6 || word.length > 10) return undefined;
  const found = OFTEN_MISTYPED.find(([name]) => name[0] === word[0] && isSlip(word, name));
  return found && [found[1]];
}

function isSlip(word: string, name: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === name[same]) same++;
  const [rest, wanted] = [word.slice(same), name.slice(same)];
  return (
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest.slice(1) === wanted.slice(1) && rest.length > 1) ||
    (rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2))
  );
}

/** Whether a folded word names a month in one of the languages. */
export function isMonth(word: string): boolean {
  return monthAt([{ kind: "word", text: word, start: 0, end: 0, spaced: false }], 0) !== undefined;
}

/** The month that the words name and nothing else: "November", "Novembre". */
export function monthNamed(tokens: readonly Token[]): number | undefined {
  const month = tokens.length > 3 ? undefined : monthAt(tokens, 0);
  return month?.last === tokens.length - 1 && month.persian !== true
    ? month.months[month.months.length - 1]
    : undefined;
}

/** 1 (Monday) to 7 for a folded word that names a weekday; several where languages disagree, undefined for any other word. */
export function weekdaysNamed(word: string): readonly number[] | undefined {
  weekdaysOf ??= table(WEEKDAYS, folded(TYPED_WEEKDAYS));
  return weekdaysOf.get(word) ?? thaiWeekday(word, weekdaysOf);
}

/** Thai writes "on Friday the" in one word. */
function thaiWeekday(word: string, names: Names): readonly number[] | undefined {
  if (!word.startsWith("วัน")) return undefined;
  const bare = word.replace(/ที่$/, "");
  return names.get(bare) ?? names.get(bare.slice(3));
}

/** "Thứ Sáu", "Thứ 6": Vietnamese counts the days of the week, Monday being the second; Sunday is "chủ nhật". */
export function vietnameseWeekday(word: string, next: string): number | undefined {
  if (word === "chu" && next === "nhat") return 7;
  if (word !== "thu") return undefined;
  const named = ["hai", "ba", "tu", "nam", "sau", "bay"].indexOf(next);
  if (named >= 0) return named + 1;
  return /^[2-7]$/.test(next) ? +next - 1 : undefined;
}
