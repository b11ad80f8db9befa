const DAYS: Readonly<Record<string, string>> = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};

/** An RRULE's parts by name; undefined when the lines hold no RRULE. */
function ruleOf(recurrence: readonly string[]): Readonly<Record<string, string>> | undefined {
  const line = recurrence.find((one) => one.startsWith("RRULE:"));
  if (line === undefined) return undefined;
  const pairs = line
    .slice("RRULE:".length)
    .split(";")
    .map((part) => part.split("=") as [string, string]);
  return Object.fromEntries(pairs);
}

/** The repetition as Calendar says it: "Weekly on Friday", "Every 2 weeks on Tuesday, until 4 Dec 2026". */
export function repetitionWords(recurrence: readonly string[]): string {
  const rule = ruleOf(recurrence);
  if (rule === undefined) return "";
  const every = Number(rule.INTERVAL ?? "1");
  const days = (rule.BYDAY ?? "")
    .split(",")
    .map((day) => DAYS[day.slice(-2)])
    .filter((day) => day !== undefined);
  const on = days.length === 0 ? "" : ` on ${days.join(", ")}`;
  return `${cadence(rule.FREQ ?? "", every)}${on}${ending(rule)}`;
}

function cadence(frequency: string, every: number): string {
  const [once, unit] = {
    DAILY: ["Daily", "days"],
    WEEKLY: ["Weekly", "weeks"],
    MONTHLY: ["Monthly", "months"],
    YEARLY: ["Yearly", "years"],
  }[frequency] ?? ["Repeats", "times"];
  return every === 1 ? `${once}` : `Every ${every} ${unit}`;
}

function ending(rule: Readonly<Record<string, string>>): string {
  if (rule.COUNT !== undefined) return `, ${rule.COUNT} times`;
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(rule.UNTIL ?? "");
  if (until === null) return "";
  const date = new Date(Date.UTC(Number(until[1]), Number(until[2]) - 1, Number(until[3])));
  return `, until ${new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(date)}`;
}
