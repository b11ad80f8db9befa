import { Temporal } from "temporal-polyfill/implementation";
import type { EventDateTime } from "../../../contract/calendar";

/** The wall time of an instant in a zone: "2026-11-20T10:00". */
function wallTimeOf(dateTime: string, zone: string): string {
  return Temporal.Instant.from(dateTime)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** An event's end or start as its reader sees it; a date alone for all day. */
export function shownTime(time: EventDateTime | undefined, zone: string): string {
  if (time?.date !== undefined) return time.date;
  return time?.dateTime === undefined ? "" : wallTimeOf(time.dateTime, zone);
}

/** Google's start or end for what a person typed. A gap in spring moves the time forward, as Calendar's page does. */
export function typedTime(wall: string, allDay: boolean, zone: string): EventDateTime {
  if (allDay) return { date: wall.slice(0, 10) };
  const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone);
  return { dateTime: zoned.toString({ timeZoneName: "never", smallestUnit: "second" }), timeZone: zone };
}

/** The first instant of a date in a zone, RFC 3339 in UTC. */
export function startOfDay(date: string, zone: string): string {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString();
}

export function millisecondsOf(time: EventDateTime | undefined): number {
  if (time?.dateTime !== undefined) return Temporal.Instant.from(time.dateTime).epochMilliseconds;
  return time?.date === undefined ? Number.NaN : Date.parse(`${time.date}T00:00:00Z`);
}
