import type { GoogleAppsCardV1Card } from "../../contract/cards";

/** A card for the gallery to draw, and what Google's panel has around it where that is to be seen too. */
export interface ShownCard {
  readonly card: GoogleAppsCardV1Card;
  /** With the panel's head, whose ⋮ menu has these entries on every card. */
  readonly head?: { readonly name: string; readonly universal: readonly string[] };
  readonly toast?: string;
}
