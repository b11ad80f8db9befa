import { DAY_MS } from "../../clock";
import { now } from "./connection";

const RealDate = Date;
const realParts = Intl.DateTimeFormat.prototype.formatToParts;
const RealFormat = Intl.DateTimeFormat;

/**
 * Date on the simulated clock and in the script's zone. The process has a zone of its own, so every method that reads or
 * writes local time goes through the zone's offset.
 */
export function zonedDate(zone: string): DateConstructor {
  const offsets = createOffsets(zone);
  installReaders(offsets);
  installWriters(offsets);

  function SimulatedDate(...args: unknown[]): unknown {
    if (new.target === undefined) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, [momentOf(args, offsets)], new.target);
  }
  SimulatedDate.prototype = RealDate.prototype;
  SimulatedDate.now = now;
  SimulatedDate.parse = (text: string) => parse(String(text), offsets);
  SimulatedDate.UTC = RealDate.UTC;
  Object.defineProperty(SimulatedDate, "name", { value: "Date" });
  Object.defineProperty(SimulatedDate, "length", { value: 7 });
  Object.defineProperty(RealDate.prototype, "constructor", {
    value: SimulatedDate,
    writable: true,
    configurable: true,
  });
  return SimulatedDate as unknown as DateConstructor;
}

/** What a zone does to time: its offset from UTC at a moment, and the moment of a wall time, both in ms. */
interface Offsets {
  at(moment: number): number;
  moment(wall: number): number;
}

function createOffsets(zone: string): Offsets {
  let format: Intl.DateTimeFormat | undefined;
  function at(moment: number): number {
    if (!Number.isFinite(moment)) return Number.NaN;
    format ??= new RealFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    const found = realParts.call(format, moment);
    const part = (type: string): number => Number(found.find((one) => one.type === type)?.value);
    const time = [part("hour"), part("minute"), part("second")] as const;
    return (
      RealDate.UTC(part("year"), part("month") - 1, part("day"), ...time) - Math.floor(moment / 1000) * 1000
    );
  }
  return {
    at,
    moment(wall) {
      const before = at(wall - DAY_MS);
      const after = at(wall + DAY_MS);
      const fitting = [wall - before, wall - after].filter((moment) => wall - moment === at(moment));
      // A wall time that is skipped counts by the offset before, one that comes twice is the earlier (ECMA-262).
      return fitting.length === 0 ? wall - before : Math.min(...fitting);
    },
  };
}

function momentOf(args: readonly unknown[], offsets: Offsets): number {
  if (args.length === 0) return now();
  if (args.length > 1) return offsets.moment(RealDate.UTC(...(args.map(Number) as [number, number])));
  const [value] = args;
  if (value instanceof RealDate) return value.getTime();
  return typeof value === "string" ? parse(value, offsets) : Number(value);
}

const HAS_ZONE = /(?:Z|GMT|UTC|[+-]\d\d:?\d\d)\s*(?:\(.*\))?$/i;
const DATE_ALONE = /^[+-]?\d{4,6}(?:-\d\d(?:-\d\d)?)?$/;

function parse(text: string, offsets: Offsets): number {
  const trimmed = text.trim();
  if (HAS_ZONE.test(trimmed) || DATE_ALONE.test(trimmed)) return RealDate.parse(trimmed);
  const wall = RealDate.parse(/^\d{4}-\d\d-\d\dT/.test(trimmed) ? `${trimmed}Z` : `${trimmed} UTC`);
  return Number.isNaN(wall) ? wall : offsets.moment(wall);
}

const READERS = ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"] as const;
const WRITERS = ["FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds"] as const;

/** A date whose UTC fields are the wall time of `date` in the zone. */
function walled(date: Date, offsets: Offsets): Date {
  return new RealDate(date.getTime() + offsets.at(date.getTime()));
}

function define(name: string, value: unknown): void {
  Object.defineProperty(RealDate.prototype, name, { value, writable: true, configurable: true });
}

function installReaders(offsets: Offsets): void {
  for (const field of READERS) {
    define(`get${field}`, function (this: Date): number {
      return walled(this, offsets)[`getUTC${field}`]();
    });
  }
  define("getYear", function (this: Date): number {
    return walled(this, offsets).getUTCFullYear() - 1900;
  });
  define("getTimezoneOffset", function (this: Date): number {
    return -offsets.at(this.getTime()) / 60_000;
  });
  define("toDateString", function (this: Date): string {
    return valid(this, () => dateText(walled(this, offsets)));
  });
  define("toTimeString", function (this: Date): string {
    return valid(this, () => timeText(this, offsets));
  });
  define("toString", function (this: Date): string {
    return valid(this, () => `${dateText(walled(this, offsets))} ${timeText(this, offsets)}`);
  });
}

function valid(date: Date, text: () => string): string {
  return Number.isNaN(date.getTime()) ? "Invalid Date" : text();
}

function dateText(wall: Date): string {
  const [weekday = "", day = "", month = "", year = ""] = wall.toUTCString().replace(",", "").split(" ");
  return `${weekday} ${month} ${day} ${year}`;
}

function timeText(date: Date, offsets: Offsets): string {
  const offset = offsets.at(date.getTime()) / 60_000;
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  const size = Math.abs(offset);
  return `${walled(date, offsets).toISOString().slice(11, 19)} GMT${sign}${two(size / 60)}${two(size % 60)}`;
}

function installWriters(offsets: Offsets): void {
  for (const field of WRITERS) {
    define(`set${field}`, function (this: Date, ...args: number[]): number {
      const wall = walled(this, offsets);
      (wall[`setUTC${field}`] as (...values: number[]) => number)(...args);
      return this.setTime(offsets.moment(wall.getTime()));
    });
  }
}
