import type { JsonObject } from "../../emulator/json";

/** An event without what every change renews. */
export function fields(event: JsonObject): JsonObject {
  const { etag: _etag, updated: _updated, sequence: _sequence, ...rest } = event;
  return rest;
}
