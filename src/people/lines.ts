import type { PersonName } from "../agenda/model";
import { givenAndFamily, sameAddress } from "../agenda/names";
import { chosen, NoAddress } from "./chosen";

/** What a typed line means. */
export type Line =
  | { readonly person: PersonName }
  /** Several people are called so. */
  | { readonly typed: string; readonly people: readonly PersonName[] }
  /** Nobody known is called so, and it is no address. */
  | { readonly typed: string };

/**
 * Whom typed lines name, one a line or between commas: "Dana Reyes <dana@…>", an address, or a name of somebody known,
 * whole or the given name alone. The same person is named once.
 */
export function peopleIn(text: string, known: readonly PersonName[]): readonly Line[] {
  const found: Line[] = [];
  for (const typed of linesOf(text)) {
    const line = meant(typed, known);
    if (!("person" in line) || !found.some((one) => "person" in one && sameAddress(one.person, line.person)))
      found.push(line);
  }
  return found;
}

/** A comma ends a line too, unless it stands within a name: "Reyes, Dana <dana@…>". */
function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n;]+/)
    .flatMap((line) => (line.includes("<") || !line.includes("@") ? [line] : line.split(",")))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Whom one line names. */
export function meant(typed: string, known: readonly PersonName[]): Line {
  const wanted = typed.toLowerCase();
  // Whoever types an address means it, whatever somebody else calls themselves.
  const named = wanted.includes("@") ? [] : known;
  const whole = named.filter(({ name }) => name.toLowerCase() === wanted);
  const called =
    whole.length > 0 ? whole : named.filter((one) => givenAndFamily(one).given.toLowerCase() === wanted);
  const [only, ...more] = called;
  if (only !== undefined) return more.length === 0 ? { person: only } : { typed, people: called };
  try {
    return { person: chosen(undefined, undefined, known, typed) };
  } catch (error) {
    if (error instanceof NoAddress) return { typed };
    throw error;
  }
}
