import { NotEmulated } from "../../api/error";
import { DAY_MS } from "../../clock";
import { instantOf, isZone, wallAt } from "../../zone";
import { invalid } from "../errors";
import { isAllDay, type Moment } from "../moment";

/**
 * A rule in the series' own wall time, told as if it were UTC: UNTIL already is one such time, so that expanding needs
 * no zone at all.
 */
export interface Rule {
  /** Without UNTIL and COUNT: "FREQ=WEEKLY;BYDAY=TH". */
  readonly text: string;
  readonly count?: number;
  readonly until?: number;
}

export interface Recurrence {
  readonly rules: readonly Rule[];
  readonly exRules: readonly Rule[];
  /** Wall times, as if UTC. */
  readonly dates: readonly number[];
  readonly exDates: readonly number[];
  /** EXDATE;VALUE=DATE on a timed series: whole days, as if UTC. */
  readonly exDays: readonly number[];
}

const PARTS: Readonly<Record<string, RegExp>> = {
  INTERVAL: /^[1-9]\d{0,4}$/,
  BYDAY: /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU))*$/,
  BYMONTHDAY: /^-?\d{1,2}(,-?\d{1,2})*$/,
  BYYEARDAY: /^-?\d{1,3}(,-?\d{1,3})*$/,
  BYWEEKNO: /^-?\d{1,2}(,-?\d{1,2})*$/,
  BYMONTH: /^\d{1,2}(,\d{1,2})*$/,
  BYSETPOS: /^-?\d{1,3}(,-?\d{1,3})*$/,
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
};
const DATE = /^(\d{4})(\d\d)(\d\d)$/;
const TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)$/;

/** How UNTIL's bare date is read in a timed series. */
export interface Reading {
  readonly untilDate: "whole-day" | "midnight";
}

const refuse = () => invalid("Invalid recurrence rule.", "recurrence");

/**
 * Reads the recurrence lines of an event that starts at `start`. Throws 400 for what RFC 5545 does not allow or what the
 * field does not take (DTSTART, DTEND), and NotEmulated for rules finer than a day and for periods.
 */
export function readRecurrence(lines: readonly string[], start: Moment, reading: Reading): Recurrence {
  const rules: Rule[] = [];
  const exRules: Rule[] = [];
  const dates: number[] = [];
  const exDates: number[] = [];
  const exDays: number[] = [];
  for (const line of lines) {
    const match = /^(RRULE|EXRULE|RDATE|EXDATE)((?:;[^:]*)?):(.+)$/.exec(line);
    if (match === null) throw refuse();
    const [, name, parameters = "", value = ""] = match;
    if (name === "RRULE") rules.push(readRule(value, start, reading));
    else if (name === "EXRULE") exRules.push(readRule(value, start, reading));
    else {
      for (const entry of value.split(",")) {
        const { wall, day } = readDate(entry, parameters, start);
        if (name === "RDATE") dates.push(wall);
        else if (day && !isAllDay(start)) exDays.push(wall);
        else exDates.push(wall);
      }
    }
  }
  return { rules, exRules, dates, exDates, exDays };
}

function readRule(text: string, start: Moment, reading: Reading): Rule {
  const parts = new Map<string, string>();
  for (const part of text.replace(/;$/, "").split(";")) {
    const [name = "", value] = part.split("=");
    if (value === undefined || value === "" || parts.has(name)) throw refuse();
    parts.set(name, value);
  }
  const frequency = parts.get("FREQ");
  if (frequency === undefined) throw refuse();
  if (["HOURLY", "MINUTELY", "SECONDLY"].includes(frequency) || /BYHOUR|BYMINUTE|BYSECOND/.test(text))
    throw new NotEmulated("calendar: recurrence finer than a day");
  if (!["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].includes(frequency)) throw refuse();
  const kept = [`FREQ=${frequency}`];
  for (const [name, value] of parts) {
    if (name === "FREQ" || name === "COUNT" || name === "UNTIL") continue;
    if (PARTS[name]?.test(value) !== true) throw refuse();
    kept.push(`${name}=${value}`);
  }
  const count = parts.get("COUNT");
  const until = parts.get("UNTIL");
  if (count !== undefined && (until !== undefined || !/^[1-9]\d{0,4}$/.test(count))) throw refuse();
  return {
    text: kept.join(";"),
    ...(count === undefined ? {} : { count: Number(count) }),
    ...(until === undefined ? {} : { until: readUntil(until, start, reading) }),
  };
}

function readUntil(text: string, start: Moment, reading: Reading): number {
  const date = DATE.exec(text);
  if (date !== null) {
    const midnight = utc(date);
    return isAllDay(start) || reading.untilDate === "midnight" ? midnight : midnight + DAY_MS - 1;
  }
  const time = TIME.exec(text);
  if (time === null) throw refuse();
  const wall = utc(time);
  // An all-day series ends on the date of UNTIL, whatever its time.
  if (isAllDay(start)) return Math.floor(wall / DAY_MS) * DAY_MS;
  return time[7] === "Z" ? wallAt(wall, start.zone ?? "UTC") : wall;
}

function readDate(text: string, parameters: string, start: Moment): { wall: number; day: boolean } {
  if (/VALUE=PERIOD/.test(parameters)) throw new NotEmulated("calendar: RDATE;VALUE=PERIOD");
  const date = DATE.exec(text);
  if (date !== null) return { wall: utc(date), day: true };
  const time = TIME.exec(text);
  if (time === null) throw refuse();
  const wall = utc(time);
  if (isAllDay(start)) return { wall: Math.floor(wall / DAY_MS) * DAY_MS, day: true };
  const own = start.zone ?? "UTC";
  if (time[7] === "Z") return { wall: wallAt(wall, own), day: false };
  const zone = /TZID=([^;:]+)/.exec(parameters)?.[1] ?? own;
  if (!isZone(zone)) throw refuse();
  return { wall: zone === own ? wall : wallAt(instantOf(wall, zone).at, own), day: false };
}

function utc(match: RegExpExecArray): number {
  const [, year, month, day, hour = "00", minute = "00", second = "00"] = match;
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(ms)) throw refuse();
  return ms;
}
