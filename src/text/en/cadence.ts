import { weekdayName } from "./dates";

/** What of a cadence is put in words; see `src/schedule/cadence.ts`. */
interface Cadence {
  readonly every: string;
  readonly interval: number;
  readonly weekdays: readonly number[];
}

/** "Every Friday", "Every two weeks on Tuesday", "Every month". `weekday` is the day of the next meeting. */
export function saidCadence(cadence: Cadence, weekday: number): string {
  const { every, interval, weekdays } = cadence;
  const days = (weekdays.length === 0 ? [weekday] : weekdays).map(weekdayName);
  const onDays = days.length > 1 ? `${days.slice(0, -1).join(", ")} and ${days[days.length - 1]}` : days[0];
  switch (every) {
    case "week":
      return interval === 1 ? `Every ${onDays}` : `Every ${counted(interval)} weeks on ${onDays}`;
    case "day":
      return interval === 1 ? "Every day" : `Every ${counted(interval)} days`;
    case "month":
      return interval === 1 ? "Every month" : `Every ${counted(interval)} months`;
    case "year":
      return "Every year";
    default:
      return "On its own schedule";
  }
}

function counted(count: number): string {
  return ["", "", "two", "three", "four", "five", "six"][count] ?? String(count);
}
