import { dayNumber } from "../day";

/**
 * Days since 1970 of a day in the Persian (Solar Hijri) calendar. By the 33-year rule, which agrees with the calendar in
 * use from 1343 to 1472 (1964 to 2094); the first six months have 31 days, the next five 30.
 */
export function persianDay(year: number, month: number, day: number): number {
  const leaps = (before: number) => Math.floor((before * 8 + 21) / 33);
  const newYear = FIRST_OF_1400 + 365 * (year - 1400) + leaps(year) - leaps(1400);
  return newYear + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
}

/** The month has this day in some year. */
export function isPersianDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (month <= 6 ? 31 : 30);
}

/** 1 Farvardin 1400 was 21 March 2021. */
const FIRST_OF_1400 = dayNumber(2021, 3, 21);
