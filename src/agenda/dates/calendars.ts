import { isDay, isoOf } from "../day";
import { isPersianDay, persianDay } from "./persian";

/** A year as it is written, in the calendar that its size tells: Gregorian, Buddhist (2569) or Persian (1405). */
export interface WrittenYear {
  readonly year: number;
  readonly persian?: true;
}

export function yearWritten(text: string): WrittenYear | undefined {
  if (!/^\d{4}$/.test(text)) return undefined;
  if (/^(?:19[7-9]\d|20\d\d)$/.test(text)) return { year: +text };
  if (/^25[1-9]\d$/.test(text)) return { year: +text - BUDDHIST };
  return /^1(?:3[7-9]|4[0-2])\d$/.test(text) ? { year: +text, persian: true } : undefined;
}

const BUDDHIST = 543;

/** Years that two digits may mean: of this century, and from 60 on, of the Buddhist calendar. */
export function shortYears(text: string): number[] {
  return +text >= 60 ? [2500 + +text - BUDDHIST, 2000 + +text] : [2000 + +text];
}

/** The year of a Japanese era or of the Republic of China; undefined for any other word. */
export function yearOfEra(era: string, year: number): number | undefined {
  if (/^(?:r|令和|reiwa)$/.test(era)) return 2018 + year;
  if (/^(?:h|平成|heisei)$/.test(era)) return 1988 + year;
  return /^(?:民國|民国|minguo|roc)$/.test(era) ? 1911 + year : undefined;
}

/** "115/11/13": a year of the Republic of China from 100 (2011) on. */
export function yearOfRepublic(text: string): number | undefined {
  return /^1[0-4]\d$/.test(text) ? 1911 + +text : undefined;
}

/** The Gregorian day of a Persian date; undefined when the calendar has none such. */
export function fromPersian(
  year: number,
  month: number,
  day: number,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  if (!isPersianDay(month, day)) return undefined;
  const iso = isoOf(persianDay(year, month, day));
  const date = { year: +iso.slice(0, 4), month: +iso.slice(5, 7), day: +iso.slice(8) };
  return isDay(date.year, date.month, date.day) ? date : undefined;
}
