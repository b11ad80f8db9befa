import { register } from "./signature";

/** A member of an enum as Apps Script shows it: it prints its name and knows its place. */
class Member {
  readonly #name: string;
  readonly #ordinal: number;

  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }
  static nameOf(value: unknown): string {
    return value instanceof Member ? value.#name : "";
  }
  name(): string {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  toString(): string {
    return this.#name;
  }
  toJSON(): string {
    return this.#name;
  }
  compareTo(other: unknown): number {
    return this.#ordinal - (other instanceof Member ? other.#ordinal : 0);
  }
}

/** An enum: its members by name. */
export function enumeration(className: string, names: readonly string[]): Readonly<Record<string, object>> {
  const members: Record<string, object> = {};
  names.forEach((name, ordinal) => {
    const member = new Member(name, ordinal);
    register(member, className);
    members[name] = member;
  });
  return members;
}

/** The name of an enum member; empty for anything else. */
export function nameOf(value: unknown): string {
  return Member.nameOf(value);
}
