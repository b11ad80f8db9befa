import { words } from "../text/words";
import { isOutside } from "./chosen";

/**
 * An address as it stands on a card whose press shares something with it. A name may be anybody's, and an address' first
 * part too: whoever shares sees the whole address, and whether it is outside their company.
 */
export function saidAddress(address: string, mine: string): string {
  return isOutside(address, mine) ? `${address} · ${words().team.outside}` : address;
}
