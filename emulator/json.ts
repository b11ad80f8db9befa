/** What can cross the wire, be kept in a snapshot and come back the same. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

/** What a record holds under a key that came from outside: "__proto__" and "constructor" are keys like any other. */
export function entryOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A deep copy by way of JSON: what a snapshot and a call over the wire both do to a value. */
export function copyJson<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
