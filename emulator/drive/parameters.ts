import type { Json, JsonObject } from "../json";

/** A text parameter or field; undefined when absent. The front door has checked the types. */
export function textOf(values: JsonObject, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

export function flagOf(values: JsonObject, name: string): boolean | undefined {
  const value = values[name];
  return typeof value === "boolean" ? value : undefined;
}

export function numberOf(values: JsonObject, name: string): number | undefined {
  const value = values[name];
  return typeof value === "number" ? value : undefined;
}

export function objectOf(values: JsonObject, name: string): JsonObject | undefined {
  const value = values[name];
  return isObject(value) ? value : undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A path parameter: the front door guarantees that it is there. */
export function pathText(values: JsonObject, name: string): string {
  return textOf(values, name) ?? "";
}

/** A comma-separated parameter as its parts. */
export function partsOf(values: JsonObject, name: string): string[] {
  const text = textOf(values, name);
  return text === undefined || text === "" ? [] : text.split(",").map((part) => part.trim());
}

/** Milliseconds as Drive writes times. */
export function timeText(ms: number): string {
  return new Date(ms).toISOString();
}

/** Whether the calling app says that it can handle shared drives. */
export function allDrives(params: JsonObject): boolean {
  return flagOf(params, "supportsAllDrives") === true || flagOf(params, "supportsTeamDrives") === true;
}
