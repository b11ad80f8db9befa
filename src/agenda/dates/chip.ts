import type { Line } from "../text/lines";
import type { FoundDate } from "./found-date";
import { findDate } from "./scan";

/** The day of the first date chip in a line, as a date without doubt. */
export function chipDate(line: Line, zone: string | undefined): FoundDate | undefined {
  const chip = line.pieces.find((piece) => piece.kind === "date" && !piece.deletion);
  if (chip?.instant === undefined) return undefined;
  const day = dayOfChip(chip.text, chip.instant, chip.zone ?? zone);
  if (day === undefined) return undefined;
  const start = line.text.indexOf(chip.text);
  const reading = { year: +day.slice(0, 4), month: +day.slice(5, 7), day: +day.slice(8, 10) };
  return {
    readings: [{ ...reading, order: "words" }],
    start,
    end: start + chip.text.length,
    precision: "day",
  };
}

/**
 * The day that people see on a chip. Its timestamp is an instant, so that near midnight another day than UTC's is
 * shown: the words win where they name a day next to it, else the zone decides.
 */
function dayOfChip(words: string, instant: string, zone: string | undefined): string | undefined {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return undefined;
  const readings = findDate(words)?.readings ?? [];
  const near = [0, -1, 1].map((days) => new Date(time + days * 86_400_000).toISOString().slice(0, 10));
  const shown = near.find((day) =>
    readings.some((reading) => +day.slice(5, 7) === reading.month && +day.slice(8) === reading.day),
  );
  return shown ?? dayIn(zone, time);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayIn(zone: string | undefined, time: number): string {
  if (zone === undefined) return new Date(time).toISOString().slice(0, 10);
  let format = formats.get(zone);
  if (format === undefined) {
    // The Canadian locale writes year-month-day.
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formats.set(zone, format);
  }
  return format.format(time);
}
