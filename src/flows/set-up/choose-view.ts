import type { View } from "../../cards/view";
import type { SeriesNow } from "../../series/now";
import { pressParams } from "../../series/series-now";

/** CHOOSE DIRECT, for an event with nobody or with several, or because the one proposed is the wrong one. */
export function chooseView(
  opened: SeriesNow,
  id: string,
  people: ReadonlyArray<{ readonly name: string; readonly address: string }>,
  severalStay: boolean,
): View {
  const shown = people.map((one) => ({
    name: one.name === "" ? one.address : one.name,
    address: one.address,
  }));
  return { card: "choose", people: shown, severalStay, params: pressParams(opened, id) };
}
