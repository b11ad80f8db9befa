import { ApiError } from "../api/error";
import type { JsonObject } from "../json";
import { utf8Length } from "../utf8";
import { badRequest } from "./errors";

/** Limits of custom file properties (source: "Add custom file properties"). */
const MAX_BYTES = 124;
const MAX_PER_APP = 30;
const MAX_PUBLIC = 30;
const MAX_ALL = 100;

/** The properties after a write: given keys replace, null clears, others stay. Throws 400 beyond the limits. */
export function withProperties(
  before: Readonly<Record<string, string>>,
  change: JsonObject | undefined,
  visibility: "private" | "public",
): Record<string, string> {
  const after = { ...before };
  for (const [key, value] of Object.entries(change ?? {})) {
    if (value === null || value === undefined) {
      delete after[key];
      continue;
    }
    const text = String(value);
    if (key === "") throw badRequest("A property's key must not be empty.");
    if (utf8Length(key) + utf8Length(text) > MAX_BYTES) {
      throw new ApiError(
        400,
        `The property's key and value together exceed ${MAX_BYTES} bytes.`,
        "propertyTooLong",
      );
    }
    after[key] = text;
  }
  const limit = visibility === "private" ? MAX_PER_APP : MAX_PUBLIC;
  if (Object.keys(after).length > limit) throw tooMany(`${visibility} properties`, limit);
  return after;
}

/** Throws 400 when all apps together keep more on a file than Drive allows. */
export function checkTotal(byApp: Readonly<Record<string, Record<string, string>>>, open: JsonObject): void {
  const total = Object.values(byApp).reduce(
    (sum, own) => sum + Object.keys(own).length,
    Object.keys(open).length,
  );
  if (total > MAX_ALL) throw tooMany("properties", MAX_ALL);
}

function tooMany(what: string, limit: number): ApiError {
  return new ApiError(400, `A file can have at most ${limit} ${what}.`, "tooManyProperties");
}
