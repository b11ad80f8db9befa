import type { PersonName } from "../agenda/model";
import { givenAndFamily } from "../agenda/names";

/** What cards call somebody: the given name, or the first word of the address. */
export function firstName(person: PersonName): string {
  return givenAndFamily(person).given;
}
