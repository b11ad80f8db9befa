/** What is about to be pushed, and what is known about it without Google. */
export interface Pushed {
  readonly code: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  /** The top-level functions of the code. */
  readonly functions: readonly string[];
}

/** One thing that can be looked at offline. Gives a line for each problem; none means it is in order. */
export interface Check {
  readonly name: string;
  problemsOf(pushed: Pushed): readonly string[];
}

/** A value somewhere in a manifest, undefined where a part of the way is missing. */
export function at(manifest: Pushed["manifest"], ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    manifest,
  );
}

/** The strings of a list in a manifest, empty where there is none. */
export function listAt(manifest: Pushed["manifest"], ...path: readonly string[]): readonly string[] {
  const value = at(manifest, ...path);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
