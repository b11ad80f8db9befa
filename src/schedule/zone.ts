/**
 * Zone arithmetic from what every runtime has: one Intl.DateTimeFormat a zone and its `format`. Whether Apps Script has
 * BigInt and `formatToParts`, which Temporal's polyfill needs, is nobody's word; the tests hold these two functions to
 * Temporal's answers instead of shipping it.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day of 24 hours, in milliseconds. */
export const DAY_MS = 86_400_000;

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. Throws RangeError for a zone that is none. */
export function offsetAt(ms: number, zone: string): number {
  return steadyOffset(ms, FEW_DAYS_MS, zone) ?? steadyOffset(ms, DAY_MS, zone) ?? askedOffset(ms, zone);
}

/**
 * No zone has changed its clocks and changed them back within fewer than 6.9 days since 1990 (the time zone database to
 * 2045: Recife in 2000, Gaza in 2040), so six days that begin and end alike are alike throughout.
 */
const FEW_DAYS_MS = 6 * DAY_MS;

/** The offset throughout the stretch of that length around an instant; undefined if the clocks change in it. */
function steadyOffset(ms: number, length: number, zone: string): number | undefined {
  const from = Math.floor(ms / length) * length;
  const offset = rememberedOffset(from, zone);
  return offset === rememberedOffset(from + length, zone) ? offset : undefined;
}

/** Asking the runtime costs a hundred times what remembering does. */
const remembered = new Map<string, Map<number, number>>();

function rememberedOffset(ms: number, zone: string): number {
  const known = remembered.get(zone) ?? new Map<number, number>();
  remembered.set(zone, known);
  const found = known.get(ms) ?? askedOffset(ms, zone);
  known.set(ms, found);
  return found;
}

function askedOffset(ms: number, zone: string): number {
  const whole = Math.floor(ms / 1000) * 1000;
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] =
    formatOf(zone).format(new Date(whole)).match(/\d+/g)?.map(Number) ?? [];
  // Some runtimes write midnight as 24.
  return Date.UTC(year, month - 1, day, hour % 24, minute, second) - whole;
}

/**
 * The instant at which the zone's clocks show a wall time, which is given as if it were UTC. A time that they skip is
 * read with the offset before the gap, so it falls after it; of two the first.
 */
export function instantAt(wallMs: number, zone: string): number {
  const before = wallMs - offsetAt(wallMs - DAY_MS, zone);
  const after = wallMs - offsetAt(wallMs + DAY_MS, zone);
  const shown = [before, after].filter((ms) => ms + offsetAt(ms, zone) === wallMs);
  return shown.length === 0 ? before : Math.min(...shown);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}
