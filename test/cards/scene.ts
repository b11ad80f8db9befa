import type { GoogleAppsCardV1Card } from "../../contract/cards";
import type { Words } from "../../src/text/words";
import type { Office } from "../flows/world";

/** A card in one of its states, as somebody comes to see it. */
export interface Scene {
  readonly name: string;
  shows(office: Office, say: Words): GoogleAppsCardV1Card;
}
