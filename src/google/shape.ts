/** What a value must be to be believed: stored state is JSON that an older version, or nobody, may have written. */
export type Shape<T> = (value: unknown) => value is T;

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Optionals<S extends Shapes> = {
  readonly [K in keyof S as undefined extends Of<S[K]> ? K : never]?: Of<S[K]>;
};
type Requireds<S extends Shapes> = {
  readonly [K in keyof S as undefined extends Of<S[K]> ? never : K]: Of<S[K]>;
};

export type Of<S> = S extends Shape<infer T> ? T : never;

export const text: Shape<string> = (value): value is string => typeof value === "string";
export const amount: Shape<number> = (value): value is number =>
  typeof value === "number" && Number.isFinite(value);
export const flag: Shape<boolean> = (value): value is boolean => typeof value === "boolean";

export function oneOf<const T extends string | number>(...values: readonly T[]): Shape<T> {
  return (value): value is T => values.includes(value as T);
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value);
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value);
}

export function listOf<T>(shape: Shape<T>): Shape<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(shape);
}

/** Further fields are let be. */
export function fields<S extends Shapes>(shapes: S): Shape<Requireds<S> & Optionals<S>> {
  return (value): value is Requireds<S> & Optionals<S> =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(shapes).every(([name, shape]) => shape((value as Record<string, unknown>)[name]));
}

/** The value as this shape, or undefined. */
export function shaped<T>(shape: Shape<T>, value: unknown): T | undefined {
  return shape(value) ? value : undefined;
}
