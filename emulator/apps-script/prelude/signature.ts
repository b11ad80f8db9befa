import { isBlob } from "./blob";
import { exception } from "./connection";

/** The class of an object that Apps Script made ("CardService.Action"), registered by whoever makes it. */
const classes = new WeakMap<object, string>();

export function register(value: object, className: string): void {
  classes.set(value, className);
}

export function classOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null ? classes.get(value) : undefined;
}

/** Checks arguments against the overloads of a method. Throws as Apps Script does when none fits. */
export function check(
  method: string,
  args: readonly unknown[],
  overloads: readonly (readonly string[])[],
): void {
  const fitting = overloads.some(
    (types) => types.length === args.length && types.every((type, at) => fits(type, args[at])),
  );
  if (fitting) return;
  throw exception(
    `The parameters (${args.map(described).join(",")}) don't match the method signature for ${method}.`,
  );
}

function fits(type: string, value: unknown): boolean {
  switch (type) {
    case "String":
      return typeof value === "string";
    case "Boolean":
      return typeof value === "boolean";
    case "Integer":
      return Number.isInteger(value);
    case "Number":
      return typeof value === "number" && Number.isFinite(value);
    case "Array":
      return Array.isArray(value);
    case "Date":
      return value instanceof Date;
    case "Object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "Any":
      return true;
    default:
      return type.split("|").includes(classOf(value) ?? "");
  }
}

function described(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `${value.length === 0 ? "Object" : described(value[0])}[]`;
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  if (value instanceof Date) return "Date";
  if (isBlob(value)) return "Blob";
  if (typeof value === "object") return classOf(value) ?? "(class)";
  return typeof value;
}
