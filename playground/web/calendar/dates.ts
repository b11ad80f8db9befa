import { formatIn } from "../frame/language";

// Dates here are plain "2026-11-20" strings; they are moved as UTC days, so no zone can shift them.
const DAY_MS = 86_400_000;

function toMs(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
}

function fromMs(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return fromMs(toMs(date) + days * DAY_MS);
}

export function addMonths(date: string, months: number): string {
  const at = new Date(toMs(date));
  return fromMs(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1));
}

/** The date of an instant in a zone. */
export function dateIn(zone: string, iso: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(new Date(iso));
}

/** The wall time of an instant in a zone, "2026-11-20T10:00". */
export function wallIn(zone: string, iso: string): string {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(iso));
  return `${dateIn(zone, iso)}T${time}`;
}

export function addMinutes(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

function format(date: string, options: Intl.DateTimeFormatOptions): string {
  return formatIn(new Date(toMs(date)), "UTC", options);
}

export function monthWords(date: string): string {
  return format(date, { month: "long", year: "numeric" });
}

export function dayWords(date: string): string {
  return format(date, { weekday: "long", day: "numeric", month: "long" });
}

const DAY_CODES = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** The two letters RRULE has for the date's weekday. */
export function weekdayCode(date: string): string {
  return DAY_CODES[new Date(toMs(date)).getUTCDay()] ?? "MO";
}

export function weekdayWord(date: string): string {
  return format(date, { weekday: "long" });
}

/** "Friday, 20 November, 10:00–10:30", for the event's card. */
export function whenWords(start: string, end: string, allDay: boolean): string {
  if (allDay) {
    const last = addDays(end, -1);
    return last <= start ? dayWords(start) : `${dayWords(start)} – ${dayWords(last)}`;
  }
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  return `${dayWords(start)}, ${start.slice(11)}–${sameDay ? "" : `${dayWords(end)}, `}${end.slice(11)}`;
}
