import type { PersonName } from "../agenda/model";

/** Whether two people have one address; case tells no addresses apart. */
export function sameAddress(one: PersonName, other: PersonName): boolean {
  return one.address.toLowerCase() === other.address.toLowerCase();
}
