import { fold } from "../text/fold";
import { MONTHS, PERSIAN_MONTHS, WEEKDAYS } from "./names";
import type { Token } from "./token";

/** Forms that people type and CLDR has not, in the order of the months. */
const TYPED_MONTHS = [
  "яну|ιανουάριος|जन",
  "feber|фев|φεβρουάριος|फर",
  "mrz|μάρτιος",
  "απρίλιος",
  "μάιος",
  "juno|čer|ιούνιος",
  "julei|juill|ιούλιος",
  "αύγουστος",
  "setiembre|sett|сен|септ|σεπτέμβριος|सितम्बर",
  "οκτώβριος|अक्तूबर",
  "ноя|ное|νοέμβριος|noi|नवम्बर",
  "δεκέμβριος|दिसम्बर",
];

const TYPED_WEEKDAYS = [
  "maanantaina|pn|月曜日|月曜|月|월|星期一|周一|週一",
  "tues|tiistaina|火曜日|火曜|火|화|星期二|周二|週二",
  "weds|keskiviikkona|水曜日|水曜|水|수|星期三|周三|週三",
  "thur|thurs|torstaina|木曜日|木曜|木|목|星期四|周四|週四",
  "vrij|pią|fred|perjantaina|п'ятниця|金曜日|金曜|金|금|星期五|周五|週五",
  "sonnabend|lauantaina|土曜日|土曜|土|토|星期六|周六|週六",
  "nd|sunnuntaina|日曜日|日曜|日|일|星期日|星期天|周日|週日",
];

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
  const months = monthsOf.get(token.text) ?? inflected(token.text, monthsOf);
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

/** Whether a folded word names a month in one of the languages. */
export function isMonth(word: string): boolean {
  return monthAt([{ kind: "word", text: word, start: 0, end: 0, spaced: false }], 0) !== undefined;
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
