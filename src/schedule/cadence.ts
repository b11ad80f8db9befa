import { type Rule, ruleOf } from "./rule";

/** Which day of a month: its nth weekday or working day, counted from its end where negative, or a date of it. */
export type DayOfMonth =
  | { readonly nth: number; readonly weekday: number | "working" }
  | { readonly date: number };

/** How often a series meets. `other` is whatever the add-on does not put in words; it is left as it is. */
export interface Cadence {
  readonly every: "day" | "week" | "month" | "year" | "other";
  readonly interval: number;
  /** Of weeks: 1 for Monday to 7 for Sunday; empty when the rule leaves it to the start. */
  readonly weekdays: readonly number[];
  /** Of months and years, where the rule names one day. */
  readonly on?: DayOfMonth;
  /** Whether the rule has an end. */
  readonly ends: boolean;
}

const WORKING_DAYS = [1, 2, 3, 4, 5];

/** How often a series meets by its rule; undefined for a single event. */
export function cadenceOf(recurrence: readonly string[]): Cadence | undefined {
  const lines = recurrence.filter((line) => /^RRULE[:;]/i.test(line));
  const [line] = lines;
  if (line === undefined) return undefined;
  const rule = ruleOf(line);
  const ends = /[;:](?:UNTIL|COUNT)=/i.test(line);
  const read = rule === undefined || rule.narrowed || lines.length > 1 ? undefined : readRule(rule);
  return { ...(read ?? { every: "other", interval: 1, weekdays: [] }), ends };
}

/** Whether two rules meet alike, whenever they end and however they are spelled. */
export function sameRhythm(one: readonly string[], other: readonly string[]): boolean {
  const rhythm = (rules: readonly string[]) => ({ ...cadenceOf(rules), ends: undefined });
  return JSON.stringify(rhythm(one)) === JSON.stringify(rhythm(other));
}

type Read = Omit<Cadence, "ends">;

function readRule(rule: Rule): Read | undefined {
  switch (rule.freq) {
    case "DAILY":
      return daily(rule);
    case "WEEKLY":
      return weekly(rule);
    case "MONTHLY":
      return monthly(rule);
    case "YEARLY":
      return yearly(rule);
  }
}

function daily({ interval, days, months, monthDays, positions }: Rule): Read | undefined {
  if (months.length + monthDays.length + positions.length > 0) return undefined;
  if (days.length > 0)
    return interval === 1 ? { every: "week", interval, weekdays: weekdaysOf(days) } : undefined;
  return interval % 7 === 0
    ? { every: "week", interval: interval / 7, weekdays: [] }
    : { every: "day", interval, weekdays: [] };
}

function weekly({ interval, days, months, monthDays, positions }: Rule): Read | undefined {
  if (months.length + monthDays.length + positions.length > 0) return undefined;
  return { every: "week", interval, weekdays: weekdaysOf(days) };
}

function monthly(rule: Rule): Read | undefined {
  const { interval, months } = rule;
  const steps = months.length === 0 ? interval : interval === 1 ? evenSteps(months) : undefined;
  return steps === undefined ? undefined : inMonths(rule, steps);
}

/** A yearly rule that names months evenly apart is one of months: every quarter, most often. */
function yearly(rule: Rule): Read | undefined {
  const { interval, months } = rule;
  const steps = months.length > 1 && interval === 1 ? evenSteps(months) : undefined;
  if (steps !== undefined) return inMonths(rule, steps);
  if (months.length > 1 || (months.length === 0 && rule.days.some(({ nth }) => nth !== 0))) return undefined;
  const within = inMonths(rule, 1);
  if (within === undefined || within.every === "week") return undefined;
  return { ...within, every: "year", interval };
}

function inMonths(rule: Rule, interval: number): Read | undefined {
  const { days, monthDays, positions } = rule;
  const month = (on?: DayOfMonth): Read => ({
    every: "month",
    interval,
    weekdays: [],
    ...(on === undefined ? {} : { on }),
  });
  if (days.length === 0) {
    const [date] = monthDays;
    if (positions.length > 0 || monthDays.length > 1) return undefined;
    return month(date === undefined ? undefined : { date });
  }
  if (monthDays.length > 0) return undefined;
  const weekdays = weekdaysOf(days);
  const [day] = days;
  const [nth] = positions;
  if (positions.length === 0 && days.length === 1 && day !== undefined && day.nth !== 0)
    return month({ nth: day.nth, weekday: day.weekday });
  if (days.some((one) => one.nth !== 0) || positions.length > 1) return undefined;
  // Every Friday of every month is every Friday.
  if (nth === undefined) return interval === 1 ? { every: "week", interval, weekdays } : undefined;
  if (weekdays.length === 1) return month({ nth, weekday: weekdays[0] ?? 1 });
  return weekdays.join() === WORKING_DAYS.join() ? month({ nth, weekday: "working" }) : undefined;
}

/** The months from one to the next where a year's are evenly apart; else undefined. */
function evenSteps(months: readonly number[]): number | undefined {
  const step = 12 / months.length;
  const even = months.every((month, at) => at === 0 || month - (months[at - 1] ?? 0) === step);
  return even ? step : undefined;
}

function weekdaysOf(days: Rule["days"]): readonly number[] {
  return [...new Set(days.map(({ weekday }) => weekday))].sort((a, b) => a - b);
}

/** Once a week, on one day. */
export function isWeekly(cadence: Cadence): boolean {
  return cadence.every === "week" && cadence.interval === 1 && cadence.weekdays.length <= 1;
}

/** About how many days lie between one meeting and the next: enough to know how far to look. */
export function daysApart({ every, interval, weekdays }: Cadence): number {
  switch (every) {
    case "day":
      return interval;
    case "week":
      return weekdays.length > 1 && interval === 1 ? 4 : interval * 7;
    case "month":
      return interval * 31;
    case "year":
      return interval * 366;
    case "other":
      return 31;
  }
}

/**
 * What the planned starts of neighbouring meetings prove of a series' rule, cancelled ones among them, so that a plain
 * weekly one need not be read a second time: four in a row, each a week or two after the one before. Anything else, a
 * first Friday among it, only the rule can tell. `days` are days since any fixed day, in order.
 */
export function provenCadence(days: readonly number[]): Cadence | undefined {
  const steps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const [step] = steps;
  if (steps.length < 3 || (step !== 7 && step !== 14) || steps.some((one) => one !== step)) return undefined;
  return { every: "week", interval: step / 7, weekdays: [], ends: false };
}
