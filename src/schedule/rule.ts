const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;

/** One weekday of a rule; `nth` counts within the month or year, from its end where negative, 0 for every one. */
export interface RuleDay {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  readonly nth: number;
}

/** The parts of an RRULE that say how often a series meets (RFC 5545, 3.3.10). */
export interface Rule {
  readonly freq: (typeof FREQUENCIES)[number];
  readonly interval: number;
  readonly days: readonly RuleDay[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  readonly positions: readonly number[];
  /** UNTIL or COUNT. */
  readonly ends: boolean;
  /** Parts beside these narrow it further: the hour, the week's number, the year's day. */
  readonly narrowed: boolean;
}

const KNOWN = ["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "UNTIL", "COUNT", "WKST"];

/** Reads an RRULE line as Calendar keeps it; undefined when it is none, or repeats within a day. */
export function ruleOf(line: string): Rule | undefined {
  if (!/^RRULE[:;]/i.test(line)) return undefined;
  const parts = new Map<string, string>();
  for (const part of line.replace(/^RRULE[^:]*:/i, "").split(";")) {
    const [name = "", value = ""] = part.toUpperCase().split("=");
    if (name !== "") parts.set(name.trim(), value.trim());
  }
  const freq = FREQUENCIES.find((one) => one === parts.get("FREQ"));
  if (freq === undefined) return undefined;
  const listed = (name: string): string[] => (parts.get(name) ?? "").split(",").filter((one) => one !== "");
  const numbers = (name: string): number[] => listed(name).map(Number).filter(Number.isInteger);
  return {
    freq,
    interval: Math.max(1, Math.floor(Number(parts.get("INTERVAL") ?? "1")) || 1),
    days: listed("BYDAY").flatMap(dayOf),
    monthDays: numbers("BYMONTHDAY"),
    months: [...new Set(numbers("BYMONTH"))].sort((a, b) => a - b),
    positions: numbers("BYSETPOS"),
    ends: parts.has("UNTIL") || parts.has("COUNT"),
    narrowed: [...parts.keys()].some((name) => !KNOWN.includes(name)),
  };
}

function dayOf(text: string): RuleDay[] {
  const [, nth = "", day = ""] = /^([+-]?\d*)([A-Z]{2})$/.exec(text) ?? [];
  const weekday = DAYS.indexOf(day) + 1;
  return weekday === 0 ? [] : [{ weekday, nth: Number(nth) || 0 }];
}
