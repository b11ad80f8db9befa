import type { PersonName } from "../agenda/model";
import { AddOnError } from "../google/error";

const ADDRESS = /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+\.[^\s@<>",;:()[\]\\]+$/;

/**
 * The person meant: one of the guests by address, or what was typed, "Dana Reyes <dana@example.com>" or an address
 * alone. Anything else is no address, and nothing is made for it.
 */
export function chosen(
  address: string | undefined,
  name: string | undefined,
  people: readonly PersonName[],
  typed?: string,
): PersonName {
  const text = (address ?? typed ?? (people.length === 1 ? people[0]?.address : undefined) ?? "").trim();
  const named = /^(.*)<([^<>]+)>$/.exec(text);
  const bare = (named?.[2] ?? text).trim();
  const guest = people.find((one) => one.address.toLowerCase() === bare.toLowerCase());
  if (guest !== undefined) return guest;
  // Whoever typed an address meant it, whatever somebody else calls themselves.
  if (ADDRESS.test(bare)) return { name: (named?.[1] ?? name ?? "").trim(), address: bare };
  const byName = people.filter((one) => one.name !== "" && one.name.toLowerCase() === text.toLowerCase());
  const [only] = byName;
  if (byName.length === 1 && only !== undefined) return only;
  throw new NoAddress(text);
}

/** The part of an address behind the @, in lower case. */
export function domainOf(address: string): string {
  return address.split("@").pop()?.toLowerCase() ?? "";
}

/** Whether an address is of another company than one's own, as far as that is known: whoever shares has to see it. */
export function isOutside(address: string, mine: string): boolean {
  return mine !== "" && domainOf(address) !== domainOf(mine);
}

/** ADDRESS_NEEDED, with what was typed instead, to be shown to the person who typed it and to nobody else. */
export class NoAddress extends AddOnError {
  readonly typed: string;

  constructor(typed: string) {
    super("ADDRESS_NEEDED");
    this.typed = typed;
  }
}
