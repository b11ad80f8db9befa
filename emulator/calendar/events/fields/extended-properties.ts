import { utf8Length } from "../../../utf8";
import { invalid } from "../../errors";

/** Limits of extended properties (source: guide "Extended properties"). */
const PROPERTY_LIMITS = {
  /** A longer key is dropped in silence. */
  keyLength: 44,
  /** A longer value is cut in silence. */
  valueLength: 1024,
  perEvent: 300,
  /** Bytes of keys and values together. */
  bytesPerEvent: 32 * 1024,
} as const;

type Properties = Record<string, string>;

/** What is kept of properties that a caller wrote; undefined when nothing is. */
export function readProperties(written: Properties | undefined): Properties | undefined {
  const kept = Object.entries(written ?? {})
    .filter(([key, value]) => key.length <= PROPERTY_LIMITS.keyLength && typeof value === "string")
    .map(([key, value]) => [key, value.slice(0, PROPERTY_LIMITS.valueLength)] as const);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Throws 400 when an event's properties together are too many or too large. */
export function checkProperties(own: Properties | undefined, shared: Properties | undefined): void {
  const all = [...Object.entries(own ?? {}), ...Object.entries(shared ?? {})];
  if (all.length > PROPERTY_LIMITS.perEvent) throw invalid("Too many extended properties.");
  const bytes = all.reduce((sum, [key, value]) => sum + utf8Length(key) + utf8Length(value), 0);
  if (bytes > PROPERTY_LIMITS.bytesPerEvent) throw invalid("The extended properties are too large.");
}
