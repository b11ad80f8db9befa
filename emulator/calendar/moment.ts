import type { EventDateTime } from "../../contract/calendar";
import { instantOf, isZone, wallAt } from "../zone";
import { invalid, required } from "./errors";

const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:?\d\d)?$/;

/** A point of an event's time: an instant in ms with the zone it was given in, or a day. */
export type Moment = { readonly at: number; readonly zone?: string } | { readonly date: string };

export function isAllDay(moment: Moment): moment is { readonly date: string } {
  return "date" in moment;
}

/** Throws 400 when the name is no zone of the tz database. */
export function checkZone(zone: string, location?: string): string {
  if (!isZone(zone)) throw invalid(`Invalid time zone definition for ${location ?? "the"} time.`, "timeZone");
  return zone;
}

/** The instant a moment begins; a day begins at midnight in `zone`. */
export function startsAt(moment: Moment, zone: string): number {
  return isAllDay(moment) ? instantOf(Date.parse(`${moment.date}T00:00:00Z`), zone).at : moment.at;
}

/** Reads a start or end as the API takes it. `which` names it in the refusal: "start" or "end". */
export function readMoment(value: EventDateTime | undefined, which: "start" | "end"): Moment {
  if (value === undefined || (value.date === undefined && value.dateTime === undefined)) {
    throw required(`Missing ${which} time.`);
  }
  if (value.date !== undefined && value.dateTime !== undefined) throw invalid(`Invalid ${which} time.`);
  if (value.date !== undefined) {
    if (!DATE.test(value.date) || Number.isNaN(Date.parse(`${value.date}T00:00:00Z`)))
      throw invalid(`Invalid ${which} time.`);
    return { date: value.date };
  }
  return readDateTime(value.dateTime ?? "", value.timeZone, which);
}

function readDateTime(text: string, zone: string | undefined, which: "start" | "end"): Moment {
  const match = DATE_TIME.exec(text);
  if (match === null) throw invalid(`Invalid ${which} time.`);
  if (zone !== undefined) checkZone(zone, which);
  const withZone = zone === undefined ? {} : { zone };
  const plain = Date.parse(`${text.slice(0, text.length - (match[3] ?? "").length).toUpperCase()}Z`);
  if (Number.isNaN(plain)) throw invalid(`Invalid ${which} time.`);
  if (match[3] !== undefined) return { at: wholeSecond(Date.parse(text.toUpperCase())), ...withZone };
  if (zone === undefined) throw required(`Missing time zone definition for ${which} time.`);
  return { at: wholeSecond(instantOf(plain, zone).at), zone };
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

/** A timestamp parameter (timeMin and the like). Throws 400 without an offset. */
export function readTimestamp(text: string, name: string): number {
  const match = DATE_TIME.exec(text);
  const at = Date.parse(text.toUpperCase());
  if (match?.[3] === undefined || Number.isNaN(at)) throw invalid("Bad Request", name);
  return at;
}

/** RFC 3339 with the offset of `zone`, without fractions; "Z" where the offset is zero. */
export function formatInstant(at: number, zone: string): string {
  const wall = wallAt(at, zone);
  const minutes = Math.round((wall - at) / 60_000);
  const text = new Date(wall).toISOString().slice(0, 19);
  if (minutes === 0) return `${text}Z`;
  const pad = (value: number): string => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${text}${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** A moment as the API gives it, its time told in `zone`. */
export function writeMoment(moment: Moment, zone: string, withZone = true): EventDateTime {
  if (isAllDay(moment)) return { date: moment.date };
  return {
    dateTime: formatInstant(moment.at, zone),
    ...(withZone && moment.zone !== undefined ? { timeZone: moment.zone } : {}),
  };
}

/** `created` and `updated` as the API gives them. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}

export function sameMoment(a: Moment, b: Moment): boolean {
  if (isAllDay(a) || isAllDay(b)) return isAllDay(a) && isAllDay(b) && a.date === b.date;
  return a.at === b.at && a.zone === b.zone;
}
