import type {
  GoogleAppsCardV1Action,
  GoogleAppsCardV1Card,
  GoogleAppsCardV1OnClick,
} from "../../../contract/cards";
import { PageError } from "../refusal";

export const CARD_CHANGED = "The card has changed. Reload the add-on and try again.";

/** What a press on the card on top leads to: the onClick of a thing, or an input's onChangeAction. */
export function pressedAt(
  card: GoogleAppsCardV1Card,
  path: readonly (string | number)[],
): GoogleAppsCardV1OnClick {
  let at: unknown = card;
  for (const key of path)
    at = at === null || typeof at !== "object" ? undefined : (at as Record<string | number, unknown>)[key];
  const last = path.at(-1);
  if (at === null || typeof at !== "object" || (last !== "onClick" && last !== "onChangeAction")) {
    throw new PageError(409, CARD_CHANGED);
  }
  return last === "onClick" ? (at as GoogleAppsCardV1OnClick) : { action: at as GoogleAppsCardV1Action };
}
