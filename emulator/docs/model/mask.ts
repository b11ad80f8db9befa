import { refuse } from "../errors";

/**
 * The top-level fields that an update's mask names, out of those the message has. `*` is all that can be written.
 * Refuses an empty mask and unknown fields. "foregroundColor.color" counts as "foregroundColor".
 */
export function maskOf(
  fields: string | undefined,
  known: readonly string[],
  readOnly: readonly string[] = [],
): string[] {
  const listed = (fields ?? "")
    .split(",")
    .map((field) => field.trim())
    .filter((field) => field !== "");
  if (listed.length === 0) {
    refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  if (listed.includes("*")) return [...known];
  const names = listed.map((field) => camel(field.split(".")[0] ?? field));
  for (const [i, name] of names.entries()) {
    if (readOnly.includes(name)) refuse(`Field '${listed[i]}' is read-only and cannot be updated.`);
    if (!known.includes(name)) refuse(`Invalid field: ${listed[i]}`);
  }
  return [...new Set(names)];
}

export function camel(name: string): string {
  if (!name.includes("_")) return name;
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `base` with each listed field taken from `values`; a listed field without a value is reset, that is, left out. */
export function applyMask<T extends object>(base: T, values: Partial<T>, fields: readonly string[]): T {
  const result: Record<string, unknown> = { ...(base as Record<string, unknown>) };
  for (const field of fields) {
    const value = tidy((values as Record<string, unknown>)[field]);
    if (value === undefined) delete result[field];
    else result[field] = value;
  }
  return result as unknown as T;
}

/** Google leaves zeros out of magnitudes and colours. */
function tidy(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(tidy);
  const result: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (inner === 0 && (key === "magnitude" || key === "red" || key === "green" || key === "blue")) continue;
    const kept = tidy(inner);
    if (kept !== undefined) result[key] = kept;
  }
  return result;
}
