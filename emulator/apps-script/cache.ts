import { utf8Length } from "../utf8";
import { ScriptRefusal } from "./properties";

/** Limits of CacheService (source: its reference: 250 characters a key, 100 KB a value, 1 s to 6 h, 1000 entries). */
const CACHE_KEY_LENGTH = 250;
const CACHE_VALUE_BYTES = 100 * 1024;
const CACHE_SECONDS = 21_600;
const DEFAULT_SECONDS = 600;
const KEPT_WHEN_FULL = 900;
const ENTRIES = 1000;

export interface CacheEntry {
  value: string;
  /** Simulated time after which the entry is gone, ms since the epoch. */
  expiresAt: number;
}

/** One cache: of a script, or of one person in it. What it holds may be gone at any time. */
export interface CacheStore {
  get(key: string): string | null;
  getAll(keys: readonly string[]): Record<string, string>;
  /** Throws ScriptRefusal past a limit. Without `seconds` an entry lives for ten minutes. */
  put(values: Readonly<Record<string, string>>, seconds?: number): void;
  remove(keys: readonly string[]): void;
}

/** A cache over its JSON. `entries` is the record itself: what is written here is what a snapshot holds. */
export function cacheStore(entries: Record<string, CacheEntry>, now: () => number): CacheStore {
  const get = (key: string): string | null => {
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
    return entry === undefined || entry.expiresAt <= now() ? null : entry.value;
  };
  return {
    get,
    getAll(keys) {
      const found: Record<string, string> = {};
      for (const key of keys) {
        const value = get(key);
        if (value !== null) found[key] = value;
      }
      return found;
    },
    put(values, seconds = DEFAULT_SECONDS) {
      if (!(seconds >= 1)) throw new ScriptRefusal("Invalid argument: expirationInSeconds");
      for (const [key, value] of Object.entries(values)) {
        if (key.length > CACHE_KEY_LENGTH) throw new ScriptRefusal("Argument too large: key");
        if (utf8Length(value) > CACHE_VALUE_BYTES) throw new ScriptRefusal("Argument too large: value");
      }
      const expiresAt = now() + Math.min(seconds, CACHE_SECONDS) * 1000;
      for (const [key, value] of Object.entries(values)) entries[key] = { value, expiresAt };
      makeRoom(entries);
    },
    remove(keys) {
      for (const key of keys) delete entries[key];
    },
  };
}

/** Past 1000 entries only the 900 that live longest stay (source: CacheService reference). */
function makeRoom(entries: Record<string, CacheEntry>): void {
  const all = Object.entries(entries);
  if (all.length <= ENTRIES) return;
  all.sort(([, a], [, b]) => b.expiresAt - a.expiresAt);
  for (const [key] of all.slice(KEPT_WHEN_FULL)) delete entries[key];
}
