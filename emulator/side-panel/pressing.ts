import type { GoogleAppsCardV1Card } from "../../contract/cards";
import { type Pressable, pressablesOf, textsOf } from "./card-reading";

/**
 * What a person means by a label, or by a label and words beside it. Throws for none, several or a disabled one, and
 * then says what there is.
 */
export function findPressable(card: GoogleAppsCardV1Card, label: string, near?: string): Pressable {
  const all = pressablesOf(card);
  const labelled = all.filter((one) => one.label === label);
  const meant = near === undefined ? labelled : labelled.filter((one) => one.near.includes(near));
  const [found] = meant;
  const there = all.map((one) => (one.near === "" ? `"${one.label}"` : `"${one.label}" (${one.near})`));
  if (found === undefined) {
    const beside = near === undefined ? "" : ` beside "${near}"`;
    const said = textsOf(card, () => true).join("\n");
    throw new Error(
      `Nothing to press is called "${label}"${beside}. There is: ${there.join(", ") || "nothing"}.\nThe card says:\n${said}`,
    );
  }
  if (meant.length > 1) {
    throw new Error(
      `${meant.length} things are called "${label}"; say which by words beside it: ${there.join(", ")}.`,
    );
  }
  if (found.disabled) throw new Error(`"${label}" is disabled.`);
  return found;
}
