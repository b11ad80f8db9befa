/** How often a series meets. `other` is whatever the add-on does not put in words; it is left as it is. */
export interface Cadence {
  readonly every: "day" | "week" | "month" | "year" | "other";
  readonly interval: number;
  /** 1 for Monday to 7 for Sunday; empty when the rule leaves it to the start. */
  readonly weekdays: readonly number[];
  /** Whether the rule has an end. */
  readonly ends: boolean;
}

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const EVERY: Readonly<Record<string, Cadence["every"]>> = {
  DAILY: "day",
  WEEKLY: "week",
  MONTHLY: "month",
  YEARLY: "year",
};

/** Only to say it in words and to tell weekly from the rest; which days it gives, the calendar itself says. */
export function cadenceOf(recurrence: readonly string[]): Cadence | undefined {
  const rules = recurrence.filter((line) => /^RRULE[:;]/i.test(line));
  if (rules.length === 0) return undefined;
  const parts = new Map<string, string>();
  for (const part of (rules[0] ?? "").replace(/^RRULE[^:]*:/i, "").split(";")) {
    const [name = "", value = ""] = part.toUpperCase().split("=");
    parts.set(name, value);
  }
  const days = (parts.get("BYDAY") ?? "").split(",").filter((day) => day !== "");
  const weekdays = days.map((day) => DAYS.indexOf(day) + 1);
  const every = EVERY[parts.get("FREQ") ?? ""] ?? "other";
  const strange = rules.length > 1 || (every === "week" && weekdays.includes(0));
  return {
    every: strange ? "other" : every,
    interval: Math.max(1, Number(parts.get("INTERVAL") ?? "1") || 1),
    weekdays: weekdays.filter((day) => day > 0),
    ends: parts.has("UNTIL") || parts.has("COUNT"),
  };
}

/** Once a week, on one day. */
export function isWeekly(cadence: Cadence): boolean {
  return cadence.every === "week" && cadence.interval === 1 && cadence.weekdays.length <= 1;
}

/**
 * The cadence as the planned starts of neighbouring meetings show it, so that a series need not be read a second time
 * for its rule. `dates` are days since any fixed day, in order.
 */
export function cadenceOfDays(days: readonly number[]): Cadence | undefined {
  const steps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  if (steps.length === 0) return undefined;
  const all = (test: (step: number) => boolean) => steps.every(test);
  const found = (every: Cadence["every"], interval: number): Cadence => ({
    every,
    interval,
    weekdays: [],
    ends: false,
  });
  const smallest = Math.min(...steps);
  if (all((step) => step === smallest) && smallest % 7 === 0) return found("week", smallest / 7);
  // A meeting that was cancelled leaves a gap of twice the usual.
  if (smallest % 7 === 0 && all((step) => step % smallest === 0)) return found("week", smallest / 7);
  if (smallest === 1) return found("day", 1);
  if (all((step) => step >= 27 && step <= 36)) return found("month", 1);
  return found("other", 1);
}
