import type { Tongue } from "./tongues/tongue";

const DAY = 86_400_000;

export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function part(locale: string, iso: string, options: Intl.DateTimeFormatOptions, type: string): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  formats.set(key, format);
  return format.formatToParts(new Date(iso)).find((found) => found.type === type)?.value ?? "";
}

/** A day in one of a language's patterns; `until` is the last day of a range. */
export function dateIn(tongue: Tongue, pattern: string, iso: string, until = iso): string {
  const { locale } = tongue;
  const whole = { day: "numeric", month: "long", year: "numeric" } as const;
  const year = part(locale, iso, whole, "year");
  const numbers = (date: string) => ({
    day: part(locale, date, { ...whole, month: "numeric" }, "day"),
    month: part(locale, date, { ...whole, month: "numeric" }, "month"),
  });
  const zero = part(
    locale,
    "2020-01-05",
    { minute: "2-digit", hour: "numeric", hour12: false },
    "minute",
  ).charAt(0);
  const two = (digits: string) => digits.padStart(2, zero === "" ? "0" : zero);
  const [from, to] = [numbers(iso), numbers(until)];
  const gregorian = Number(iso.slice(0, 4));
  const values: Record<string, string> = {
    d: from.day,
    dd: two(from.day),
    m: from.month,
    mm: two(from.month),
    y: year,
    yy: year.slice(-2),
    d2: to.day,
    m2: to.month,
    month: part(locale, iso, whole, "month"),
    mon: part(locale, iso, { ...whole, month: "short" }, "month"),
    month2: part(locale, until, whole, "month"),
    mon2: part(locale, until, { ...whole, month: "short" }, "month"),
    weekday: part(locale, iso, { weekday: "long" }, "weekday"),
    day: part(locale, iso, { weekday: "short" }, "weekday"),
    reiwa: String(gregorian - 2018),
    minguo: String(gregorian - 1911),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole_, name: string) => values[name] ?? whole_);
}
