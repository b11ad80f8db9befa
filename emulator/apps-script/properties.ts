import { utf8Length } from "../utf8";

/** What a store may hold (source: Apps Script "Quotas for Google Services": 9 KB a value, 500 KB a store). */
const PROPERTY_VALUE_BYTES = 9 * 1024;
const PROPERTY_STORE_BYTES = 500 * 1024;

/** A refusal of an Apps Script service, in Apps Script's words; the script sees it as an `Exception`. */
export class ScriptRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Exception";
  }
}

/** One property store: of a script, or of one person in it. Values are strings, as PropertiesService keeps them. */
export interface PropertyStore {
  get(key: string): string | null;
  all(): Readonly<Record<string, string>>;
  keys(): readonly string[];
  /** Sets all or nothing; `alone` drops every other key first. Throws ScriptRefusal past a limit. */
  set(values: Readonly<Record<string, string>>, alone: boolean): void;
  remove(key: string): void;
  clear(): void;
}

/** A store over its JSON. `entries` is the record itself: what is written here is what a snapshot holds. */
export function propertyStore(entries: Record<string, string>): PropertyStore {
  return {
    get: (key) => (Object.hasOwn(entries, key) ? (entries[key] ?? null) : null),
    all: () => ({ ...entries }),
    keys: () => Object.keys(entries),
    set(values, alone) {
      const after = alone ? { ...values } : { ...entries, ...values };
      checkLimits(values, after);
      if (alone) for (const key of Object.keys(entries)) delete entries[key];
      Object.assign(entries, values);
    },
    remove(key) {
      delete entries[key];
    },
    clear() {
      for (const key of Object.keys(entries)) delete entries[key];
    },
  };
}

function checkLimits(
  written: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): void {
  for (const value of Object.values(written)) {
    if (utf8Length(value) > PROPERTY_VALUE_BYTES) {
      throw new ScriptRefusal("Argument too large: value");
    }
  }
  let total = 0;
  for (const [key, value] of Object.entries(after)) total += utf8Length(key) + utf8Length(value);
  if (total > PROPERTY_STORE_BYTES) {
    throw new ScriptRefusal(
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    );
  }
}
