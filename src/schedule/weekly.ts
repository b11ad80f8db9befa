import {
  addDays,
  dayOf,
  daysBetween,
  type IsoDate,
  timeOf,
  type WallTime,
  wall,
  weekdayOf,
  zoneOf,
} from "./moment";
import { offsetAt } from "./zone";

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The rule of a meeting every week on the weekday of its first one, with no end. */
export function weeklyRule(first: IsoDate): string {
  return `RRULE:FREQ=WEEKLY;BYDAY=${DAYS[weekdayOf(first) - 1] ?? "MO"}`;
}

/** When a weekly meeting like this one next starts, at the same time on the wall, after `nowMs`. */
export function startLike(startMs: number, zone: string, nowMs: number): number {
  const start = dayOf(startMs, zone);
  const weeks = Math.max(0, Math.floor(daysBetween(start, dayOf(nowMs, zone)) / 7));
  const inWeek = (week: number) => wall(addDays(start, week * 7), timeOf(startMs, zone), zone).ms;
  const thisWeek = inWeek(weeks);
  return thisWeek > nowMs ? thisWeek : inWeek(weeks + 1);
}

/** The next day of the given weekday (1 Monday to 7 Sunday) whose time is still to come. */
export function nextWeekday(weekday: number, time: WallTime, zone: string, nowMs: number): IsoDate {
  let date = dayOf(nowMs, zone);
  while (weekdayOf(date) !== weekday || wall(date, time, zone).ms <= nowMs) date = addDays(date, 1);
  return date;
}

/** The same rules, ending before the given instant: the first half of "this and following". */
export function endingBefore(recurrence: readonly string[], beforeMs: number): string[] {
  return recurrence.flatMap((line) => {
    if (/^RDATE[:;]/i.test(line)) return daysBefore(line, beforeMs);
    return /^RRULE[:;]/i.test(line)
      ? `${line.replace(/;(?:UNTIL|COUNT)=[^;]*/gi, "")};UNTIL=${inUtc(beforeMs - 1000)}`
      : line;
  });
}

/** A line by which a rule leaves out the meetings that start then, in the series' own zone, as Google matches them. */
export function leavingOut(starts: readonly number[], zone: string): string {
  return `EXDATE;TZID=${zone}:${starts.map((ms) => inUtc(ms + offsetAt(ms, zone)).slice(0, -1)).join()}`;
}

/** An instant as rules spell it: 20261127T100000Z. */
function inUtc(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** The line of days beside a rule with those before the instant; none where none is left. */
function daysBefore(line: string, beforeMs: number): string[] {
  const [head = "", days = ""] = line.split(":");
  const zone = zoneOf(/TZID=([^;]+)/i.exec(head)?.[1]);
  const left = days.split(",").filter((day) => {
    const [, year, month, date, hour = "0", minute = "0"] =
      /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d))?/.exec(day) ?? [];
    return wall(`${year}-${month}-${date}`, { hour: +hour, minute: +minute }, zone).ms < beforeMs;
  });
  return left.length === 0 ? [] : [`${head}:${left.join()}`];
}
