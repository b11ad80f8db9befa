/**
 * The top-level fields that an update's mask names, out of those the message has. `*` is all that can be written.
 * Refuses an empty mask and unknown fields. "foregroundColor.color" counts as "foregroundColor".
 */
export declare function maskOf(
  fields: string | undefined,
  known: readonly string[],
  readOnly?: readonly string[],
): string[];
export declare function camel(name: string): string;
/** `base` with each listed field taken from `values`; a listed field without a value is reset, that is, left out. */
export declare function applyMask<T extends object>(
  base: T,
  values: Partial<T>,
  fields: readonly string[],
): T;
/** Google leaves zeros out of magnitudes and colours. */
export declare function tidy(value: unknown): unknown;
