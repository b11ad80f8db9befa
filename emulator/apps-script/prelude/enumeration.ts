import { register } from "./signature";

const values = new WeakMap<object, string>();

/** An enum as Apps Script shows it: members that print their name and know their place. */
export function enumeration(className: string, names: readonly string[]): Readonly<Record<string, object>> {
  const members: Record<string, object> = {};
  names.forEach((name, ordinal) => {
    const member = {
      name: () => name,
      ordinal: () => ordinal,
      toString: () => name,
      toJSON: () => name,
      compareTo: (other: object) => ordinal - names.indexOf(nameOf(other)),
    };
    values.set(member, name);
    register(member, className);
    members[name] = member;
  });
  return members;
}

/** The name of an enum member. */
export function nameOf(member: unknown): string {
  return (typeof member === "object" && member !== null && values.get(member)) || "";
}
