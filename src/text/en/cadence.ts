import { weekdayName } from "./dates";

/** What of a cadence is put in words; see `src/schedule/cadence.ts`. */
interface Cadence {
  readonly every: string;
  readonly interval: number;
  readonly weekdays: readonly number[];
  readonly on?: { readonly nth: number; readonly weekday: number | "working" } | { readonly date: number };
}

/** "Every Friday", "Every two weeks on Tuesday", "Monthly on the first Friday". `weekday` is the next meeting's. */
export function saidCadence(cadence: Cadence, weekday: number): string {
  const { every, interval, weekdays, on } = cadence;
  const days = weekdays.length === 0 ? [weekday] : weekdays;
  const onDay = on === undefined ? "" : ` on the ${saidDay(on)}`;
  switch (every) {
    case "week":
      if (days.join() === "1,2,3,4,5" && interval === 1) return "Every weekday";
      if (days.length === 7 && interval === 1) return "Every day";
      return interval === 1 ? `Every ${listed(days)}` : `Every ${counted(interval)} weeks on ${listed(days)}`;
    case "day":
      return interval === 1 ? "Every day" : `Every ${counted(interval)} days`;
    case "month":
      return `${interval === 1 ? "Monthly" : `Every ${counted(interval)} months`}${onDay}`;
    case "year":
      return `${interval === 1 ? "Yearly" : `Every ${counted(interval)} years`}${onDay}`;
    default:
      return "On its own schedule";
  }
}

function saidDay(on: NonNullable<Cadence["on"]>): string {
  if ("date" in on) return on.date === -1 ? "last day" : ordinal(on.date);
  const day = on.weekday === "working" ? "working day" : weekdayName(on.weekday);
  return `${POSITIONS[on.nth] ?? ordinal(on.nth)} ${day}`;
}

const POSITIONS: Readonly<Record<number, string>> = {
  1: "first",
  2: "second",
  3: "third",
  4: "fourth",
  5: "fifth",
  [-1]: "last",
  [-2]: "last but one",
};

/** "1st", "22nd", "13th"; counted from the end, "3rd last". */
function ordinal(count: number): string {
  const at = Math.abs(count);
  const teen = at % 100 >= 11 && at % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][at % 10] ?? "th");
  return `${at}${ending}${count < 0 ? " last" : ""}`;
}

function listed(weekdays: readonly number[]): string {
  const names = weekdays.map(weekdayName);
  const last = names[names.length - 1] ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}

function counted(count: number): string {
  return ["", "", "two", "three", "four", "five", "six", "seven", "eight"][count] ?? String(count);
}
