import type { PersonName } from "../../agenda/model";
import { fullName } from "../../agenda/names";
import type { View } from "../../cards/view";
import type { SeriesNow } from "../../series/now";
import { pressParams } from "../../series/series-now";

/** More guests than these are no choice; anybody can be typed. */
const MOST = 50;

/** CHOOSE DIRECT, for an event with nobody or with several, or because the one proposed is the wrong one. */
export function chooseView(
  opened: SeriesNow,
  id: string,
  people: readonly PersonName[],
  severalStay: boolean,
): View {
  const names = people.map((one) => (one.name === "" ? one.address : fullName(one)));
  const shown = people.slice(0, MOST).map(({ address }, at) => {
    const name = names[at] ?? address;
    // Two of one name are told apart by their address.
    const alike = names.some((other, place) => place !== at && other === name);
    return { name: alike && name !== address ? `${name} · ${address}` : name, address };
  });
  return { card: "choose", people: shown, severalStay, run: "chooseDirect", params: pressParams(opened, id) };
}
