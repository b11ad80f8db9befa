import type { ButtonView } from "../cards/widgets";
import { words } from "../text/words";

/** The way to a pair's panel, for a card with none beneath it. */
export function toPanel(docId: string): ButtonView {
  return { label: words().result.openPanel, press: { run: "openPanel", with: { docId } } };
}
