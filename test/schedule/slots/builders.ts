import { type EventTime, type IsoDate, wall } from "../../../src/schedule/moment";
import type { Side } from "../../../src/schedule/slots/free";
import { USUAL_HOURS } from "../../../src/schedule/slots/habits";
import { merged, type Stretch } from "../../../src/schedule/slots/stretch";

/** "2026-11-27", "10:00" in a zone, as milliseconds. */
export function at(date: IsoDate, time: string, zone = "Europe/London"): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return wall(date, { hour, minute }, zone).ms;
}

/** "10:00-11:30" on a day in a zone. */
export function on(date: IsoDate, span: string, zone = "Europe/London"): Stretch {
  const [from = "", to = ""] = span.split("-");
  return { fromMs: at(date, from, zone), toMs: at(date, to, zone) };
}

/** Somebody at nine to five, lunch at noon, Monday to Friday, unless told otherwise. */
export function somebody(zone = "Europe/London", busy: readonly Stretch[] = [], hours = USUAL_HOURS): Side {
  return { zone, hours, busy: merged(busy) };
}

/** "Thu 26 15:00" of each start in a zone. */
export function said(starts: readonly number[], zone = "Europe/London"): string[] {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return starts.map((start) => format.format(new Date(start)).replace(/,/g, "").replace(/ at /, " "));
}

export function timed(
  date: IsoDate,
  span: string,
  zone = "Europe/London",
): { start: EventTime; end: EventTime } {
  const { fromMs, toMs } = on(date, span, zone);
  const time = (ms: number): EventTime => ({ dateTime: new Date(ms).toISOString(), timeZone: zone });
  return { start: time(fromMs), end: time(toMs) };
}
