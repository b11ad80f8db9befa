import type { Json, JsonObject } from "../json";

// Parameters and fields as the contract types them: the front door has checked that they are of these types.

/** A text; undefined when absent. */
export function textOf(values: JsonObject, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** Yes, no, or not said. */
export function flagOf(values: JsonObject, name: string): boolean | undefined {
  const value = values[name];
  return typeof value === "boolean" ? value : undefined;
}

/** Whether something is asked for in as many words. */
export function isSet(values: JsonObject, name: string): boolean {
  return values[name] === true;
}

export function numberOf(values: JsonObject, name: string): number | undefined {
  const value = values[name];
  return typeof value === "number" ? value : undefined;
}

export function objectOf(values: JsonObject, name: string): JsonObject | undefined {
  const value = values[name];
  return isObject(value) ? value : undefined;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A path parameter: the front door guarantees that it is there. */
export function pathText(values: JsonObject, name: string): string {
  return textOf(values, name) ?? "";
}

/** A parameter that may be repeated, or given once. */
export function listOf(values: JsonObject, name: string): string[] {
  const value = values[name];
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === "string");
  return typeof value === "string" ? [value] : [];
}

/** A comma-separated parameter as its parts. */
export function partsOf(values: JsonObject, name: string): string[] {
  const text = textOf(values, name);
  return text === undefined || text === "" ? [] : text.split(",").map((part) => part.trim());
}
