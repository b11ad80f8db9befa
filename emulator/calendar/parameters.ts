import type { JsonObject } from "../json";

/** Parameters as the contract types them: the front door has checked that they are of these types. */
export function text(params: JsonObject, name: string): string | undefined {
  const value = params[name];
  return typeof value === "string" ? value : undefined;
}

export function needed(params: JsonObject, name: string): string {
  return text(params, name) ?? "";
}

export function flag(params: JsonObject, name: string): boolean {
  return params[name] === true;
}

export function whole(params: JsonObject, name: string): number | undefined {
  const value = params[name];
  return typeof value === "number" ? value : undefined;
}

/** A parameter that may be repeated, or given once. */
export function list(params: JsonObject, name: string): string[] {
  const value = params[name];
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === "string");
  return typeof value === "string" ? [value] : [];
}
