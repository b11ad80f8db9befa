import type { DateParts } from "../text/doc-words";
import type { IsoDate } from "./model";

/** Days since 1 January 1970 of a date in the Gregorian calendar; a month or day past its end runs on into the next. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

export function daysOf(date: IsoDate): number {
  return dayNumber(+date.slice(0, 4), +date.slice(5, 7), +date.slice(8, 10));
}

/** Misused for anything but the years 0000 to 9999, which is all that can be typed with four digits. */
export function isoOf(days: number): IsoDate {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday; 1 January 1970 was a Thursday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

export function partsOf(date: IsoDate): DateParts {
  return {
    year: +date.slice(0, 4),
    month: +date.slice(5, 7),
    day: +date.slice(8, 10),
    weekday: weekdayOf(daysOf(date)),
  };
}

/** Whether the calendar has this day: 30 February and month 13 are typed too. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The Monday of an ISO week, in days since 1970: the week with 4 January in it is the first. */
export function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + 7 * (week - 1);
}
