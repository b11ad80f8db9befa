import { Temporal } from "temporal-polyfill/implementation";

const knownZones = new Map<string, boolean>();

/** Whether the tz database has a zone of this name. */
export function isZone(zone: string): boolean {
  let known = knownZones.get(zone);
  if (known === undefined) {
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
      // A bare offset is accepted by Temporal; Calendar wants a name.
      known = !/^[+-]/.test(zone);
    } catch {
      known = false;
    }
    knownZones.set(zone, known);
  }
  return known;
}

/** Asking a zone for its offset is dear, and calendars ask for the same times again and again. */
const MOST_REMEMBERED = 50_000;

function remembered<Value>(
  find: (time: number, zone: string) => Value,
): (time: number, zone: string) => Value {
  const zones = new Map<string, Map<number, Value>>();
  return (time, zone) => {
    let known = zones.get(zone);
    if (known === undefined || known.size > MOST_REMEMBERED) {
      known = new Map();
      zones.set(zone, known);
    }
    let value = known.get(time);
    if (value === undefined) {
      value = find(time, zone);
      known.set(time, value);
    }
    return value;
  };
}

/** The wall clock in `zone` at an instant, as ms since the epoch had it been UTC. */
export const wallAt = remembered((at: number, zone: string): number => {
  if (zone === "UTC") return at;
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return at + Math.round(zoned.offsetNanoseconds / 1e6);
});

interface Found {
  readonly at: number;
  readonly exact: boolean;
}

/** The instant of a wall clock time. In a gap the time after it; in a fold the first. `exact` is false in a gap. */
export const instantOf = remembered((wall: number, zone: string): Found => {
  if (zone === "UTC") return { at: wall, exact: true };
  const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO("UTC").toPlainDateTime();
  const at = plain.toZonedDateTime(zone).epochMilliseconds;
  return { at, exact: wallAt(at, zone) === wall };
});

/** The offset of a zone from UTC at an instant, in milliseconds. */
export function offsetAt(at: number, zone: string): number {
  return wallAt(at, zone) - at;
}
