import { ApiError } from "../api/error";
import type { Json, JsonObject } from "../json";

/** The JSON object of a request; undefined when it has no body. Throws 400 parseError. */
export async function bodyOf(request: Request): Promise<JsonObject | undefined> {
  const text = await request.text();
  if (text.trim() === "") return undefined;
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    throw new ApiError(400, "Parse Error", "parseError");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ApiError(400, "Parse Error", "parseError");
  return value;
}
